/**
 * How many letters must be added, left out, replaced or exchanged with their neighbour to turn one word into the other
 * (optimal string alignment).
 */
export function distance(a: string, b: string): number {
	let beforeLast: readonly number[] = [];
	let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (let row = 1; row <= a.length; row++) {
		const current = [row];
		for (let column = 1; column <= b.length; column++) {
			const same = a[row - 1] === b[column - 1];
			const exchanged = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
			current.push(
				Math.min(
					at(last, column) + 1,
					at(current, column - 1) + 1,
					at(last, column - 1) + (same ? 0 : 1),
					exchanged ? at(beforeLast, column - 2) + 1 : Infinity
				)
			);
		}
		beforeLast = last;
		last = current;
	}
	return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
	return row[column] ?? Infinity;
}

/** The word most likely meant; undefined where none is closer than a third of its letters, or two. */
export function findNearest(word: string, candidates: Iterable<string>): string | undefined {
	// Nobody means a word of that length, and the comparison would take long.
	if (word.length > 100) return undefined;
	let nearest: string | undefined;
	let least = Math.max(2, Math.floor(word.length / 3)) + 1;
	for (const candidate of candidates) {
		const steps = distance(word.toLowerCase(), candidate.toLowerCase());
		if (steps < least && steps < candidate.length) {
			nearest = candidate;
			least = steps;
		}
	}
	return nearest;
}

/** ` (did you mean "x"?)`, or nothing. */
export function suggestion(word: string, candidates: Iterable<string>): string {
	const nearest = findNearest(word, candidates);
	return nearest === undefined ? '' : ` (did you mean "${nearest}"?)`;
}
