/** How numbers and dates are written in the language of the interface. */
import { getLocale } from '#lib/paraglide/runtime.js';

export function decimalMark(): '.' | ',' {
	return new Intl.NumberFormat(getLocale()).format(0.5).includes(',') ? ',' : '.';
}

export function formatNumber(value: number): string {
	return new Intl.NumberFormat(getLocale(), { maximumFractionDigits: 1 }).format(value);
}

/** With all its decimals, up to two. */
export function formatExactly(value: number): string {
	return new Intl.NumberFormat(getLocale(), { maximumFractionDigits: 2 }).format(value);
}

/** A share between 0 and 1, as whole percent. */
export function formatPercent(share: number): string {
	return new Intl.NumberFormat(getLocale(), { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** Milliseconds since 1970, as day and time where the learner is. */
export function formatTime(at: number): string {
	return new Intl.DateTimeFormat(getLocale(), { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

/** Milliseconds since 1970, as the day where the learner is. What a damaged clock wrote is told as the last day that there is a date for. */
export function formatDay(at: number): string {
	return new Intl.DateTimeFormat(getLocale(), { dateStyle: 'long' }).format(Math.min(at, 8.64e15));
}
