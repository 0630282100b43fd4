import type { Score } from './interaction/interaction.ts';

/** Whole percent, rounded down, so that 100 means every point. */
export function percentOf(score: Score): number {
	return Math.floor(exactPercent(score));
}

/**
 * Percent, without what binary fractions leave behind: 0.29 of 1 are 29, and ten tenths are 100. Pass marks are compared with it, here as in an LMS
 * that is told of it.
 */
export function exactPercent({ given, maximum }: Score): number {
	return maximum === 0 ? 0 : Number(((100 * given) / maximum).toPrecision(12));
}

/** Percent with at most two decimals, rounded down likewise. */
export function tellablePercent(score: Score): number {
	return Math.floor(Number((100 * exactPercent(score)).toPrecision(12))) / 100;
}

/** Points of several things together. */
export function sum(items: readonly { readonly score: Score }[]): Score {
	return sumOf(items.map(({ score }) => score));
}

/** As `sum`, of bare points. */
export function sumOf(scores: readonly Score[]): Score {
	return {
		given: scores.reduce((points, { given }) => points + given, 0),
		maximum: scores.reduce((points, { maximum }) => points + maximum, 0)
	};
}
