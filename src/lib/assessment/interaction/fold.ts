/** Letters that differ from their base by a stroke or a ligature: Unicode does not take them apart, readers do. */
const LETTERS: Readonly<Record<string, string>> = {
	æ: 'ae',
	œ: 'oe',
	ß: 'ss',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ħ: 'h',
	ı: 'i',
	ς: 'σ'
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');

/** These NFKD would take apart: ´ into a space and a mark, ″ into two strokes. */
const DOUBLE_QUOTES = /[“”„‟«»″‶]/gu;
const ACUTE = /´/gu;
const SINGLE_QUOTES = /[‘’‚‛‹›ʼʹ′‵`]/gu;
const DASHES = /[\p{Dash_Punctuation}\u2212]/gu;
/** Soft hyphens, zero-width characters, marks of writing direction: pasted along, never seen. */
const INVISIBLE = /[\p{Format}\u034f]/gu;
const DIACRITICS = /[\u0300-\u036f]/gu;

/**
 * The form in which typed words are compared: case, accents, width of characters, kinds and numbers of spaces, kinds of quotation mark and a
 * full stop at the end do not matter; a dash of any kind counts as a space. Independent of the machine's locale; `fold(fold(x)) = fold(x)`.
 *
 * Diacritics are stripped from Latin, Greek and Cyrillic (combining marks U+0300 to U+036F); marks that make other letters of a script,
 * as in kana or Devanagari, stay.
 */
export function fold(text: string): string {
	const words = text
		.replace(INVISIBLE, '')
		.replace(DOUBLE_QUOTES, '"')
		.replace(ACUTE, "'")
		.normalize('NFKD')
		.replace(SINGLE_QUOTES, "'")
		.replace(DIACRITICS, '')
		.toLowerCase()
		.replace(LETTER, (letter) => LETTERS[letter] ?? letter)
		.replace(DASHES, ' ')
		.replace(/\s+/gu, ' ')
		.trim();
	return withoutFullStop(words);
}

// By hand: /[. ]+$/ takes quadratic time on a long row of full stops.
function withoutFullStop(words: string): string {
	let end = words.length;
	while (words[end - 1] === '.' || words[end - 1] === ' ') end -= 1;
	return words.slice(0, end);
}
