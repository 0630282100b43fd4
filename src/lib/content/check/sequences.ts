import { fold } from '#lib/assessment/interaction/fold.ts';
import type { Draft } from '../draft.ts';
import type { Fault } from '../fault.ts';
import { quoted } from '../found.ts';
import { itemsOfKind, repeated } from './check.ts';

/** A mistake of an order names a pair in an order that is wrong. */
export function orderMistakes(draft: Draft): readonly Fault[] {
	return itemsOfKind(draft, 'order').flatMap(({ item, file, path }) => {
		const position = (id: string) => item.elements.findIndex((element) => element.id === id);
		return item.mistakes.flatMap(({ first, second }, index) => {
			const known = position(first) !== -1 && position(second) !== -1;
			if (!known || position(first) > position(second)) return [];
			return [
				{
					file,
					path: `${path}.mistakes[${index}]`,
					expected: `first to be the element that belongs after ${quoted(second)}`,
					found: first === second ? 'the same element twice' : `${quoted(first)}, which belongs before`
				}
			];
		});
	});
}

/** A mistake of a match names another target than the right one. */
export function matchMistakes(draft: Draft): readonly Fault[] {
	return itemsOfKind(draft, 'match').flatMap(({ item, file, path }) =>
		item.rows.flatMap((row) => {
			const at = `${path}.rows.${row.id}.mistakes`;
			const right = row.mistakes.flatMap((mistake, index) =>
				mistake.target === row.target
					? [
							{
								file,
								path: `${at}[${index}].target`,
								expected: 'a wrong target',
								found: `${quoted(mistake.target)}, the right one`
							}
						]
					: []
			);
			const again = repeated(row.mistakes, ({ target }) => target).map(({ target }) => ({
				file,
				path: at,
				expected: 'each target once',
				found: `${quoted(target)} again`
			}));
			return [...right, ...again];
		})
	);
}

/** Two targets, rows, elements, questions or choices that read alike cannot be told apart. */
export function sameTexts(draft: Draft): readonly Fault[] {
	const lists = [
		...itemsOfKind(draft, 'match').flatMap(({ item, file, path }) => [
			{ file, path: `${path}.targets`, entries: item.targets },
			{ file, path: `${path}.rows`, entries: item.rows }
		]),
		...itemsOfKind(draft, 'order').map(({ item, file, path }) => ({
			file,
			path: `${path}.elements`,
			entries: item.elements
		})),
		...itemsOfKind(draft, 'grid-placement').map(({ item, file, path }) => ({
			file,
			path: `${path}.rows`,
			entries: item.rows.map(({ id, text, actor = '' }) => ({ id, text: text ?? actor }))
		})),
		...itemsOfKind(draft, 'forecast').map(({ item, file, path }) => ({
			file,
			path: `${path}.questions`,
			entries: item.questions
		})),
		...draft.scenarios.flatMap(({ file, content }) =>
			content.nodes.map(({ id, choices }) => ({ file, path: `nodes.${id}.choices`, entries: choices }))
		)
	];
	return lists.flatMap(({ file, path, entries }) =>
		repeated<{ readonly id: string; readonly text: string }>(entries, ({ text }) => fold(text)).map(({ id, text }) => ({
			file,
			path: `${path}.${id}.text`,
			expected: 'a text that no other entry has',
			found: quoted(text)
		}))
	);
}
