/** What a learner flags, and what they say about it. */
import type { Confidence } from '../attempt.ts';
import type { ErrorType, Range } from './claim.ts';
import type { ChainLink } from './hunt.ts';

/** A flag on part of a hunt's text. Everything but the place may be left out. */
export type Mark = Range & {
	/** The words flagged, so that the mark can be read without the text. */
	readonly quote: string;
	/** The words within the quote that are wrong; left out where all are. */
	readonly wrong?: string;
	readonly type?: ErrorType;
	readonly confidence?: Confidence;
	/** What ought to stand in place of the wrong words; empty where they ought to go. */
	readonly repair?: string;
	/** Where a store had no room for the repair, whether it was accepted; never beside a repair. */
	readonly repaired?: boolean;
	/** The source that bears on it. */
	readonly source?: string;
};

/** The longest part of a text that can be flagged, in UTF-16 code units: no statement is longer. */
export const longestQuote = 2000;

/** The longest repair that is kept. */
export const longestRepair = 1000;

/** What can be said about a flag; undefined takes it back. */
export type Saying = {
	readonly [Field in 'wrong' | 'type' | 'confidence' | 'repair' | 'source']?: Mark[Field] | undefined;
};

export function withSaying(mark: Mark, saying: Saying): Mark {
	const { start, end, quote, wrong, type, confidence, repair, repaired, source } = {
		...mark,
		// A word on the repair, were it to take it back, comes in place of the one that is lost. So does one on what is wrong: it was about that.
		...('repair' in saying || 'wrong' in saying ? { repaired: undefined } : {}),
		...saying
	};
	return {
		start,
		end,
		quote,
		...(wrong !== undefined && { wrong }),
		...(type !== undefined && { type }),
		...(confidence !== undefined && { confidence }),
		...(repair !== undefined && { repair }),
		...(repaired !== undefined && { repaired }),
		...(source !== undefined && { source })
	};
}

/** Whether a mark says anything for a link of the chain. */
export function isSaid(mark: Mark, link: ChainLink): boolean {
	return mark[link] !== undefined || (link === 'repair' && mark.repaired !== undefined);
}

/** Tells places in one text apart. */
export function placeOf({ start, end }: Range): string {
	return `${start}-${end}`;
}

/** In the order of the text. */
export function inOrder(marks: readonly Mark[]): readonly Mark[] {
	return marks.toSorted((one, other) => one.start - other.start || one.end - other.end);
}

/** The flagged words, taken apart at those that are wrong. Where the wrong words do not stand there, all are. */
export function repairedParts({ quote, wrong = quote, repair = '' }: Mark): {
	readonly before: string;
	readonly wrong: string;
	readonly repair: string;
	readonly after: string;
} {
	const at = quote.indexOf(wrong);
	if (at < 0) return { before: '', wrong: quote, repair, after: '' };
	return { before: quote.slice(0, at), wrong, repair, after: quote.slice(at + wrong.length) };
}

/** The flagged words as the learner would have them. Undefined where no repair was given. */
export function repairedWording(mark: Mark): string | undefined {
	if (mark.repair === undefined) return undefined;
	const { before, repair, after } = repairedParts(mark);
	return before + repair + after;
}
