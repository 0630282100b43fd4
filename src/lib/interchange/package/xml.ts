/** XML as manifests have it: plain UTF-8, in which a text stands alone in its element. */

export type XmlElement = {
	readonly name: string;
	/** Those that are undefined are left out. */
	readonly attributes: Readonly<Record<string, string | undefined>>;
	readonly children: string | readonly XmlElement[];
};

export function element(
	name: string,
	attributes: XmlElement['attributes'] = {},
	children: XmlElement['children'] = []
): XmlElement {
	return { name, attributes, children };
}

/** A document of that root element. Names must be valid; texts and values may be anything. */
export function printXml(root: XmlElement): string {
	return `<?xml version="1.0" encoding="UTF-8"?>\n${printElement(root, '')}\n`;
}

function printElement({ name, attributes, children }: XmlElement, indent: string): string {
	const start = [
		name,
		...Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [`${key}="${escaped(value)}"`]))
	].join(' ');
	if (typeof children === 'string') return `${indent}<${start}>${escaped(children)}</${name}>`;
	if (children.length === 0) return `${indent}<${start}/>`;
	const inside = children.map((child) => printElement(child, `${indent}\t`));
	return [`${indent}<${start}>`, ...inside, `${indent}</${name}>`].join('\n');
}

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** On one line, for text as for values; without the characters that XML 1.0 allows in no form, halves of surrogate pairs among them. */
export function escaped(text: string): string {
	return text
		.replace(/\s+/gu, ' ')
		.replace(/[^\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
		.replace(/[&<>"]/gu, (character) => references[character] ?? '');
}
