/** Words and numbers as both versions of SCORM take them. */
import { printNumber } from '#lib/assessment/interaction/number.ts';

/** An element below `cmi.interactions.n.`, and its value. */
export type Printed = readonly (readonly [element: string, value: string])[];

/** On one line, without what no LMS can pass on, and with at most so many UTF-16 code units. */
export function oneLine(text: string, most: number): string {
	const line = text
		// Half of a pair makes `encodeURIComponent` throw, in the LMS.
		.replace(/\p{Surrogate}/gu, '\ufffd')
		.replace(/[\p{Control}\s]+/gu, ' ')
		.trim();
	return cut(line, most).trimEnd();
}

/** Never in the middle of a character that takes two units. */
function cut(text: string, most: number): string {
	const isHalved = /[\ud800-\udbff]$/u.test(text.slice(0, most));
	return text.slice(0, isHalved ? most - 1 : most);
}

/** Larger numbers are no answers, and LMSs refuse them. */
const LARGEST = 9_999_999_999;

/** Without exponent, with a digit before the point and at most seven behind it. */
export function decimal(value: number): string {
	const size = Math.min(LARGEST, Math.max(-LARGEST, value));
	return printNumber(Number(size.toFixed(7)) + 0, '.');
}

/** The share of the points that was earned, where it is neither none nor all of them. */
export function share({ given, maximum }: { readonly given: number; readonly maximum: number }): string {
	return decimal(Math.min(0.99, Math.max(0.01, Math.round((100 * given) / maximum) / 100)));
}

/** As many as fit, each with what stands between them. */
export function joined(parts: readonly string[], between: string, most: number): string {
	let text = '';
	for (const part of parts) {
		const longer = text === '' ? part : text + between + part;
		if (longer.length > most) break;
		text = longer;
	}
	return text;
}
