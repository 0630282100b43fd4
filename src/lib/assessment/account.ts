/** What was done in an attempt that is handed in as a whole: what a certificate or a credential tells of it. */
import { startOf, type Attempt } from './attempt.ts';
import { countedTrials } from './hunt/result.ts';
import { countsOf } from './hunt/trials.ts';
import { isAllReleased, type Outcome, type Success } from './outcome.ts';
import type { Score } from './interaction/interaction.ts';
import type { Counts } from './statistics/signal-detection.ts';

export type Account = {
	/** Milliseconds since 1970, UTC. */
	readonly startedAt: number;
	/** When the last part was handed in. */
	readonly finishedAt: number;
	readonly sections: number;
	readonly items: number;
	readonly answered: number;
	/** Those that were opened: one that was never begun is handed in with its section, and nothing was done in it. */
	readonly hunts: number;
	/** Over all hunts, each statement once. */
	readonly counts: Counts;
	readonly success: Success;
	/** With the bonus. */
	readonly score: Score;
	readonly bonus: number;
	readonly percent: number;
};

/** Why there is no account: parts are not handed in yet, or what was right in some is not shown, and the score would tell. */
export type Unaccounted = 'incomplete' | 'unreleased';

export function accountOf(outcome: Outcome, attempt: Attempt): Account | Unaccounted {
	if (outcome.completion === 'incomplete') return 'incomplete';
	if (!isAllReleased(outcome)) return 'unreleased';
	const { sections, hunts, success, score, bonus, percent } = outcome;
	const closing = attempt.entries.findLast(({ kind }) => kind === 'section.handed-in' || kind === 'hunt.handed-in');
	return {
		startedAt: startOf(attempt).at,
		finishedAt: (closing ?? startOf(attempt)).at,
		sections: sections.length,
		items: sections.reduce((sum, { items }) => sum + items, 0),
		answered: sections.reduce((sum, { answered }) => sum + answered, 0),
		hunts: hunts.filter(({ opened }) => opened).length,
		counts: countsOf(countedTrials(hunts)),
		success,
		score: { given: score.given + bonus, maximum: score.maximum },
		bonus,
		percent
	};
}
