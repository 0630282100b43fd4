/** Parts of an attempt with less about them: what they come to and where they stand are the same. To be given attempts without what is superseded. */
import type { Attempt, Entry } from '#lib/assessment/attempt.ts';
import type { Hunt } from '#lib/assessment/hunt/hunt.ts';
import type { Module, Section } from '#lib/assessment/module.ts';
import { isHuntHandedIn } from '#lib/assessment/policy.ts';
import { acceptedTries } from '#lib/assessment/standing.ts';
import { judgedHunts } from './judged-hunts.ts';

/** Of the responses in a section, their points. */
export function condenseResponses(attempt: Attempt, section: Section, module: Module): Attempt {
	const points = new Map(
		section.items.flatMap((item) =>
			acceptedTries(item, section, module.policy, attempt).map(({ submission, score }) => [
				submission.sequence,
				score.given
			])
		)
	);
	return withEntries(attempt, (entry) => {
		const given = points.get(entry.sequence);
		return given === undefined ? [entry] : [condensed(entry, given)];
	});
}

/** A response that earned these points; any other entry as it is. */
export function condensed(entry: Entry, points: number): Entry {
	if (entry.kind !== 'response.submitted') return entry;
	const { item, confidence, sequence, at } = entry;
	return { kind: 'response.condensed', item, points, ...(confidence && { confidence }), sequence, at };
}

/** Of the marks in a hunt, which claims they flag and how what they say of them was judged. */
export function condenseHunt(attempt: Attempt, hunt: Hunt, module: Module): Attempt {
	const isMark = (entry: Entry) =>
		(entry.kind === 'mark.set' || entry.kind === 'hunt.condensed') && entry.hunt === hunt.id;
	const last = attempt.entries.findLast(isMark);
	if (!last) return attempt;
	const flags = judgedHunts(module).flags(hunt, attempt);
	const { sequence, at } = last;
	return withEntries(attempt, (entry) => {
		if (!isMark(entry)) return [entry];
		return entry === last ? [{ kind: 'hunt.condensed', hunt: hunt.id, flags, sequence, at }] : [];
	});
}

/** Of the repairs in a hunt, whether they were accepted. Leaving words out is no words. */
export function condenseRepairs(attempt: Attempt, hunt: Hunt, module: Module): Attempt {
	const hasRepair = (entry: Entry) => entry.kind === 'mark.set' && entry.hunt === hunt.id && !!entry.mark.repair;
	if (!attempt.entries.some(hasRepair)) return attempt;
	const withoutRepair = judgedHunts(module).withoutRepair(hunt, attempt);
	return withEntries(attempt, (entry) =>
		entry.kind === 'mark.set' && hasRepair(entry) ? [{ ...entry, mark: withoutRepair(entry.mark) }] : [entry]
	);
}

export function openHunts({ entries }: Attempt, module: Module): readonly Hunt[] {
	return module.hunts.filter((hunt) => !isHuntHandedIn(hunt, entries));
}

export function withEntries(attempt: Attempt, change: (entry: Entry) => readonly Entry[]): Attempt {
	return { ...attempt, entries: attempt.entries.flatMap(change) };
}
