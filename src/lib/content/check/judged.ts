import type { Interaction } from '#lib/assessment/interaction/interaction.ts';
import { key, listedWrong, maximum, readiness, score } from '#lib/assessment/judge.ts';
import type { Rules } from '#lib/assessment/module.ts';
import { buildInteraction } from '../build/interaction.ts';
import { place, type Draft } from '../draft.ts';
import type { Fault } from '../fault.ts';
import type { ItemEntry } from '../schema/items.ts';
import { itemsOf } from './check.ts';

type Finding = Pick<Fault, 'expected' | 'found'>;

/**
 * The last word is the judge's, who will score learners: the key of each item earns all points, each wrong response that the
 * author foresaw earns less. Items with other faults, or that take something from a file with faults, are left out, since those say more.
 */
export function judgedItems(draft: Draft, faults: readonly Fault[]): readonly Fault[] {
	const rules = draft.settings?.policy.rules;
	if (rules === undefined) return [];
	const faulty = new Set(faults.map(({ file }) => file));
	return itemsOf(draft)
		.filter(({ item }) => !filesOf(item, draft).some((file) => faulty.has(file)))
		.filter(({ file, path }) => !faults.some((fault) => fault.file === file && isWithin(fault.path, path)))
		.flatMap(({ item, file, path }) =>
			judged(buildInteraction(item, draft), rules).map((finding) => ({ file, path, ...finding }))
		);
}

/** What is wrong with the key and the mistakes of one interaction. */
export function judged(interaction: Interaction, rules: Rules): readonly Finding[] {
	const right = key(interaction);
	if (right === undefined) return [];
	const most = maximum(interaction, rules);
	const { given } = score(interaction, rules, right);
	const ready = readiness(interaction, right);
	return [
		...(given === most && most > 0 && ready === 'ready'
			? []
			: [
					{
						expected: `the key to earn all ${most} points`,
						found: `${given} points (${ready}) for ${JSON.stringify(right)}`
					}
				]),
		...listedWrong(interaction)
			.filter((wrong) => score(interaction, rules, wrong).given >= most)
			.map((wrong) => ({
				expected: 'a wrong response to earn less than the key',
				found: `all points for ${JSON.stringify(wrong)}`
			}))
	];
}

/** Files beside that of its section from which the item's interaction is built. */
function filesOf(item: ItemEntry, { language }: Draft): readonly string[] {
	switch (item.kind) {
		case 'trend-drawing':
			return [place.series(language), place.table(item.series)];
		case 'grid-placement':
			return [place.actors(language)];
		case 'scenario':
			return [place.scenario(language, item.scenario)];
		default:
			return [];
	}
}

function isWithin(path: string, item: string): boolean {
	return path === item || path.startsWith(`${item}.`);
}
