/** What counts once: claims with their repeats, and how a learner did on each. */
import type { Judgement } from '../statistics/calibration.ts';
import type { Counts } from '../statistics/signal-detection.ts';
import { isError, type Claim } from './claim.ts';
import type { Flag } from './flags.ts';
import { bestLinks, type Links } from './links.ts';

/** `found-elsewhere`: not flagged itself, but the same statement was, in another place. */
export type ClaimState = 'found' | 'missed' | 'false-alarm' | 'left' | 'found-elsewhere' | 'ungraded';
export type ClaimOutcome = Flag & { readonly state: ClaimState };

/** A graded claim with its repeats, in the order of the text. */
export type Trial = {
	readonly error: boolean;
	readonly flagged: boolean;
	/** The best of what was said about any of them: present where an error is flagged. */
	readonly links?: Links;
	readonly claims: readonly [ClaimOutcome, ...ClaimOutcome[]];
};

/**
 * The trials of a text, in its order. Claims that repeat the same claim are one trial, together with that claim; but in a variant one may be an error
 * and the other sound: these are two. A trial is flagged where any of its claims is. Ungraded claims are in none.
 */
export function trialsOf(flags: readonly Flag[]): readonly Trial[] {
	const claims = flags.map(({ claim }) => claim);
	const groups = new Map<string, [Flag, ...Flag[]]>();
	for (const flag of flags.filter(({ claim }) => claim.ungraded === undefined)) {
		const key = JSON.stringify([firstOf(flag.claim, claims), isError(flag.claim)]);
		const group = groups.get(key);
		if (group) group.push(flag);
		else groups.set(key, [flag]);
	}
	return Array.from(groups.values(), trialOf);
}

export function countsOf(trials: readonly Pick<Trial, 'error' | 'flagged'>[]): Counts {
	const number = (error: boolean, flagged: boolean) =>
		trials.filter((trial) => trial.error === error && trial.flagged === flagged).length;
	return {
		hits: number(true, true),
		misses: number(true, false),
		falseAlarms: number(false, true),
		rejections: number(false, false)
	};
}

/** How sure the learner was of the flags on a trial, right where it is an error: the first word on it in the text. None where nothing was said. */
export function judgementOf({ error, claims }: Trial): readonly Judgement[] {
	const confidence = claims.find((one) => one.confidence)?.confidence;
	return confidence === undefined ? [] : [{ right: error, confidence }];
}

/** The id of the claim that a claim repeats first of all; its own where it repeats none. */
function firstOf(claim: Claim, claims: readonly Claim[]): string {
	const repeated = claims.find(({ id }) => id === claim.repeatOf);
	return repeated ? firstOf(repeated, claims) : (claim.repeatOf ?? claim.id);
}

function trialOf([first, ...repeats]: [Flag, ...Flag[]]): Trial {
	const all = [first, ...repeats];
	const error = isError(first.claim);
	const flagged = all.some((flag) => flag.flagged);
	const outcome = (flag: Flag): ClaimOutcome => ({ ...flag, state: stateOf(error, flagged, flag) });
	const said = all.flatMap(({ links }) => links ?? []);
	return {
		error,
		flagged,
		...(said.length > 0 && { links: bestLinks(said) }),
		claims: [outcome(first), ...repeats.map(outcome)]
	};
}

function stateOf(error: boolean, trialFlagged: boolean, { flagged }: Flag): ClaimState {
	if (!error) return flagged ? 'false-alarm' : 'left';
	if (flagged) return 'found';
	return trialFlagged ? 'found-elsewhere' : 'missed';
}
