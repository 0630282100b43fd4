import type { Claim, Verdicted, Noticing, Repair, Wording } from '#lib/assessment/hunt/claim.ts';
import { claimsWithWords, wordingParts, wordingTexts, type ClaimWithWords } from '../claim-parts.ts';
import type { DraftText } from '../draft.ts';
import { toHtml, toInlineHtml } from '../markdown.ts';
import { isErrorEntry, type ClaimEntry } from '../schema/claims-file.ts';
import type { RepairEntry } from '../schema/repair.ts';

/** The claims of a text, in its order; an outer claim stands before those within it. */
export function buildClaims(text: DraftText): readonly Claim[] {
	return claimsWithWords(text)
		.map(buildClaim)
		.sort((one, other) => one.start - other.start || other.end - one.end);
}

function buildClaim({ claim, words }: ClaimWithWords): Claim {
	const { id, anchor, difficulty, noticing, sources, repeatOf, slot = id } = claim;
	return {
		id,
		wording: 'original',
		start: anchor.start,
		end: anchor.end,
		difficulty,
		noticing: buildNoticing(noticing, words.noticed ?? {}),
		sources,
		explanation: toHtml(words.explanation),
		...(words.ungraded === undefined ? {} : { ungraded: toHtml(words.ungraded) }),
		...(repeatOf === undefined ? {} : { repeatOf }),
		slot,
		wordings: claim.wordings.map((wording) => buildWording({ claim, words }, wording)),
		...buildVerdict(claim.verdict, isErrorEntry(claim) ? claim : {}, words.correction)
	};
}

function buildWording({ claim, words }: ClaimWithWords, wording: ClaimEntry['wordings'][number]): Wording {
	const own = words.wordings?.find(({ id }) => id === wording.id);
	if (own === undefined) throw new Error(`the wording ${wording.id} of ${claim.id} has no words, which is a fault`);
	const parts = wordingParts(claim, wording);
	const texts = wordingTexts(claim, wording, words, own);
	return {
		id: wording.id,
		text: wording.text,
		difficulty: parts.difficulty,
		noticing: buildNoticing(parts.noticing, texts.noticed),
		sources: parts.sources,
		explanation: toHtml(texts.explanation),
		...buildVerdict(wording.verdict, parts, texts.correction)
	};
}

function buildNoticing(ways: readonly Noticing[], noticed: Readonly<Partial<Record<Noticing, string>>>) {
	return ways.map((by) => ({ by, how: toInlineHtml(noticed[by] ?? '') }));
}

type ErrorParts = {
	readonly types?: Extract<Verdicted, { readonly types: unknown }>['types'];
	readonly repair?: RepairEntry;
};

function buildVerdict(verdict: Verdicted['verdict'], { types, repair }: ErrorParts, correction?: string): Verdicted {
	if (verdict === 'true' || verdict === 'opinion') return { verdict };
	if (types === undefined || repair === undefined || correction === undefined) {
		throw new Error('an error without type, repair or correction is a fault');
	}
	return { verdict, types, correction: toHtml(correction), repair: buildRepair(repair) };
}

/** As the judge of repairs takes it. */
export function buildRepair(repair: RepairEntry): Repair {
	return { ...repair, ways: repair.ways.map(({ demands }) => demands) };
}
