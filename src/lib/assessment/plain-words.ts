import type { Html } from './module.ts';

/** Elements that stand within a word or a line; all others part words. */
const WITHIN_A_LINE = /<\/?(?:a|abbr|b|code|del|em|i|mark|s|strong|sub|sup)(?:\s[^<>]*)?>/giu;
// Without `<` inside, a search that fails stops at the next `<`: linear, however odd the text.
const ANY_TAG = /<[^<>]*>/gu;
const ENTITY = /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos|nbsp));/giu;

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The words of an HTML fragment on one line, without tags and with entities decoded: for exports, labels and comparison. */
export function plainWords(html: Html): string {
	return html.replace(WITHIN_A_LINE, '').replace(ANY_TAG, ' ').replace(ENTITY, decoded).replace(/\s+/gu, ' ').trim();
}

function decoded(entity: string, hexadecimal?: string, decimal?: string, name?: string): string {
	if (name !== undefined) return NAMED[name.toLowerCase()] ?? entity;
	const codePoint = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
	return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : entity;
}
