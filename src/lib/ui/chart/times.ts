/** What the labels of a chart's points say about time. */

/** `year` and `month` count from the year 0; `form` parts fiscal from calendar years, and single months from twelve ending with one. */
export type Time = { readonly form: 'fiscal-year' | 'year' | 'month' | 'twelve-months'; readonly at: number };

/** `FY2024`, `2024`, each also of a part of it, such as `FY2026 Oct-Aug`. */
const YEAR = /^(FY ?)?(\d{4})(?: \p{Lu}\p{L}{2}[-–]\p{Lu}\p{L}{2})?$/u;
/** `2024-11`, `12m to 2024-11`. */
const MONTH = /^(12m to )?(\d{4})-(0[1-9]|1[0-2])$/;
const MONTHS = /^(\d{4}-\d{2})\.\.(\d{4}-\d{2})$/;

export function findTime(label: string): Time | undefined {
	const [, fiscal, year] = YEAR.exec(label) ?? [];
	if (year !== undefined) return { form: fiscal === undefined ? 'year' : 'fiscal-year', at: Number(year) };
	const [, twelve, ofMonth, month] = MONTH.exec(label) ?? [];
	if (month === undefined) return undefined;
	return { form: twelve === undefined ? 'month' : 'twelve-months', at: Number(ofMonth) * 12 + Number(month) - 1 };
}

/** First and last month of a label such as `2025-06..2025-11`. */
export function findMonths(label: string): readonly [Time, Time] | undefined {
	const [, from = '', to = ''] = MONTHS.exec(label) ?? [];
	const first = findTime(from);
	const last = findTime(to);
	return first && last && [first, last];
}
