import { expect, test } from 'vitest';
import type { DecimalMark } from './number.ts';
import { type NumericEntry, numericEntry } from './numeric-entry.ts';

const seized: NumericEntry = {
	kind: 'numeric-entry',
	value: 12027,
	tolerance: 50,
	unit: 'lb',
	otherUnits: [
		{ unit: 'kg', factor: 2.20462 },
		{ unit: 'short tons', factor: 2000 }
	],
	mistakes: [
		{ value: 21889, tolerance: 50, explanation: 'The fiscal year before.', misconception: 'other-calendar' },
		{ value: 12150, tolerance: 20, explanation: 'The northern border too.' }
	]
};
const exact: NumericEntry = { kind: 'numeric-entry', value: 7, tolerance: 0, unit: '', otherUnits: [], mistakes: [] };
const money: NumericEntry = {
	...exact,
	value: 1.6,
	unit: '$ billion',
	otherUnits: [
		{ unit: '$ million', factor: 0.001 },
		{ unit: '€ billion', factor: 1.1 }
	]
};
const typed = (text: string, decimalMark: DecimalMark = '.') => ({ kind: 'numeric-entry', text, decimalMark }) as const;

test.each([
	['', 'nothing-chosen'],
	[' \n', 'nothing-chosen'],
	['many', 'not-a-number'],
	['1,5', 'not-a-number'],
	['12,027', 'ready'],
	['12,027 LB.', 'ready'],
	['5455 kg', 'ready'],
	['6 short-tons', 'ready'],
	['6 tons', 'unknown-unit'],
	['12,027%', 'unknown-unit'],
	['$12,027', 'unknown-unit']
])('readiness of %j in pounds is %s', (text, expected) => {
	expect(numericEntry.readiness(seized, typed(text))).toBe(expected);
});

test.each([
	['7', 'ready'],
	['7 people', 'unknown-unit'],
	['7%', 'unknown-unit'],
	['$7', 'unknown-unit']
])('readiness of %j as a bare count is %s', (text, expected) => {
	expect(numericEntry.readiness(exact, typed(text))).toBe(expected);
});

test('readiness follows the decimal mark of the response', () => {
	expect(numericEntry.readiness(seized, typed('1,5', ','))).toBe('ready');
});

test.each([
	['12027', 1, 2],
	['12077', 1, 2],
	['11977 lb', 1, 2],
	['12078', 0, 1],
	['12177', 0, 1],
	['11877', 0, 1],
	['12178', 0, 0],
	['-12027', 0, 0],
	['5,455.36 kg', 1, 2],
	['6.01 short tons', 1, 2],
	['6 short tons', 1, 2],
	['5455', 0, 0],
	['12,027 tons', 0, 0],
	['', 0, 0]
])('score of %j is %d of 1, and %d of 2 where near is half', (text, whole, near) => {
	expect(numericEntry.score(seized, 'all-or-nothing', typed(text))).toEqual({ given: whole, maximum: 1 });
	expect(numericEntry.score(seized, 'near-half', typed(text))).toEqual({ given: near, maximum: 2 });
	expect(numericEntry.partsRight(seized, typed(text))).toEqual({ right: whole, of: 1 });
});

test('score knows no half where the value must be exact', () => {
	expect(numericEntry.score(exact, 'near-half', typed('7'))).toEqual({ given: 2, maximum: 2 });
	expect(numericEntry.score(exact, 'near-half', typed('7.0000001'))).toEqual({ given: 0, maximum: 2 });
});

test.each([
	['1.6', 1],
	['$1.6', 1],
	['1.6 billion', 1],
	['$1.6 billion', 1],
	['1.6 $ billion', 1],
	['$1,600 million', 1],
	['1600 million', 1],
	['€1.6 billion', 0],
	['$1.6 million', 0]
])('score takes a currency sign before the number, behind it or left out: %j earns %d', (text, given) => {
	expect(numericEntry.score(money, 'all-or-nothing', typed(text))).toEqual({ given, maximum: 1 });
	expect(numericEntry.readiness(money, typed(text))).toBe('ready');
});

test.each(['£1.6', '€1.6', '€ million 1.6', '£1.6 billion', '€1600 million'])(
	'readiness does not take %j for dollars',
	(text) => {
		expect(numericEntry.readiness(money, typed(text))).not.toBe('ready');
	}
);

test('maximum is one, or two where near is half', () => {
	expect(numericEntry.maximum(seized, 'all-or-nothing')).toBe(1);
	expect(numericEntry.maximum(seized, 'near-half')).toBe(2);
});

test('remarks explain the mistake that was made, unless the value is right', () => {
	expect(numericEntry.remarks(seized, typed('21,900'))).toStrictEqual([
		{
			part: '',
			about: '21,900 lb',
			right: false,
			given: true,
			explanation: 'The fiscal year before.',
			misconception: 'other-calendar'
		}
	]);
	expect(numericEntry.remarks(seized, typed('12,150 lb')).map(({ explanation }) => explanation)).toEqual([
		'The northern border too.'
	]);
	expect(numericEntry.remarks(seized, typed('12,027'))).toEqual([]);
	expect(numericEntry.remarks(seized, typed('5'))).toEqual([]);
	expect(numericEntry.remarks(seized, typed('21889 tons'))).toEqual([]);
	expect(numericEntry.remarks(seized, undefined)).toEqual([]);
	const careless: NumericEntry = { ...exact, mistakes: [{ value: 7, tolerance: 1, explanation: 'No.' }] };
	expect(numericEntry.remarks(careless, typed('7'))).toEqual([]);
});

test('the key is the value, printed in full', () => {
	expect(numericEntry.key(seized)).toEqual(typed('12027'));
	expect(numericEntry.key({ ...exact, value: -1.5e-7 })).toEqual(typed('-0.00000015'));
});

test('listedWrong has the value of each mistake', () => {
	expect(numericEntry.listedWrong(seized)).toEqual([typed('21889'), typed('12150')]);
	const decimal: NumericEntry = { ...exact, mistakes: [{ value: 0.7, tolerance: 0, explanation: 'Tenths.' }] };
	expect(numericEntry.listedWrong(decimal)).toEqual([typed('0.7')]);
});

test('describe gives the number as typed, with its unit', () => {
	expect(numericEntry.describe(seized, typed(' 12,027 '))).toBe('12,027 lb');
	expect(numericEntry.describe(seized, typed('5455 kg'))).toBe('5455 kg');
	expect(numericEntry.describe(seized, typed(' a lot '))).toBe('a lot');
	expect(numericEntry.describe({ ...exact, unit: '%' }, typed('7,5 ', ','))).toBe('7,5%');
	expect(numericEntry.describe(exact, typed('7'))).toBe('7');
	expect(numericEntry.describe(seized, typed(''))).toBe('');
});

test('empty is an empty text', () => {
	expect(numericEntry.empty(seized)).toEqual(typed(''));
});
