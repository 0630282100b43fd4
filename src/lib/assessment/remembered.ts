/** What `make` makes of a part of the module, made once for as long as the part is there: what rests on it may be asked for after every answer. */
export function remembered<Part extends object, Made extends object>(make: (part: Part) => Made): (part: Part) => Made {
	const known = new WeakMap<Part, Made>();
	return (part) => {
		const made = known.get(part) ?? make(part);
		known.set(part, made);
		return made;
	};
}
