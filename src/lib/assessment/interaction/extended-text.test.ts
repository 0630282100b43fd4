import { expect, test } from 'vitest';
import { countWords, type ExtendedText, extendedText } from './extended-text.ts';

const essay: ExtendedText = {
	kind: 'extended-text',
	words: { minimum: 3, maximum: 5 },
	outline: [],
	rubric: [
		{
			id: 'evidence',
			text: 'Uses evidence',
			levels: [
				{ points: 0, text: 'None' },
				{ points: 2, text: 'Some' }
			]
		}
	],
	model: '<p>A model.</p>'
};
const typed = (text: string) => ({ kind: 'extended-text', text }) as const;

test.each([
	['', 'nothing-chosen'],
	[' \n — . ', 'nothing-chosen'],
	['one two', 'too-short'],
	['one two three', 'ready'],
	['one two three four five', 'ready'],
	['one two three four five six', 'too-long']
])('readiness of %j is %s', (text, expected) => {
	expect(extendedText.readiness(essay, typed(text))).toBe(expected);
});

test.each([
	['', 0],
	['one', 1],
	['  one\n\ntwo\u00a0three\t', 3],
	['Franco-German — in 2007: l’été!', 4],
	['日本語', 1]
])('%j has %d words', (text, count) => {
	expect(countWords(text)).toBe(count);
});

test('points wait for a person', () => {
	expect(extendedText.score(essay, 'rubric', typed('one two three'))).toEqual({ given: 0, maximum: 0 });
	expect(extendedText.maximum(essay, 'rubric')).toBe(0);
	expect(extendedText.partsRight(essay, typed('one two three'))).toEqual({ right: 0, of: 0 });
	expect(extendedText.key(essay)).toBeUndefined();
	expect(extendedText.listedWrong(essay)).toEqual([]);
	expect(extendedText.remarks(essay, typed('one two three'))).toEqual([]);
});

test('describe gives the text as typed', () => {
	expect(extendedText.describe(essay, typed(' One.\n\nTwo. '))).toBe('One.\n\nTwo.');
});

test('empty is an empty text', () => {
	expect(extendedText.empty(essay)).toEqual(typed(''));
});

test('counts 100 000 words quickly', () => {
	const start = performance.now();
	expect(extendedText.readiness(essay, typed('word '.repeat(100_000)))).toBe('too-long');
	expect(extendedText.readiness(essay, typed(' '.repeat(100_000)))).toBe('nothing-chosen');
	expect(performance.now() - start).toBeLessThan(1000);
});
