import { fold } from '#lib/assessment/interaction/fold.ts';
import type { Draft } from '../draft.ts';
import type { Fault } from '../fault.ts';
import { quoted } from '../found.ts';
import type { OptionEntry } from '../schema/items.ts';
import { itemsOfKind, repeated } from './check.ts';

type OptionList = {
	readonly file: string;
	readonly path: string;
	readonly cardinality: 'one' | 'several';
	readonly options: readonly OptionEntry[];
};

function optionLists(draft: Draft): readonly OptionList[] {
	return [
		...itemsOfKind(draft, 'choice').map(({ item, file, path }) => ({
			file,
			path: `${path}.options`,
			cardinality: item.cardinality,
			options: item.options
		})),
		...itemsOfKind(draft, 'inline-choice').flatMap(({ item, file, path }) =>
			item.gaps.map((gap) => ({
				file,
				path: `${path}.gaps.${gap.id}.options`,
				cardinality: 'one' as const,
				options: gap.options
			}))
		)
	];
}

/** One right option where one is picked, at least two where several are. */
export function correctOptions(draft: Draft): readonly Fault[] {
	return optionLists(draft).flatMap(({ file, path, cardinality, options }) => {
		const correct = options.filter((option) => option.correct).length;
		if (cardinality === 'one' ? correct === 1 : correct >= 2) return [];
		return [
			{
				file,
				path,
				expected: cardinality === 'one' ? 'exactly one correct option' : 'at least two correct options',
				found: correct === 0 ? 'none' : `${correct}`
			}
		];
	});
}

/** Two options that read alike cannot be told apart. */
export function sameOptionTexts(draft: Draft): readonly Fault[] {
	return optionLists(draft).flatMap(({ file, path, options }) =>
		repeated(options, (option) => fold(option.text)).map((option) => ({
			file,
			path: `${path}.${option.id}.text`,
			expected: 'a text that no other option has',
			found: quoted(option.text)
		}))
	);
}
