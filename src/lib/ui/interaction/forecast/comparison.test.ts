import { describe, expect, it } from 'vitest';
import type { Forecast, ForecastResponse } from '#lib/assessment/interaction/forecast.ts';
import { dotsOf, meansOf, percentTyped, withPercent } from './comparison.ts';

const forecast: Forecast = {
	kind: 'forecast',
	asOf: '2020-01-15',
	questions: [true, false].map((outcome, index) => ({
		id: `q${index}`,
		text: 'Will it be so?',
		resolves: '2020-06-30',
		outcome,
		baseRate: 50,
		baseRateReason: '',
		explanation: ''
	}))
};
const response = (percents: ForecastResponse['percents']): ForecastResponse => ({ kind: 'forecast', percents });

describe('forecasts beside what happened', () => {
	it('reads what is typed, in range or not', () => {
		expect(['', ' ', 'x', '0', '101', '-1', '12.5'].map(percentTyped)).toEqual([
			undefined,
			undefined,
			undefined,
			0,
			101,
			-1,
			12.5
		]);
	});
	it('takes a forecast back', () => {
		expect(withPercent(response({ q0: 10, q1: 20 }), 'q0', undefined)).toEqual(response({ q1: 20 }));
	});
	it('compares over the questions with a forecast alone', () => {
		expect(meansOf(forecast, response({}))).toBeUndefined();
		expect(meansOf(forecast, response({ q0: 90 }))).toEqual({
			given: 1,
			own: expect.closeTo(0.01),
			base: 0.25,
			better: 'own'
		});
		expect(meansOf(forecast, response({ q0: 0, q1: 50 }))?.better).toBe('base');
		expect(meansOf(forecast, response({ q0: 50, q1: 50 }))?.better).toBe('neither');
	});
	it('no dot covers another', () => {
		const dots = dotsOf([50, 52, 51, 54, 90, 52].map((percent) => ({ percent, outcome: true })));
		for (const [index, one] of dots.entries())
			for (const other of dots.slice(index + 1))
				expect(Math.abs(one.percent - other.percent) >= 5 || one.stacked !== other.stacked).toBe(true);
		expect(Math.max(...dots.map(({ stacked }) => stacked))).toBe(4);
	});
});
