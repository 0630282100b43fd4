/** What is told of the hunts of an attempt that are handed in, and of their claims one by one. */
import type { Attempt, Entry } from '#lib/assessment/attempt.ts';
import { isError } from '#lib/assessment/hunt/claim.ts';
import type { Hunt } from '#lib/assessment/hunt/hunt.ts';
import { huntResult, type HuntResult } from '#lib/assessment/hunt/result.ts';
import type { ClaimOutcome, ClaimState } from '#lib/assessment/hunt/trials.ts';
import type { Module } from '#lib/assessment/module.ts';
import { isHandInOf } from '#lib/assessment/policy.ts';
import { criterion, sensitivity } from '#lib/assessment/statistics/signal-detection.ts';
import type { Begun } from './reported-items.ts';
import type { ReportedHunt } from './report.ts';

type Told = { readonly hunts: readonly ReportedHunt[]; readonly claims: readonly Begun[] };
type Known = { readonly attempt: string; readonly entries: readonly Entry[]; readonly told: Told };

const nothing: Told = { hunts: [], claims: [] };
/** Said to be wrong, in this place or in another that makes the same statement. */
const flagged: ReadonlySet<ClaimState> = new Set(['found', 'found-elsewhere', 'false-alarm']);

export class HuntReports {
	readonly #module: Module;
	/** What was told last, by hunt. */
	readonly #known = new Map<string, Known>();

	constructor(module: Module) {
		this.#module = module;
	}

	report(attempt: Attempt): Told {
		const all = this.#module.hunts.map((hunt) => this.#hunt(hunt, attempt));
		return { hunts: all.flatMap(({ hunts }) => hunts), claims: all.flatMap(({ claims }) => claims) };
	}

	#hunt(hunt: Hunt, attempt: Attempt): Told {
		const closing = attempt.entries.find((entry) => isHandInOf(hunt, entry));
		if (!closing) return nothing;
		const entries = attempt.entries.slice(0, closing.sequence + 1);
		const known = this.#known.get(hunt.id);
		if (known && known.attempt === attempt.id && isSame(known.entries, entries)) return known.told;
		const told = toldOf(huntResult(hunt, this.#module, attempt), closing);
		this.#known.set(hunt.id, { attempt: attempt.id, entries, told });
		return told;
	}
}

/** Whoever never opened a hunt has said nothing about its claims. */
function toldOf(result: HuntResult, closing: Entry): Told {
	if (!result.opened) return nothing;
	const { hunt, outcome, score } = result;
	const { hits, misses, falseAlarms, rejections } = outcome.counts;
	const { at, sequence } = closing;
	const { id, title } = hunt;
	const detection = { sensitivity: sensitivity(outcome.counts), criterion: criterion(outcome.counts) };
	const counts = { hits, misses, falseAlarms, correctRejections: rejections };
	return {
		hunts: [{ id, title, score, ...counts, ...detection, at, sequence }],
		claims: outcome.claims.flatMap((claim) => claimOf(claim, result, closing))
	};
}

/** "Is this statement wrong?" Of what counts neither way there is no right answer to tell. */
function claimOf(
	{ claim, state, confidence }: ClaimOutcome,
	{ hunt, text }: HuntResult,
	{ at, sequence }: Entry
): Begun[] {
	if (state === 'ungraded') return [];
	const given = flagged.has(state);
	const right = isError(claim);
	const isRight = given === right;
	return [
		{
			first: sequence,
			interaction: {
				id: `${hunt.id}.${claim.id}`,
				of: { hunt: hunt.id, claim: claim.id },
				description: text.text.slice(claim.start, claim.end).replace(/\s+/gu, ' ').trim(),
				form: { type: 'true-false', given, right },
				result: isRight ? 'right' : 'wrong',
				score: { given: isRight ? 1 : 0, maximum: 1 },
				...(confidence ? { confidence } : {}),
				at,
				sequence
			}
		}
	];
}

function isSame(known: readonly Entry[], entries: readonly Entry[]): boolean {
	return known.length === entries.length && known.every((entry, index) => entry === entries[index]);
}
