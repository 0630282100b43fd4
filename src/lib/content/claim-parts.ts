/** What a claim says in its key and in its words, and what its other wordings take over from it. */
import type { Noticing } from '#lib/assessment/hunt/claim.ts';
import type { DraftText } from './draft.ts';
import { isErrorEntry, type ClaimEntry, type WordingEntry } from './schema/claims-file.ts';
import type { ClaimWords, WordingWords } from './schema/claims-words.ts';
import type { RepairEntry } from './schema/repair.ts';

type ErrorEntry = Extract<ClaimEntry, { readonly repair: unknown }>;

/** Of a wording. Types, repair and correction may be missing where it is an error and the claim is none. */
export type WordingParts = {
	readonly difficulty: ClaimEntry['difficulty'];
	readonly noticing: readonly Noticing[];
	readonly sources: readonly string[];
	readonly types?: ErrorEntry['types'];
	readonly repair?: RepairEntry;
};

export function wordingParts(claim: ClaimEntry, wording: WordingEntry): WordingParts {
	const { difficulty, sources } = { ...claim, ...wording };
	const noticing = wording.noticing ?? (isNoticedAlike(claim, wording) ? claim.noticing : []);
	const general = { difficulty, noticing, sources };
	if (!isErrorEntry(wording)) return general;
	const { types, repair } = isErrorEntry(claim) ? { ...claim, ...wording } : wording;
	return { ...general, ...(types === undefined ? {} : { types }), ...(repair === undefined ? {} : { repair }) };
}

type WordingTexts = {
	readonly explanation: string;
	readonly correction?: string;
	readonly noticed: Readonly<Partial<Record<Noticing, string>>>;
};

/** What gives an error away says nothing of the wording that puts it right, nor what confirms a claim of one that spoils it. */
function isNoticedAlike(claim: ClaimEntry, wording: WordingEntry): boolean {
	return isErrorEntry(claim) === isErrorEntry(wording);
}

/** How it could be noticed goes with the list of ways: a wording with a list of its own has words of its own. */
export function wordingTexts(
	claim: ClaimEntry,
	wording: WordingEntry,
	claimWords: ClaimWords,
	wordingWords: WordingWords
): WordingTexts {
	const inherited = isErrorEntry(wording) && isErrorEntry(claim) ? claimWords.correction : undefined;
	const correction = wordingWords.correction ?? inherited;
	const takesOver = wording.noticing === undefined && isNoticedAlike(claim, wording);
	return {
		explanation: wordingWords.explanation,
		...(correction === undefined ? {} : { correction }),
		noticed: wordingWords.noticed ?? (takesOver ? claimWords.noticed : undefined) ?? {}
	};
}

export type ClaimWithWords = { readonly claim: ClaimEntry; readonly words: ClaimWords };

/** The claims of a text that have words; that the others lack them is told elsewhere. */
export function claimsWithWords({ key, words }: DraftText): readonly ClaimWithWords[] {
	const all = new Map((words?.claims ?? []).map((entry) => [entry.id, entry]));
	return (key?.claims ?? []).flatMap((claim) => {
		const own = all.get(claim.id);
		return own === undefined ? [] : [{ claim, words: own }];
	});
}
