import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shuffle } from './shuffle.ts';

const letters = ['a', 'b', 'c', 'd', 'e', 'f'];

test('gives the same order for the same seed, today and in years: stored attempts rely on it', () => {
	expect(shuffle(letters, 'seed').join('')).toBe('befacd');
	expect(shuffle(letters, 'another seed').join('')).toBe('acfbde');
	expect(shuffle(letters, '').join('')).toBe('beafdc');
	expect(shuffle(letters, 'señal 😀').join('')).toBe('adefcb');
});

test('loses nothing, adds nothing and leaves the list alone', () => {
	fc.assert(
		fc.property(fc.array(fc.integer()), fc.string(), (list, seed) => {
			const ascending = (one: number, other: number) => one - other;
			expect([...shuffle(Object.freeze(list), seed)].sort(ascending)).toEqual([...list].sort(ascending));
		})
	);
});

test('brings each of the six orders of three about equally often', () => {
	const counts = new Map<string, number>();
	for (let seed = 0; seed < 6000; seed += 1) {
		const order = shuffle(['a', 'b', 'c'], `attempt-${seed}`).join('');
		counts.set(order, (counts.get(order) ?? 0) + 1);
	}
	expect([...counts.keys()].sort()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba']);
	// 1000 each expected, with a standard deviation of 29.
	for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
});
