import { expect, test } from 'vitest';
import { wordsOf, wordsTouched } from './words.ts';

const shown = (text: string) => wordsOf(text).map(({ start, end }) => text.slice(start, end));

test.each([
	['U.S.-Canada security', ['U.S.-Canada', 'security']],
	['the U.S. side. Then', ['the', 'U.S', 'side', 'Then']],
	['side.Then', ['side', 'Then']],
	['Kessler’ and Kessler’s plan', ['Kessler', 'and', 'Kessler’s', 'plan']],
	["isn't it 'so'?", ["isn't", 'it', 'so']],
	['13,800 pounds, 1.5 million; 45% of $5', ['13,800', 'pounds', '1.5', 'million', '45', 'of', '5']],
	['barley-related (FTOs) – “key”', ['barley-related', 'FTOs', 'key']],
	['5-10 years, 2023–2024', ['5-10', 'years', '2023', '2024']],
	['Córdoba León 𝒜b', ['Córdoba', 'León', '𝒜b']],
	['in 2024, 45', ['in', '2024', '45']],
	['– … “” .', []],
	['', []]
])('finds the words of %j', (text, words) => {
	expect(shown(text)).toEqual(words);
});

test('a range has a word when at least half of its characters lie in it', () => {
	const words = wordsOf('four words');
	expect(wordsTouched(words, { start: 2, end: 7 })).toEqual([{ start: 0, end: 4 }]);
	expect(wordsTouched(words, { start: 3, end: 8 })).toEqual([{ start: 5, end: 10 }]);
	expect(wordsTouched(words, { start: 0, end: 8 })).toHaveLength(2);
	expect(wordsTouched(words, { start: 4, end: 5 })).toEqual([]);
	expect(wordsTouched(words, { start: 4, end: 1 })).toEqual([]);
	expect(wordsTouched(words, { start: -5, end: 99 })).toHaveLength(2);
});

test('finds the words of a long text quickly', () => {
	const start = performance.now();
	wordsOf('a.'.repeat(50_000));
	wordsOf('-'.repeat(100_000));
	wordsOf('1,'.repeat(50_000));
	expect(performance.now() - start).toBeLessThan(1000);
});
