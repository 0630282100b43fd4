import { describe, expect, test } from 'vitest';
import { statementsMeant, unambiguous, wholeWords, wrongWords } from './selection.ts';
import { paragraphsOf } from './statements.ts';

const text = 'The bridge, built in 1901 by the town, fell in 1910. Nobody was hurt.';
const range = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const paragraphs = paragraphsOf(text, [range('The bridge, built in 1901'), range('fell in 1910')]);
const meant = (words: string) =>
	statementsMeant(text, paragraphs, range(words)).map(({ start, end }) => text.slice(start, end));

describe('a selection', () => {
	test('grows to whole words', () => {
		const { start, end } = wholeWords(text, range('uilt in 19')) ?? range('');
		expect(text.slice(start, end)).toBe('built in 1901');
	});

	test('without a word is none', () => {
		expect(wholeWords(text, range(', '))).toBeUndefined();
		expect(wholeWords(text, { start: 500, end: 600 })).toBeUndefined();
	});

	test('is about the statement that it lies in, by a single word even', () => {
		expect(meant('1901')).toEqual(['The bridge, built in 1901 by the town,']);
	});

	test('is not about a neighbour of which it has one word', () => {
		expect(meant('by the town, fell')).toEqual(['The bridge, built in 1901 by the town,']);
	});

	test('is about each statement of which it has two words', () => {
		expect(meant('the town, fell in')).toEqual(['The bridge, built in 1901 by the town,', 'fell in 1910.']);
	});

	test('over everything is about everything', () => {
		expect(meant(text)).toHaveLength(3);
	});
});

/** What becomes of the words in brackets. */
function named(marked: string): string {
	const quote = marked.replace(/[[\]]/gu, '');
	const { start, end } = unambiguous(quote, { start: marked.indexOf('['), end: marked.indexOf(']') - 1 });
	const words = quote.slice(start, end);
	expect(quote.indexOf(words)).toBe(start);
	return words;
}

describe('the words that are wrong', () => {
	test.each([
		['by May [2020], the total stood at about $2 billion', '2020'],
		['[by May 2020]', 'by May 2020'],
		['it [fell, he] said; it fell, he said', 'fell, he']
	])('stay as they are where they stand for the first time: %s', (marked, expected) => {
		expect(named(marked)).toBe(expected);
	});

	test.each([
		['if only as part of another word', 'by May 2020, the total stood at about $[2] billion', 'about $2'],
		['in turn one before and one after them', 'so it fell, and so it [fell] back', 'it fell back'],
		['and so on', 'it fell back, for it [fell] back twice', 'for it fell back'],
		['those before them where none comes after', 'all of it and all of [it]', 'and all of it']
	])('take in the words beside them where they stand earlier, %s', (_, marked, expected) => {
		expect(named(marked)).toBe(expected);
	});

	test.each([
		['it []fell twice', 'it '],
		['[]it fell twice', 'it'],
		['it fell [–] twice', 'fell –'],
		['– […]', '– …']
	])('hold at least one word where there is one: %s', (marked, expected) => {
		expect(named(marked)).toBe(expected);
	});
});

describe('the words selected as wrong', () => {
	const quote = 'by May 2020, the total stood at about $2 billion';
	test.each([
		['a selection within the statement', { start: 3, end: 11 }, 'May 2020'],
		['one that begins before it', { start: -20, end: 11 }, 'by May 2020'],
		['one that ends after it', { start: 38, end: 99 }, '$2 billion'],
		['all of it, and more', { start: -5, end: 99 }, undefined]
	])('%s', (_, selected, words) => {
		expect(wrongWords(quote, selected)).toBe(words);
	});
});
