/** The words of a text, by their places. */
import type { Range } from './claim.ts';

/**
 * Letters and digits, joined by an apostrophe, by a hyphen (also after a full stop), by the full stops of initials, and between digits by a decimal or
 * grouping mark: `U.S.-Canada`, `Kessler’s`, `13,800` and `barley-related` are one word each. A dash parts words.
 */
const WORD =
	/[\p{L}\p{M}\p{N}]+(?:(?:['’ʼ]|\.?[-\u2010\u2011]|(?<=(?<![\p{L}\p{M}\p{N}])\p{L})\.|(?<=\p{N})[.,](?=\p{N}))[\p{L}\p{M}\p{N}]+)*/gu;

export function wordsOf(text: string): readonly Range[] {
	return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({ start: index, end: index + word.length }));
}

/** The words of which at least half of the characters lie in the range. */
export function wordsTouched(words: readonly Range[], range: Range): readonly Range[] {
	return words.filter(({ start, end }) => {
		const shared = Math.min(end, range.end) - Math.max(start, range.start);
		return shared > 0 && 2 * shared >= end - start;
	});
}
