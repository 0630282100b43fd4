/**
 * What an LMS or a statement store is told of an attempt, before it is put in the form of any one standard. Derived from the record, like all else.
 *
 * Texts are plain words.
 */
import type { Confidence } from '#lib/assessment/attempt.ts';
import type { Score } from '#lib/assessment/interaction/interaction.ts';

export type Report = {
	readonly completion: 'completed' | 'incomplete';
	/** Unknown until everything is handed in, and where no pass mark is set. */
	readonly success: 'passed' | 'failed' | 'unknown';
	/** Present only once everything is handed in: an LMS that sees a score earlier may grade half an attempt. */
	readonly score?: ReportedScore;
	/** From 0 to 1 in hundredths: the share of items answered and hunts handed in; 1 exactly when completed. */
	readonly progress: number;
	/** Where the learner is: id of a section or a hunt; empty when everything is handed in. */
	readonly place: string;
	/** In the order in which they were first answered. */
	readonly interactions: readonly ReportedInteraction[];
	readonly hunts: readonly ReportedHunt[];
};

/** Points with the bonus. */
export type ReportedScore = Score & {
	/** From 0 to 100 with at most two decimals, rounded down, so that it reaches a pass mark only where the points do. */
	readonly percent: number;
};

/** One item that was answered, or one claim of a hunt that was handed in. */
export type ReportedInteraction = {
	/** Id of the item; of a claim `hunt.claim`. Unique in the module. */
	readonly id: string;
	/** The item, or the hunt and its claim. */
	readonly of: { readonly item: string } | { readonly hunt: string; readonly claim: string };
	readonly description: string;
	readonly form: ReportedForm;
	/**
	 * `neutral`: what a person judges, and what may still be changed. `partial`: some points, not all.
	 */
	readonly result: 'right' | 'partial' | 'wrong' | 'neutral';
	/** Present where the result is told and a program judges it. */
	readonly score?: Score;
	readonly confidence?: Confidence;
	/** Milliseconds from the deed before it to the response that counts; undefined for claims. */
	readonly latency?: number;
	/** Milliseconds since 1970, UTC. */
	readonly at: number;
	/** Sequence number, in the attempt, of the entry that it rests on. */
	readonly sequence: number;
};

/** A part of an interaction: an option, a row, an element, a step. */
export type Part = { readonly id: string; readonly text: string };
/** Both ends included. */
export type NumberRange = { readonly minimum: number; readonly maximum: number };

/** What was asked, what was given and what is right, by the way it was given. */
export type ReportedForm =
	| { readonly type: 'true-false'; readonly given: boolean; readonly right: boolean }
	| {
			readonly type: 'choice';
			readonly options: readonly Part[];
			readonly given: readonly string[];
			readonly right: readonly string[];
	  }
	/** `right`: all accepted, the best first. */
	| { readonly type: 'fill-in'; readonly given: string; readonly right: readonly string[] }
	/** A text that a person judges: nothing is right. */
	| { readonly type: 'long-fill-in'; readonly given: string }
	/** `given` as typed where it is no number. */
	| { readonly type: 'numeric'; readonly given: number | string; readonly right: NumberRange }
	| {
			readonly type: 'matching';
			readonly sources: readonly Part[];
			readonly targets: readonly Part[];
			/** Source id and target id. */
			readonly given: readonly Pair[];
			readonly right: readonly Pair[];
	  }
	| {
			readonly type: 'sequencing';
			readonly elements: readonly Part[];
			readonly given: readonly string[];
			readonly right: readonly string[];
	  }
	| {
			readonly type: 'performance';
			readonly steps: readonly Part[];
			/** Step id and what was done there: a word, or a number. */
			readonly given: readonly (readonly [step: string, answer: string | number])[];
			readonly right: readonly (readonly [step: string, answer: string | number | NumberRange])[];
	  };
export type Pair = readonly [source: string, target: string];

/** A hunt that was handed in, as a whole. */
export type ReportedHunt = {
	readonly id: string;
	readonly title: string;
	readonly score: Score;
	readonly hits: number;
	readonly misses: number;
	readonly falseAlarms: number;
	readonly correctRejections: number;
	/** Sensitivity d' and response criterion c. */
	readonly sensitivity: number;
	readonly criterion: number;
	readonly at: number;
	/** Sequence number of the entry that closed it. */
	readonly sequence: number;
};
