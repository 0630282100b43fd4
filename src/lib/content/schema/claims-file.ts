/** The key of a text that is hunted through: which claims it makes, and which of them hold. No words of ours. */
import * as v from 'valibot';
import { errorTypes, noticings } from '#lib/assessment/hunt/claim.ts';
import { longestQuote } from '#lib/assessment/hunt/mark.ts';
import { fields, listOf, oneOf, sourceId, sourceIds, wholeNumber } from './parts.ts';
import { repair } from './repair.ts';

export const claimId = sourceId('Identifier', 'Unique in its text. It stays the same for ever.');

const quote = v.pipe(
	v.string(),
	v.regex(/^\S(?:[^\r\n]*\S)?$/, 'words of one paragraph, without spaces at either end'),
	v.maxLength(longestQuote, `at most ${longestQuote} characters`)
);
const neighbours = v.pipe(v.string(), v.maxLength(300, 'at most 300 characters'));
const largestOffset = 1_000_000;

const anchor = v.pipe(
	fields({
		exact: v.pipe(quote, v.title('Exact'), v.description('The words of the text, exactly as they stand there.')),
		prefix: v.pipe(
			neighbours,
			v.title('Prefix'),
			v.description('The characters right before them, so that they are found once.')
		),
		suffix: v.pipe(neighbours, v.title('Suffix'), v.description('The characters right after them.')),
		start: wholeNumber(0, largestOffset, 'Start', 'How many UTF-16 code units of the text stand before them.'),
		end: wholeNumber(1, largestOffset, 'End', 'Where they end: start and their length.')
	}),
	v.title('Anchor'),
	v.description('Where the claim stands: quote and position as in the Web Annotation Data Model.')
);

const sound = oneOf(
	['true', 'opinion'],
	'Verdict',
	'It holds, or no source can settle it: a flag on it is a false alarm.'
);
const wrong = oneOf(
	['false', 'contradictory', 'misleading', 'unverifiable'],
	'Verdict',
	'An error to flag. Put "false" in quotes.'
);

const type = oneOf(errorTypes, 'Type', 'Of the error.');
const types = v.pipe(
	v.tupleWithRest([type], type),
	v.maxLength(3, 'at most 3 types'),
	v.checkItems((each, index, all) => all.indexOf(each) === index, 'each type once'),
	v.title('Types'),
	v.description('The types of error that are accepted, the best first.')
);

function noticing(least: 0 | 1) {
	return v.pipe(
		v.array(
			oneOf(noticings, 'Way', 'text: from the text alone. general: from general knowledge. lateral: by looking it up.')
		),
		v.minLength(least, 'at least one way'),
		v.checkItems((each, index, all) => all.indexOf(each) === index, 'each way once'),
		v.title('Noticing'),
		v.description('How it can be noticed. The words for it stand under noticed.')
	);
}

const difficulty = v.pipe(
	v.picklist([1, 2, 3, 4, 5]),
	v.title('Difficulty'),
	v.description('1: any news reader knows. 5: needs data work or fine distinctions.')
);

const wordingWords = {
	id: v.pipe(
		sourceId('Identifier', 'Unique among the wordings of the claim; claims of one slot have the same.'),
		v.notValue('original', 'another word: the original is the quote itself')
	),
	text: v.pipe(quote, v.title('Text'), v.description('Stands in place of the quote, in the language of the text.')),
	difficulty: v.exactOptional(difficulty)
};
export const wording = v.variant('verdict', [
	fields({
		...wordingWords,
		verdict: sound,
		noticing: v.exactOptional(noticing(0)),
		sources: v.exactOptional(sourceIds(0))
	}),
	fields({
		...wordingWords,
		verdict: wrong,
		types: v.exactOptional(types),
		noticing: v.exactOptional(noticing(1)),
		sources: v.exactOptional(sourceIds(1)),
		repair: v.exactOptional(repair)
	})
]);

const claimWords = {
	id: claimId,
	anchor,
	difficulty,
	graded: v.pipe(
		v.optional(v.boolean(), true),
		v.title('Graded'),
		v.description('false: it counts neither for nor against anyone, and the words say why under ungraded.')
	),
	repeatOf: v.exactOptional(
		sourceId('Repeat of', 'The claim that makes the same statement first: the two count once.')
	),
	slot: v.exactOptional(
		sourceId('Slot', 'Claims of one slot change together in a variant. Left out: the claim alone.')
	),
	wordings: v.optional(
		listOf(wording, 0, 'Wordings', 'What else could stand in its place, for variants of the text.'),
		[]
	)
};
const claim = v.variant('verdict', [
	fields({
		...claimWords,
		verdict: sound,
		noticing: v.optional(noticing(0), []),
		sources: v.optional(sourceIds(0), [])
	}),
	fields({ ...claimWords, verdict: wrong, types, noticing: noticing(1), sources: sourceIds(1), repair })
]);

/** claims.yaml, texts/<id>.yaml */
export const claimsFile = fields({
	sha256: v.pipe(
		v.string(),
		v.regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits'),
		v.title('SHA-256'),
		v.description('Of the text for which the positions hold; of the article as in module.yaml.')
	),
	claims: listOf(claim, 1, 'Claims', 'In the order of the text.')
});

export type ClaimsFile = v.InferOutput<typeof claimsFile>;
export type ClaimEntry = ClaimsFile['claims'][number];
export type WordingEntry = v.InferOutput<typeof wording>;

type Entry = { readonly verdict: ClaimEntry['verdict'] };
type ErrorVerdict = Exclude<ClaimEntry['verdict'], 'true' | 'opinion'>;

export function isErrorEntry<Any extends Entry>(entry: Any): entry is Extract<Any, { readonly verdict: ErrorVerdict }> {
	return entry.verdict !== 'true' && entry.verdict !== 'opinion';
}
