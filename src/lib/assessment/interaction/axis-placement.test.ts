import { expect, test } from 'vitest';
import { type AxisPlacement, axisPlacement } from './axis-placement.ts';

const opening: AxisPlacement = {
	kind: 'axis-placement',
	minimum: 1800,
	maximum: 2000,
	step: 1,
	unit: '',
	value: 1853,
	tolerance: 2,
	reach: 42,
	landmarks: [{ at: 1848, text: 'The ferry stops.' }],
	mistakes: [
		{ value: 1901, tolerance: 2, explanation: 'That was the second bridge.', misconception: 'other-bridge' },
		{ value: 1848, tolerance: 0, explanation: 'That was the last ferry.' }
	]
};
/** From 0 to 1.05 in tenths: the last place is 1. */
const share: AxisPlacement = {
	...opening,
	minimum: 0,
	maximum: 1.05,
	step: 0.1,
	unit: 'miles',
	value: 0.3,
	tolerance: 0.1,
	reach: 0.5,
	mistakes: []
};
const placed = (value: number | null) => ({ kind: 'axis-placement', value }) as const;

test.each([
	[null, 'nothing-chosen'],
	[1800, 'ready'],
	[2000, 'ready'],
	[1799, 'out-of-range'],
	[2001, 'out-of-range'],
	[1853.5, 'out-of-range'],
	[NaN, 'out-of-range'],
	[Infinity, 'out-of-range']
])('readiness of %d is %s', (value, expected) => {
	expect(axisPlacement.readiness(opening, placed(value))).toBe(expected);
});

test.each([
	[0.1 + 0.2, 'ready'],
	[0.7, 'ready'],
	[1, 'ready'],
	[0.25, 'out-of-range'],
	[1.05, 'out-of-range']
])('readiness of %d on an axis in tenths is %s', (value, expected) => {
	expect(axisPlacement.readiness(share, placed(value))).toBe(expected);
});

test('a place on the axis is none the less where rounding meets zero', () => {
	const around = { ...share, minimum: -3, maximum: 3 };
	for (let tenth = -30; tenth <= 30; tenth += 1) {
		expect(axisPlacement.readiness(around, placed(tenth / 10))).toBe('ready');
	}
});

test.each([
	[1853, 4, 1],
	[1855, 4, 1],
	[1851, 4, 1],
	[1856, 3, 0],
	[1865, 3, 0],
	[1866, 2, 0],
	[1875, 2, 0],
	[1885, 1, 0],
	[1886, 0, 0],
	[1895, 0, 0],
	[2000, 0, 0],
	[2500, 0, 0]
])('score of %d is %d of 4 by distance, %d of 1', (value, points, whole) => {
	expect(axisPlacement.score(opening, 'distance', placed(value))).toEqual({ given: points, maximum: 4 });
	expect(axisPlacement.score(opening, 'all-or-nothing', placed(value))).toEqual({ given: whole, maximum: 1 });
	expect(axisPlacement.partsRight(opening, placed(value))).toEqual({ right: whole, of: 1 });
});

test('score does not lose a point to binary fractions', () => {
	const points = [0.3, 0.4, 0.2, 0.5, 0.6, 0.7, 0.8].map(
		(value) => axisPlacement.score(share, 'distance', placed(value)).given
	);
	expect(points).toEqual([4, 4, 4, 3, 2, 1, 0]);
});

test('remarks are the mistakes that the response is, unless it is right', () => {
	expect(axisPlacement.remarks(opening, placed(1900))).toStrictEqual([
		{
			part: '',
			about: '1900',
			right: false,
			given: true,
			explanation: 'That was the second bridge.',
			misconception: 'other-bridge'
		}
	]);
	const wide = { ...opening, tolerance: 5 };
	expect(axisPlacement.remarks(opening, placed(1848))).toHaveLength(1);
	expect(axisPlacement.remarks(wide, placed(1848))).toEqual([]);
	expect(axisPlacement.remarks(opening, placed(1860))).toEqual([]);
	expect(axisPlacement.remarks(opening, placed(null))).toEqual([]);
	expect(axisPlacement.remarks(opening, undefined)).toEqual([]);
});

test('listedWrong are the mistakes and the far end of the axis, on a step', () => {
	expect(axisPlacement.listedWrong(opening)).toEqual([placed(1901), placed(1848), placed(2000)]);
	expect(axisPlacement.listedWrong({ ...opening, value: 1950, mistakes: [] })).toEqual([placed(1800)]);
	expect(axisPlacement.listedWrong(share)).toEqual([placed(1)]);
	// 39 tenths are a little more than 3.9.
	const long = { ...share, maximum: 3.9 };
	expect(axisPlacement.listedWrong(long)).toEqual([placed(3.9)]);
	expect(axisPlacement.readiness(long, placed(39 * 0.1))).toBe('ready');
});

test('describe adds the unit, and keeps what is no place', () => {
	expect(axisPlacement.describe(opening, placed(1853))).toBe('1853');
	expect(axisPlacement.describe(share, placed(0.3))).toBe('0.3 miles');
	expect(axisPlacement.describe(opening, placed(NaN))).toBe('NaN');
	expect(axisPlacement.describe(share, placed(null))).toBe('');
});
