import { expect, test } from 'vitest';
import { type TrendDrawing, trendDrawing, trendErrors } from './trend-drawing.ts';

const crossings: TrendDrawing = {
	kind: 'trend-drawing',
	title: 'Crossings',
	unit: 'carts',
	given: [
		{ x: '1900', y: 80 },
		{ x: '1901', y: 100 }
	],
	hidden: [
		{ x: '1902', y: 140 },
		{ x: '1903', y: 180 }
	],
	// No change is 40 and 80 off: 60 on average.
	tolerance: 20,
	top: 200
};
const drawn = (...values: readonly (number | null)[]) => ({ kind: 'trend-drawing', values }) as const;

test.each([
	[drawn(), 'nothing-chosen'],
	[drawn(null, null), 'nothing-chosen'],
	[drawn(140), 'part-missing'],
	[drawn(null, 180), 'part-missing'],
	[drawn(0, 200), 'ready'],
	[drawn(-1, 180), 'out-of-range'],
	[drawn(140, 201), 'out-of-range'],
	[drawn(NaN, 180), 'out-of-range'],
	[drawn(Infinity), 'out-of-range'],
	[drawn(140, 180, 180), 'foreign'],
	[drawn(null, null, null), 'foreign']
])('readiness of %j is %s', (response, expected) => {
	expect(trendDrawing.readiness(crossings, response)).toBe(expected);
});

test.each([
	[drawn(140, 180), 0, 4],
	[drawn(160, 200), 20, 4],
	[drawn(100, 180), 20, 4],
	[drawn(140, 139), 20.5, 3],
	[drawn(120, 140), 30, 3],
	[drawn(110, 130), 40, 2],
	[drawn(110, 110), 50, 1],
	[drawn(101, 101), 59, 0],
	[drawn(100, 100), 60, 0],
	[drawn(0, 0), 160, 0]
])('the mean error of %j is %d, which earns %d of 4 against the naive 60', (response, own, given) => {
	expect(trendErrors(crossings, response)).toEqual({ own, naive: 60 });
	expect(trendDrawing.score(crossings, 'against-naive', response)).toEqual({ given, maximum: 4 });
	expect(trendDrawing.score(crossings, 'all-or-nothing', response)).toEqual({ given: given === 4 ? 1 : 0, maximum: 1 });
	expect(trendDrawing.partsRight(crossings, response)).toEqual({ right: given === 4 ? 1 : 0, of: 1 });
});

test('there are no errors, and no points, as long as the response is not ready', () => {
	for (const response of [drawn(), drawn(140), drawn(140, 300), drawn(140, 180, 0)]) {
		expect(trendErrors(crossings, response)).toBeUndefined();
		expect(trendDrawing.score(crossings, 'against-naive', response)).toEqual({ given: 0, maximum: 4 });
	}
});

test('score does not lose a point to binary fractions', () => {
	const rate: TrendDrawing = {
		...crossings,
		given: [{ x: '1900', y: 100.1 }],
		hidden: [{ x: '1901', y: 100.3 }],
		tolerance: 0.1
	};
	expect(trendDrawing.score(rate, 'against-naive', drawn(100.4)).given).toBe(4);
	expect(trendDrawing.score(rate, 'against-naive', drawn(100.45)).given).toBe(2);
});

test('no more than nothing is earned where no change would be within the tolerance', () => {
	const steady = { ...crossings, tolerance: 60 };
	expect(trendDrawing.score(steady, 'against-naive', drawn(0, 0)).given).toBe(0);
});

test('the key is the real line, and the listed wrong one carries the last given value forward', () => {
	expect(trendDrawing.key(crossings)).toEqual(drawn(140, 180));
	expect(trendDrawing.listedWrong(crossings)).toEqual([drawn(100, 100)]);
	expect(trendDrawing.remarks(crossings, drawn(1, 1))).toEqual([]);
});

test('describe names the points and hides none beyond the last', () => {
	expect(trendDrawing.describe(crossings, drawn(140, null, 12.5))).toBe('1902: 140 carts; 3: 12.5 carts');
	expect(trendDrawing.describe({ ...crossings, unit: '' }, drawn(null, 180))).toBe('1903: 180');
	expect(trendDrawing.describe(crossings, drawn(NaN))).toBe('1902: NaN carts');
	expect(trendDrawing.describe(crossings, trendDrawing.key(crossings) ?? drawn())).toBe(
		'1902: 140 carts; 1903: 180 carts'
	);
	expect(trendDrawing.empty(crossings)).toEqual(drawn(null, null));
});
