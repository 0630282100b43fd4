import { describe, expect, it } from 'vitest';
import { exactPercent, percentOf, tellablePercent } from './score.ts';

/** So many tenths, one by one. */
function tenths(count: number): number {
	return Array.from({ length: count }, () => 0.1).reduce((sum, one) => sum + one, 0);
}

describe('a score in percent', () => {
	it('has nothing of what binary fractions leave behind', () => {
		expect(tenths(10)).not.toBe(1);
		expect(percentOf({ given: tenths(10), maximum: 1 })).toBe(100);
		expect(exactPercent({ given: 0.29, maximum: 1 })).toBe(29);
		expect(tellablePercent({ given: 0.5799, maximum: 1 })).toBe(57.99);
	});

	it('is rounded down all the same', () => {
		expect(tellablePercent({ given: 2, maximum: 3 })).toBe(66.66);
		expect(percentOf({ given: 199, maximum: 200 })).toBe(99);
	});

	it('is none where nothing can be earned', () => {
		expect(tellablePercent({ given: 0, maximum: 0 })).toBe(0);
	});

	it('reaches a mark where it is told that it does, and only there', () => {
		for (let maximum = 1; maximum <= 40; maximum += 1) {
			for (let count = 0; count <= maximum * 10; count += 1) {
				const score = { given: tenths(count), maximum };
				const [exact, told] = [exactPercent(score), tellablePercent(score)];
				for (let mark = 0; mark <= 100; mark += 0.5) {
					if (exact >= mark !== told >= mark) expect({ score, mark, exact, told }).toBeUndefined();
				}
			}
		}
	});
});
