import type { EvidenceItem } from '#lib/assessment/section.ts';
import type { Scenario } from '#lib/assessment/scenario/scenario.ts';
import { isFull } from '#lib/assessment/standing.ts';
import type { Walk } from '../walk.svelte.ts';

/** The evidence of the scenario that the learner found by right answers: the title of the section where, by id of the evidence. */
export function foundInModule(
	{ evidence }: Scenario,
	items: readonly EvidenceItem[],
	walk: Walk
): ReadonlyMap<string, string> {
	const sections = new Map(items.flatMap((one) => rightlyAnsweredIn(one, walk)));
	return new Map(
		evidence.flatMap(({ id, items: witnesses }) => {
			const title = witnesses.map((item) => sections.get(item)).find((one) => one !== undefined);
			return title === undefined ? [] : [[id, title] as const];
		})
	);
}

/** The item with the title of its section, where it was answered rightly and the learner may know it. */
function rightlyAnsweredIn(
	{ item, section }: EvidenceItem,
	walk: Walk
): readonly (readonly [item: string, title: string])[] {
	const outline = walk.outline.sections.find(({ id }) => id === section);
	if (!outline) return [];
	const standing = walk.standingOf(item, outline);
	const isRight = standing.status === 'settled' && standing.tries.some(({ score }) => isFull(score));
	return isRight ? [[item.id, outline.title]] : [];
}
