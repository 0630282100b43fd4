/** The picture of a badge, and the credential in it (Open Badges 3.0, section 5.3, "Baked Badge"). */
import type { Module } from '#lib/assessment/module.ts';
import { escaped } from '../package/xml.ts';
import { shortened } from '../shortened.ts';
import type { Issuer } from './credential.ts';

/** Characters of the title in a line; 512 units wide, a serif letter of 38 takes about 17. */
const lineLength = 24;
const mostLines = 5;
const namespace = 'https://purl.imsglobal.org/ob/v3p0';

/** A square SVG with the module's title and who signs. */
export function badgeImage({ title }: Pick<Module, 'title'>, issuer: Pick<Issuer, 'name'>): string {
	const lines = linesOf(title);
	const top = 272 - 23 * (lines.length - 1);
	const texts = lines.map((line, index) => `<text x="256" y="${top + 46 * index}">${escaped(line)}</text>`);
	return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512" role="img" aria-label="${escaped(title)}">
<rect x="6" y="6" width="500" height="500" rx="10" fill="#fffdf9" stroke="#a02a1d" stroke-width="6"/>
<rect x="24" y="24" width="464" height="464" rx="4" fill="none" stroke="#d8d2c6" stroke-width="2"/>
<g font-family="Georgia, 'Iowan Old Style', Charter, serif" text-anchor="middle" fill="#1d1b18">
<text x="256" y="98" font-size="44" font-style="italic">Errata</text>
<path d="M238 118l18 18 18-18" fill="none" stroke="#a02a1d" stroke-width="5"/>
<g font-size="38">${texts.join('')}</g>
</g>
<g font-family="system-ui, 'Segoe UI', Roboto, Arial, sans-serif" text-anchor="middle" font-size="21" fill="#5f5a52">
<text x="256" y="436">Completed</text>
<text x="256" y="466">${escaped(shortened(issuer.name, 40))}</text>
</g>
</svg>
`;
}

/** The same picture with a signed credential in it. */
export function bake(image: string, token: string): string {
	return image.replace(
		/<svg\b([^>]*)>/u,
		(_, attributes: string) =>
			`<svg${attributes} xmlns:openbadges="${namespace}"><openbadges:credential verify="${escaped(token)}"></openbadges:credential>`
	);
}

/** By words, a word that is too long by letters; what does not fit ends in an ellipsis. */
function linesOf(text: string): readonly string[] {
	const lines: string[] = [];
	for (const word of text.split(/\s+/u).flatMap(inPieces)) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + 1 + word.length <= lineLength) lines.splice(-1, 1, `${last} ${word}`);
		else lines.push(word);
	}
	if (lines.length <= mostLines) return lines;
	return [...lines.slice(0, mostLines - 1), `${shortened(lines[mostLines - 1] ?? '', lineLength - 2)} …`];
}

function inPieces(word: string): readonly string[] {
	const letters = Array.from(word);
	const count = Math.ceil(letters.length / lineLength);
	return Array.from({ length: count }, (_, index) =>
		letters.slice(index * lineLength, (index + 1) * lineLength).join('')
	);
}
