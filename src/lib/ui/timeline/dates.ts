/** Dates of events: `1923`, `2007-03` or `2007-10-22`, no more exact than they are known. */
import { getLocale } from '#lib/paraglide/runtime.js';

/** As exactly as it is known, in the language of the interface. */
export function dateInWords(date: string, locale: string = getLocale()): string {
	const [, month, day] = date.split('-');
	return new Intl.DateTimeFormat(locale, {
		year: 'numeric',
		...(month === undefined ? {} : { month: 'long' }),
		...(day === undefined ? {} : { day: 'numeric' }),
		timeZone: 'UTC'
	}).format(Date.parse(date));
}

export function yearOf(date: string): number {
	return Number(date.slice(0, 4));
}

/** Its place among the years: 1923.5 is the middle of 1923. What is known as a year or a month stands in the middle of it. */
export function placeInTime(date: string): number {
	const [year = 0, month, day] = date.split('-').map(Number);
	if (month === undefined) return year + 0.5;
	return year + (month - 1 + (day === undefined ? 0.5 : (day - 0.5) / 31)) / 12;
}

/** Years from one date to a later one, rounded. */
export function yearsBetween(earlier: string, later: string): number {
	return Math.round(placeInTime(later) - placeInTime(earlier));
}
