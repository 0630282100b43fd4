/** Every text of a module with its place, for checks that read what learners will read. */
import { itemsOf, type PlacedItem } from './check/check.ts';
import { place, type Draft } from './draft.ts';
import { exhibitTexts } from './exhibit-texts.ts';
import { itemTexts } from './item-texts.ts';
import { labTexts } from './lab-texts.ts';
import { at, type At } from './placed-text.ts';
import type { WordingWords } from './schema/claims-words.ts';

export type PlacedText = At & { readonly file: string };

export function textsOf(draft: Draft): readonly PlacedText[] {
	return [
		...moduleTexts(draft),
		...sectionTexts(draft),
		...labTexts(draft),
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
		...series.flatMap(({ id, title, unit, caveat, columns }) =>
			[
				...columns.map((column) => at(`series.${id}.columns.${column.id}.text`, 'plain', column.text)),
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
	return [at('prompt', 'block', item.prompt), ...exhibitTexts(item.exhibit), ...explanation, ...itemTexts(item)].map(
		(text) => ({
			...text,
			file,
			path: `${path}.${text.path}`
		})
	);
}
