/** What of an attempt still says something: without what was changed or taken back since, what it comes to and where it stands are the same. */
import type { Attempt, Entry } from '#lib/assessment/attempt.ts';
import { placeOf } from '#lib/assessment/hunt/mark.ts';
import { countedEntries } from '#lib/assessment/hunt/standing.ts';
import type { Module } from '#lib/assessment/module.ts';
import { acceptedTries } from '#lib/assessment/standing.ts';

export function withoutSuperseded(attempt: Attempt, module: Module): Attempt {
	const { entries } = attempt;
	const items = new Set(module.sections.flatMap((section) => section.items.map(({ id }) => id)));
	const standing = new Set<Entry>([
		...entries.slice(0, 1),
		// That something was done last, and when, tells which of two records is the later one.
		...entries.slice(-1).filter(({ kind }) => kind === 'mark.removed'),
		...oncePer(entries, isFirst),
		...oncePer(entries.toReversed(), (entry) => isLast(entry, items)),
		...acceptedIn(attempt, module),
		...huntsIn(entries).flatMap((hunt) => standingMarks(hunt, entries, module))
	]);
	return { ...attempt, entries: entries.filter((entry) => standing.has(entry)) };
}

/** What was submitted and counts. Of each item alone, in a record of nothing else: in the whole, each would look for its own among all. */
function acceptedIn(attempt: Attempt, module: Module): readonly Entry[] {
	const [start, ...entries] = attempt.entries;
	const others = entries.filter(({ kind }) => kind === 'section.handed-in');
	const submissions = Map.groupBy(entries, (entry) => ('item' in entry ? entry.item : undefined));
	return module.sections.flatMap((section) =>
		section.items.flatMap((item) => {
			const own = submissions.get(item.id);
			if (!own || !start) return [];
			const alone = { ...attempt, entries: [start, ...own, ...others] };
			return acceptedTries(item, section, module.policy, alone).map(({ submission }) => submission);
		})
	);
}

/** The first entry for each name. */
function oncePer(entries: readonly Entry[], nameOf: (entry: Entry) => string | undefined): readonly Entry[] {
	const named = new Map<string, Entry>();
	for (const entry of entries) {
		const name = nameOf(entry);
		if (name !== undefined && !named.has(name)) named.set(name, entry);
	}
	return [...named.values()];
}

/** For the deeds of which the first counts. */
function isFirst(entry: Entry): string | undefined {
	switch (entry.kind) {
		case 'section.handed-in':
			return JSON.stringify([entry.kind, entry.section]);
		case 'hunt.opened':
		case 'hunt.handed-in':
			return JSON.stringify([entry.kind, entry.hunt]);
		case 'hunt.moved-on':
			return JSON.stringify([entry.kind, entry.hunt, entry.step]);
		default:
			return undefined;
	}
}

/** For the deeds of which the last counts; what the module asks for is accepted by its own rules. */
function isLast(entry: Entry, items: ReadonlySet<string>): string | undefined {
	switch (entry.kind) {
		case 'section.opened':
			return entry.kind;
		case 'rubric.assessed':
			return JSON.stringify([entry.kind, entry.item]);
		case 'response.submitted':
		case 'response.condensed':
			return items.has(entry.item) ? undefined : JSON.stringify(['response', entry.item]);
		default:
			return undefined;
	}
}

function huntsIn(entries: readonly Entry[]): readonly string[] {
	return [...new Set(entries.flatMap((entry) => ('hunt' in entry ? [entry.hunt] : [])))];
}

/** The marks of a hunt that were not changed, removed or condensed since; and what was condensed last. */
function standingMarks(id: string, entries: readonly Entry[], module: Module): readonly Entry[] {
	const hunt = module.hunts.find((one) => one.id === id);
	const marks = new Map<string, Entry>();
	let condensed: readonly Entry[] = [];
	for (const entry of hunt ? countedEntries(hunt, entries) : entries) {
		if (!('hunt' in entry) || entry.hunt !== id) continue;
		if (entry.kind === 'mark.set') marks.set(placeOf(entry.mark), entry);
		if (entry.kind === 'mark.removed') marks.delete(placeOf(entry));
		if (entry.kind === 'hunt.condensed') {
			marks.clear();
			condensed = [entry];
		}
	}
	return [...condensed, ...marks.values()];
}
