/** A chart as a table: for the page and for spreadsheets. */
import type { Chart } from '#lib/assessment/exhibit.ts';
import type { Source } from '#lib/assessment/module.ts';
import { m } from '#lib/paraglide/messages.js';
import { slotsOf } from './slots.ts';

export type Row = {
	readonly x: string;
	/** A line each: null where it has no figure there. */
	readonly values: readonly (number | null)[];
	readonly note: string;
};

export function rowsOf(chart: Chart): readonly Row[] {
	const { slots, places } = slotsOf(chart);
	return slots.map(({ at, label }) => {
		const points = chart.lines.map((line, index) => line.points[places[index]?.indexOf(at) ?? -1]);
		return {
			x: label,
			values: points.map((point) => point?.y ?? null),
			note: [...new Set(points.flatMap((point) => (point && point.note !== '' ? [point.note] : [])))].join('; ')
		};
	});
}

/** With labels and figures as they are in the data, and below the figures what must be known to use them. */
export function spreadsheetOf(
	chart: Chart,
	sources: readonly Source[]
): readonly (readonly (string | number | null)[])[] {
	return [
		[m.chart_column_label(), ...chart.lines.map(({ label, unit }) => `${label} (${unit})`), m.chart_column_note()],
		...rowsOf(chart).map(({ x, values, note }) => [x, ...values, note]),
		[],
		[m.chart_file_title(), chart.title],
		...(chart.caveat === '' ? [] : [[m.chart_file_caveat(), chart.caveat]]),
		...sources.map((source) => [m.chart_file_source(), sourceInWords(source)])
	];
}

export function sourceInWords({ title, publisher, date, url }: Source): string {
	return [title, publisher, date, ...(url === undefined ? [] : [url])].join(', ');
}

/** Of a file: the letters and digits of the title. */
export function fileNameOf({ title }: Chart): string {
	const words =
		title
			.normalize('NFKD')
			.replace(/\p{M}/gu, '')
			.toLowerCase()
			.match(/[a-z0-9]+/g) ?? [];
	return words.join('-').slice(0, 60).replace(/-$/, '') || 'chart';
}
