import type { Attempt } from '#lib/assessment/attempt.ts';
import type { StoredEntry } from './database.ts';

/** The attempts as they will be once the entries are stored, those that are added to last. Entries of an attempt that was erased are left out. */
export function withEntries(attempts: readonly Attempt[], entries: readonly StoredEntry[]): readonly Attempt[] {
	return entries.reduce((list, { attempt: id, ...entry }) => {
		const before = list.find((attempt) => attempt.id === id);
		if (!before && entry.kind !== 'attempt.started') return list;
		const held = before?.entries ?? [];
		const longer = { id, entries: [...held, { ...entry, sequence: held.length }] };
		return [...list.filter((attempt) => attempt !== before), longer];
	}, attempts);
}

/** When an attempt began, in milliseconds since 1970, UTC. */
export function startedAt({ entries }: Attempt): number {
	return entries[0]?.at ?? 0;
}
