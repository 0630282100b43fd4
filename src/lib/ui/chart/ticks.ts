/** Which labels stand below a chart, and how they are broken into lines. */
import type { Slots } from './slots.ts';
import { labelInWords } from './words.ts';

export type Tick = { readonly at: number; readonly text: string };

/** Of a character of the labels, in pixels: a little more than the mean. */
const characterWidth = 6.3;
const gap = 8;
const mostLines = 4;

/** As many as there is room for over `width` pixels; in order, every label has to stay readable. */
export function ticksOf({ scale, slots }: Slots, width: number): readonly Tick[] {
	const first = slots[0]?.at ?? 0;
	const last = slots.at(-1)?.at ?? 0;
	const slotWidth = width / (last - first + 1);
	if (scale === 'months' && last - first > 18) return yearTicks(first, last, slotWidth);
	if (scale === 'order' && slots.length <= width / 40) {
		return slots.map(({ at, label }) => ({ at, text: broken(labelInWords(label, 'short'), slotWidth) }));
	}
	const texts = slots.map(({ at, label }) => ({ at, text: broken(labelInWords(label, 'short'), 7 * characterWidth) }));
	const widest = Math.max(...texts.map(({ text }) => widthOf(text))) + gap;
	const kept: Tick[] = [];
	// From the last one on: it is the latest, and often the one that is not complete.
	for (const tick of texts.toReversed()) {
		const next = kept.at(-1);
		if (!next || (next.at - tick.at) * slotWidth >= widest) kept.push(tick);
	}
	return kept.toReversed();
}

/** At each January, or at some of them. */
function yearTicks(first: number, last: number, monthWidth: number): readonly Tick[] {
	const years = Math.max(1, Math.ceil((4 * characterWidth + gap) / (12 * monthWidth)));
	const begin = Math.ceil(first / 12);
	const count = Math.floor((Math.floor(last / 12) - begin) / years) + 1;
	return Array.from({ length: count }, (_, index) => {
		const year = begin + index * years;
		return { at: 12 * year, text: String(year) };
	});
}

function widthOf(text: string): number {
	return characterWidth * Math.max(...text.split('\n').map((line) => line.length));
}

function broken(text: string, width: number): string {
	const lines = wrapWords(text, Math.max(4, Math.floor((width - gap / 2) / characterWidth)));
	return lines.length > mostLines ? `${lines.slice(0, mostLines).join('\n')} …` : lines.join('\n');
}

/** Lines of at most so many characters, as far as words allow. */
export function wrapWords(text: string, most: number): readonly string[] {
	const lines: string[] = [];
	for (const word of text.split(/\s+/)) {
		const line = lines.at(-1);
		if (line !== undefined && line.length + 1 + word.length <= most) lines[lines.length - 1] = `${line} ${word}`;
		else lines.push(word);
	}
	return lines;
}
