import type { Score } from './interaction/interaction.ts';

/** Whole percent, rounded down, so that 100 means every point. */
export function percentOf({ given, maximum }: Score): number {
	return maximum === 0 ? 0 : Math.floor((100 * given) / maximum);
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
