import type { Rules } from '../module.ts';
import type { InteractionKind, InteractionOf, Remark, ResponseOf, Score } from './interaction.ts';

/**
 * Why a response cannot be scored yet. `foreign`: it does not belong to this interaction; it names ids that the interaction lacks, one id
 * twice, several options where one is asked, or is of another kind.
 */
export type Reason =
	| 'nothing-chosen'
	| 'part-missing'
	| 'not-a-number'
	| 'unknown-unit'
	| 'out-of-range'
	| 'too-short'
	| 'too-long'
	| 'foreign';

export type Readiness = 'ready' | Reason;

/** How many parts of a response are right; `right` is between 0 and `of`. */
export type Parts = { readonly right: number; readonly of: number };

/**
 * What every kind of interaction can do. All functions are pure and total: an odd response is answered, never thrown at.
 * A response that is not ready is not wrong; it earns 0 points, so ask `readiness` first.
 */
export interface Kind<K extends InteractionKind> {
	readonly readiness: (interaction: InteractionOf<K>, response: ResponseOf<K>) => Readiness;
	/** The most points that can be earned. */
	readonly maximum: (interaction: InteractionOf<K>, rule: Rules[K]) => number;
	readonly score: (interaction: InteractionOf<K>, rule: Rules[K], response: ResponseOf<K>) => Score;
	/** All that is to be explained, in the order of the interaction; without a response, what is to be explained to anybody. */
	readonly remarks: (interaction: InteractionOf<K>, response: ResponseOf<K> | undefined) => readonly Remark[];
	/** A response that earns the maximum; undefined where a person judges. */
	readonly key: (interaction: InteractionOf<K>) => ResponseOf<K> | undefined;
	/** The wrong responses that the author foresaw, each of which must earn less than the maximum. */
	readonly listedWrong: (interaction: InteractionOf<K>) => readonly ResponseOf<K>[];
	/** The same under every scoring rule; no part is right as long as the response is not ready. */
	readonly partsRight: (interaction: InteractionOf<K>, response: ResponseOf<K>) => Parts;
	/** The response in plain words, for results and exports; nothing of it is left out, even where it is foreign. */
	readonly describe: (interaction: InteractionOf<K>, response: ResponseOf<K>) => string;
	/** Where a learner begins. */
	readonly empty: (interaction: InteractionOf<K>) => ResponseOf<K>;
}

/** One point for a response without fault, none for any other: `all-or-nothing` for every kind. */
export function allOrNothing({ right, of }: Parts): Score {
	return { given: right === of ? 1 : 0, maximum: 1 };
}
