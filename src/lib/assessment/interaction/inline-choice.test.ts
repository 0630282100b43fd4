import { expect, test } from 'vitest';
import { type InlineChoice, inlineChoice } from './inline-choice.ts';

const option = (id: string, text: string, correct: boolean) => ({ id, text, correct, explanation: `Why ${id}.` });

const merida: InlineChoice = {
	kind: 'inline-choice',
	parts: ['Announced in ', { gap: 'year' }, ', after a meeting in ', { gap: 'month' }, '.'],
	gaps: [
		{
			id: 'year',
			options: [{ ...option('y2001', '2001', false), misconception: 'wrong-year' }, option('y2007', '2007', true)]
		},
		{
			id: 'month',
			options: [option('march', 'March', true), option('may', 'May', false), option('june', 'June &amp; July', false)]
		}
	]
};
const chosen = (ids: Readonly<Record<string, string>>) => ({ kind: 'inline-choice', chosen: ids }) as const;
const key = chosen({ year: 'y2007', month: 'march' });

test.each([
	[{}, 'nothing-chosen'],
	[{ year: 'y2007' }, 'part-missing'],
	[{ year: 'y2007', month: 'may' }, 'ready'],
	[{ year: 'march', month: 'may' }, 'foreign']
])('readiness of %j is %s', (ids, expected) => {
	expect(inlineChoice.readiness(merida, chosen(ids))).toBe(expected);
});

test.each([
	[key.chosen, 2, 1],
	[{ year: 'y2007', month: 'may' }, 1, 0],
	[{ year: 'y2001', month: 'may' }, 0, 0],
	[{ year: 'y2007' }, 0, 0]
])('%j earns %d of 2 by parts, %d of 1 as a whole', (ids, parts, whole) => {
	expect(inlineChoice.score(merida, 'each-part', chosen(ids))).toEqual({ given: parts, maximum: 2 });
	expect(inlineChoice.score(merida, 'all-or-nothing', chosen(ids))).toEqual({ given: whole, maximum: 1 });
	expect(inlineChoice.partsRight(merida, chosen(ids))).toEqual({ right: parts, of: 2 });
});

test('maximum is a point for each gap, or one', () => {
	expect(inlineChoice.maximum(merida, 'each-part')).toBe(2);
	expect(inlineChoice.maximum(merida, 'all-or-nothing')).toBe(1);
});

test('remarks explain in each gap the correct option and the chosen one', () => {
	expect(inlineChoice.remarks(merida, chosen({ year: 'y2001', month: 'march' }))).toStrictEqual([
		{ part: 'year', about: '2001', right: false, given: true, explanation: 'Why y2001.', misconception: 'wrong-year' },
		{ part: 'year', about: '2007', right: true, given: false, explanation: 'Why y2007.' },
		{ part: 'month', about: 'March', right: true, given: true, explanation: 'Why march.' }
	]);
	expect(inlineChoice.remarks(merida, chosen({ month: 'june' })).map(({ about }) => about)).toEqual([
		'2007',
		'March',
		'June & July'
	]);
	expect(inlineChoice.remarks(merida, undefined).map(({ about, given }) => [about, given])).toEqual([
		['2007', false],
		['March', false]
	]);
});

test('the key fills every gap rightly', () => {
	expect(inlineChoice.key(merida)).toEqual(key);
});

test('listedWrong has each wrong option with the other gaps right', () => {
	expect(inlineChoice.listedWrong(merida)).toEqual([
		chosen({ year: 'y2001', month: 'march' }),
		chosen({ year: 'y2007', month: 'may' }),
		chosen({ year: 'y2007', month: 'june' })
	]);
});

test('describe fills the gaps in, marks open ones and hides nothing foreign', () => {
	expect(inlineChoice.describe(merida, chosen({ year: 'y2001', month: 'june' }))).toBe(
		'Announced in 2001, after a meeting in June & July.'
	);
	expect(inlineChoice.describe(merida, chosen({ month: 'may' }))).toBe('Announced in …, after a meeting in May.');
	expect(inlineChoice.describe(merida, chosen({ year: 'gone', month: 'may', day: 'one', hour: 'two' }))).toBe(
		'Announced in gone, after a meeting in May. [day: one] [hour: two]'
	);
});

test('empty fills nothing', () => {
	expect(inlineChoice.empty(merida)).toEqual(chosen({}));
});
