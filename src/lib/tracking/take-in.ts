import type { Attempt, Entry } from '#lib/assessment/attempt.ts';

/**
 * How a loaded attempt joins those that are here: with the entries that the one here lacks, or, where the two went different ways, under
 * a new id; the same new id again where the file is loaded again. Nothing that is here is changed.
 */
export function takeIn(
	loaded: Attempt,
	here: readonly Attempt[],
	newId: () => string
): { readonly id: string; readonly added: readonly Entry[] } {
	const same = here.find(({ id }) => id === loaded.id);
	if (!same) return { id: loaded.id, added: loaded.entries };
	const joined = [same, ...here].find((attempt) => wentTheSameWay(attempt, loaded));
	return joined
		? { id: joined.id, added: loaded.entries.slice(joined.entries.length) }
		: { id: newId(), added: loaded.entries };
}

/** Whether one is as the other was or will be. */
function wentTheSameWay(one: Attempt, other: Attempt): boolean {
	const common = Math.min(one.entries.length, other.entries.length);
	return isSame(one.entries.slice(0, common), other.entries.slice(0, common));
}

/** Whether two values of plain data are the same, whatever the order of their fields: a file may have another. */
function isSame(one: unknown, other: unknown): boolean {
	if (!isObject(one) || !isObject(other)) return Object.is(one, other);
	const fields = new Map(Object.entries(other));
	const own = Object.entries(one);
	return (
		own.length === fields.size && own.every(([name, value]) => fields.has(name) && isSame(value, fields.get(name)))
	);
}

function isObject(value: unknown): value is object {
	return typeof value === 'object' && value !== null;
}
