/** What a chart shows, in a sentence a line: computed from its points, and saying nothing about why. */
import type { Chart, ChartLine, ChartPoint } from '#lib/assessment/exhibit.ts';
import { m } from '#lib/paraglide/messages.js';
import { findTime } from './times.ts';
import { labelInWords, pointInWords, valueInWords } from './words.ts';

type Figure = ChartPoint & { readonly y: number };

export function summaryOf(chart: Chart): readonly string[] {
	return chart.lines.map((line) => {
		const figures = line.points.filter((point): point is Figure => point.y !== null);
		const said =
			figures.length > 2 ? extremes(line, figures) : figures.map((one) => pointInWords(chart, line, one)).join(' ');
		return chart.lines.length > 1 && figures.length > 2 ? m.chart_summary_line({ line: line.label, said }) : said;
	});
}

function extremes({ unit }: ChartLine, figures: readonly Figure[]): string {
	const [first] = figures;
	const last = figures.at(-1);
	if (!first || !last) return '';
	const highest = figures.reduce((best, one) => (one.y > best.y ? one : best));
	const lowest = figures.reduce((best, one) => (one.y < best.y ? one : best));
	const inWords = (figure: Figure) => placed(figure, unit);
	const ends = m.chart_summary_ends({ highest: inWords(highest), lowest: inWords(lowest) });
	// Where labels are no times, nothing is first.
	return figures.every(({ x }) => findTime(x))
		? `${m.chart_summary_course({ first: inWords(first), last: inWords(last) })} ${ends}`
		: ends;
}

function placed({ x, y, note }: Figure, unit: string): string {
	const value = valueInWords(y, unit);
	const where = labelInWords(x);
	return note === '' ? m.chart_placed({ value, where }) : m.chart_placed_noted({ value, where, note });
}
