/**
 * How well errors are told from what holds, and how readily they are called: equal-variance signal detection (D. M. Green & J. A. Swets,
 * "Signal Detection Theory and Psychophysics", 1966).
 */
import type { Interval } from './wilson.ts';

/** Errors are hit or missed; what holds is accused (a false alarm) or rightly left (a rejection). */
export type Counts = {
	readonly hits: number;
	readonly misses: number;
	readonly falseAlarms: number;
	readonly rejections: number;
};

export type Estimate = { readonly value: number; readonly standardError: number; readonly interval: Interval };

/** How far a learner tells errors from what holds, the least first. */
export type Band = 'none' | 'slight' | 'fair' | 'good' | 'excellent';

/** Which mistake a learner would rather make: missing an error (cautious), accusing what holds (bold), or neither. */
export type Leaning = 'cautious' | 'even' | 'bold';

export type Detection = {
	/** d', in standard deviations of the impression a claim makes. */
	readonly sensitivity: Estimate;
	/** c, in the same unit: above 0 for those who accuse less than they miss. */
	readonly criterion: Estimate;
	/** The bands of the ends of the interval of d': one short text cannot say it more finely. */
	readonly lowest: Band;
	readonly highest: Band;
	readonly leaning: Leaning;
};

/** Of errors and of sound claims. With four, each flag more or less moves d' by more than half a unit, which is a whole band. */
const FEWEST = 5;

function isEnough(counts: Counts): boolean {
	return errorsIn(counts) >= FEWEST && soundIn(counts) >= FEWEST;
}

/** All that may be said of the counts; `too-few` where that is nothing, see `isEnough`. */
export function detection(counts: Counts): Detection | 'too-few' {
	if (!isEnough(counts)) return 'too-few';
	const [ofSensitivity, ofCriterion] = [sensitivityEstimate(counts), criterionEstimate(counts)];
	return {
		sensitivity: ofSensitivity,
		criterion: ofCriterion,
		lowest: band(ofSensitivity.interval.low),
		highest: band(ofSensitivity.interval.high),
		leaning: leaning(ofCriterion.value)
	};
}

/**
 * The rates of hits and of false alarms, never 0 or 1, so that z of them is finite: the log-linear correction (M. J. Hautus, "Corrections
 * for extreme proportions and their biasing effects on estimated values of d'", Behavior Research Methods 27, 1995).
 */
function correctedRates(counts: Counts): { readonly hit: number; readonly falseAlarm: number } {
	return {
		hit: (counts.hits + 0.5) / (errorsIn(counts) + 1),
		falseAlarm: (counts.falseAlarms + 0.5) / (soundIn(counts) + 1)
	};
}

/** d' = z(H) - z(F). */
export function sensitivity(counts: Counts): number {
	const { hit, falseAlarm } = correctedRates(counts);
	return normalQuantile(hit) - normalQuantile(falseAlarm);
}

/** c = -(z(H) + z(F)) / 2. */
export function criterion(counts: Counts): number {
	const { hit, falseAlarm } = correctedRates(counts);
	return -(normalQuantile(hit) + normalQuantile(falseAlarm)) / 2;
}

export function sensitivityEstimate(counts: Counts): Estimate {
	return estimate(sensitivity(counts), Math.sqrt(varianceOfSensitivity(counts)));
}

export function criterionEstimate(counts: Counts): Estimate {
	return estimate(criterion(counts), Math.sqrt(varianceOfSensitivity(counts)) / 2);
}

/** The chance to pick the wrong one of a wrong and a sound claim: Phi(d' / sqrt 2). */
export function pairChoice(d: number): number {
	return normalCdf(d / Math.SQRT2);
}

/** Of a pair, 64 %, 76 %, 89 % and 96 % are picked rightly where the next band begins. */
export function band(d: number): Band {
	if (d < 0.5) return 'none';
	if (d < 1) return 'slight';
	if (d < 1.75) return 'fair';
	return d < 2.5 ? 'good' : 'excellent';
}

export function leaning(c: number): Leaning {
	if (Math.abs(c) < 0.25) return 'even';
	return c > 0 ? 'cautious' : 'bold';
}

/** Phi: the share of a standard normal distribution below x. */
export function normalCdf(x: number): number {
	return x > 0 ? 1 - tail(x) : tail(-x);
}

/**
 * z: where the share p of a standard normal distribution lies below; infinite for 0 and 1.
 *
 * From the rational approximation 26.2.23 of M. Abramowitz & I. A. Stegun ("Handbook of Mathematical Functions", 1964), good to 4.5e-4, two
 * steps of Halley's method, each of which triples the number of right digits.
 */
export function normalQuantile(p: number): number {
	if (p > 0.5) return -normalQuantile(1 - p);
	if (p <= 0) return -Infinity;
	const t = Math.sqrt(-2 * Math.log(p));
	const start = (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t;
	return closer(closer(start, p), p);
}

function closer(z: number, p: number): number {
	const newton = (normalCdf(z) - p) / density(z);
	return z - newton / (1 + (z * newton) / 2);
}

/**
 * The share above x, for x from 0: near the middle the series, further out, where the series would cancel, Laplace's continued fraction (both
 * in G. Marsaglia, "Evaluating the Normal Distribution", Journal of Statistical Software 11, 2004).
 */
function tail(x: number): number {
	if (x < 3) return 0.5 - density(x) * series(x);
	let fraction = x;
	for (let level = 80; level > 0; level -= 1) fraction = x + level / fraction;
	return density(x) / fraction;
}

/** x + x^3/3 + x^5/(3*5) + x^7/(3*5*7) + ... */
function series(x: number): number {
	let [sum, term] = [x, x];
	for (let odd = 3; sum + term !== sum; odd += 2) {
		term *= (x * x) / odd;
		sum += term;
	}
	return sum;
}

function density(x: number): number {
	return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
}

/**
 * H(1-H) / (n phi(zH)^2) + F(1-F) / (m phi(zF)^2) with the corrected rates (V. Gourevitch & E. Galanter, "A significance test for one parameter
 * isosensitivity functions", Psychometrika 32, 1967). The variance of c is a quarter of it. Infinite where there are no errors or nothing sound.
 */
function varianceOfSensitivity(counts: Counts): number {
	const { hit, falseAlarm } = correctedRates(counts);
	return varianceOfQuantile(hit, errorsIn(counts)) + varianceOfQuantile(falseAlarm, soundIn(counts));
}

function varianceOfQuantile(rate: number, trials: number): number {
	return (rate * (1 - rate)) / (trials * density(normalQuantile(rate)) ** 2);
}

function estimate(value: number, standardError: number): Estimate {
	const reach = 1.959964 * standardError;
	return { value, standardError, interval: { low: value - reach, high: value + reach } };
}

export function errorsIn({ hits, misses }: Counts): number {
	return hits + misses;
}
export function soundIn({ falseAlarms, rejections }: Counts): number {
	return falseAlarms + rejections;
}
