/** What the hunts of an attempt come to, always derived from the recorded marks. */
import type { Attempt, Edition } from '../attempt.ts';
import type { Score } from '../interaction/interaction.ts';
import type { Module } from '../module.ts';
import { isHandInOf, isHuntReleased } from '../policy.ts';
import type { HuntText } from './claim.ts';
import { textOf, type Hunt } from './hunt.ts';
import { judgeHunt, type HuntOutcome } from './judge.ts';
import type { Mark } from './mark.ts';
import { pooledTrials } from './pool.ts';
import { editionText } from './edition.ts';
import { condensedFlagsOf, countedEntries, editionOf, marksOf } from './standing.ts';
import type { Trial } from './trials.ts';

export type HuntResult = {
	readonly hunt: Hunt;
	/** As the learner reads it: the part of its section alone, and the variant where one was chosen. */
	readonly text: HuntText;
	/** The original until it is opened. */
	readonly edition: Edition;
	readonly opened: boolean;
	readonly handedIn: boolean;
	/** The sequence number of the entry that closed it; undefined while it is not handed in. */
	readonly closedBy?: number;
	/** Whether right and wrong may be shown. */
	readonly released: boolean;
	/** Those that count and were kept, in the order of the text. */
	readonly marks: readonly Mark[];
	readonly outcome: HuntOutcome;
	/** Points of all links. Nothing was earned in a hunt that was never opened. */
	readonly score: Score;
};

/** In the order of the module. */
export function huntResults(module: Module, attempt: Attempt): readonly HuntResult[] {
	return module.hunts.map((hunt) => huntResult(hunt, module, attempt));
}

export function huntResult(hunt: Hunt, module: Module, attempt: Attempt): HuntResult {
	const edition = editionOf(hunt.id, countedEntries(hunt, attempt.entries));
	const text = editionText(textOf(hunt, module), hunt, attempt);
	const marks = marksOf(hunt, attempt.entries);
	const condensed = condensedFlagsOf(hunt, attempt.entries);
	const outcome = judgeHunt(text, marks, hunt.asks, module.policy.rules.hunt, condensed);
	const closing = attempt.entries.find((entry) => isHandInOf(hunt, entry));
	return {
		hunt,
		text,
		edition: edition ?? 'original',
		opened: edition !== undefined,
		handedIn: closing !== undefined,
		...(closing ? { closedBy: closing.sequence } : {}),
		released: isHuntReleased(hunt, module, attempt),
		marks,
		outcome,
		score: outcome.total
	};
}

/** What counts once over the hunts of an attempt. */
export function countedTrials(hunts: readonly HuntResult[]): readonly Trial[] {
	return pooledTrials(inTurn(hunts));
}

/** What counts once over all hunts that are released, of several attempts, the earliest attempt first. */
export function releasedTrials(outcomes: readonly { readonly hunts: readonly HuntResult[] }[]): readonly Trial[] {
	return pooledTrials(outcomes.flatMap(({ hunts }) => inTurn(hunts.filter(({ released }) => released))));
}

/**
 * In the order in which they were handed in: feedback on an earlier one may have given a claim away. A hunt that was never opened earns nothing, but
 * says nothing of how well its learner discerns.
 */
function inTurn(hunts: readonly HuntResult[]): readonly HuntResult[] {
	return hunts
		.filter(({ opened }) => opened)
		.toSorted((one, other) => (one.closedBy ?? Infinity) - (other.closedBy ?? Infinity));
}
