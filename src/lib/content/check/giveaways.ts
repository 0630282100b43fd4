import type { Draft } from '../draft.ts';
import type { Fault } from '../fault.ts';
import { plainText } from '../markdown.ts';
import type { ItemOf } from '../schema/items.ts';
import { itemsOfKind } from './check.ts';

/** Fewer items than this show no pattern. */
const fewest = 5;
const largestShareAtOnePlace = 0.6;
const largestShareOfLongest = 0.5;

type SingleChoice = { readonly section: string; readonly file: string; readonly item: ItemOf<'choice'> };

function singleChoices(draft: Draft): readonly SingleChoice[] {
	return itemsOfKind(draft, 'choice')
		.filter(({ item }) => item.cardinality === 'one' && item.options.filter((option) => option.correct).length === 1)
		.map(({ section, file, item }) => ({ section: section.id, file, item }));
}

/** The right option does not always stand at the same place. Single choices of a section with as many options are compared. */
export function correctPositions(draft: Draft): readonly Fault[] {
	const groups = Map.groupBy(singleChoices(draft), ({ section, item }) => `${section} ${item.options.length}`);
	return [...groups.values()]
		.filter((group) => group.length >= fewest)
		.flatMap((group) => {
			const positions = Map.groupBy(group, ({ item }) => item.options.findIndex((option) => option.correct));
			return [...positions].flatMap(([position, there]) => {
				const [sample] = there;
				if (sample === undefined || there.length <= group.length * largestShareAtOnePlace) return [];
				return [
					{
						file: sample.file,
						path: 'items',
						expected: `the correct option at changing places in single choices with ${sample.item.options.length} options`,
						found: `option ${position + 1} correct in ${there.length} of ${group.length}`
					}
				];
			});
		});
}

/** The right option does not give itself away by its length. */
export function correctLengths(draft: Draft): readonly Fault[] {
	const groups = Map.groupBy(singleChoices(draft), ({ section }) => section);
	return [...groups.values()]
		.filter((group) => group.length >= fewest)
		.flatMap((group) => {
			const longest = group.filter(({ item }) => isCorrectLongest(item));
			const [sample] = longest;
			if (sample === undefined || longest.length <= group.length * largestShareOfLongest) return [];
			return [
				{
					file: sample.file,
					path: 'items',
					expected: 'the correct option to be the longest in at most half of the single choices',
					found: `${longest.length} of ${group.length}: ${longest.map(({ item }) => item.id).join(', ')}`
				}
			];
		});
}

function isCorrectLongest(item: ItemOf<'choice'>): boolean {
	const length = (text: string) => [...plainText(text)].length;
	const right = item.options.filter((option) => option.correct).map((option) => length(option.text));
	const wrong = item.options.filter((option) => !option.correct).map((option) => length(option.text));
	return Math.max(...right) > Math.max(...wrong);
}
