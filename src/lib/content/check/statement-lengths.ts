import type { HuntText } from '#lib/assessment/hunt/claim.ts';
import { longestQuote } from '#lib/assessment/hunt/mark.ts';
import { paragraphsOf } from '#lib/assessment/hunt/statements.ts';
import type { Module } from '#lib/assessment/module.ts';
import { articleId, place } from '../draft.ts';
import type { Fault } from '../fault.ts';
import { quoted } from '../found.ts';
import type { Variant } from './variants.ts';

const expected = `statements of at most ${longestQuote} characters, into which sentences and claims divide the text`;

/** What is flagged is kept word for word, up to a limit. */
export function statementLengths(module: Module, variants: readonly Variant[]): readonly Fault[] {
	const inTexts = module.texts.flatMap((text) =>
		longIn(text).map((words) => ({ file: fileOf(words, text, module), path: '', expected, found: lengthOf(words) }))
	);
	if (inTexts.length > 0) return inTexts;
	// What is too long in one variant is so in many.
	const [inVariant = []] = variants
		.map(({ hunt, text, name }) =>
			longIn(text).map((words) => ({
				file: place.settings,
				path: `hunts.${hunt.id}`,
				expected,
				found: `${lengthOf(words)} in the variant of ${name}`
			}))
		)
		.filter((those) => those.length > 0);
	return inVariant;
}

function longIn({ text, claims }: HuntText): readonly string[] {
	return paragraphsOf(text, claims)
		.flatMap(({ statements }) => statements)
		.map(({ start, end }) => text.slice(start, end))
		.filter(({ length }) => length > longestQuote);
}

function lengthOf(words: string): string {
	return `one of ${words.length}, ${quoted(words)}`;
}

/** The article stands in a file for each section. */
function fileOf(words: string, { id }: HuntText, { sections }: Module): string {
	const section = sections.find(({ passage }) => passage.includes(words));
	return id === articleId && section ? place.article(section.id) : place.text(id);
}
