/** What a hunt's flags are worth: the find step, by the rule that the module chose. */
import type { Score } from '../interaction/interaction.ts';
import {
	soundIn,
	errorsIn,
	normalQuantile,
	pairChoice,
	sensitivity,
	type Counts
} from '../statistics/signal-detection.ts';

/** `pair-choice` is fair to cautious and bold learners alike; `recall-times-precision` and `f1` reward flagging much where errors are many. */
export type HuntRule = 'pair-choice' | 'hits-minus-false-alarms' | 'net-correct' | 'recall-times-precision' | 'f1';

/** Finding counts double: each error is worth as many points, and each link asked about it is worth one. */
const pointsPerFind = 2;

/** The rules as they are published, from 0 to 1. A share of nothing is 0. */
export const rawValue = {
	'pair-choice': (counts) => Math.max(0, 2 * pairChoice(sensitivity(counts)) - 1),
	'hits-minus-false-alarms': (counts) =>
		Math.max(0, share(counts.hits, errorsIn(counts)) - share(counts.falseAlarms, soundIn(counts))),
	'net-correct': (counts) => Math.max(0, share(counts.hits - counts.falseAlarms, errorsIn(counts))),
	'recall-times-precision': (counts) =>
		share(counts.hits, errorsIn(counts)) * share(counts.hits, counts.hits + counts.falseAlarms),
	f1: (counts) => share(2 * counts.hits, 2 * counts.hits + counts.misses + counts.falseAlarms)
} as const satisfies Record<HuntRule, (counts: Counts) => number>;

export const huntRules = [
	'pair-choice',
	'hits-minus-false-alarms',
	'net-correct',
	'recall-times-precision',
	'f1'
] as const satisfies readonly HuntRule[];

/**
 * The rule's value on a scale from what needs no reading (flagging everything or nothing, whichever the rule pays more) to perfection: 0 to 1.
 *
 * The raw values will not do. Recall times precision and F1 pay for flagging everything. The log-linear correction of pair choice pays for
 * flagging nothing where errors are fewer than sound claims (31 % at 10 and 40) and for flagging everything where they are more, and it keeps
 * perfection from 1; so here it is weighted by the numbers of both, see `balancedPairChoice`. Where nothing is sound, flagging everything is
 * perfection; where nothing is an error, the value is 0.
 */
export function findValue(rule: HuntRule, counts: Counts): number {
	const [errors, sound] = [errorsIn(counts), soundIn(counts)];
	if (errors === 0) return 0;
	const value = rule === 'pair-choice' ? balancedPairChoice : rawValue[rule];
	const nothing = value({ hits: 0, misses: errors, falseAlarms: 0, rejections: sound });
	const everything = sound === 0 ? 0 : value({ hits: errors, misses: 0, falseAlarms: sound, rejections: 0 });
	const perfection = value({ hits: errors, misses: 0, falseAlarms: 0, rejections: sound });
	const blanket = Math.max(nothing, everything);
	return Math.min(1, Math.max(0, (value(counts) - blanket) / (perfection - blanket)));
}

/**
 * Pair choice with the log-linear correction shared out in proportion to errors and sound claims, instead of half and half: at equal numbers it is
 * the same, and flagging everything or nothing is worth 0 at any numbers, for then both rates are equal.
 */
function balancedPairChoice(counts: Counts): number {
	const [errors, sound] = [errorsIn(counts), soundIn(counts)];
	const rate = (flagged: number, all: number) => {
		const weight = all / (errors + sound);
		return all === 0 ? 0.5 : (flagged + weight) / (all + 2 * weight);
	};
	const distance = normalQuantile(rate(counts.hits, errors)) - normalQuantile(rate(counts.falseAlarms, sound));
	return Math.max(0, 2 * pairChoice(distance) - 1);
}

/** Points for the flags: all of them for perfection alone. */
export function findScore(rule: HuntRule, counts: Counts): Score {
	const maximum = pointsPerFind * errorsIn(counts);
	if (counts.misses === 0 && counts.falseAlarms === 0) return { given: maximum, maximum };
	// Six decimals: halves are rounded alike on machines whose exponential functions differ in the last digit.
	const points = Math.round(Number((findValue(rule, counts) * maximum).toFixed(6)));
	return { given: Math.max(0, Math.min(maximum - 1, points)), maximum };
}

function share(part: number, whole: number): number {
	return whole === 0 ? 0 : part / whole;
}
