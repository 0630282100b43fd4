import fc from 'fast-check';
import { expect, test } from 'vitest';
import { difficultyTolerance, drawEqual, type Weight } from './equal-draw.ts';

type Parts = readonly (readonly [Weight, ...Weight[]])[];
const weight = fc.record({ errors: fc.nat(3), difficulty: fc.nat(12) });
const parts: fc.Arbitrary<Parts> = fc
	.array(fc.tuple(weight, fc.array(weight, { maxLength: 4 })), { maxLength: 8 })
	.map((list) => list.map(([first, others]) => [first, ...others]));
const total = (drawn: readonly Weight[], of: keyof Weight) => drawn.reduce((sum, one) => sum + one[of], 0);

test('every seed draws one option of each part, the same number of errors, and nearly the same difficulty', () => {
	fc.assert(
		fc.property(parts, fc.array(fc.string(), { minLength: 2, maxLength: 10 }), (options, seeds) => {
			const draws = seeds.map((seed) => drawEqual(options, seed));
			for (const drawn of draws) {
				expect(drawn).toHaveLength(options.length);
				drawn.forEach((one, index) => expect(options[index]).toContain(one));
			}
			expect(new Set(draws.map((drawn) => total(drawn, 'errors'))).size).toBe(1);
			const difficulties = draws.map((drawn) => total(drawn, 'difficulty'));
			expect(Math.max(...difficulties) - Math.min(...difficulties)).toBeLessThanOrEqual(2 * difficultyTolerance);
		})
	);
});

test('the same seed draws the same, and another seed often something else', () => {
	const options: Parts = Array.from({ length: 6 }, () => [
		{ errors: 0, difficulty: 0 },
		{ errors: 1, difficulty: 2 }
	]);
	expect(drawEqual(options, 'seed')).toEqual(drawEqual(options, 'seed'));
	const draws = Array.from({ length: 200 }, (_, seed) =>
		drawEqual(options, `${seed}`)
			.map(({ errors }) => errors)
			.join('')
	);
	// 20 ways to choose three of six.
	expect(new Set(draws).size).toBe(20);
	for (const drawn of draws) expect([...drawn].filter((errors) => errors === '1')).toHaveLength(3);
});

test('a part with many wrong options is wrong no more often than others', () => {
	const wrong = { errors: 1, difficulty: 2 };
	const options: Parts = [
		[{ errors: 0, difficulty: 0 }, wrong, wrong, wrong, wrong, wrong],
		...Array.from({ length: 5 }, () => [{ errors: 0, difficulty: 0 }, wrong] as const)
	];
	const times = Array.from({ length: 1000 }, (_, seed) => drawEqual(options, `${seed}`)[0]?.errors ?? 0);
	// 500 expected, with a standard deviation of 16.
	expect(Math.abs(times.reduce((sum, one) => sum + one, 0) - 500)).toBeLessThan(65);
});

test('takes the middle of what is possible, where it can be reached', () => {
	const two: Parts[number] = [
		{ errors: 0, difficulty: 0 },
		{ errors: 2, difficulty: 4 }
	];
	expect(total(drawEqual([two], 'seed'), 'errors')).toBe(0);
	expect(total(drawEqual([two, two], 'seed'), 'errors')).toBe(2);
	expect(total(drawEqual([two, [{ errors: 3, difficulty: 9 }]], 'seed'), 'errors')).toBe(3);
	expect(drawEqual([], 'seed')).toEqual([]);
});
