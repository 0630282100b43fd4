/** One thing that is wrong with an author's files, in words an author understands. */
export type Fault = {
	/** The file, from the module's folder: `en/history.yaml`. */
	readonly file: string;
	/** The place in the file, by ids where entries have one: `items.history-x.options.b.text`; empty for the whole file. */
	readonly path: string;
	readonly expected: string;
	readonly found: string;
};

/** Text files by their path from the module's folder, with `/` between folders. */
export type Files = ReadonlyMap<string, string>;

/** A fault as an author reads it: place, expectation and finding on a line each. */
export function describeFault(fault: Fault): string {
	const place = fault.path === '' ? fault.file : `${fault.file}: ${fault.path}`;
	return `${place}\n  expected ${fault.expected}\n  found ${fault.found}`;
}

/** By file, within a file as found; what two checks report alike is kept once. */
export function orderFaults(faults: readonly Fault[]): readonly Fault[] {
	const unique = new Map(faults.map((fault) => [describeFault(fault), fault]));
	return [...unique.values()].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}
