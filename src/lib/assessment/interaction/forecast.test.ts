import { expect, test } from 'vitest';
import { type Forecast, forecast, type ForecastResponse } from './forecast.ts';

const question = (id: string, outcome: boolean, baseRate: number) => ({
	id,
	text: `Will ${id}?`,
	resolves: '2026-06-30',
	outcome,
	baseRate,
	baseRateReason: '',
	explanation: `Why ${id}.`
});
const ahead: Forecast = {
	kind: 'forecast',
	asOf: '2025-12-15',
	questions: [question('it-opens', true, 60), question('constructor', false, 20), question('it-floods', false, 10)]
};
const said = (percents: ForecastResponse['percents']) => ({ kind: 'forecast', percents }) as const;
const all = (opens: number, leaves: number, floods: number) =>
	said({ 'it-opens': opens, constructor: leaves, 'it-floods': floods });

test.each([
	[said({}), 'nothing-chosen'],
	[said({ 'it-opens': 50 }), 'part-missing'],
	[all(0, 50, 100), 'ready'],
	[all(101, 50, 50), 'out-of-range'],
	[all(-1, 50, 50), 'out-of-range'],
	[all(50.5, 50, 50), 'out-of-range'],
	[all(NaN, 50, 50), 'out-of-range'],
	[said({ 'it-opens': 50, 'it-burns': 50 }), 'foreign'],
	[said({ valueOf: 50 }), 'foreign']
])('readiness of %j is %s', (response, expected) => {
	expect(forecast.readiness(ahead, response)).toBe(expected);
});

// Squared errors in squared percent: 10 000 is one point of two.
test.each([
	[all(100, 0, 0), 6, 1],
	[all(99, 0, 0), 5, 1],
	[all(90, 10, 10), 5, 1],
	[all(51, 49, 49), 4, 1],
	[all(50, 50, 50), 4, 0],
	[all(100, 0, 50), 5, 0],
	[all(100, 0, 100), 4, 0],
	[all(60, 20, 10), 5, 1],
	[all(0, 100, 90), 0, 0],
	[all(0, 100, 100), 0, 0],
	[said({ 'it-opens': 100 }), 0, 0]
])('%j earns %d of 6 by the Brier score, and %d of 1', (response, given, whole) => {
	expect(forecast.score(ahead, 'brier', response)).toEqual({ given, maximum: 6 });
	expect(forecast.partsRight(ahead, response)).toEqual({ right: given, of: 6 });
	expect(forecast.score(ahead, 'all-or-nothing', response)).toEqual({ given: whole, maximum: 1 });
});

test('remarks say of each question whether the response leaned to what happened', () => {
	expect(forecast.remarks(ahead, all(51, 50, 49))).toStrictEqual([
		{ part: 'it-opens', about: 'Will it-opens?', right: true, given: true, explanation: 'Why it-opens.' },
		{ part: 'constructor', about: 'Will constructor?', right: true, given: false, explanation: 'Why constructor.' },
		{ part: 'it-floods', about: 'Will it-floods?', right: true, given: true, explanation: 'Why it-floods.' }
	]);
	expect(forecast.remarks(ahead, undefined).map(({ given }) => given)).toEqual([false, false, false]);
});

test('the key is certain of what happened, and the listed wrong one of the opposite', () => {
	expect(forecast.key(ahead)).toEqual(all(100, 0, 0));
	expect(forecast.listedWrong(ahead)).toEqual([all(0, 100, 100)]);
});

test('describe keeps the order of the questions and hides nothing foreign', () => {
	expect(forecast.describe(ahead, said({ 'it-burns': 5, constructor: 20, 'it-opens': 70 }))).toBe(
		'Will it-opens?: 70%; Will constructor?: 20%; it-burns: 5%'
	);
	expect(forecast.describe(ahead, said({}))).toBe('');
});
