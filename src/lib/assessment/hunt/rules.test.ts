import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Counts } from '../statistics/signal-detection.ts';
import { findScore, findValue, huntRules, rawValue } from './rules.ts';

const counts = (hits: number, errors: number, falseAlarms: number, sound: number): Counts => ({
	hits,
	misses: errors - hits,
	falseAlarms,
	rejections: sound - falseAlarms
});

// 8 of 10 errors, 10 of 40 sound claims.
test.each([
	['pair-choice', 2 * 0.83947 - 1],
	['hits-minus-false-alarms', 0.8 - 0.25],
	['net-correct', 0],
	['recall-times-precision', (0.8 * 8) / 18],
	['f1', 16 / 28]
] as const)('%s as published', (rule, value) => {
	expect(rawValue[rule](counts(8, 10, 10, 40))).toBeCloseTo(value, 4);
});

test('the raw values pay for a blanket flag, and pair choice keeps perfection from all', () => {
	expect(rawValue['pair-choice'](counts(0, 10, 0, 40))).toBeCloseTo(0.308, 3);
	expect(rawValue['pair-choice'](counts(40, 40, 10, 10))).toBeCloseTo(0.308, 3);
	expect(rawValue['pair-choice'](counts(5, 5, 0, 6))).toBeCloseTo(0.956, 3);
	expect(rawValue['recall-times-precision'](counts(33, 33, 36, 36))).toBeCloseTo(33 / 69, 12);
	expect(rawValue.f1(counts(33, 33, 36, 36))).toBeCloseTo(66 / 102, 12);
});

// The log-linear correction by halves would pay 7 % for the first: the less sound claims there are, the less a found error would be worth.
test.each([
	[counts(4, 7, 1, 3), 0.2939],
	[counts(6, 7, 1, 3), 0.6312],
	[counts(8, 10, 10, 40), 0.6957],
	[counts(20, 27, 5, 35), 0.7561]
])('%o by pair choice, as paid', (flagged, value) => {
	expect(findValue('pair-choice', flagged)).toBeCloseTo(value, 4);
});

const sizes = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }));
const anyRule = fc.constantFrom(...huntRules);
const flagged = sizes.chain(([errors, sound]) =>
	fc.tuple(fc.nat(errors), fc.constant(errors), fc.nat(sound), fc.constant(sound))
);

test('flagging everything and flagging nothing are worth exactly 0 by every rule, at all numbers of errors and sound claims', () => {
	fc.assert(
		fc.property(anyRule, sizes, (rule, [errors, sound]) => {
			expect(findValue(rule, counts(errors, errors, sound, sound))).toBe(0);
			expect(findValue(rule, counts(0, errors, 0, sound))).toBe(0);
			expect(findScore(rule, counts(errors, errors, sound, sound)).given).toBe(0);
			expect(findScore(rule, counts(0, errors, 0, sound)).given).toBe(0);
		}),
		{ examples: [['pair-choice', [1, 1]]] }
	);
});

test('perfection is worth 1, and it alone earns all points', () => {
	fc.assert(
		fc.property(anyRule, flagged, (rule, [hits, errors, falseAlarms, sound]) => {
			expect(findValue(rule, counts(errors, errors, 0, sound))).toBe(1);
			const { given, maximum } = findScore(rule, counts(hits, errors, falseAlarms, sound));
			expect(maximum).toBe(2 * errors);
			expect(given === maximum).toBe(hits === errors && falseAlarms === 0);
			expect(Number.isInteger(given) && given >= 0).toBe(true);
		})
	);
});

test('a further hit never lowers the points, a further false alarm never raises them', () => {
	fc.assert(
		fc.property(anyRule, flagged, (rule, [hits, errors, falseAlarms, sound]) => {
			const given = (moreHits: number, moreAlarms: number) =>
				findScore(rule, counts(hits + moreHits, errors, falseAlarms + moreAlarms, sound)).given;
			if (hits < errors) expect(given(1, 0)).toBeGreaterThanOrEqual(given(0, 0));
			if (falseAlarms < sound) expect(given(0, 1)).toBeLessThanOrEqual(given(0, 0));
		})
	);
});

test.each(huntRules)('%s: without errors there is nothing to earn', (rule) => {
	expect(findScore(rule, counts(0, 0, 3, 9))).toEqual({ given: 0, maximum: 0 });
	expect(findScore(rule, counts(0, 0, 0, 0))).toEqual({ given: 0, maximum: 0 });
	expect(findValue(rule, counts(0, 0, 0, 9))).toBe(0);
});

test.each(huntRules)(
	'%s: where nothing is sound, flagging everything is perfection and flagging nothing is 0',
	(rule) => {
		expect(findValue(rule, counts(6, 6, 0, 0))).toBe(1);
		expect(findValue(rule, counts(0, 6, 0, 0))).toBe(0);
		expect(findScore(rule, counts(6, 6, 0, 0))).toEqual({ given: 12, maximum: 12 });
		expect(findScore(rule, counts(5, 6, 0, 0)).given).toBeLessThan(12);
	}
);

test.each(huntRules)('%s: of one error and one sound claim, only telling them apart earns anything', (rule) => {
	expect(findScore(rule, counts(1, 1, 0, 1))).toEqual({ given: 2, maximum: 2 });
	for (const [hits, falseAlarms] of [
		[0, 0],
		[1, 1],
		[0, 1]
	] as const) {
		expect(findScore(rule, counts(hits, 1, falseAlarms, 1))).toEqual({ given: 0, maximum: 2 });
	}
});
