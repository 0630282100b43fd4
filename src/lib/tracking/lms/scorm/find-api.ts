/**
 * Where an LMS has put the object that a package talks to: in one of the windows around the package's own, or around the one that opened it.
 *
 * Any window may be of another origin, where every look throws.
 */

/** What the search needs from outside. */
export type Search = {
	/** The window of the package. */
	readonly window: object;
	/** Resolves after so many milliseconds. */
	readonly wait: (milliseconds: number) => Promise<void>;
};

/** Windows in windows: more than any LMS nests, and an end to those that lead in a circle. */
const mostHops = 50;
/** Some LMSs put it there only after the package is loaded: milliseconds between the looks, and how many there are. */
const pause = 250;
const looks = 13;

/** The LMS's object, in another: some have a function for every name, and a promise would wait for their `then`. */
export type Found = { readonly api: object };

/** The object of that name that has that function; undefined where no window has one, after waiting for it for three seconds. */
export async function findApi(name: string, initialize: string, { window, wait }: Search): Promise<Found | undefined> {
	for (let look = 1; ; look += 1) {
		const found = lookFor(name, initialize, window);
		if (found || look === looks || !mayCome(window)) return found;
		await wait(pause);
	}
}

function lookFor(name: string, initialize: string, window: object): Found | undefined {
	for (const other of windowsAround(window)) {
		const api = propertyOf(other, name);
		if (isObject(api) && typeof propertyOf(api, initialize) === 'function') return { api };
	}
	return undefined;
}

/** Whether some other window could have it one day. Those of another origin never can. */
function mayCome(window: object): boolean {
	return windowsAround(window).some((other) => other !== window && isOpenToUs(other));
}

/** In the order in which they are asked: the own, those around it, the one that opened it and those around that, the one that opened the outermost. */
function windowsAround(window: object): readonly object[] {
	const lines = [window, propertyOf(window, 'opener'), propertyOf(propertyOf(window, 'top'), 'opener')];
	return [...new Set(lines.flatMap(outwards))];
}

function outwards(window: unknown): readonly object[] {
	const line: object[] = [];
	let next = window;
	// The outermost is its own parent.
	while (isObject(next) && !line.includes(next) && line.length < mostHops) {
		line.push(next);
		next = propertyOf(next, 'parent');
	}
	return line;
}

function isOpenToUs(window: object): boolean {
	try {
		return Reflect.get(window, 'document') !== undefined;
	} catch {
		return false;
	}
}

/** Undefined also where looking throws. */
export function propertyOf(thing: unknown, name: string): unknown {
	try {
		return isObject(thing) ? Reflect.get(thing, name) : undefined;
	} catch {
		return undefined;
	}
}

/** Functions are objects, too, as are some LMSs' own. */
function isObject(thing: unknown): thing is object {
	return (typeof thing === 'object' && thing !== null) || typeof thing === 'function';
}
