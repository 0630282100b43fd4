import { describe, expect, it } from 'vitest';
import { countSyllables, fleschKincaid } from './reading-level.ts';

describe('countSyllables', () => {
	it.each([
		['the', 1],
		['bridge', 1],
		['table', 2],
		['walked', 1],
		['wanted', 2],
		['boxes', 2],
		['makes', 1],
		['security', 4],
		['cooperation', 4],
		['year', 1],
		['Málaga', 3],
		['U.S.', 2],
		['half-hour', 2],
		['hmm', 1]
	])('hears in %s %i', (word, count) => {
		expect(countSyllables(word)).toBe(count);
	});
});

describe('fleschKincaid', () => {
	it('follows the formula', () => {
		// 6 words, 1 sentence, 6 syllables: 0.39 * 6 + 11.8 * 1 - 15.59
		expect(fleschKincaid('The cat sat on the mat.')).toBeCloseTo(-1.45, 10);
	});
	it('does not end a sentence at an abbreviation or a decimal point', () => {
		// 9 words with letters, 10 syllables: 0.39 * 9 + 11.8 * 10 / 9 - 15.59
		expect(fleschKincaid('It grew by 2.5 times in the U.S. last year.')).toBeCloseTo(1.031, 3);
	});
	it('finds long sentences of long words harder', () => {
		const hard = 'International organisations occasionally underestimate administrative responsibilities considerably.';
		expect(fleschKincaid(hard)).toBeGreaterThan(12);
	});
	it('says nothing about no words', () => {
		expect(fleschKincaid('12, 13!')).toBeUndefined();
	});
});
