import { at, type At, type TextForm } from './placed-text.ts';
import type { ItemEntry, ItemOf, OptionEntry } from './schema/items.ts';

/** The texts of an item that its kind brings with it. */
export function itemTexts(item: ItemEntry): readonly At[] {
	switch (item.kind) {
		case 'choice':
			return optionTexts('options', item.options, 'inline');
		case 'inline-choice':
			return [
				at('text', 'plain', item.text),
				...item.gaps.flatMap((gap) => optionTexts(`gaps.${gap.id}.options`, gap.options, 'plain'))
			];
		case 'text-entry':
			return [
				...item.accept.map((form) => at('accept', 'plain', form)),
				...item.mistakes.flatMap((mistake, index) => [
					...mistake.accept.map((form) => at(`mistakes[${index}].accept`, 'plain', form)),
					at(`mistakes[${index}].explanation`, 'block', mistake.explanation)
				])
			];
		case 'numeric-entry':
			return [at('unit', 'plain', item.unit), ...mistakeTexts('mistakes', item.mistakes)];
		case 'axis-placement':
			return [
				at('unit', 'plain', item.unit),
				...item.landmarks.map(({ text }, index) => at(`landmarks[${index}].text`, 'plain', text)),
				...mistakeTexts('mistakes', item.mistakes)
			];
		case 'grid-placement':
			return [
				...axisTexts('across', item.across),
				...axisTexts('up', item.up),
				...item.rows.flatMap(({ id, text, explanation }) => [
					...(text === undefined ? [] : [at(`rows.${id}.text`, 'plain', text)]),
					at(`rows.${id}.explanation`, 'block', explanation)
				])
			];
		case 'forecast':
			return item.questions.flatMap(({ id, text, baseRateReason, explanation }) => [
				at(`questions.${id}.text`, 'plain', text),
				at(`questions.${id}.baseRateReason`, 'block', baseRateReason),
				at(`questions.${id}.explanation`, 'block', explanation)
			]);
		case 'trend-drawing':
		case 'scenario':
			return [];
		case 'match':
			return [
				...item.targets.map(({ id, text }) => at(`targets.${id}.text`, 'plain', text)),
				...item.rows.flatMap((row) => [
					at(`rows.${row.id}.text`, 'plain', row.text),
					at(`rows.${row.id}.explanation`, 'block', row.explanation),
					...mistakeTexts(`rows.${row.id}.mistakes`, row.mistakes)
				])
			];
		case 'order':
			return [
				...item.elements.flatMap((element) => [
					at(`elements.${element.id}.text`, 'plain', element.text),
					at(`elements.${element.id}.explanation`, 'block', element.explanation)
				]),
				...mistakeTexts('mistakes', item.mistakes)
			];
		case 'extended-text':
			return [
				at('model', 'block', item.model),
				...item.outline.map(({ id, text }) => at(`outline.${id}.text`, 'plain', text)),
				...item.rubric.flatMap((criterion) => [
					at(`rubric.${criterion.id}.text`, 'plain', criterion.text),
					...criterion.levels.map(({ text }, index) =>
						at(`rubric.${criterion.id}.levels[${index}].text`, 'plain', text)
					)
				])
			];
	}
}

function optionTexts(path: string, options: readonly OptionEntry[], form: TextForm): readonly At[] {
	return options.flatMap((option) => [
		at(`${path}.${option.id}.text`, form, option.text),
		at(`${path}.${option.id}.explanation`, 'block', option.explanation)
	]);
}

function mistakeTexts(path: string, mistakes: readonly { readonly explanation: string }[]): readonly At[] {
	return mistakes.map(({ explanation }, index) => at(`${path}[${index}].explanation`, 'block', explanation));
}

function axisTexts(path: string, { text, low, high }: ItemOf<'grid-placement'>['across']): readonly At[] {
	return [at(`${path}.text`, 'plain', text), at(`${path}.low`, 'plain', low), at(`${path}.high`, 'plain', high)];
}
