import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wilson } from './wilson.ts';

// R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998), table I, method 3.
test.each([
	[81, 263, 0.2553, 0.3662],
	[15, 148, 0.0624, 0.1605],
	[0, 20, 0, 0.1611],
	[1, 29, 0.0061, 0.1718]
])('agrees with the published interval of %i in %i', (successes, trials, low, high) => {
	expect(wilson(successes, trials).low).toBeCloseTo(low, 4);
	expect(wilson(successes, trials).high).toBeCloseTo(high, 4);
});

test('gives 8 of 10 the interval from 0.490 to 0.943', () => {
	expect(wilson(8, 10).low).toBeCloseTo(0.4902, 4);
	expect(wilson(8, 10).high).toBeCloseTo(0.9433, 4);
});

test('says nothing where nothing was tried', () => {
	expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
});

const count = fc
	.integer({ min: 1, max: 2000 })
	.chain((trials) => fc.tuple(fc.integer({ min: 0, max: trials }), fc.constant(trials)));

test('none of all begins at 0 exactly, and all of all ends at 1 exactly', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 2000 }), (trials) => {
			expect(wilson(0, trials).low).toBe(0);
			expect(wilson(trials, trials).high).toBe(1);
		}),
		{ examples: [[3], [4], [5], [14]] }
	);
});

test('holds the observed share and stays between 0 and 1', () => {
	fc.assert(
		fc.property(count, ([successes, trials]) => {
			const { low, high } = wilson(successes, trials);
			expect(0 <= low && low <= successes / trials && successes / trials <= high && high <= 1).toBe(true);
		})
	);
});

test('mirrors: failures have the interval of successes turned round', () => {
	fc.assert(
		fc.property(count, ([successes, trials]) => {
			const { low, high } = wilson(successes, trials);
			expect(wilson(trials - successes, trials).low).toBeCloseTo(1 - high, 12);
			expect(wilson(trials - successes, trials).high).toBeCloseTo(1 - low, 12);
		})
	);
});

test('narrows as more is known at the same share', () => {
	fc.assert(
		fc.property(count, ([successes, trials]) => {
			const some = wilson(successes, trials);
			const more = wilson(2 * successes, 2 * trials);
			expect(more.high - more.low).toBeLessThan(some.high - some.low);
		})
	);
});
