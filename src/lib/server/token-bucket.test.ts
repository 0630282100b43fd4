import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TokenBuckets } from './token-bucket.ts';

const allowance = { capacity: 3, refill: 1000, askers: 2 };

it('as many as it holds are given at once, then one whenever one is there again', () => {
	const buckets = new TokenBuckets(allowance);
	expect([0, 0, 0, 0].map((now) => buckets.take('a', now))).toEqual([0, 0, 0, 1000]);
	expect(buckets.take('a', 999)).toBe(1);
	expect(buckets.take('a', 1000)).toBe(0);
	expect(buckets.take('a', 1000)).toBe(1000);
});

it('one who asks too often takes nothing from another', () => {
	const buckets = new TokenBuckets(allowance);
	for (let asked = 0; asked < 9; asked += 1) buckets.take('a', 0);
	expect(buckets.take('b', 0)).toBe(0);
});

it('only so many askers are remembered, those that were heard of last', () => {
	const buckets = new TokenBuckets(allowance);
	for (const asker of ['a', 'a', 'a', 'b', 'a']) buckets.take(asker, 0);
	buckets.take('c', 0);
	// b was forgotten, and a was not.
	expect(buckets.take('a', 0)).toBeGreaterThan(0);
});

it('however often one asks, they get no more than the capacity and what was refilled', () => {
	fc.assert(
		fc.property(fc.array(fc.nat(2000), { maxLength: 60 }), (pauses) => {
			const buckets = new TokenBuckets(allowance);
			let now = 0;
			let given = 0;
			for (const pause of pauses) {
				now += pause;
				if (buckets.take('a', now) === 0) given += 1;
			}
			expect(given).toBeLessThanOrEqual(3 + now / 1000);
		})
	);
});
