export type DecimalMark = '.' | ',';

/** A number as typed: its value, and the unit that stood with it (a currency sign before the number comes first), or ''. */
export type Quantity = { readonly value: number; readonly unit: string };

const QUANTITY = /^([+\-−]?)\s?(\p{Sc}?)\s?([.,]?\d(?:[\d.,'’\s]*\d)?)(.*)$/su;
/** Digits alone, or groups of three with one mark throughout. A first group of 0 is none: 0,500 is more likely half than five hundred. */
const WHOLE = /^(?:\d*|[1-9]\d{0,2}([.,'’\s])\d{3}(?:\1\d{3})*)$/u;
const FRACTION = /^\d+$/u;
/** After the number nothing, or a unit; never more of a number, an operator, an exponent or the x of a hexadecimal number. */
const UNIT = /^(?!e[+\-−]?\d|x[\da-f])\s*(?:[\p{L}\p{Sc}%‰°].*)?$/isu;

/**
 * Reads a number in a learner's own notation. Digits may be grouped by the mark that is not the decimal one, by any single space or by an
 * apostrophe, but only in threes: `1,5` with the decimal mark `.` is not 15, it is not a number. A sign may lead (`+`, `-`, U+2212), then a currency sign.
 * Full-width and mathematical digits count as digits; superscripts and fractions do not. No exponents, no hexadecimal.
 */
export function parseNumber(text: string, decimalMark: DecimalMark): Quantity | 'not-a-number' {
	const found = QUANTITY.exec(narrow(text).trim());
	if (found === null) return 'not-a-number';
	const [, sign = '', currency = '', numeral = '', rest = ''] = found;
	const [whole = '', fraction = '0', ...more] = numeral.split(decimalMark);
	if (more.length > 0 || !WHOLE.test(whole) || !FRACTION.test(fraction) || !UNIT.test(rest)) return 'not-a-number';
	const size = Number(`${whole.replace(/\D/gu, '')}.${fraction}`);
	if (size === Infinity) return 'not-a-number';
	// 0 - size rather than -size: there is no minus zero among answers.
	return { value: sign === '' || sign === '+' ? size : 0 - size, unit: `${currency} ${rest.trim()}`.trim() };
}

/** Prints a finite number in full, without grouping or exponent, so that `parseNumber` reads the same value back. */
export function printNumber(value: number, decimalMark: DecimalMark): string {
	const [mantissa = '', exponent = '0'] = String(Math.abs(value)).split('e');
	const [whole = '', fraction = ''] = mantissa.split('.');
	const point = whole.length + Number(exponent);
	const digits = '0'.repeat(Math.max(0, 1 - point)) + whole + fraction;
	const end = Math.max(1, point);
	const shown = [digits.slice(0, end).padEnd(end, '0'), digits.slice(end)].filter((part) => part !== '');
	return (value < 0 ? '-' : '') + shown.join(decimalMark);
}

/**
 * Whether a value lies within a tolerance of its target. The bounds belong to it: eight units in the last place of the larger magnitude are
 * allowed for the rounding of decimal fractions and of unit factors, so that 0.4 is within 0.1 of 0.3.
 */
export function isWithin(tolerance: number, target: number, value: number): boolean {
	const slack = 8 * Number.EPSILON * Math.max(Math.abs(target), Math.abs(value));
	return Math.abs(value - target) <= tolerance + slack;
}

// Character by character: NFKC over the whole text would make 52 of 5².
function narrow(text: string): string {
	return text.replace(/\p{Nd}|[\uff01-\uff5e]/gu, (character) => character.normalize('NFKC'));
}
