import { fold } from '#lib/assessment/interaction/fold.ts';
import { isWithin } from '#lib/assessment/interaction/number.ts';
import type { Draft } from '../draft.ts';
import type { Fault } from '../fault.ts';
import { quoted } from '../found.ts';
import { itemsOfKind } from './check.ts';

/** No form is both right and wrong, or wrong for two reasons; none folds away to nothing. */
export function typedWords(draft: Draft): readonly Fault[] {
	return itemsOfKind(draft, 'text-entry').flatMap(({ item, file, path }) => {
		const taken = new Map<string, string>();
		const lists = [
			{ at: 'accept', forms: item.accept },
			...item.mistakes.map((mistake, index) => ({ at: `mistakes[${index}].accept`, forms: mistake.accept }))
		];
		return lists.flatMap(({ at, forms }) =>
			forms.flatMap((form) => {
				const folded = fold(form);
				const owner = taken.get(folded);
				taken.set(folded, owner ?? at);
				if (folded === '') return [{ file, path: `${path}.${at}`, expected: 'letters or digits', found: quoted(form) }];
				// Forms of one list may fold alike: superfluous, but harmless.
				if (owner === undefined || owner === at) return [];
				return [{ file, path: `${path}.${at}`, expected: `a form that is not in ${owner}`, found: quoted(form) }];
			})
		);
	});
}

/** No listed mistake would be accepted as right. */
export function typedNumbers(draft: Draft): readonly Fault[] {
	return itemsOfKind(draft, 'numeric-entry').flatMap(({ item, file, path }) =>
		item.mistakes.flatMap((mistake, index) =>
			isWithin(item.tolerance, item.value, mistake.value)
				? [
						{
							file,
							path: `${path}.mistakes[${index}].value`,
							expected: `a value further than ${item.tolerance} from ${item.value}`,
							found: `the number ${mistake.value}`
						}
					]
				: []
		)
	);
}

/** A unit is named once, or its factor would be in doubt. */
export function units(draft: Draft): readonly Fault[] {
	return itemsOfKind(draft, 'numeric-entry').flatMap(({ item, file, path }) => {
		const known = new Set([fold(item.unit)]);
		return item.otherUnits.flatMap(({ unit }, index) => {
			const again = known.has(fold(unit));
			known.add(fold(unit));
			return again
				? [{ file, path: `${path}.otherUnits[${index}].unit`, expected: 'a unit not yet named', found: quoted(unit) }]
				: [];
		});
	});
}
