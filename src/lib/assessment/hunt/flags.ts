/** Which claims are flagged, by which marks. */
import { isError, type Claim, type HuntText } from './claim.ts';
import { bestLinks, commonLinks, linksOf, type Links } from './links.ts';
import type { Mark } from './mark.ts';
import { contains } from './resolve.ts';

export type Flag = {
	readonly claim: Claim;
	readonly flagged: boolean;
	/** Those about this claim itself, in the order of the text. */
	readonly marks: readonly Mark[];
	/** What was said about it: present where an error is flagged. */
	readonly links?: Links;
};

/**
 * A claim is flagged by a mark about it. An error that holds others is flagged, too, where it holds at least two innermost claims and all of them
 * are flagged; a link of it is then right where it is right for all the errors among these.
 */
export function flagOn(claim: Claim, text: HuntText, marksOn: (claim: Claim) => readonly Mark[]): Flag {
	const marks = marksOn(claim);
	if (!isError(claim)) return { claim, marks, flagged: marks.length > 0 };
	const own = saidOf(claim, text, marks);
	const within = innermostWithin(claim, text.claims);
	const throughThem = within.length >= 2 && within.every((inner) => marksOn(inner).length > 0);
	if (throughThem) {
		const common = commonLinks(within.flatMap((inner) => saidOf(inner, text, marksOn(inner)) ?? []));
		return { claim, marks, flagged: true, links: own ? bestLinks([own, common]) : common };
	}
	return { claim, marks, flagged: marks.length > 0, ...(own && { links: own }) };
}

/** The best that marks say about an error; undefined where there are none. */
function saidOf(claim: Claim, { text }: HuntText, marks: readonly Mark[]): Links | undefined {
	if (!isError(claim) || marks.length === 0) return undefined;
	return bestLinks(marks.map((mark) => linksOf(text, claim, mark)));
}

/** The claims within a claim that hold no other. */
export function innermostWithin(claim: Claim, claims: readonly Claim[]): readonly Claim[] {
	return claims.filter((inner) => contains(claim, inner) && !claims.some((other) => contains(inner, other)));
}
