/** How forecasts are written in the language of the interface. */
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { ForecastMeans } from './comparison.ts';

/** A day such as `2025-12-15`, in words; as it is where it is not a day. */
export function dayInWords(day: string): string {
	const time = Date.parse(`${day}T00:00:00Z`);
	if (Number.isNaN(time)) return day;
	return new Intl.DateTimeFormat(getLocale(), { dateStyle: 'long', timeZone: 'UTC' }).format(time);
}

export function brierInWords(score: number): string {
	return new Intl.NumberFormat(getLocale(), { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(score);
}

/** Whose mean is lower, and both. */
export function betterInWords({ own, base, better }: ForecastMeans): string {
	const scores = { yours: brierInWords(own), base: brierInWords(base) };
	if (better === 'own') return m.forecast_best_yours(scores);
	return better === 'base' ? m.forecast_best_base(scores) : m.forecast_best_none({ yours: scores.yours });
}
