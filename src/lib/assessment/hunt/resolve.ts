/** Which claim a mark made by hand is about. */
import { isGradedError, isWithin, type Claim, type HuntText, type Range } from './claim.ts';
import { wordsOf, wordsTouched } from './words.ts';

export type Resolution =
	| { readonly kind: 'claim'; readonly claim: Claim }
	/** Nobody said which is meant, so the mark counts for nothing. */
	| { readonly kind: 'several'; readonly claims: readonly Claim[] }
	| { readonly kind: 'none' };

/**
 * The overlap rule. It counts in words; a range has a word when at least half of the word's characters lie in it.
 *
 * 1. A mark is *about* a claim when it has at least half of the claim's words (so one is enough for a claim of one or two), or when it has two words
 *    or more and all of them are the claim's. One word of a longer claim is not enough, and punctuation and spaces are about nothing.
 * 2. Of claims that lie in one another, the mark is about the innermost. But if that one is sound or ungraded, the mark
 *    is about a graded error around it and has words of that beyond the inner one, it is about that error.
 * 3. A mark about several claims, none of which lies in another, is about the graded error that holds all of them if it is
 *    about such a one (the innermost), else it is undecided: `several`. The page flags statements alone, and a statement holds one innermost claim at
 *    most: only marks from outside, out of a file, are about several.
 */
export function claimsResolver({ text, claims }: HuntText): (mark: Range) => Resolution {
	const words = wordsOf(text);
	const withWords = claims.map((claim) => ({ claim, words: wordsTouched(words, claim) }));
	return (mark) => {
		const marked = wordsTouched(words, mark);
		const about = withWords.filter((one) => isAbout(marked, one.words)).map(({ claim }) => claim);
		const innermost = about.filter((claim) => !about.some((other) => contains(claim, other)));
		const [first, ...others] = innermost;
		if (first === undefined) return { kind: 'none' };
		const around = about
			.filter((outer) => isGradedError(outer) && innermost.every((inner) => contains(outer, inner)))
			.sort((one, other) => one.end - one.start - (other.end - other.start))[0];
		if (others.length > 0) return around ? { kind: 'claim', claim: around } : { kind: 'several', claims: innermost };
		const reachesBeyond = around && wordsTouched(marked, around).length > wordsTouched(marked, first).length;
		return { kind: 'claim', claim: reachesBeyond && !isGradedError(first) ? around : first };
	};
}

/** Whether the one claim lies in the other and is not all of it. */
export function contains(outer: Range, inner: Range): boolean {
	return isWithin(inner, outer) && !isWithin(outer, inner);
}

function isAbout(marked: readonly Range[], claimed: readonly Range[]): boolean {
	const shared = marked.filter((word) => claimed.includes(word)).length;
	if (shared === 0) return false;
	return 2 * shared >= claimed.length || (shared >= 2 && shared === marked.length);
}
