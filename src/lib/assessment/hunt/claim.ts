/** What a text that is hunted through states, and the key to it: each claim with its verdict. */
import type { Html } from '../module.ts';

/** True claims and opinions are sound: a flag on one is a false alarm. All others are errors. */
export type Verdict = 'true' | 'opinion' | 'false' | 'contradictory' | 'misleading' | 'unverifiable';

export const errorTypes = [
	/** Wrong number or unit. */
	'number',
	/** Wrong date or order. */
	'date',
	/** Wrong person or body. */
	'person',
	/** Wrong place or concept. */
	'place',
	/** Wrong cause or trend. */
	'cause',
	/** Invented source, quote or document. */
	'invented',
	/** Stronger than the evidence. */
	'overstated',
	/** Contradicts the text itself. */
	'contradiction'
] as const;
export type ErrorType = (typeof errorTypes)[number];

/** How an error can be noticed: from the text alone, from general knowledge, by lateral reading. */
export const noticings = ['text', 'general', 'lateral'] as const;
export type Noticing = (typeof noticings)[number];

/** Part of a text: UTF-16 offsets, the end not included. */
export type Range = { readonly start: number; readonly end: number };

export type Claim = Range & {
	/** Unique in its text. */
	readonly id: string;
	/** Not `original` where a variant of the text words it otherwise. */
	readonly wording: string;
	readonly difficulty: 1 | 2 | 3 | 4 | 5;
	readonly noticing: readonly { readonly by: Noticing; readonly how: Html }[];
	/** Those that bear on it. */
	readonly sources: readonly string[];
	/** Why the verdict. */
	readonly explanation: Html;
	/** Why it counts neither for nor against anyone; undefined where it counts. Empty where it counts no more, since a variant changed its parts. */
	readonly ungraded?: Html;
	/** The claim that makes the same statement first: together they are one trial. */
	readonly repeatOf?: string;
	/** Claims of one slot change together in a variant. */
	readonly slot: string;
	/** What else could stand in its place. */
	readonly wordings: readonly Wording[];
} & Verdicted;

/** A verdict with what belongs to it. */
export type Verdicted =
	| { readonly verdict: 'true' | 'opinion' }
	| {
			readonly verdict: 'false' | 'contradictory' | 'misleading' | 'unverifiable';
			/** Those accepted, the best first. */
			readonly types: readonly [ErrorType, ...ErrorType[]];
			/** What holds instead. */
			readonly correction: Html;
			readonly repair: Repair;
	  };

/** Another wording of a claim, with all that holds for it. */
export type Wording = { readonly id: string; readonly text: string } & Pick<
	Claim,
	'difficulty' | 'noticing' | 'sources' | 'explanation'
> &
	Verdicted;

/** Which repaired wordings of a claim are accepted. */
export type Repair = {
	/** A wording meets every demand of at least one way. */
	readonly ways: readonly (readonly Demand[])[];
	/** Forms that must be gone. */
	readonly forbids: readonly string[];
	/** Whether leaving the claim out is a repair too. */
	readonly removal: boolean;
	/** Wordings of the whole claim; the first is shown to learners. Empty for leaving it out. */
	readonly accepted: readonly [string, ...string[]];
	/** Wordings that do not do. */
	readonly refused: readonly [string, ...string[]];
};
export type Demand =
	/** One of these forms, as whole words after folding. */
	| { readonly anyOf: readonly [string, ...string[]] }
	/** Some number within the tolerance. */
	| { readonly number: number; readonly tolerance: number };

/** A text with its key. */
export type HuntText = {
	/** `article`, or the id of a further text. */
	readonly id: string;
	readonly title: string;
	/** Said before the text is shown: it contains errors. */
	readonly warning: Html;
	/** BCP 47. */
	readonly language: string;
	/** A line is a paragraph, `## ` begins a heading. */
	readonly text: string;
	/** In the order of the text, an outer claim before those within it. */
	readonly claims: readonly Claim[];
};

export function isError<Judged extends Verdicted>(
	judged: Judged
): judged is Judged & Extract<Verdicted, { types: unknown }> {
	return 'types' in judged;
}

/** Whether it is an error that counts. */
export function isGradedError(claim: Claim): claim is Claim & Extract<Verdicted, { types: unknown }> {
	return isError(claim) && claim.ungraded === undefined;
}

/** Whether the one lies in the other; a range lies in itself. */
export function isWithin(inner: Range, outer: Range): boolean {
	return outer.start <= inner.start && inner.end <= outer.end;
}
