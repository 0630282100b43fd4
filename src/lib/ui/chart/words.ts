/** Labels, values and points of a chart in the language of the page. */
import type { Chart, ChartLine, ChartPoint } from '#lib/assessment/exhibit.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { slotsOf } from './slots.ts';
import { axisOf } from './scale.ts';
import { findMonths, findTime, type Time } from './times.ts';

/** To make one takes longer than to use it a hundred times. */
const numbers = new Map<string, Intl.NumberFormat>();
const months = new Map<string, Intl.DateTimeFormat>();

export function formatValue(value: number): string {
	const locale = getLocale();
	const format = numbers.get(locale) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
	numbers.set(locale, format);
	return format.format(value);
}

function formatMonth({ at }: Time, length: 'long' | 'short'): string {
	const locale = getLocale();
	const key = `${locale} ${length}`;
	const format =
		months.get(key) ?? new Intl.DateTimeFormat(locale, { year: 'numeric', month: length, timeZone: 'UTC' });
	months.set(key, format);
	return format.format(Date.UTC(Math.floor(at / 12), at % 12));
}

/** `2024-11` as November 2024; a label that is words already stays as it is. */
export function labelInWords(label: string, length: 'long' | 'short' = 'long'): string {
	const run = findMonths(label);
	if (run) {
		const [from, to] = run;
		return m.chart_months({ from: formatMonth(from, length), to: formatMonth(to, length) });
	}
	const time = findTime(label);
	if (time?.form === 'month') return formatMonth(time, length);
	if (time?.form !== 'twelve-months') return label;
	const month = formatMonth(time, length);
	return length === 'long' ? m.chart_twelve_months({ month }) : month;
}

export function valueInWords(value: number | null, unit: string): string {
	return value === null ? m.chart_no_figure() : `${formatValue(value)} ${unit}`;
}

/** Where it is, which line, how much, and what must be known about it: what is said when it is looked at. */
export function pointInWords(chart: Chart, line: ChartLine, point: ChartPoint): string {
	const where = labelInWords(point.x);
	const value = valueInWords(point.y, line.unit);
	const said =
		chart.lines.length > 1
			? m.chart_point_of_line({ where, line: line.label, value })
			: m.chart_point({ where, value });
	return point.note === '' ? said : `${said} ${sentence(point.note)}`;
}

export function sentence(text: string): string {
	const begun = `${text.charAt(0).toLocaleUpperCase(getLocale())}${text.slice(1)}`;
	return /[.!?]$/.test(begun) ? begun : `${begun}.`;
}

/** What eyes take in at once, for those who do not see it: the form, its extent, where its axes begin and end. */
export function descriptionOf(chart: Chart): string {
	const { slots } = slotsOf(chart);
	const extent = { first: labelInWords(slots[0]?.label ?? ''), last: labelInWords(slots.at(-1)?.label ?? '') };
	const left = axisOf(chart, 'left');
	const right = axisOf(chart, 'right');
	return [
		chart.mark === 'bars' ? m.chart_is_bars(extent) : m.chart_is_line(extent),
		...(chart.lines.length > 1 ? [m.chart_lines({ names: listInWords(chart.lines.map(({ label }) => label)) })] : []),
		...(left ? [m.chart_axis({ from: formatValue(left.from), to: formatValue(left.to), unit: left.unit })] : []),
		...(right
			? [m.chart_axis_right({ from: formatValue(right.from), to: formatValue(right.to), unit: right.unit })]
			: [])
	].join(' ');
}

function listInWords(words: readonly string[]): string {
	return new Intl.ListFormat(getLocale(), { type: 'conjunction' }).format(words);
}
