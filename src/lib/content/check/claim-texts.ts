import type { Noticing } from '#lib/assessment/hunt/claim.ts';
import { claimsWithWords, wordingParts, wordingTexts, type ClaimWithWords } from '../claim-parts.ts';
import type { Draft } from '../draft.ts';
import type { Fault } from '../fault.ts';
import { quoted } from '../found.ts';
import { isErrorEntry } from '../schema/claims-file.ts';

type Finding = Pick<Fault, 'path' | 'expected' | 'found'>;

/** What learners read fits the key: corrections of errors alone, a reason where nothing counts, a text for each way of noticing. */
export function claimTexts(draft: Draft): readonly Fault[] {
	return draft.texts.flatMap((text) =>
		claimsWithWords(text)
			.flatMap((pair) => [...ofClaim(pair), ...ofWordings(pair)])
			.map((finding) => ({ file: text.wordsFile, ...finding }))
	);
}

function ofClaim({ claim, words }: ClaimWithWords): readonly Finding[] {
	const path = `claims.${claim.id}`;
	return [
		...oneOrNone(`${path}.correction`, isErrorEntry(claim), words.correction, {
			wanted: 'what holds instead, since the verdict is an error',
			unwanted: `no correction, since the verdict is ${claim.verdict}`
		}),
		...oneOrNone(`${path}.ungraded`, !claim.graded, words.ungraded, {
			wanted: 'the reason why it does not count, since the key says graded: false',
			unwanted: 'no such reason, since the key lets it count'
		}),
		...ways(path, claim.noticing, words.noticed ?? {})
	];
}

function ofWordings({ claim, words }: ClaimWithWords): readonly Finding[] {
	return claim.wordings.flatMap((wording) => {
		const own = words.wordings?.find(({ id }) => id === wording.id);
		if (own === undefined) return [];
		const path = `claims.${claim.id}.wordings.${wording.id}`;
		const texts = wordingTexts(claim, wording, words, own);
		return [
			...oneOrNone(`${path}.correction`, isErrorEntry(wording), texts.correction, {
				wanted: 'what holds instead, since the verdict is an error and the claim has no correction',
				unwanted: `no correction, since the verdict is ${wording.verdict}`
			}),
			...ways(path, wordingParts(claim, wording).noticing, texts.noticed)
		];
	});
}

function oneOrNone(
	path: string,
	isWanted: boolean,
	text: string | undefined,
	{ wanted, unwanted }: { readonly wanted: string; readonly unwanted: string }
): readonly Finding[] {
	if (isWanted === (text !== undefined)) return [];
	return [
		text === undefined
			? { path, expected: wanted, found: 'nothing' }
			: { path, expected: unwanted, found: quoted(text) }
	];
}

function ways(
	path: string,
	listed: readonly Noticing[],
	noticed: Readonly<Partial<Record<string, string>>>
): readonly Finding[] {
	const given = Object.keys(noticed);
	const asked: readonly string[] = listed;
	return [
		...asked
			.filter((way) => !given.includes(way))
			.map((way) => ({
				path: `${path}.noticed.${way}`,
				expected: 'how it can be noticed so, since the key lists this way',
				found: 'nothing'
			})),
		...given
			.filter((way) => !asked.includes(way))
			.map((way) => ({
				path: `${path}.noticed.${way}`,
				expected:
					asked.length === 0 ? 'no way, since the key lists none' : `the ways of the key alone: ${asked.join(', ')}`,
				found: quoted(noticed[way] ?? '')
			}))
	];
}
