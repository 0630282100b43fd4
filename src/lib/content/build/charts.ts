import type { Chart, ChartLine, ChartPoint } from '#lib/assessment/exhibit.ts';
import type { Draft } from '../draft.ts';
import { toLabel } from '../markdown.ts';
import type { ChartEntry, LineEntry } from '../schema/charts.ts';
import type { SeriesEntry } from '../schema/words-files.ts';
import { figureIn, rowsBetween } from '../series-rows.ts';
import { titleOfColumn } from './labs.ts';

/** A chart with its figures, looked up in their series. */
export function buildChart({ title, caveat, mark, lines, ...limits }: ChartEntry, draft: Draft): Chart {
	const [first, ...others] = lines.map((line) => buildLine(line, draft));
	if (first === undefined) throw new Error('a chart without lines is a fault');
	return {
		...limits,
		title: toLabel(title),
		mark,
		lines: [first, ...others],
		caveat: caveat === undefined ? '' : toLabel(caveat),
		sources: [...new Set(lines.flatMap((line) => findSeries(line, draft)?.sources ?? []))]
	};
}

function findSeries(line: LineEntry, { series }: Draft): SeriesEntry | undefined {
	return series.find(({ id }) => id === line.series);
}

function buildLine(line: LineEntry, draft: Draft): ChartLine {
	const unit = findSeries(line, draft)?.unit ?? line.unit;
	if (unit === undefined) throw new Error('a line without a series and without a unit is a fault');
	return { label: labelOfLine(line, draft), unit, axis: line.axis, points: pointsOfLine(line, draft) };
}

/** Its own label, or the title of its column; of an only column without one, that of the series, since its name says nothing. */
export function labelOfLine(line: LineEntry, draft: Draft): string {
	const series = findSeries(line, draft);
	if (line.label !== undefined || series === undefined) return toLabel(line.label ?? '');
	const isBare = series.columns.length === 0 && draft.tables.get(series.id)?.columns.length === 1;
	return isBare ? toLabel(series.title) : titleOfColumn(series, line.column ?? '');
}

/** The points of a line as far as they are known; none where its series is not. */
export function pointsOfLine({ series, column, first, last, points }: LineEntry, draft: Draft): readonly ChartPoint[] {
	if (points !== undefined) {
		return points.map(({ x, y, note }) => ({ x: toLabel(x), y, note: note === undefined ? '' : toLabel(note) }));
	}
	const table = series === undefined ? undefined : draft.tables.get(series);
	if (table === undefined || column === undefined) return [];
	return rowsBetween(table, first, last).map((row) => ({
		x: row.x,
		y: figureIn(table, column, row),
		note: row.note
	}));
}
