/** Sentences of a paragraph. */
import type { Range } from './claim.ts';

/** What ends a sentence, with the quotation marks and brackets that close after it, and the space to the next. */
const END = /[.!?…]+(?:[”’"'»)\]]|[\u00a0\u202f]»)*(?![\u00a0\u202f]»)(?:\s+|$)/gu;
const OPENERS = /^[“‘„«"'([{¿¡]*[\u00a0\u202f]?/u;

/** These take a full stop and are no sentence's end but before a word that seldom follows them within one ("in the U.S. The…"). */
const ABBREVIATIONS = new Set(
	(
		'mr mrs ms dr prof gen sen rep gov lt col sgt capt maj adm hon rev pres amb st mt ft jr sr inc corp co ltd dept univ assn ' +
		'vs cf etc al ca approx est resp sra srta sres dra lic ing ee uu av'
	).split(' ')
);
/** These do only before a figure: "No. 5", "Oct. 22"; but "Is it so? No. They…". */
const BEFORE_FIGURES = new Set(
	'no nos núm art arts fig figs sec ch vol vols pp p para jan feb mar apr jun jul aug sep sept oct nov dec'.split(' ')
);
/** U.S., a.m., the J of J. Smith. */
const INITIALS = /^(?:\p{L}\.)*\p{L}$/u;
const STARTERS = new Set(
	(
		'the this that these those it its in on at by for from with as if when while after before since although though ' +
		'however but and or so yet then thus there here he she they we you i his her their our a an not what who why how ' +
		'where both some many most several all each such today now meanwhile moreover furthermore instead still'
	).split(' ')
);

/**
 * The sentences of a text without line breaks, in order, without the spaces around them. Abbreviations, initials and decimals end none. It
 * knows English (and the commonest Spanish titles); in doubt two sentences stay one.
 */
export function sentencesOf(text: string): readonly Range[] {
	const starts = [0];
	const ends: number[] = [];
	for (const { 0: mark, index } of text.matchAll(END)) {
		const next = text.slice(index + mark.length).replace(OPENERS, '');
		if (next === '' || /^\p{Ll}/u.test(next)) continue;
		if (mark.trimEnd() === '.' && isAbbreviated(text.slice(0, index), next)) continue;
		ends.push(index + mark.trimEnd().length);
		starts.push(index + mark.length);
	}
	ends.push(text.trimEnd().length);
	return starts
		.map((from, index) => {
			const end = ends[index] ?? from;
			return { start: end - text.slice(from, end).trimStart().length, end };
		})
		.filter(({ start, end }) => start < end);
}

/** Whether a full stop after these words belongs to the last of them and not to the sentence. */
function isAbbreviated(before: string, after: string): boolean {
	const word = /\p{L}[\p{L}.]*$/u.exec(before)?.[0] ?? '';
	const folded = word.toLowerCase();
	if (BEFORE_FIGURES.has(folded)) return /^\p{N}/u.test(after);
	if (!ABBREVIATIONS.has(folded) && !INITIALS.test(word)) return false;
	const next = /^\p{L}+/u.exec(after)?.[0] ?? '';
	return !STARTERS.has(next.toLowerCase());
}
