/** A share with the interval it may truly lie in. */
export type Interval = { readonly low: number; readonly high: number };

/**
 * Wilson's score interval for a share of `successes` in `trials`, at 95 %.
 *
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927). Returns the whole range [0, 1] where
 * there were no trials.
 */
export function wilson(successes: number, trials: number): Interval {
	if (trials === 0) return { low: 0, high: 1 };
	return { low: lowEnd(successes, trials), high: 1 - lowEnd(trials - successes, trials) };
}

/** Exactly 0 where nothing succeeded, so that the interval always holds the share. */
function lowEnd(successes: number, trials: number): number {
	const z = 1.959964;
	const spread = z * Math.sqrt(z * z + (4 * successes * (trials - successes)) / trials);
	return (2 * successes + z * z - spread) / (2 * (trials + z * z));
}
