import { expect, test } from 'vitest';
import type { AxisPlacement } from '#lib/assessment/interaction/axis-placement.ts';
import { nearestPlace, valueInWords, verdictInWords } from './axis.ts';

const years: AxisPlacement = {
	kind: 'axis-placement',
	minimum: 1800,
	maximum: 2000,
	step: 1,
	unit: '',
	value: 1911,
	tolerance: 2,
	reach: 40,
	landmarks: [],
	mistakes: []
};

test.each([
	[1800, 2000, 1, 1911.4, 1911],
	[1800, 2000, 1, 1700, 1800],
	[1800, 2000, 1, 3000, 2000],
	// The last step that fits, where they do not come out even.
	[0, 10, 4, 10, 8],
	[0, 1, 0.1, 0.31, 0.3],
	[5, 25, 10, 21, 25]
])('from %d to %d in steps of %d, %d goes to %d', (minimum, maximum, step, value, place) => {
	expect(nearestPlace({ minimum, maximum, step }, value)).toBe(place);
});

test('a year has no separator, a number with a unit has', () => {
	expect(valueInWords(1911, '')).toBe('1911');
	expect(valueInWords(19110.5, 'lb')).toBe('19,110.5 lb');
});

test.each([
	[1897, 'You placed it at 1897: 14 years too early.'],
	[1914, 'You placed it at 1914: 3 years too late.'],
	[1910, 'You placed it at 1910: 1 year before, which counts as right.'],
	[1913, 'You placed it at 1913: 2 years after, which counts as right.']
])('%d is judged in years', (placed, words) => {
	expect(verdictInWords(years, placed)).toEqual([
		words,
		'The right place: 1911.',
		'Anything from 1909 to 1913 counts as right.'
	]);
});

test('with a unit the words know nothing of years', () => {
	const weight = { ...years, unit: 'kg', minimum: 0, maximum: 5000, value: 1500, tolerance: 100 };
	expect(verdictInWords(weight, 300)[0]).toBe('You placed it at 300 kg: 1,200 kg too low.');
	expect(verdictInWords(weight, 3000)[0]).toBe('You placed it at 3,000 kg: 1,500 kg too high.');
	expect(verdictInWords(weight, 1450)[0]).toBe('You placed it at 1,450 kg: 50 kg off, which counts as right.');
});

test('nothing more is to be said of an exact place, nor of none', () => {
	expect(verdictInWords(years, 1911)).toEqual(['You placed it at 1911: exactly right.']);
	expect(verdictInWords({ ...years, tolerance: 0 }, null)).toEqual(['The right place: 1911.']);
});
