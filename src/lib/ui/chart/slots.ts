/** Where the points of a chart stand along it. */
import type { Chart, ChartLine } from '#lib/assessment/exhibit.ts';
import { findTime } from './times.ts';

export type Slot = { readonly at: number; readonly label: string };
export type Slots = {
	/** `order`: one after the other, whatever the labels say. */
	readonly scale: 'years' | 'months' | 'order';
	/** By their place. */
	readonly slots: readonly Slot[];
	/** Per line, per point: its place. */
	readonly places: readonly (readonly number[])[];
};

/** Bars may leave out as many times as they show; with more left out they would become threads. */
const widestGaps = 2;

/** By true distance in time where all labels tell it in the same form, so that a line's slope is honest; else in the order of the data. */
export function slotsOf(chart: Chart): Slots {
	const keys = chart.lines.map(keysOf);
	const merged = keys.reduce(merge);
	const labels = merged.map(labelOf);
	const ats = timesOf(labels);
	const isTime = ats !== undefined && (chart.mark === 'line' || span(ats) <= widestGaps * labels.length);
	const placed = new Map(merged.map((key, index) => [key, isTime ? (ats[index] ?? index) : index]));
	const slots = merged.map((key) => ({ at: placed.get(key) ?? 0, label: labelOf(key) }));
	return {
		scale: isTime ? scaleOf(labels) : 'order',
		slots: slots.toSorted((one, other) => one.at - other.at),
		places: keys.map((line) => line.map((key) => placed.get(key) ?? 0))
	};
}

/** The label and how many before it are the same: several sources may give figures for one year. */
function keysOf({ points }: ChartLine): readonly string[] {
	const seen = new Map<string, number>();
	return points.map(({ x }) => {
		const before = seen.get(x) ?? 0;
		seen.set(x, before + 1);
		return `${before}\n${x}`;
	});
}

function labelOf(key: string): string {
	return key.slice(key.indexOf('\n') + 1);
}

/** The keys of both, each in its order; what the second has alone comes before what follows it there. */
function merge(first: readonly string[], second: readonly string[]): readonly string[] {
	const known = new Set(first);
	const before = new Map<string, string[]>();
	let waiting: string[] = [];
	for (const key of second) {
		if (known.has(key)) {
			before.set(key, waiting);
			waiting = [];
		} else waiting.push(key);
	}
	return [...first.flatMap((key) => [...(before.get(key) ?? []), key]), ...waiting];
}

function timesOf(labels: readonly string[]): readonly number[] | undefined {
	const times = labels.map(findTime);
	const ats = times.flatMap((time) => (time && time.form === times[0]?.form ? [time.at] : []));
	return ats.length === labels.length && new Set(ats).size === ats.length ? ats : undefined;
}

function scaleOf(labels: readonly string[]): 'years' | 'months' {
	const form = findTime(labels[0] ?? '')?.form;
	return form === 'month' || form === 'twelve-months' ? 'months' : 'years';
}

function span(ats: readonly number[]): number {
	return Math.max(...ats) - Math.min(...ats) + 1;
}
