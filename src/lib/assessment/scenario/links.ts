/** The links in the passages of a story. */

/** A link in the text of a passage: what it says, and the passage that it leads to. */
export type Link = {
	readonly text: string;
	readonly to: string;
	/** Where it stands. */ readonly start: number;
	readonly end: number;
};

/** The links in the order in which they stand, in any of Twine's forms: `[[text->to]]`, `[[to<-text]]`, `[[text|to]]`, `[[to]]`. */
export function linksOf(text: string): readonly Link[] {
	return Array.from(text.matchAll(/\[\[((?:(?!\[\[|\]\])[^\n])+)\]\]/g), (hit) => {
		const [whole, inner = ''] = hit;
		return { ...targetOf(inner), start: hit.index, end: hit.index + whole.length };
	});
}

function targetOf(inner: string): Pick<Link, 'text' | 'to'> {
	const right = inner.lastIndexOf('->');
	if (right >= 0) return { text: inner.slice(0, right).trim(), to: inner.slice(right + 2).trim() };
	const left = inner.indexOf('<-');
	if (left >= 0) return { text: inner.slice(left + 2).trim(), to: inner.slice(0, left).trim() };
	const bar = inner.indexOf('|');
	if (bar >= 0) return { text: inner.slice(0, bar).trim(), to: inner.slice(bar + 1).trim() };
	return { text: inner.trim(), to: inner.trim() };
}

/** A text without its links: those with a line of their own go, of others the words stay. */
export function withoutLinks(text: string): string {
	const lines = text.split('\n').flatMap((line) => {
		const rest = linksOf(line).reduceRight(
			(words, link) => words.slice(0, link.start) + link.text + words.slice(link.end),
			line
		);
		const isLinkAlone = rest !== line && linksOf(line).some(({ start, end }) => line.trim() === line.slice(start, end));
		return isLinkAlone ? [] : [rest];
	});
	return lines
		.join('\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
}
