import { place, type Draft } from '../draft.ts';
import type { ItemEntry } from '../schema/items.ts';
import { itemsOf } from './check.ts';
import type { Reference } from './reference.ts';

/** Misconceptions of any section may be named in any other. */
export function misconceptionReferences(draft: Draft): readonly Reference[] {
	const definers = [
		place.words(draft.language),
		...draft.outline.sections.map((id) => place.section(draft.language, id))
	];
	if (definers.some((file) => draft.unread.has(file))) return [];
	const known = [
		...(draft.words?.misconceptions ?? []),
		...draft.sections.flatMap(({ content }) => content.misconceptions ?? [])
	].map(({ id }) => id);
	return itemsOf(draft).flatMap(({ item, file, path }) =>
		tagged(item).flatMap(({ at, misconception }) =>
			misconception === undefined
				? []
				: [
						{
							file,
							path: `${path}.${at}.misconception`,
							id: misconception,
							what: 'a misconception of this module',
							known
						}
					]
		)
	);
}

type Tagged = { readonly at: string; readonly misconception?: string };

/** Every place of an item where a misconception may stand. */
function tagged(item: ItemEntry): readonly Tagged[] {
	const listed = (list: string, entries: readonly { readonly misconception?: string }[]) =>
		entries.map((entry, index) => ({ ...entry, at: `${list}[${index}]` }));
	const named = (list: string, entries: readonly { readonly id: string; readonly misconception?: string }[]) =>
		entries.map((entry) => ({ ...entry, at: `${list}.${entry.id}` }));
	switch (item.kind) {
		case 'choice':
			return named('options', item.options);
		case 'inline-choice':
			return item.gaps.flatMap((gap) => named(`gaps.${gap.id}.options`, gap.options));
		case 'text-entry':
		case 'numeric-entry':
		case 'axis-placement':
		case 'order':
			return listed('mistakes', item.mistakes);
		case 'match':
			return item.rows.flatMap((row) => listed(`rows.${row.id}.mistakes`, row.mistakes));
		case 'extended-text':
		case 'grid-placement':
		case 'trend-drawing':
		case 'forecast':
		case 'scenario':
			return [];
	}
}
