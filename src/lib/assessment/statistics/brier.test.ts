import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brier, forecastBands, meanBrier, squaredError } from './brier.ts';

const forecasted = fc.record({ percent: fc.integer({ min: 0, max: 100 }), outcome: fc.boolean() });

test.each([
	[100, true, 0],
	[0, false, 0],
	[0, true, 1],
	[100, false, 1],
	[50, true, 0.25],
	[50, false, 0.25],
	[70, true, 0.09],
	[70, false, 0.49]
])('%d percent for an event that happened: %s scores %d', (percent, outcome, expected) => {
	expect(brier({ percent, outcome })).toBe(expected);
	expect(squaredError({ percent, outcome })).toBe(Math.round(10_000 * expected));
});

test('the mean is that of all forecasts', () => {
	expect(meanBrier([])).toBe(0);
	expect(
		meanBrier([
			{ percent: 70, outcome: true },
			{ percent: 70, outcome: false }
		])
	).toBe(0.29);
});

test('to say what one believes is best: any other percent costs more on average', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), (belief, percent) => {
			const outcomes = Array.from({ length: 100 }, (_, index) => index < belief);
			const scoreOf = (stated: number) => meanBrier(outcomes.map((outcome) => ({ percent: stated, outcome })));
			if (percent !== belief) expect(scoreOf(percent)).toBeGreaterThan(scoreOf(belief));
		})
	);
});

test('bands hold each forecast once, with what happened', () => {
	expect(
		forecastBands([
			{ percent: 0, outcome: false },
			{ percent: 19, outcome: true },
			{ percent: 20, outcome: false },
			{ percent: 80, outcome: true },
			{ percent: 100, outcome: true }
		])
	).toEqual([
		{ from: 0, to: 20, percent: 9.5, happened: 1, total: 2 },
		{ from: 20, to: 40, percent: 20, happened: 0, total: 1 },
		{ from: 80, to: 100, percent: 90, happened: 2, total: 2 }
	]);
	fc.assert(
		fc.property(fc.array(forecasted), (forecasts) => {
			const bands = forecastBands(forecasts);
			expect(bands.reduce((sum, { total }) => sum + total, 0)).toBe(forecasts.length);
			expect(bands.reduce((sum, { happened }) => sum + happened, 0)).toBe(
				forecasts.filter(({ outcome }) => outcome).length
			);
			for (const { from, to, percent } of bands) expect(from <= percent && percent <= to).toBe(true);
		})
	);
});
