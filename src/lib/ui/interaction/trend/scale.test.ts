import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Frame, grainOf, indexAt, onGrain, ticksOf, valueAt, withStroke, xOf, yOf } from './scale.ts';

const frame: Frame = { width: 400, height: 300, count: 7, top: 40000 };

test('a point is found at its own place, and a value is read where it is drawn', () => {
	for (let index = 0; index < frame.count; index += 1) expect(indexAt(xOf(index, frame), frame)).toBe(index);
	for (const value of [0, 12000, 40000]) expect(valueAt(yOf(value, frame), frame)).toBe(value);
});

test('places outside the picture mean its edges', () => {
	expect(indexAt(-50, frame)).toBe(0);
	expect(indexAt(5000, frame)).toBe(6);
	expect(valueAt(-50, frame)).toBe(40000);
	expect(valueAt(5000, frame)).toBe(0);
});

test('drawn values are round', () => {
	expect(grainOf(40000)).toBe(100);
	expect(grainOf(100)).toBe(1);
	expect(grainOf(99999)).toBe(100);
	expect(onGrain(0.5721, 5)).toBe(0.57);
	expect(onGrain(14_249, 40_000)).toBe(14_200);
	expect(onGrain(1235, 1235)).toBe(1235);
});

test('the axis has a few round lines from zero to at most its top', () => {
	expect(ticksOf(40000)).toEqual([0, 10000, 20000, 30000, 40000]);
	fc.assert(
		fc.property(fc.double({ min: 1, max: 1e9, noNaN: true }), (top) => {
			const ticks = ticksOf(top);
			expect(ticks.length).toBeGreaterThanOrEqual(3);
			expect(ticks.length).toBeLessThanOrEqual(6);
			expect(ticks.at(-1)).toBeLessThanOrEqual(top * (1 + 1e-8));
		})
	);
});

test('a quick stroke fills the points it passes, in either direction, and no others', () => {
	const empty = [null, null, null, null, null];
	expect(withStroke(empty, { index: 1, value: 10 }, { index: 3, value: 30 })).toEqual([null, 10, 20, 30, null]);
	expect(withStroke(empty, { index: 3, value: 30 }, { index: 1, value: 10 })).toEqual([null, 10, 20, 30, null]);
	expect(withStroke(empty, { index: 2, value: 5 }, { index: 2, value: 7 })).toEqual([null, null, 7, null, null]);
});
