import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	band,
	criterion,
	criterionEstimate,
	detection,
	leaning,
	normalCdf,
	normalQuantile,
	pairChoice,
	sensitivity,
	sensitivityEstimate,
	type Counts
} from './signal-detection.ts';

const counts = (hits: number, errors: number, falseAlarms: number, sound: number): Counts => ({
	hits,
	misses: errors - hits,
	falseAlarms,
	rejections: sound - falseAlarms
});

// Reference: statistics.NormalDist.inv_cdf (Wichura's AS 241) and math.erfc of CPython.
test.each([
	[1e-300, -37.0470962993612],
	[1e-20, -9.262340089798405],
	[1e-10, -6.361340902404056],
	[0.00001, -4.2648907939228256],
	[0.001, -3.090232306167813],
	[0.02425, -1.9729610513118845],
	[0.1, -1.2815515655446008],
	[0.25, -0.6744897501960817],
	[0.5, 0],
	[0.975, 1.9599639845400536],
	[0.999, 3.090232306167813],
	[0, -Infinity],
	[1, Infinity]
])('z of %d', (p, z) => {
	expect(Math.abs(normalQuantile(p) - z) < 1e-12 || normalQuantile(p) === z).toBe(true);
});

test.each([
	[0, 0.5],
	[0.1, 0.460172162722971],
	[1, 0.15865525393145707],
	[2.9999, 0.001350341282954825],
	[3, 0.0013498980316300957],
	[5, 2.866515718791946e-7],
	[10, 7.619853024160593e-24],
	[30, 4.90671392714876e-198],
	[Infinity, 0]
])('the share above %d', (x, share) => {
	expect(Math.abs(normalCdf(-x) - share)).toBeLessThanOrEqual(1e-12 * share);
	expect(normalCdf(x)).toBeCloseTo(1 - share, 15);
});

test('z undoes Phi and mirrors', () => {
	fc.assert(
		fc.property(fc.double({ min: -6, max: 6, noNaN: true }), (z) => {
			const p = normalCdf(-Math.abs(z));
			expect(normalQuantile(p)).toBeCloseTo(-Math.abs(z), 10);
			expect(normalCdf(z) + normalCdf(-z)).toBeCloseTo(1, 15);
		})
	);
});

test('d’ and c of 8 of 10 errors found, 10 of 40 sound claims accused', () => {
	// H = 8.5 / 11, z = 0.7479; F = 10.5 / 41, z = -0.6554.
	expect(sensitivity(counts(8, 10, 10, 40))).toBeCloseTo(1.4033, 4);
	expect(criterion(counts(8, 10, 10, 40))).toBeCloseTo(-0.0462, 4);
	expect(pairChoice(1.4033)).toBeCloseTo(0.8395, 4);
});

test('standard errors by Gourevitch and Galanter, that of c half of that of d’', () => {
	// H(1-H) / (10 phi(0.7479)²) + F(1-F) / (40 phi(0.6554)²) = 0.1931 + 0.0459
	const { standardError, interval } = sensitivityEstimate(counts(8, 10, 10, 40));
	expect(standardError).toBeCloseTo(Math.sqrt(0.1931 + 0.0459), 3);
	expect(interval.low).toBeCloseTo(0.445, 3);
	expect(interval.high).toBeCloseTo(2.3615, 3);
	expect(criterionEstimate(counts(8, 10, 10, 40)).standardError).toBeCloseTo(standardError / 2, 12);
});

test('reports what may be said, in the bands of the ends of the interval', () => {
	expect(detection(counts(8, 10, 10, 40))).toMatchObject({ lowest: 'none', highest: 'good', leaning: 'even' });
	expect(detection(counts(33, 33, 0, 36))).toMatchObject({ lowest: 'excellent', highest: 'excellent' });
	expect(detection(counts(0, 33, 0, 36))).toMatchObject({ lowest: 'none', leaning: 'cautious' });
	expect(detection(counts(33, 33, 36, 36))).toMatchObject({ lowest: 'none', leaning: 'bold' });
});

test('says nothing of fewer than five errors or five sound claims', () => {
	expect(detection(counts(0, 5, 0, 5))).not.toBe('too-few');
	expect(detection(counts(4, 4, 0, 40))).toBe('too-few');
	expect(detection(counts(4, 40, 0, 4))).toBe('too-few');
	expect(detection(counts(0, 0, 0, 0))).toBe('too-few');
	expect(detection(counts(1, 1, 0, 1))).toBe('too-few');
});

test('with four errors each further hit moves d’ by more than half a unit; with five, some do not', () => {
	const steps = (errors: number) =>
		Array.from(
			{ length: errors },
			(_, hits) => sensitivity(counts(hits + 1, errors, 0, 9)) - sensitivity(counts(hits, errors, 0, 9))
		);
	expect(Math.min(...steps(4))).toBeGreaterThan(0.5);
	expect(Math.min(...steps(5))).toBeLessThan(0.5);
});

test.each([
	[-1, 'none'],
	[0.49, 'none'],
	[0.5, 'slight'],
	[1, 'fair'],
	[1.75, 'good'],
	[2.5, 'excellent']
] as const)('d’ of %d is in the band %s', (d, expected) => {
	expect(band(d)).toBe(expected);
});

test('a pair is told 64, 76, 89 and 96 times in a hundred where the bands begin', () => {
	expect([0.5, 1, 1.75, 2.5].map((d) => Math.round(100 * pairChoice(d)))).toEqual([64, 76, 89, 96]);
	expect(pairChoice(0)).toBe(0.5);
});

test.each([
	[0.24, 'even'],
	[-0.24, 'even'],
	[0.25, 'cautious'],
	[-0.25, 'bold']
] as const)('c of %d leans %s', (c, expected) => {
	expect(leaning(c)).toBe(expected);
});

const anyCounts: fc.Arbitrary<Counts> = fc.record({
	hits: fc.nat(60),
	misses: fc.nat(60),
	falseAlarms: fc.nat(60),
	rejections: fc.nat(60)
});

test('is finite for all counts; its standard error where there are errors and sound claims', () => {
	fc.assert(
		fc.property(anyCounts, (some) => {
			expect(Number.isFinite(sensitivity(some)) && Number.isFinite(criterion(some))).toBe(true);
			const known = some.hits + some.misses > 0 && some.falseAlarms + some.rejections > 0;
			expect(Number.isFinite(sensitivityEstimate(some).standardError)).toBe(known);
		})
	);
});

test('exchanging errors and sound claims turns d’ and c round', () => {
	fc.assert(
		fc.property(anyCounts, ({ hits, misses, falseAlarms, rejections }) => {
			const turned = { hits: falseAlarms, misses: rejections, falseAlarms: hits, rejections: misses };
			const some = { hits, misses, falseAlarms, rejections };
			expect(sensitivity(turned)).toBeCloseTo(-sensitivity(some), 12);
			expect(criterion(turned)).toBeCloseTo(criterion(some), 12);
		})
	);
});
