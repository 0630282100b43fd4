/**
 * What the schemas of all files are made of. Every message of a validation says what is expected, since faults are built
 * from it; titles and descriptions are for editors that read the published JSON Schema.
 */
import * as v from 'valibot';
import { printFields } from './field-names.ts';

/** A group of fields; a field that is not listed is a fault. */
export function fields<const Entries extends v.ObjectEntries>(entries: Entries) {
	return v.strictObject(entries, printFields(Object.keys(entries)));
}

function text(form: RegExp, expected: string, longest: number, title: string, description: string) {
	return v.pipe(
		v.string(),
		v.regex(form, expected),
		v.maxLength(longest, `at most ${longest} characters`),
		// A YAML block ends with a line feed.
		v.trim(),
		v.title(title),
		v.description(description)
	);
}

/** Plain words on one line. */
export function label(title: string, description: string, longest = 300) {
	return text(/^[^\r\n]*\S[^\r\n]*\n?$/, 'words on a single line', longest, title, description);
}

/** Plain words that may run over several lines, which are shown as one. */
export function plainText(title: string, description: string, longest: number) {
	return text(/\S/, 'a text that is not empty', longest, title, description);
}

/** Markdown: emphasis, lists, links, tables; no HTML. */
export function markdown(title: string, description: string, longest = 4000) {
	return text(/\S/, 'a text that is not empty', longest, title, `${description} Markdown without HTML.`);
}

/** Markdown within one line: no lists or paragraphs. */
export function inlineMarkdown(title: string, description: string) {
	return text(/\S/, 'a text that is not empty', 1000, title, `${description} Emphasis and links only.`);
}

export function id(title: string, description: string) {
	return v.pipe(
		v.string(),
		v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens'),
		v.maxLength(60, 'at most 60 characters'),
		// Responses are kept by id in plain objects, which have this name from the start.
		v.notValue('constructor', 'another word: this one is reserved'),
		v.title(title),
		v.description(description)
	);
}

export function sourceId(title: string, description: string) {
	return v.pipe(
		v.string(),
		v.regex(/^[A-Za-z0-9]+(?:[_-][A-Za-z0-9]+)*$/, 'letters, digits, and low lines or hyphens between them'),
		v.maxLength(60, 'at most 60 characters'),
		v.notValue('constructor', 'another word: this one is reserved'),
		v.title(title),
		v.description(description)
	);
}

export function sourceIds(least: 0 | 1) {
	return v.pipe(
		v.array(sourceId('Source', 'An id of sources.yaml.')),
		v.minLength(least, 'at least one source'),
		v.title('Sources'),
		v.description('Ids of the sources that cover every fact said here.')
	);
}

export const misconception = v.exactOptional(
	id('Misconception', 'What a learner who responds so probably believes: an id of this section or of the module.')
);

export const misconceptions = v.exactOptional(
	v.pipe(
		v.array(
			fields({
				id: id('Identifier', 'Unique among the misconceptions of the module.'),
				text: label('Text', 'What a learner wrongly believes or does, as a sentence.')
			})
		),
		v.title('Misconceptions'),
		v.description('Mistakes in thinking that wrong responses give away.')
	)
);

/** Far beyond any figure of an article, yet without loss of precision. */
export const largestNumber = 1e15;

export function number(least: number, most: number, title: string, description: string) {
	const range = most < largestNumber ? `a number from ${least} to ${most}` : `a number of at least ${least}`;
	return v.pipe(
		v.number(),
		v.minValue(least, range),
		v.maxValue(most, range),
		v.title(title),
		v.description(description)
	);
}

export function wholeNumber(least: number, most: number, title: string, description: string) {
	const range = `a whole number from ${least} to ${most}`;
	return v.pipe(
		v.number(),
		v.integer(range),
		v.minValue(least, range),
		v.maxValue(most, range),
		v.title(title),
		v.description(description)
	);
}

/** One of a few words. */
export function oneOf<const Words extends readonly [string, ...string[]]>(
	words: Words,
	title: string,
	description: string
) {
	return v.pipe(v.picklist(words), v.title(title), v.description(description));
}

/** A list with at least so many entries. */
export function listOf<Entry extends v.GenericSchema>(entry: Entry, least: number, title: string, description: string) {
	return v.pipe(
		v.array(entry),
		v.minLength(least, least === 1 ? 'at least one entry' : `at least ${least} entries`),
		v.maxLength(500, 'at most 500 entries'),
		v.title(title),
		v.description(description)
	);
}
