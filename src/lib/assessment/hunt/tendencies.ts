/** What a learner finds and what they miss: "you find contradictions, you miss dates". */
import { wilson } from '../statistics/wilson.ts';
import { errorTypes, isError, noticings, type ErrorType, type Noticing } from './claim.ts';
import type { Trial } from './trials.ts';

/** `usual`: not clearly other than the learner's errors in general. */
export type Tendency = 'strength' | 'weakness' | 'usual' | 'too-few';
export type Share = { readonly found: number; readonly of: number; readonly tendency: Tendency };

export type Tendencies = {
	/** By the best type of each error; only types that occur. */
	readonly types: readonly (Share & { readonly type: ErrorType })[];
	/** By each way in which an error could have been noticed; only ways that occur. */
	readonly noticings: readonly (Share & { readonly by: Noticing })[];
};

const FEWEST = 3;

/**
 * Over the trials of one hunt or of several. A trial counts by its first claim. A tendency is clear where Wilson's 95 % interval of its share
 * leaves out the share of all errors. Where that is between 30 and 80 %, chance alone names about one group in twenty-five so, at worst one in
 * eight. Of fewer than three errors nothing is said.
 */
export function tendencies(trials: readonly Trial[]): Tendencies {
	const errors = trials.flatMap(({ flagged, claims: [{ claim }] }) =>
		isError(claim) ? [{ flagged, type: claim.types[0], ways: claim.noticing.map(({ by }) => by) }] : []
	);
	const overall = foundIn(errors) / errors.length;
	return {
		types: errorTypes
			.map((type) => ({
				type,
				...shareOf(
					errors.filter((error) => error.type === type),
					overall
				)
			}))
			.filter(({ of }) => of > 0),
		noticings: noticings
			.map((by) => ({
				by,
				...shareOf(
					errors.filter(({ ways }) => ways.includes(by)),
					overall
				)
			}))
			.filter(({ of }) => of > 0)
	};
}

type Flagged = { readonly flagged: boolean };

function shareOf(errors: readonly Flagged[], overall: number): Share {
	const [found, of] = [foundIn(errors), errors.length];
	return { found, of, tendency: tendencyOf(found, of, overall) };
}

function tendencyOf(found: number, of: number, overall: number): Tendency {
	if (of < FEWEST) return 'too-few';
	const { low, high } = wilson(found, of);
	if (low > overall) return 'strength';
	return high < overall ? 'weakness' : 'usual';
}

function foundIn(errors: readonly Flagged[]): number {
	return errors.filter(({ flagged }) => flagged).length;
}
