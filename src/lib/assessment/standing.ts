/** Where one item stands, derived from the responses that were recorded for it. */
import { submissionsTo, type Attempt, type Submission } from './attempt.ts';
import type { InteractionKind, Score } from './interaction/interaction.ts';
import { maximum, score } from './judge.ts';
import type { Item, Policy, Rules, TryRule } from './module.ts';
import { isHandedIn, isReleased, releaseFor, type Outline, type SectionOutline } from './policy.ts';

/** What of an item is needed to judge what was given to it. */
type Judged = Pick<Item, 'id' | 'interaction'>;

/** A recorded response with its score. */
export type Try = { readonly submission: Submission; readonly score: Score };

export type Standing =
	/** Nothing recorded, and a response is welcome. */
	| { readonly status: 'open' }
	/**
	 * Recorded, or handed in without a response; feedback comes later, or never. Changeable until it is handed in, unless navigation is
	 * forward-only.
	 */
	| { readonly status: 'held'; readonly tries: readonly Try[]; readonly changeable: boolean }
	/** Not yet fully right, with tries left. */
	| { readonly status: 'retry'; readonly tries: readonly Try[]; readonly left: number }
	/** Feedback may be seen, and no further response counts. */
	| { readonly status: 'settled'; readonly tries: readonly Try[] };

/**
 * What is accepted of what was submitted before the hand-in: where feedback comes at once, as many tries as are allowed, up to the first
 * that leaves nothing to earn; where it comes later, the last response, or the first where navigation is forward-only.
 */
export function acceptedTries(item: Judged, section: SectionOutline, policy: Policy, attempt: Attempt): readonly Try[] {
	const handedInAt = attempt.entries.find(
		(entry) => entry.kind === 'section.handed-in' && entry.section === section.id
	);
	const tries = submissionsTo(item.id, attempt.entries)
		.filter(({ sequence }) => !handedInAt || sequence < handedInAt.sequence)
		.map((submission) => ({ submission, score: scoreOf(item, policy.rules, submission) }));
	if (releaseFor(section, attempt) === 'at-once') {
		const allowed = tries.slice(0, triesAllowed(item, policy));
		const final = allowed.findIndex((one) => leavesNothing(one.score));
		return final < 0 ? allowed : allowed.slice(0, final + 1);
	}
	return policy.navigation === 'forward-only' ? tries.slice(0, 1) : tries.slice(-1);
}

function scoreOf({ interaction }: Judged, rules: Rules, submission: Submission): Score {
	if (submission.kind === 'response.submitted') return score(interaction, rules, submission.response);
	const most = maximum(interaction, rules);
	// There may be less to earn than when the points were kept.
	return { given: Math.min(submission.points, most), maximum: most };
}

/** What one expects before one sees, and a way that was gone, are given once: points alone would tell what comes. */
const givenOnce: ReadonlySet<InteractionKind> = new Set(['forecast', 'trend-drawing', 'scenario']);

function triesAllowed({ interaction }: Judged, { tries }: Policy): number {
	return givenOnce.has(interaction.kind) ? 1 : tries.allowed;
}

export function standingOf(item: Judged, section: SectionOutline, outline: Outline, attempt: Attempt): Standing {
	const tries = acceptedTries(item, section, outline.policy, attempt);
	if (isReleased(section, outline, attempt)) return { status: 'settled', tries };
	if (isHandedIn(section.id, attempt.entries)) return { status: 'held', tries, changeable: false };
	const last = tries.at(-1);
	if (!last) return { status: 'open' };
	if (releaseFor(section, attempt) !== 'at-once') {
		return { status: 'held', tries, changeable: outline.policy.navigation === 'free' };
	}
	const left = triesAllowed(item, outline.policy) - tries.length;
	return left === 0 || leavesNothing(last.score) ? { status: 'settled', tries } : { status: 'retry', tries, left };
}

/** The try that counts; undefined where nothing was answered. Of equally good tries the earlier counts. */
export function countedTry(tries: readonly Try[], rule: TryRule): Try | undefined {
	switch (rule) {
		case 'first':
			return tries[0];
		case 'last':
			return tries.at(-1);
		case 'best':
			return tries.reduce<Try | undefined>(
				(best, one) => (best && best.score.given >= one.score.given ? best : one),
				undefined
			);
	}
}

/** Fully right. What only a person can score is never fully right by itself. */
export function isFull({ given, maximum }: Score): boolean {
	return maximum > 0 && given === maximum;
}

/** Nothing more to earn: fully right, or a matter for a person. */
function leavesNothing({ given, maximum }: Score): boolean {
	return given === maximum;
}

/** Whether two standings of one item in one attempt rest on the same recorded responses. */
export function isSameStanding(one: Standing, other: Standing): boolean {
	return (
		one.status === other.status &&
		lastSequence(one) === lastSequence(other) &&
		isChangeable(one) === isChangeable(other)
	);
}

function lastSequence(standing: Standing): number | undefined {
	return standing.status === 'open' ? undefined : standing.tries.at(-1)?.submission.sequence;
}

function isChangeable(standing: Standing): boolean {
	return standing.status === 'held' && standing.changeable;
}
