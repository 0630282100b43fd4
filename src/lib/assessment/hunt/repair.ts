/** Whether a repaired wording is accepted. */
import { fold } from '../interaction/fold.ts';
import { isWithin as isNear, parseNumber } from '../interaction/number.ts';
import type { Demand, Range, Repair } from './claim.ts';
import { repairedWording, type Mark } from './mark.ts';
import { wordsOf } from './words.ts';

/** Signs that make a difference beside a number count as words: `45%` is not `45`. */
const SIGN = /[%‰°\p{Sc}]/gu;
const POSSESSIVE = /'s$/u;
const GROUPING = /,(?=\d{3}(?!\d))/gu;
/** Digits with their marks; not the digits of a name such as F22. */
const NUMERAL = /(?<![\p{L}\p{N}])[.]?\d+(?:[.,]\d+)*/gu;

/**
 * Whether a mark's repair is accepted: what is judged is the claim in the repaired wording, together with what was flagged beside it. Undefined where
 * the mark has no repair.
 */
export function isRepaired(text: string, claim: Range & { readonly repair: Repair }, mark: Mark): boolean | undefined {
	const repaired = repairedWording(mark);
	if (repaired === undefined) return mark.repaired;
	const before = text.slice(Math.min(claim.start, mark.start), claim.start);
	const after = text.slice(claim.end, Math.max(claim.end, mark.end));
	const quote = text.slice(claim.start, claim.end);
	const wording = text.slice(claim.start, mark.start) + repaired + text.slice(mark.end, claim.end);
	return isAccepted(claim.repair, { before, quote, after }, wording);
}

/** Whether a wording of the claim alone is accepted in place of its original. */
export function isAcceptedWording(repair: Repair, original: string, wording: string): boolean {
	return isAccepted(repair, { before: '', quote: original, after: '' }, wording);
}

/** A claim with the words flagged beside it. */
type Original = { readonly before: string; readonly quote: string; readonly after: string };

/**
 * Accepted is a wording other than the original, without any of the forbidden forms, that meets all demands of some way or, where that is a
 * repair too, leaves the claim out.
 */
function isAccepted(repair: Repair, original: Original, wording: string): boolean {
	const repaired = tokensOf(wording);
	if (isSame(repaired, tokensOf(original.before + original.quote + original.after))) return false;
	if (repair.forbids.some((form) => has(repaired, form))) return false;
	if (repair.removal && isLeftOut(original, repaired)) return true;
	return repair.ways.some((demands) => demands.every((demand) => isMet(demand, wording, repaired)));
}

function isMet(demand: Demand, wording: string, repaired: readonly string[]): boolean {
	if ('anyOf' in demand) return demand.anyOf.some((form) => has(repaired, form));
	return numbersIn(wording).some((number) => isNear(demand.tolerance, demand.number, number));
}

/**
 * Whether less than a third as many words stand where the claim was. New words count like its own: one invention in the place of another is no
 * removal.
 */
function isLeftOut({ before, quote, after }: Original, repaired: readonly string[]): boolean {
	const lead = sharedAtStart(tokensOf(before), repaired);
	const rest = repaired.slice(lead).toReversed();
	const left = rest.length - sharedAtStart(tokensOf(after).toReversed(), rest);
	return 3 * left < tokensOf(quote).length;
}

function sharedAtStart(ones: readonly string[], others: readonly string[]): number {
	const differs = ones.findIndex((one, index) => one !== others[index]);
	return differs < 0 ? ones.length : differs;
}

/**
 * The words in the form in which they are compared: folded, without the punctuation around them, without a possessive s, without the commas that
 * group digits.
 */
function tokensOf(text: string): readonly string[] {
	const folded = fold(text);
	const signs = Array.from(folded.matchAll(SIGN), ({ 0: sign, index }) => ({ start: index, end: index + sign.length }));
	return [...wordsOf(folded), ...signs]
		.sort((one, other) => one.start - other.start)
		.map(({ start, end }) => folded.slice(start, end).replace(POSSESSIVE, '').replace(GROUPING, ''));
}

/** As whole words, in this order. A form without any words is in no wording. */
function has(words: readonly string[], form: string): boolean {
	const sought = tokensOf(form);
	return sought.length > 0 && ` ${words.join(' ')} `.includes(` ${sought.join(' ')} `);
}

function isSame(ones: readonly string[], others: readonly string[]): boolean {
	return ones.length === others.length && sharedAtStart(ones, others) === ones.length;
}

/** All that are written in digits, with commas for grouping and a point for decimals; signs are not read. */
function numbersIn(text: string): readonly number[] {
	return Array.from(text.matchAll(NUMERAL), ([numeral]) => parseNumber(numeral, '.')).flatMap((typed) =>
		typed === 'not-a-number' ? [] : [typed.value]
	);
}
