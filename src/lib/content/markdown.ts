/**
 * Authors' Markdown becomes HTML here and nowhere else. Raw HTML stays text, links lead to the web, to mail or within the
 * module, and nothing is loaded from elsewhere: the result is safe to show as it is.
 */
import MarkdownIt from 'markdown-it';
import type { Html } from '#lib/assessment/module.ts';

/** Headings would break the outline of a page, images would be fetched from strangers. */
const excluded = ['heading', 'lheading', 'hr', 'code', 'fence', 'image', 'html_block', 'html_inline'];

// Authors type straight quotes, readers see curly ones; other replacements, such as (c), stay off.
const engine = new MarkdownIt({ html: false, linkify: false, typographer: true, quotes: '“”‘’' }).disable([
	...excluded,
	'replacements'
]);
engine.validateLink = isSafeLink;

/** Finds every link, also those that the engine for learners refuses. Its output is never shown. */
const linkFinder = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable(excluded);
linkFinder.validateLink = () => true;

/** Whether a link leads to a web page, a mail address or a place within the module. */
export function isSafeLink(link: string): boolean {
	// Browsers drop tabs and line feeds and skip control characters and spaces before the scheme, also when written as %0A.
	// eslint-disable-next-line no-control-regex -- they are what is looked for
	const bare = link.replace(/%(?:0[0-9a-f]|1[0-9a-f]|20)/gi, '').replace(/[\u0000-\u0020\u007f-\u00a0]/g, '');
	if (/^[/\\]{2}/.test(bare) || bare.startsWith('\\')) return false;
	const scheme = /^([^/?#]*?):/.exec(bare)?.[1];
	return scheme === undefined || /^(?:https?|mailto)$/i.test(scheme);
}

/** Paragraphs, lists, quotations and tables. */
export function toHtml(markdown: string): Html {
	return engine.render(markdown).trim();
}

/** Emphasis, links and the like within a line; no `<p>` around it. */
export function toInlineHtml(markdown: string): Html {
	return engine.renderInline(markdown);
}

/** A label: the words as they are, with curly quotes. Labels have no Markdown. */
export function toLabel(text: string): string {
	return engine
		.parseInline(text.trimEnd(), {})
		.flatMap((block) => block.children ?? [])
		.map(wordsOf)
		.join('');
}

/** Links that learners could not follow, as the author wrote them. */
export function unsafeLinks(markdown: string): readonly string[] {
	return linkFinder
		.parse(markdown, {})
		.flatMap((block) => block.children ?? [])
		.filter((token) => token.type === 'link_open')
		.map((token) => token.attrGet('href') ?? '')
		.filter((href) => !isSafeLink(href));
}

/** Numbers other than 1 with which lists begin: mostly a year with a full stop at the beginning of a paragraph. */
export function oddListStarts(markdown: string): readonly string[] {
	return (
		engine
			.parse(markdown, {})
			.filter((token) => token.type === 'ordered_list_open')
			// Its type says text, and it is a number.
			.map((token) => String(token.attrGet('start') ?? ''))
			.filter((start) => start !== '')
	);
}

/** The words alone, a line for each block. */
export function plainText(markdown: string): string {
	return engine
		.parse(markdown, {})
		.filter((block) => block.type === 'inline')
		.map((block) => (block.children ?? []).map(wordsOf).join(''))
		.join('\n');
}

/** Of a token of a line. The end of a line parts words. */
function wordsOf({ type, content }: { readonly type: string; readonly content: string }): string {
	return type === 'softbreak' || type === 'hardbreak' ? ' ' : content;
}
