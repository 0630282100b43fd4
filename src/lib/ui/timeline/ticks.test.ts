import { expect, test } from 'vitest';
import { placeBetween, ticksBetween } from './ticks.ts';

test.each([
	[1840, 2030, 6, [1850, 1900, 1950, 2000]],
	[0, 1, 4, [0, 0.5, 1]],
	[0, 0.6, 6, [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6]],
	[-30, 30, 6, [-30, -20, -10, 0, 10, 20, 30]],
	[7, 7, 4, []]
])('round marks from %d to %d', (minimum, maximum, count, ticks) => {
	expect(ticksBetween(minimum, maximum, count)).toEqual(ticks);
});

test('a place is a share of the axis, and never off it', () => {
	expect(placeBetween(1800, 2000, 1850)).toBe('25.00%');
	expect(placeBetween(1800, 2000, 2100)).toBe('100.00%');
	expect(placeBetween(1800, 1800, 1800)).toBe('50.00%');
});
