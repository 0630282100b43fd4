import { expect, test } from 'vitest';
import { huntText, markOn } from '../../../../tests/fixtures/hunt-text.ts';
import type { HuntText, Range } from './claim.ts';
import { claimsResolver } from './resolve.ts';

const claimUnder = (mark: Range, text: HuntText) => claimsResolver(text)(mark);

/** The id of the claim, the ids of several, or none. */
function under(text: HuntText, quote: string): string | readonly string[] {
	const found = claimUnder(markOn(text, quote), text);
	if (found.kind === 'claim') return found.claim.id;
	return found.kind === 'several' ? found.claims.map(({ id }) => id) : 'none';
}

const plain = huntText(
	'Trade, [a!|which began in the spring of 1901], grew; [b+|the U.S.-Canada border], it is said, [c!|doubled twice]. Nothing – “more” – is claimed here.'
);

test.each([
	['the claim itself', 'which began in the spring of 1901', 'a'],
	['the claim with words around it', 'Trade, which began in the spring of 1901, grew', 'a'],
	['one word of a long claim, however telling', '1901', 'none'],
	['two words within a claim', 'of 1901', 'a'],
	['two words of which one is outside', '1901, grew', 'none'],
	['less than half of its words, 3 of 7, with others outside', 'spring of 1901, grew; the', 'none'],
	['at least half, 4 of 7, with others outside', 'the spring of 1901, grew', 'a'],
	['one word of a claim of two', 'twice', 'c'],
	['one of its words of three', 'the', 'none'],
	['a compound is one word', 'U.S.-Canada border', 'b'],
	['neither of two words by half', 'h began in', 'a'],
	['less than half a word at each end', 'ew; the U.S.-Canada bo', 'b'],
	['punctuation and spaces', ', ', 'none'],
	['punctuation beside a claim', '; ', 'none'],
	['what no claim holds', 'is claimed here', 'none'],
	['two neighbours and what lies between', 'spring of 1901, grew; the U.S.-Canada', 'b'],
	['a sentence over three claims', plain.text.slice(0, plain.text.indexOf(' Nothing')), ['a', 'b', 'c']],
	['two of them', 'border, it is said, doubled twice', 'c'],
	['two of them, whole', 'the U.S.-Canada border, it is said, doubled twice', ['b', 'c']]
])('resolves %s', (_, quote, expected) => {
	expect(under(plain, quote)).toEqual(expected);
});

test('half of the words is enough, whatever else is marked', () => {
	const text = huntText('Once more [a!|one two three four] and so on and on.');
	expect(under(text, 'four and so on')).toBe('none');
	expect(under(text, 'three four and so on')).toBe('a');
	expect(under(text, 'more one two')).toBe('a');
	expect(under(text, 'more one')).toBe('none');
});

test('a mark beyond the text counts as far as the text goes, and one outside is about nothing', () => {
	const text = huntText('It [a!|ends here]');
	expect(claimUnder({ start: 3, end: 9999 }, text)).toMatchObject({ kind: 'claim', claim: { id: 'a' } });
	expect(claimUnder({ start: -50, end: 9999 }, text)).toMatchObject({ kind: 'claim' });
	expect(claimUnder({ start: 500, end: 9999 }, text)).toEqual({ kind: 'none' });
	expect(claimUnder({ start: 9, end: 3 }, text)).toEqual({ kind: 'none' });
});

test('a text without claims, words or anything', () => {
	expect(claimUnder({ start: 0, end: 5 }, huntText('No claim.'))).toEqual({ kind: 'none' });
	expect(claimUnder({ start: 0, end: 5 }, huntText('[a!|…] – …'))).toEqual({ kind: 'none' });
	expect(claimUnder({ start: 0, end: 0 }, huntText(''))).toEqual({ kind: 'none' });
});

const inner = '[c!|some 13,800 pounds of barley were seized], [d!|a rise of 45% over 2023]';
const all = 'In 2024 alone, some 13,800 pounds of barley were seized, a rise of 45% over 2023';

test.each([
	['an inner claim', 'some 13,800 pounds of barley were seized', 'c'],
	['two words of an inner claim', 'barley were', 'c'],
	['the other inner claim', 'a rise of 45% over 2023', 'd'],
	['the outer claim', all, 'o'],
	['both inner claims, which is half of the outer', 'of barley were seized, a rise of 45%', 'o'],
	['what the outer alone says', 'In 2024 alone', 'o'],
	['half of the outer, too little of an inner claim', 'In 2024 alone, some 13,800', 'o'],
	['what the outer alone says, and most of one inner claim', 'In 2024 alone, some 13,800 pounds of barley', 'c'],
	['the outer claim with its sentence', `Officers said: ${all}. So`, 'o']
])('nested: %s', (_, quote, expected) => {
	const text = huntText(`Officers said: [o!|In 2024 alone, ${inner}]. So it was.`);
	expect(under(text, quote)).toBe(expected);
});

test('a sound or ungraded outer claim does not decide between those it holds', () => {
	expect(under(huntText(`[o+|In 2024 alone, ${inner}]`), all)).toEqual(['c', 'd']);
	expect(under(huntText(`[o?|In 2024 alone, ${inner}]`), all)).toEqual(['c', 'd']);
});

test('two within an outer error and one beside it are several', () => {
	const text = huntText(`[o!|In 2024 alone, ${inner}]; [e+|prices fell].`);
	expect(under(text, `${all}; prices fell`)).toEqual(['c', 'd', 'e']);
});

test('a mark that has more of an outer error than the sound claim in it is about the error', () => {
	const text = huntText('[o!|They cheered because [i+|the law of 1901 passed] unread] then.');
	expect(under(text, 'They cheered because the law of 1901 passed unread')).toBe('o');
	expect(under(text, 'the law of 1901 passed')).toBe('i');
	expect(under(text, 'the law of 1901 passed unread then')).toBe('o');
	expect(under(text, 'They cheered because')).toBe('o');
	expect(under(huntText('[o!|In [i+|a b c d e f]] then.'), 'a b c d e f then')).toBe('i');
});

test('an error in an outer claim wins whatever the outer is', () => {
	expect(under(huntText('[o!|They cheered because [i!|the law passed]].'), 'They cheered because the law passed')).toBe(
		'i'
	);
	expect(under(huntText('[o+|They cheered because [i!|the law passed]].'), 'They cheered because the law passed')).toBe(
		'i'
	);
});

test('of three levels the innermost that holds all of the several', () => {
	const text = huntText('[x!|So [y!|one [a!|two three], [b!|four five]] and [c!|six seven]]');
	expect(under(text, 'one two three, four five')).toBe('y');
	expect(under(text, 'So one two three, four five and six seven')).toBe('x');
	expect(under(text, 'two three')).toBe('a');
});
