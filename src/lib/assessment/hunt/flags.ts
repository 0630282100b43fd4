/** Which claims are flagged, by which marks. */
import type { Confidence } from '../attempt.ts';
import { isError, type Claim, type HuntText } from './claim.ts';
import { bestLinks, commonLinks, linksOf, type Links } from './links.ts';
import type { Mark } from './mark.ts';
import { contains } from './resolve.ts';

export type Flag = {
	readonly claim: Claim;
	readonly flagged: boolean;
	/** Those about this claim itself, in the order of the text. */
	readonly marks: readonly Mark[];
	/** Whether there were marks of which no more than this flag was kept. */
	readonly condensed?: true;
	/** The first word in the text on how sure the learner was. */
	readonly confidence?: Confidence;
	/** What was said about it: present where an error is flagged. */
	readonly links?: Links;
};

/** What is left of the marks on a claim where a store had no room for them. */
export type CondensedFlag = {
	/** Id of the claim. */
	readonly claim: string;
	readonly confidence?: Confidence;
	/** Present where the claim was an error. */
	readonly links?: Links;
};

/** What was flagged in a text: claims by their marks, and by what is left of earlier ones. */
export type Flagged = {
	readonly marksOn: (claim: Claim) => readonly Mark[];
	readonly condensed: readonly CondensedFlag[];
};

/**
 * A claim is flagged by a mark about it. An error that holds others is flagged, too, where it holds at least two innermost claims and all of them
 * are flagged; a link of it is then right where it is right for all the errors among these.
 */
export function flagOn(claim: Claim, text: HuntText, flagged: Flagged): Flag {
	const own = ownFlag(claim, text, flagged);
	if (!isError(claim)) return own;
	const within = innermostWithin(claim, text.claims).map((inner) => ownFlag(inner, text, flagged));
	if (within.length < 2 || !within.every((inner) => inner.flagged)) return own;
	const common = commonLinks(within.flatMap(({ links }) => links ?? []));
	return { ...own, flagged: true, links: own.links ? bestLinks([own.links, common]) : common };
}

/** The flag that comes from marks about the claim itself, with the best that they say about an error. */
function ownFlag(claim: Claim, { text }: HuntText, { marksOn, condensed }: Flagged): Flag {
	const marks = marksOn(claim);
	const left = condensed.find((one) => one.claim === claim.id);
	if (marks.length === 0 && !left) return { claim, marks, flagged: false };
	const confidence = left?.confidence ?? marks.find((mark) => mark.confidence)?.confidence;
	return {
		claim,
		marks,
		flagged: true,
		...(left && { condensed: true }),
		...(confidence && { confidence }),
		...(isError(claim) && {
			links: bestLinks([...(left?.links ? [left.links] : []), ...marks.map((mark) => linksOf(text, claim, mark))])
		})
	};
}

/** The claims within a claim that hold no other. */
export function innermostWithin(claim: Claim, claims: readonly Claim[]): readonly Claim[] {
	return claims.filter((inner) => contains(claim, inner) && !claims.some((other) => contains(inner, other)));
}
