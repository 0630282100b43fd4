/**
 * The record: what one learner did in one run through a module, as an ordered list to which entries are only ever added.
 *
 * Where a learner is, their scores, completion and statistics are all derived from it (`policy.ts`, `standing.ts`, `outcome.ts`), so that
 * resuming, synchronising, scoring anew and exporting are one operation: read the list. Appending is idempotent by (attempt, sequence).
 */
import type { CondensedFlag } from './hunt/flags.ts';
import type { HuntStep } from './hunt/hunt.ts';
import type { Mark } from './hunt/mark.ts';
import type { Response } from './interaction/interaction.ts';
import type { FeedbackRelease } from './module.ts';

/** How sure a learner is before they see feedback. */
export type Confidence = 'unsure' | 'fairly-sure' | 'sure';

/** A response with how sure the learner says to be: on the page, and then as it is submitted. */
export type Draft = { readonly response: Response; readonly confidence?: Confidence };

/** What was done, before the tracker gives it its place and time. */
export type Deed =
	| {
			readonly kind: 'attempt.started';
			readonly module: string;
			readonly moduleVersion: string;
			readonly language: string;
			readonly feedback: FeedbackRelease;
	  }
	| { readonly kind: 'section.opened'; readonly section: string }
	| {
			readonly kind: 'response.submitted';
			readonly item: string;
			readonly response: Response;
			readonly confidence?: Confidence;
	  }
	| { readonly kind: 'section.handed-in'; readonly section: string }
	/** The learner's own judgement of an extended text: points by criterion. Never part of the score. */
	| { readonly kind: 'rubric.assessed'; readonly item: string; readonly points: Readonly<Record<string, number>> }
	/** The choice of the text stands from here on. */
	| { readonly kind: 'hunt.opened'; readonly hunt: string; readonly edition: Edition }
	| { readonly kind: 'hunt.moved-on'; readonly hunt: string; readonly step: HuntStep }
	/** A mark that was made, or that takes the place of an earlier one at the same words. */
	| { readonly kind: 'mark.set'; readonly hunt: string; readonly mark: Mark }
	| { readonly kind: 'mark.removed'; readonly hunt: string; readonly start: number; readonly end: number }
	| { readonly kind: 'hunt.handed-in'; readonly hunt: string }
	/** A response of which a store had no room to keep more than what it earned. */
	| {
			readonly kind: 'response.condensed';
			readonly item: string;
			readonly points: number;
			readonly confidence?: Confidence;
	  }
	/** What is left of all marks that were made in a hunt before, where a store had no room to keep more. */
	| { readonly kind: 'hunt.condensed'; readonly hunt: string; readonly flags: readonly CondensedFlag[] };

/** The text of a hunt as it was found, or a variant that the attempt's id composes. */
export type Edition = 'original' | 'variant';

export type Entry = Deed & {
	/** Counts from 0 without gaps. */
	readonly sequence: number;
	/** Milliseconds since 1970, UTC. */
	readonly at: number;
};

export type Submission = Extract<Entry, { kind: 'response.submitted' | 'response.condensed' }>;

export type Attempt = {
	/** Also the seed of everything shuffled. */
	readonly id: string;
	readonly entries: readonly Entry[];
};

/** An attempt with one more entry; the same attempt if it holds that sequence number already. Throws where a number would be skipped. */
export function append(attempt: Attempt, entry: Entry): Attempt {
	if (entry.sequence < attempt.entries.length) return attempt;
	if (entry.sequence > attempt.entries.length) {
		throw new RangeError(`entry ${entry.sequence} after ${attempt.entries.length} entries`);
	}
	return { ...attempt, entries: [...attempt.entries, entry] };
}

/** The entry that began the attempt. Throws where there is none: no tracker stores such an attempt. */
export function startOf(attempt: Attempt): Extract<Entry, { kind: 'attempt.started' }> {
	const [first] = attempt.entries;
	if (first?.kind !== 'attempt.started') throw new Error(`attempt ${attempt.id} does not begin with its start`);
	return first;
}

export function submissionsTo(item: string, entries: readonly Entry[]): readonly Submission[] {
	return entries.filter((entry): entry is Submission => isSubmission(entry) && entry.item === item);
}

/** What was submitted; undefined where only its points were kept. */
export function keptResponse(submission: Submission): Response | undefined {
	return submission.kind === 'response.submitted' ? submission.response : undefined;
}

/** The items for which a response was submitted. */
export function submittedItems(entries: readonly Entry[]): ReadonlySet<string> {
	return new Set(entries.filter(isSubmission).map(({ item }) => item));
}

function isSubmission(entry: Entry): entry is Submission {
	return entry.kind === 'response.submitted' || entry.kind === 'response.condensed';
}
