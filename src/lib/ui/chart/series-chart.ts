/** A series of the module as a chart, alone or with another one. */
import type { Chart, ChartLine } from '#lib/assessment/exhibit.ts';
import type { Series } from '#lib/assessment/module.ts';

/** More could not be told apart. */
export const mostLines = 4;
/** With fewer labels in common, two series say nothing about each other. */
const fewestInCommon = 2;

/** Undefined where the series has no column of numbers. */
export function chartOfSeries(series: Series, other?: Series): Chart | undefined {
	const [first, ...further] = [...linesOf(series, other !== undefined), ...(other ? linesOf(other, true) : [])];
	if (!first) return undefined;
	return {
		title: other ? `${series.title} / ${other.title}` : series.title,
		mark: series.mark === 'line' ? 'line' : 'bars',
		lines: [first, ...further.slice(0, mostLines - 1)],
		caveat: [series.caveat, other?.caveat ?? ''].filter((caveat) => caveat !== '').join(' '),
		sources: [...new Set([...series.sources, ...(other?.sources ?? [])])]
	};
}

function linesOf(series: Series, isOneOfTwo: boolean): readonly ChartLine[] {
	return series.columns.map((name, index) => {
		const column = series.columnTitles[index] ?? name;
		const label = series.columns.length === 1 ? series.title : isOneOfTwo ? `${series.title}: ${column}` : column;
		const points = series.rows.map(({ x, values, note }) => ({ x, y: values[index] ?? null, note }));
		return { label, unit: series.unit, axis: 'left', points };
	});
}

/** Those that can be laid over it: of the same unit, drawn at all, about the same times. */
export function comparable(series: Series, all: readonly Series[]): readonly Series[] {
	const labels = new Set(series.rows.map(({ x }) => x));
	const inCommon = (other: Series) => other.rows.filter(({ x }) => labels.has(x)).length;
	return all.filter(
		(other) =>
			other.id !== series.id &&
			other.unit === series.unit &&
			series.mark !== 'table' &&
			other.mark !== 'table' &&
			inCommon(other) >= fewestInCommon
	);
}

/** By their units, in the order in which these come first. */
export function byUnit(
	all: readonly Series[]
): readonly { readonly unit: string; readonly series: readonly Series[] }[] {
	const units = [...new Set(all.map(({ unit }) => unit))];
	return units.map((unit) => ({ unit, series: all.filter((series) => series.unit === unit) }));
}
