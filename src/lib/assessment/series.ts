/** Reckoning with a data series: sums over neighbouring rows, and changes in percent. */
import type { SeriesRow } from './module.ts';

/** What a run of neighbouring rows comes to, in the unit of the series. */
export type WindowSum = {
	readonly first: string;
	readonly last: string;
	readonly rows: number;
	/** Rows without a figure in the column: the sum lacks them. */
	readonly missing: number;
	readonly sum: number;
	readonly mean: number;
	/** Rows of which something must be known: partial, approximate. */
	readonly noted: readonly string[];
};

/** The run between two rows, both included and in any order; undefined where no row of it has a figure, or a row is not there. */
export function windowOf(
	rows: readonly SeriesRow[],
	column: number,
	one: number,
	other: number
): WindowSum | undefined {
	const run = rows.slice(Math.min(one, other), Math.max(one, other) + 1);
	const [first] = run;
	const last = run.at(-1);
	if (!first || !last || run.length <= Math.abs(one - other)) return undefined;
	const figures = run.flatMap(({ values }) => values[column] ?? []);
	if (figures.length === 0) return undefined;
	const sum = rounded(figures.reduce((total, figure) => total + figure, 0));
	return {
		first: first.x,
		last: last.x,
		rows: run.length,
		missing: run.length - figures.length,
		sum,
		mean: sum / figures.length,
		noted: run.flatMap(({ x, note }) => (note === '' ? [] : [`${x}: ${note}`]))
	};
}

/** Of all runs of so many rows that lack no figure, the one with the largest sum; the earliest of equals. */
export function highestWindow(rows: readonly SeriesRow[], column: number, length: number): WindowSum | undefined {
	return rows
		.flatMap((_, index) => windowOf(rows, column, index, index + length - 1) ?? [])
		.filter(({ missing, rows: count }) => missing === 0 && count === length)
		.reduce<WindowSum | undefined>((best, one) => (best && best.sum >= one.sum ? best : one), undefined);
}

/** The change from one value to another in percent of the earlier; undefined where that is zero. */
export function changeInPercent(earlier: number, later: number): number | undefined {
	return earlier === 0 ? undefined : (100 * (later - earlier)) / Math.abs(earlier);
}

/** The value before a change of so many percent; undefined where the change leaves nothing. */
export function beforeChange(later: number, percent: number): number | undefined {
	return percent === -100 ? undefined : later / (1 + percent / 100);
}

/** Sums of decimal figures carry no traces of binary fractions: nine digits behind the point are more than any series has. */
function rounded(sum: number): number {
	return Number(sum.toFixed(9));
}
