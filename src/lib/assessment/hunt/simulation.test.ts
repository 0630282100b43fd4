/** The table of the scoring rules in the specification, by the product's own functions. */
import { expect, test } from 'vitest';
import {
	normalCdf,
	normalQuantile,
	pairChoice,
	sensitivity,
	sensitivityEstimate,
	type Counts
} from '../statistics/signal-detection.ts';
import { findValue, huntRules, rawValue, type HuntRule } from './rules.ts';

/** Mulberry32 (T. Ettinger, public domain): numbers between 0 and 1, the same for the same seed. */
function generator(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

type Learner = { readonly skill: number; readonly caution: number; readonly counts: Counts };

function hunted(skill: number, caution: number, errors: number, sound: number, random: () => number): Learner {
	const drawn = (trials: number, chance: number) =>
		Array.from({ length: trials }, random).filter((draw) => draw < chance).length;
	const hits = drawn(errors, normalCdf(skill / 2 - caution));
	const falseAlarms = drawn(sound, normalCdf(-skill / 2 - caution));
	return { skill, caution, counts: { hits, misses: errors - hits, falseAlarms, rejections: sound - falseAlarms } };
}

function learners(errors: number, sound: number): readonly Learner[] {
	const random = generator(1);
	// Halves of the generator's steps are never 0.
	const normal = () => normalQuantile(random() + 2 ** -33);
	return Array.from({ length: 4000 }, () => {
		const [skill, caution] = [1.5 + 0.5 * normal(), 0.3 + 0.4 * normal()];
		return hunted(skill, caution, errors, sound, random);
	});
}

const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
const covariance = (ones: readonly number[], others: readonly number[]) => {
	const [middle, otherMiddle] = [mean(ones), mean(others)];
	return mean(ones.map((one, index) => (one - middle) * ((others[index] ?? 0) - otherMiddle)));
};
const spread = (values: readonly number[]) => Math.sqrt(covariance(values, values));
const correlation = (ones: readonly number[], others: readonly number[]) =>
	covariance(ones, others) / spread(ones) / spread(others);

function correlations(group: readonly Learner[], value: (counts: Counts) => number) {
	const values = group.map(({ counts }) => value(counts));
	return {
		skill: correlation(
			values,
			group.map(({ skill }) => skill)
		),
		caution: correlation(
			values,
			group.map(({ caution }) => caution)
		)
	};
}
const reproduces = (found: ReturnType<typeof correlations>, skill: number, caution: number) => {
	expect(Math.abs(found.skill - skill), `skill ${found.skill}`).toBeLessThanOrEqual(0.03);
	expect(Math.abs(found.caution - caution), `caution ${found.caution}`).toBeLessThanOrEqual(0.03);
};

const article = learners(33, 36);
const short = learners(10, 40);

test.each([
	['pair-choice', 0.78, -0.03],
	['hits-minus-false-alarms', 0.78, -0.23],
	['net-correct', 0.78, -0.18],
	['recall-times-precision', 0.72, -0.43],
	['f1', 0.66, -0.49]
] as const)(
	'at 33 errors and 36 sound claims %s goes with skill by %d and with caution by %d',
	(rule, skill, caution) => {
		reproduces(correlations(article, rawValue[rule]), skill, caution);
	}
);

test('so does d’, by .80 and -.03', () => {
	reproduces(correlations(article, sensitivity), 0.8, -0.03);
});

test('at 10 errors and 40 sound claims net correct goes with skill by .60, with caution by .32, and puts half the class on the floor', () => {
	reproduces(correlations(short, rawValue['net-correct']), 0.6, 0.32);
	const floored = short.filter(({ counts }) => rawValue['net-correct'](counts) === 0).length / short.length;
	expect(floored).toBeGreaterThan(0.45);
	expect(floored).toBeLessThan(0.55);
});

test('at 10 errors and 40 sound claims d’ of the average learner has a standard deviation of 0.47, and the standard error says so', () => {
	const random = generator(2);
	const same = Array.from({ length: 4000 }, () => hunted(1.5, 0.3, 10, 40, random).counts);
	expect(Math.abs(spread(same.map(sensitivity)) - 0.47)).toBeLessThan(0.02);
	expect(Math.abs(mean(same.map((counts) => sensitivityEstimate(counts).standardError)) - 0.47)).toBeLessThan(0.03);
});

test.each([
	[33, 36, article],
	[10, 40, short]
] as const)(
	'at %i errors and %i sound claims the interval of d’ holds the true one for 94 to 98 in 100',
	(_errors, _clean, group) => {
		const held = group.filter(({ skill, counts }) => {
			const { low, high } = sensitivityEstimate(counts).interval;
			return low <= skill && skill <= high;
		});
		expect(held.length / group.length).toBeGreaterThan(0.94);
		expect(held.length / group.length).toBeLessThan(0.98);
	}
);

test('by what is really paid, pair choice goes with skill no less than any other rule, and least with caution', () => {
	const { 'pair-choice': fairest, ...others } = {
		'pair-choice': paid('pair-choice'),
		'hits-minus-false-alarms': paid('hits-minus-false-alarms'),
		'net-correct': paid('net-correct'),
		'recall-times-precision': paid('recall-times-precision'),
		f1: paid('f1')
	} satisfies Record<HuntRule, unknown>;
	reproduces(fairest, 0.79, -0.03);
	for (const { skill, caution } of Object.values(others)) {
		expect(fairest.skill).toBeGreaterThan(skill);
		expect(Math.abs(fairest.caution)).toBeLessThan(Math.abs(caution));
	}
});

function paid(rule: HuntRule) {
	return correlations(article, (counts) => findValue(rule, counts));
}

test.each([0.1, 0.5, 0.9])(
	'who flags %d of all at random tells pairs by chance; as luck below it is not charged, a little is earned, less than a tenth',
	(share) => {
		const random = generator(3);
		const guessed = Array.from({ length: 2000 }, () => hunted(0, -normalQuantile(share), 33, 36, random).counts);
		expect(Math.abs(mean(guessed.map((counts) => 2 * pairChoice(sensitivity(counts)) - 1)))).toBeLessThan(0.01);
		for (const rule of huntRules) expect(mean(guessed.map((counts) => findValue(rule, counts)))).toBeLessThan(0.1);
	}
);
