import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SeriesRow } from './module.ts';
import { beforeChange, changeInPercent, highestWindow, windowOf } from './series.ts';

const rows: readonly SeriesRow[] = [
	{ x: 'Jan', values: [0.1, 5], note: '' },
	{ x: 'Feb', values: [0.2, null], note: '' },
	{ x: 'Mar', values: [0.4, 7], note: 'partial' },
	{ x: 'Apr', values: [0.3, 1], note: '' }
];

test('a run is summed with both its ends, whichever was picked first', () => {
	const expected = { first: 'Jan', last: 'Mar', rows: 3, missing: 0, sum: 0.7, mean: 0.7 / 3, noted: ['Mar: partial'] };
	expect(windowOf(rows, 0, 0, 2)).toEqual(expected);
	expect(windowOf(rows, 0, 2, 0)).toEqual(expected);
});

test('rows without a figure are told, and a run of nothing else has no sum', () => {
	expect(windowOf(rows, 1, 0, 1)).toMatchObject({ sum: 5, mean: 5, missing: 1 });
	expect(windowOf(rows, 1, 1, 1)).toBeUndefined();
});

test('a run that goes beyond the series, or a column that is not there, has no sum', () => {
	expect(windowOf(rows, 0, 2, 4)).toBeUndefined();
	expect(windowOf(rows, 0, -1, 1)).toBeUndefined();
	expect(windowOf(rows, 2, 0, 1)).toBeUndefined();
	expect(windowOf([], 0, 0, 0)).toBeUndefined();
});

test('the highest run of a length is found among those without gaps', () => {
	expect(highestWindow(rows, 0, 2)).toMatchObject({ first: 'Mar', last: 'Apr', sum: 0.7 });
	expect(highestWindow(rows, 1, 2)).toMatchObject({ first: 'Mar', last: 'Apr', sum: 8 });
	expect(highestWindow(rows, 0, 5)).toBeUndefined();
});

test('no run of a length has a larger sum than the highest', () => {
	const series = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 30 });
	fc.assert(
		fc.property(series, fc.integer({ min: 1, max: 30 }), (figures, length) => {
			const table = figures.map((figure, index) => ({ x: `${index}`, values: [figure], note: '' }));
			const highest = highestWindow(table, 0, length);
			expect(highest === undefined).toBe(length > figures.length);
			table.forEach((_, index) => {
				const one = windowOf(table, 0, index, index + length - 1);
				if (one) expect(one.sum).toBeLessThanOrEqual(highest?.sum ?? -Infinity);
			});
		})
	);
});

test('a change is in percent of the earlier value, and can be undone', () => {
	expect(changeInPercent(80, 100)).toBe(25);
	expect(changeInPercent(100, 80)).toBe(-20);
	expect(changeInPercent(0, 80)).toBeUndefined();
	expect(beforeChange(100, 25)).toBe(80);
	expect(beforeChange(0, -100)).toBeUndefined();
});
