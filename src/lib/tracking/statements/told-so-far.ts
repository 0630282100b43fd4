/** Up to where each attempt was told, in this browser; where the browser forbids it, in the page. */

export type ToldSoFar = {
	/** Number of entries; undefined where nothing is known of the attempt. */
	readonly read: (attempt: string) => number | undefined;
	readonly write: (attempt: string, count: number) => void;
};

/** `store` names the store of statements and whom it is told of: each is told everything by itself. */
export function toldSoFar(packageId: string, store: string): ToldSoFar {
	const nameOf = (attempt: string) => `errata:${packageId}:told:${store}:${attempt}`;
	const inPage = new Map<string, number>();
	return {
		read: (attempt) => {
			const count = Number.parseInt(readItem(nameOf(attempt)) ?? '', 10);
			return Number.isSafeInteger(count) && count >= 0 ? count : inPage.get(attempt);
		},
		write: (attempt, count) => {
			inPage.set(attempt, count);
			writeItem(nameOf(attempt), String(count));
		}
	};
}

/** The random name by which a learner without one is known: the same whenever this package is opened in this browser. */
export function anonymousName(packageId: string, newId: () => string): string {
	const item = `errata:${packageId}:learner`;
	const known = readItem(item);
	if (known && /^[\w-]{8,64}$/u.test(known)) return known;
	const made = newId();
	writeItem(item, made);
	return made;
}

function readItem(name: string): string | null {
	try {
		return localStorage.getItem(name);
	} catch {
		return null;
	}
}

function writeItem(name: string, value: string): void {
	try {
		localStorage.setItem(name, value);
	} catch {
		// Forbidden or full: the statements have the same ids when they are told again.
	}
}
