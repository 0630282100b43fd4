/** Every text of a module with its place, for checks that read what learners will read. */
import { itemsOf, type PlacedItem } from './check/check.ts';
import { place, type Draft } from './draft.ts';
import type { WordingWords } from './schema/claims-words.ts';
import type { ItemEntry, OptionEntry } from './schema/items.ts';

/** `block`: Markdown with paragraphs and lists. `inline`: Markdown within a line. `plain`: shown as it stands. */
export type TextForm = 'block' | 'inline' | 'plain';

export type PlacedText = {
	readonly file: string;
	readonly path: string;
	readonly form: TextForm;
	readonly text: string;
};

type At = Omit<PlacedText, 'file'>;

export function textsOf(draft: Draft): readonly PlacedText[] {
	return [
		...moduleTexts(draft),
		...sectionTexts(draft),
		...itemsOf(draft).flatMap(placedItemTexts),
		...huntTexts(draft)
	];
}

function moduleTexts({ words, sources, series, language }: Draft): readonly PlacedText[] {
	const own: readonly At[] =
		words === undefined
			? []
			: [
					at('title', 'plain', words.title),
					at('subtitle', 'plain', words.subtitle),
					at('summary', 'block', words.summary),
					at('warning', 'block', words.warning),
					...(words.misconceptions ?? []).map(({ id, text }) => at(`misconceptions.${id}.text`, 'plain', text))
				];
	return [
		...own.map((text) => ({ file: place.words(language), ...text })),
		...sources.flatMap(({ id, title, publisher, says }) =>
			[
				at(`sources.${id}.title`, 'plain', title),
				at(`sources.${id}.publisher`, 'plain', publisher),
				at(`sources.${id}.says`, 'plain', says)
			].map((text) => ({ file: place.sources(language), ...text }))
		),
		...series.flatMap(({ id, title, unit, caveat }) =>
			[
				at(`series.${id}.title`, 'plain', title),
				at(`series.${id}.unit`, 'plain', unit),
				at(`series.${id}.caveat`, 'plain', caveat)
			].map((text) => ({ file: place.series(language), ...text }))
		)
	];
}

function sectionTexts(draft: Draft): readonly PlacedText[] {
	return draft.sections.flatMap(({ file, content }) =>
		[
			at('title', 'plain', content.title),
			at('primer', 'block', content.primer),
			...content.objectives.map(({ id, text }) => at(`objectives.${id}.text`, 'plain', text)),
			...(content.misconceptions ?? []).map(({ id, text }) => at(`misconceptions.${id}.text`, 'plain', text))
		].map((text) => ({ file, ...text }))
	);
}

function huntTexts(draft: Draft): readonly PlacedText[] {
	return draft.texts.flatMap(({ wordsFile, title, warning, words }) =>
		[
			...(title === undefined ? [] : [at('title', 'plain', title)]),
			...(warning === undefined ? [] : [at('warning', 'block', warning)]),
			...(words?.claims ?? []).flatMap((claim) => [
				...claimTexts(`claims.${claim.id}`, claim),
				...(claim.ungraded === undefined ? [] : [at(`claims.${claim.id}.ungraded`, 'block', claim.ungraded)]),
				...(claim.wordings ?? []).flatMap((wording) => claimTexts(`claims.${claim.id}.wordings.${wording.id}`, wording))
			])
		].map((text) => ({ file: wordsFile, ...text }))
	);
}

function claimTexts(path: string, { explanation, correction, noticed = {} }: WordingWords): readonly At[] {
	return [
		at(`${path}.explanation`, 'block', explanation),
		...(correction === undefined ? [] : [at(`${path}.correction`, 'block', correction)]),
		...Object.entries(noticed).map(([way, how]) => at(`${path}.noticed.${way}`, 'inline', how))
	];
}

function placedItemTexts({ item, file, path }: PlacedItem): readonly PlacedText[] {
	const explanation = item.explanation === undefined ? [] : [at('explanation', 'block', item.explanation)];
	return [at('prompt', 'block', item.prompt), ...explanation, ...itemTexts(item)].map((text) => ({
		...text,
		file,
		path: `${path}.${text.path}`
	}));
}

function itemTexts(item: ItemEntry): readonly At[] {
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

function at(path: string, form: TextForm, text: string): At {
	return { path, form, text };
}
