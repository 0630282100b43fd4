/** What words selected by hand are about. */
import { isWithin, type Range } from './claim.ts';
import { statementsTouching, type Paragraph } from './statements.ts';
import { wordsOf, wordsTouched } from './words.ts';

/** A hand is not exact: the selection with all of the words that it touches. Undefined where it holds no word. */
export function wholeWords(text: string, selection: Range): Range | undefined {
	const touched = wordsOf(text).filter((word) => overlaps(word, selection));
	const [first] = touched;
	const last = touched.at(-1);
	return first && last && { start: first.start, end: last.end };
}

/**
 * The range with as few words more, one before it and one after it in turn, as make it the first place in the quote where its words stand. A mark has
 * nothing but these words to say which part of its quote is wrong. A range without a word says nothing.
 */
export function unambiguous(quote: string, range: Range): Range {
	const words = wordsOf(quote);
	let { start, end } = range;
	let isBeforesTurn = true;
	while (!words.some((word) => overlaps(word, { start, end })) || quote.indexOf(quote.slice(start, end)) !== start) {
		const before = words.findLast((word) => word.start < start);
		const after = words.find((word) => end < word.end);
		const added = isBeforesTurn ? (before ?? after) : (after ?? before);
		if (!added) return { start: 0, end: quote.length };
		start = Math.min(start, added.start);
		end = Math.max(end, added.end);
		isBeforesTurn = !isBeforesTurn;
	}
	return { start, end };
}

/** The words of a statement that were selected as wrong, so that they can be found in it again; undefined where that is all of it. */
export function wrongWords(quote: string, selected: Range): string | undefined {
	const { start, end } = unambiguous(quote, {
		start: Math.max(0, selected.start),
		end: Math.min(quote.length, selected.end)
	});
	const words = quote.slice(start, end);
	return words === quote ? undefined : words;
}

/**
 * The statements a selection is about: the one that it lies in, or else all of which it holds two words or half of them. Where there are several, the
 * learner says which are meant; a word more than meant, taken from a neighbour, asks nothing.
 */
export function statementsMeant(text: string, paragraphs: readonly Paragraph[], selection: Range): readonly Range[] {
	const words = wordsOf(text);
	return statementsTouching(paragraphs, selection).filter((statement) => {
		const own = wordsTouched(words, statement);
		const held = own.filter((word) => isWithin(word, selection)).length;
		return isWithin(selection, statement) || held >= Math.min(2, own.length / 2);
	});
}

function overlaps(one: Range, other: Range): boolean {
	return one.start < other.end && other.start < one.end;
}
