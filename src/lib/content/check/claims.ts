import { isWithin, type Range } from '#lib/assessment/hunt/claim.ts';
import { wordingParts, type WordingParts } from '../claim-parts.ts';
import type { Draft, DraftText } from '../draft.ts';
import type { ClaimEntry, WordingEntry } from '../schema/claims-file.ts';

export type PlacedClaim = {
	readonly text: DraftText;
	readonly claim: ClaimEntry;
	/** Of the key. */
	readonly file: string;
	/** `claims.C22` */
	readonly path: string;
};

export function claimsIn(text: DraftText): readonly PlacedClaim[] {
	return (text.key?.claims ?? []).map((claim) => ({ text, claim, file: text.keyFile, path: `claims.${claim.id}` }));
}

export function claimsOf(draft: Draft): readonly PlacedClaim[] {
	return draft.texts.flatMap(claimsIn);
}

type PlacedWording = PlacedClaim & { readonly wording: WordingEntry; readonly parts: WordingParts };

/** The path is that of the wording. */
export function wordingsOf(draft: Draft): readonly PlacedWording[] {
	return claimsOf(draft).flatMap((placed) =>
		placed.claim.wordings.map((wording) => ({
			...placed,
			path: `${placed.path}.wordings.${wording.id}`,
			wording,
			parts: wordingParts(placed.claim, wording)
		}))
	);
}

/** The claims whose words stand where their anchor says; the others have a fault of their own. */
export function anchoredIn(text: DraftText): readonly PlacedClaim[] {
	return claimsIn(text).filter(({ claim: { anchor } }) => text.text?.slice(anchor.start, anchor.end) === anchor.exact);
}

export function isOuter(outer: Range, claims: readonly PlacedClaim[]): boolean {
	return claims.some(({ claim: { anchor } }) => isWithin(anchor, outer) && !isWithin(outer, anchor));
}
