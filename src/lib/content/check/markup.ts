import type { Draft } from '../draft.ts';
import type { Fault } from '../fault.ts';
import { quoted } from '../found.ts';
import { oddListStarts, unsafeLinks } from '../markdown.ts';
import { textsOf } from '../texts.ts';

/** Links lead to the web, to mail, or within the module. */
export function links(draft: Draft): readonly Fault[] {
	return textsOf(draft)
		.filter(({ form }) => form !== 'plain')
		.flatMap(({ file, path, text }) =>
			unsafeLinks(text).map((link) => ({
				file,
				path,
				expected: 'links with https:, http:, mailto: or within the module',
				found: quoted(link)
			}))
		);
}

const tag = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/i;

/** HTML is not interpreted: learners would see the tags. */
export function htmlTags(draft: Draft): readonly Fault[] {
	return textsOf(draft).flatMap(({ file, path, text }) => {
		const hit = tag.exec(text)?.[0];
		return hit === undefined ? [] : [{ file, path, expected: 'a text without HTML', found: quoted(hit) }];
	});
}

const markup = /\*\*[^*]+\*\*|\[[^\]]+\]\([^)]*\)|`[^`]+`/;

/** Plain words are shown as they stand: learners would see the signs of Markdown. */
export function markupInPlainWords(draft: Draft): readonly Fault[] {
	return textsOf(draft)
		.filter(({ form }) => form === 'plain')
		.flatMap(({ file, path, text }) => {
			const hit = markup.exec(text)?.[0];
			return hit === undefined ? [] : [{ file, path, expected: 'plain words without Markdown', found: quoted(hit) }];
		});
}

/** Markdown takes a number with a full stop at the beginning of a paragraph for a list. */
export function accidentalLists(draft: Draft): readonly Fault[] {
	return textsOf(draft)
		.filter(({ form }) => form === 'block')
		.flatMap(({ file, path, text }) =>
			oddListStarts(text).map((start) => ({
				file,
				path,
				expected: `lists that begin with 1; a number before a full stop is written ${start}\\.`,
				found: `a list that begins with ${start}`
			}))
		);
}

/** An option is one line: blocks would not be made into paragraphs or lists. */
export function blocksInOptions(draft: Draft): readonly Fault[] {
	return textsOf(draft)
		.filter(({ form, text }) => form === 'inline' && text.includes('\n'))
		.map(({ file, path, text }) => ({ file, path, expected: 'a text on a single line', found: quoted(text) }));
}
