import type { Table } from './csv.ts';
import type { SeriesRow } from '#lib/assessment/module.ts';

/**
 * The rows from one label to another, both included; the whole table where labels are left out. Empty where a label is missing or the last
 * stands before the first. Where sources disagree and a label comes twice, all its rows are in.
 */
export function rowsBetween(table: Table, first?: string, last?: string): readonly SeriesRow[] {
	const from = first === undefined ? 0 : table.rows.findIndex(({ x }) => x === first);
	const to = last === undefined ? table.rows.length - 1 : table.rows.findLastIndex(({ x }) => x === last);
	return from === -1 || to === -1 ? [] : table.rows.slice(from, to + 1);
}

/** The figure of a column in a row; null where there is none. */
export function figureIn(table: Table, column: string, row: SeriesRow): number | null {
	return row.values[table.columns.indexOf(column)] ?? null;
}
