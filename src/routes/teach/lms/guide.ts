/** The guide to packages in an LMS (docs/lms.md) as a page: without what is for developers alone. */
import MarkdownIt from 'markdown-it';
import type { Html } from '#lib/assessment/module.ts';

export type GuideBlock =
	| { readonly kind: 'words'; readonly html: Html }
	/** `name` is that of its file, `title` the heading it stands under. */
	| { readonly kind: 'picture'; readonly name: string; readonly alt: string; readonly title: string };

export type Guide = {
	readonly blocks: readonly GuideBlock[];
	/** Its headings, in order. */
	readonly contents: readonly { readonly id: string; readonly title: string }[];
};

const forDevelopers = '\n## For developers\n';

const engine = new MarkdownIt({ html: false, linkify: false, typographer: true, quotes: '“”‘’' }).disable(
	'replacements'
);
// A table as wide as it needs to be is scrolled in a box of its own, also with the keyboard.
engine.renderer.rules.table_open = (tokens, at) => {
	const name = engine.utils.escapeHtml(String(tokens[at]?.meta ?? ''));
	return `<div class="table" role="region" tabindex="0" aria-label="${name}"><table>\n`;
};
engine.renderer.rules.table_close = () => '</table></div>\n';
type Token = ReturnType<typeof engine.parse>[number];

export function readGuide(markdown: string): Guide {
	const [text = ''] = markdown.split(forDevelopers);
	const contents: { id: string; title: string }[] = [];
	const blocks: GuideBlock[] = [];
	let words: Token[] = [];
	let title = '';
	const closeWords = () => {
		const html = engine.renderer.render(words, engine.options, {});
		if (html.trim() !== '') blocks.push({ kind: 'words', html });
		words = [];
	};
	const tokens = engine.parse(text, {});
	for (let at = 0; at < tokens.length; at += 1) {
		const token = tokens[at];
		const inner = tokens[at + 1];
		if (token === undefined) break;
		if (token.type === 'heading_open' && inner) {
			// The page has a title of its own.
			if (token.tag === 'h1') {
				at += 2;
				continue;
			}
			title = wordsOf(inner);
			token.attrSet('id', idOf(title));
			contents.push({ id: idOf(title), title });
		}
		const picture = token.type === 'paragraph_open' ? inner?.children?.find(({ type }) => type === 'image') : undefined;
		if (picture) {
			closeWords();
			const name = picture.attrGet('src')?.split('/').at(-1) ?? '';
			blocks.push({ kind: 'picture', name, alt: picture.content, title });
			at += 2;
			continue;
		}
		if (token.type === 'table_open') token.meta = title;
		words.push(token);
	}
	closeWords();
	return { blocks, contents };
}

function wordsOf({ children }: Token): string {
	return (children ?? []).map(({ content }) => content).join('');
}

/** As the links of the document name it. */
function idOf(title: string): string {
	return title
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\s-]/gu, '')
		.replaceAll(' ', '-');
}
