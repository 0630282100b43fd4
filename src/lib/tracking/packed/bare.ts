/** An attempt with nothing but what it comes to and where it stands. To be given one in which all responses and all repairs are condensed. */
import type { Attempt, Entry } from '#lib/assessment/attempt.ts';
import type { Module } from '#lib/assessment/module.ts';
import { isHandedIn, isHuntHandedIn } from '#lib/assessment/policy.ts';
import { condenseHunt, openHunts } from './condense.ts';

export function bare(attempt: Attempt, module: Module): Attempt {
	const items = new Set(module.sections.flatMap((section) => section.items.map(({ id }) => id)));
	const isOpenHunt = (id: string) =>
		module.hunts.some((hunt) => hunt.id === id && !isHuntHandedIn(hunt, attempt.entries));
	const says = (entry: Entry): boolean => {
		switch (entry.kind) {
			case 'attempt.started':
				return true;
			case 'section.opened':
				return isOfModule(entry.section, module.sections) && !isHandedIn(entry.section, attempt.entries);
			case 'section.handed-in':
				return isOfModule(entry.section, module.sections);
			case 'response.submitted':
			case 'response.condensed':
				return items.has(entry.item);
			case 'rubric.assessed':
			case 'mark.removed':
				return false;
			case 'hunt.moved-on':
				return isOpenHunt(entry.hunt);
			case 'hunt.opened':
			case 'mark.set':
			case 'hunt.handed-in':
			case 'hunt.condensed':
				return isOfModule(entry.hunt, module.hunts);
		}
	};
	const [begun = 0, last = begun] = [attempt.entries[0]?.at, attempt.entries.at(-1)?.at];
	const whole = openHunts(attempt, module).reduce((one, hunt) => condenseHunt(one, hunt, module), attempt);
	const entries = whole.entries.filter(says);
	return {
		...attempt,
		// When something was done last tells which of two records is the later one.
		entries: entries.map((entry, index) => ({ ...entry, at: index === entries.length - 1 ? last : begun }))
	};
}

function isOfModule(id: string, parts: readonly { readonly id: string }[]): boolean {
	return parts.some((part) => part.id === id);
}
