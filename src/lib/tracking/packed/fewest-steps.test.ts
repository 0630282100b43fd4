import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fewestSteps } from './fewest-steps.ts';

test('as few steps as will do are taken, whatever was guessed', () => {
	const lengths = fc
		.array(fc.nat({ max: 50 }), { minLength: 1 })
		.map((all) => all.toSorted((one, other) => other - one));
	fc.assert(
		fc.property(lengths, fc.nat({ max: 50 }), fc.nat({ max: 120 }), (all, limit, guess) => {
			const packedAfter = (steps: number) => 'x'.repeat(all[steps] ?? NaN);
			const first = all.findIndex((length) => length <= limit);
			if (first < 0) expect(() => fewestSteps(packedAfter, all.length - 1, limit, guess)).toThrow(RangeError);
			else {
				const packed = packedAfter(first);
				expect(fewestSteps(packedAfter, all.length - 1, limit, guess)).toEqual({ steps: first, packed });
			}
		})
	);
});

test('a good guess costs two tries', () => {
	const tried: number[] = [];
	const packedAfter = (steps: number) => {
		tried.push(steps);
		return 'x'.repeat(100 - steps);
	};
	expect(fewestSteps(packedAfter, 100, 60, 40).steps).toBe(40);
	expect(tried).toEqual([40, 39]);
});
