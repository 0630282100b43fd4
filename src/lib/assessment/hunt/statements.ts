/** What a learner can flag without selecting words: the statements of a text. */
import { isWithin, type Range } from './claim.ts';
import { sentencesOf } from './sentences.ts';

/** A line of the text. A heading has no statements. */
export type Paragraph = Range & { readonly heading: boolean; readonly statements: readonly Range[] };

/** A rest of fewer words is no statement of its own: "but has", "reflects this approach." */
const FEWEST_WORDS = 5;
/** A rest that runs on from or into a claim without a punctuation mark is part of what the claim says, unless it has more words. */
const MOST_WORDS_RUN_ON = 12;

/** The end of words with which a clause ends. A full stop ends none: inside a sentence it belongs to an abbreviation. */
const CLAUSE_END = /(?:[,;:–—…!?][”’"'»)\]]*|(?:^|\s)-+)$/u;
/** Of marks between two words, those that open what follows; all others belong to the words before. */
const OPENING = /(?:(?<=\s)\S+|[“‘„«([{¿¡$€£#]+[\u00a0\u202f]?)$/u;

/**
 * Divides a text into paragraphs, and these into statements: in order, not overlapping, beginning and ending with a word or mark, and with the
 * spaces between them covering everything but headings. The units must not give the answer away: only where claims stand is known here,
 * sound and wrong ones alike, and what no claim covers is divided too.
 *
 * Statements end where sentences end, but never within a claim, and where claims end that contain no other. What then is left beside claims
 * within a sentence goes to one of them where it runs on from the one before, or into the one after, without a punctuation mark and in
 * at most 12 words; or where it has fewer than 5 words (to the claim after it, if the sentence has one). Otherwise it is a statement.
 *
 * Claims are expected as the content check leaves them: within a paragraph, and nested or apart.
 */
export function paragraphsOf(text: string, claims: readonly Range[]): readonly Paragraph[] {
	const leaves = leavesOf(claims);
	return [...text.matchAll(/[^\n]+/gu)]
		.filter(([line]) => line.trim() !== '')
		.map(({ 0: line, index: start }) => {
			const range = { start, end: start + line.length };
			const heading = line.startsWith('## ');
			const within = leaves.filter((claim) => isWithin(claim, range));
			return { ...range, heading, statements: heading ? [] : statementsOf(text, range, within) };
		});
}

/** The statements of which the range holds at least one character. */
export function statementsTouching(paragraphs: readonly Paragraph[], range: Range): readonly Range[] {
	return paragraphs
		.flatMap(({ statements }) => statements)
		.filter(({ start, end }) => Math.max(start, range.start) < Math.min(end, range.end));
}

/** The claims that contain no other, in order. */
function leavesOf(claims: readonly Range[]): readonly Range[] {
	const leaves: Range[] = [];
	// Of two that begin together the shorter comes first, so that whatever contains a claim comes after it or begins before it.
	for (const claim of [...claims].sort((one, other) => one.start - other.start || one.end - other.end)) {
		const last = leaves.at(-1);
		if (claim.start === claim.end || (last && isWithin(last, claim))) continue;
		if (last && isWithin(claim, last)) leaves.pop();
		leaves.push(claim);
	}
	return leaves;
}

function statementsOf(text: string, paragraph: Range, claims: readonly Range[]): readonly Range[] {
	const sentences: Range[] = [];
	for (const { start, end } of sentencesOf(text.slice(paragraph.start, paragraph.end))) {
		const sentence = { start: start + paragraph.start, end: end + paragraph.start };
		const last = sentences.at(-1);
		const isCut = claims.some((claim) => claim.start < sentence.start && sentence.start < claim.end);
		if (last && isCut) sentences.splice(-1, 1, { start: last.start, end: sentence.end });
		else sentences.push(sentence);
	}
	return sentences.flatMap((sentence) =>
		divide(
			text,
			sentence,
			claims.filter((claim) => isWithin(claim, sentence))
		)
	);
}

/** The statements of a sentence: each claim with what goes with it, and the rests that stand alone. */
function divide(text: string, sentence: Range, claims: readonly Range[]): readonly Range[] {
	if (claims.length === 0) return [sentence];
	const cuts = [sentence.start];
	claims.forEach((claim, index) => {
		const before = claims[index - 1];
		const start = before ? closing(text, before.end, claim.start) : sentence.start;
		const rest = { start, end: opening(text, start, claim.start) };
		const runsOn = before !== undefined && !CLAUSE_END.test(text.slice(before.start, start).trimEnd());
		const middle = middleOf(text, rest, { runsOn, isFollowed: true });
		cuts.push(...(before ? [middle.start, middle.end] : [middle.end]));
	});
	const last = claims.at(-1) ?? sentence;
	const rest = { start: closing(text, last.end, sentence.end), end: sentence.end };
	const runsOn = !CLAUSE_END.test(text.slice(last.start, rest.start).trimEnd());
	cuts.push(middleOf(text, rest, { runsOn, isFollowed: false }).start, sentence.end);
	return cuts.slice(1).flatMap((end, index) => trimmed(text, { start: cuts[index] ?? end, end }));
}

/** Of a rest between claims, the part that is a statement of its own: what stands before it goes to the claim before, the other to the next. */
function middleOf(text: string, rest: Range, { runsOn, isFollowed }: { runsOn: boolean; isFollowed: boolean }): Range {
	const chunks = [...text.slice(rest.start, rest.end).matchAll(/\S+\s*/gu)].map(({ 0: chunk, index }) => {
		const start = rest.start + index;
		return { start, end: start + chunk.length, endsClause: CLAUSE_END.test(chunk.trimEnd()) };
	});
	const isFew = (part: Range) => wordsIn(text, part) <= MOST_WORDS_RUN_ON;
	// Without a mark all of a rest runs on, into the claim after it if there is one.
	const headEnd = chunks.find(({ endsClause }) => endsClause)?.end ?? (isFollowed ? rest.start : rest.end);
	const tailStart = chunks.findLast(({ endsClause }) => endsClause)?.end ?? rest.start;
	const start = runsOn && isFew({ start: rest.start, end: headEnd }) ? headEnd : rest.start;
	const isTailed = isFollowed && isFew({ start: tailStart, end: rest.end });
	const middle = { start, end: isTailed ? tailStart : rest.end };
	if (wordsIn(text, middle) >= FEWEST_WORDS) return middle;
	return isFollowed ? { start, end: start } : { start: rest.end, end: rest.end };
}

/** Where the marks end that belong to the words before `from`. */
function closing(text: string, from: number, limit: number): number {
	const marks = /^[^\p{L}\p{N}]*/u.exec(text.slice(from, limit))?.[0] ?? '';
	return from + marks.replace(OPENING, '').length;
}

/** Where the marks begin that belong to the words at `to`. */
function opening(text: string, from: number, to: number): number {
	const marks = /(?:^|\s)([^\p{L}\p{N}\s]+)$/u.exec(text.slice(from, to))?.[1] ?? '';
	return CLAUSE_END.test(marks) ? to : to - marks.length;
}

function wordsIn(text: string, { start, end }: Range): number {
	return text.slice(start, end).match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}

/** The range without the spaces around it; nothing where it holds nothing else. */
function trimmed(text: string, { start, end }: Range): readonly Range[] {
	const words = text.slice(start, end);
	const bare = { start: end - words.trimStart().length, end: start + words.trimEnd().length };
	return bare.start < bare.end ? [bare] : [];
}
