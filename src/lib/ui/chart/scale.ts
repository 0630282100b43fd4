/** The scale of an axis of numbers. */
import type { Chart } from '#lib/assessment/exhibit.ts';

export type Axis = {
	readonly from: number;
	readonly to: number;
	readonly ticks: readonly number[];
	/** Units of its lines. */
	readonly unit: string;
};

/** Between three and eight steps from tick to tick. */
const fewestSteps = 3;

/** Undefined where no line goes by that axis. */
export function axisOf(chart: Chart, side: 'left' | 'right'): Axis | undefined {
	const lines = chart.lines.filter(({ axis }) => axis === side);
	if (lines.length === 0) return undefined;
	const values = lines.flatMap(({ points }) => points.flatMap(({ y }) => (y === null ? [] : [y])));
	const [from, to] = side === 'left' ? [chart.from, chart.to] : [chart.rightFrom, chart.rightTo];
	const lowest = from ?? Math.min(0, ...values);
	const highest = to ?? Math.max(0, lowest, ...values);
	const step = niceStep((highest - lowest || 1) / fewestSteps);
	const start = from ?? tidy(Math.floor(lowest / step) * step);
	// A bar of zero length is nothing to look at: an axis has some length in any case.
	const end = to ?? Math.max(tidy(Math.ceil(highest / step) * step), tidy(start + step));
	const first = Math.ceil(start / step);
	const count = Math.floor(end / step + 1e-9) - first + 1;
	return {
		from: start,
		to: end,
		ticks: Array.from({ length: Math.max(0, count) }, (_, index) => tidy((first + index) * step)),
		unit: [...new Set(lines.map(({ unit }) => unit))].join(' / ')
	};
}

/** The largest of 1, 2 and 5 times a power of ten that is not above the length. */
function niceStep(length: number): number {
	const power = 10 ** Math.floor(Math.log10(length));
	const factor = [5, 2, 1].find((one) => one * power <= length * (1 + 1e-9)) ?? 1;
	return factor * power;
}

/** Without the traces of binary fractions. */
function tidy(value: number): number {
	return Number(value.toPrecision(12));
}

/** Where a value of the second axis stands by the first. */
export function carryOver(value: number, own: Axis, other: Axis): number {
	return other.from + ((value - own.from) / (own.to - own.from)) * (other.to - other.from);
}
