/** A chart laid out for a width: everything that is drawn, in its own units, but for the drawing. */
import type { Chart } from '#lib/assessment/exhibit.ts';
import { axisOf, carryOver, type Axis } from './scale.ts';
import { slotsOf, type Slots } from './slots.ts';
import { ticksOf, type Tick } from './ticks.ts';
import { formatValue } from './words.ts';

/** By the left scale, which all is drawn by; null where there is no figure. */
export type Mark = { readonly at: number; readonly y: number | null; readonly isNoted: boolean };

export type Plan = {
	readonly form: 'bars' | 'line';
	readonly width: number;
	readonly height: number;
	readonly margins: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
	/** Along the chart, from half a step before the first point to half a step after the last. */
	readonly span: readonly [number, number];
	readonly base: Axis;
	readonly left?: Scale;
	readonly right?: Scale;
	readonly below: readonly Tick[];
	readonly lines: readonly (readonly Mark[])[];
};
/** What an axis shows: texts at heights by the left scale. */
export type Scale = { readonly unit: string; readonly ticks: readonly Tick[] };

const lineHeight = 14;
const characterWidth = 6.6;

export function planOf(chart: Chart, width: number): Plan {
	const left = axisOf(chart, 'left');
	const right = axisOf(chart, 'right');
	const base = left ?? right ?? { from: 0, to: 1, ticks: [], unit: '' };
	const scales = {
		...(left && { left: scaleOf(left, base) }),
		...(right && { right: scaleOf(right, base) })
	};
	const placed = slotsOf(chart);
	const margins = { left: room(scales.left), right: room(scales.right), top: 26 };
	const below = ticksOf(placed, width - margins.left - margins.right);
	const bottom = 10 + lineHeight * Math.max(1, ...below.map(({ text }) => text.split('\n').length));
	return {
		form: chart.mark,
		width,
		height: Math.round(Math.min(360, Math.max(210, width * 0.52)) + bottom),
		margins: { ...margins, bottom },
		span: spanOf(placed),
		base,
		...scales,
		below,
		lines: chart.lines.map((line, index) =>
			line.points.map(({ y, note }, point) => ({
				at: placed.places[index]?.[point] ?? 0,
				y: y === null || !right || line.axis === 'left' ? y : carryOver(y, right, base),
				isNoted: note !== ''
			}))
		)
	};
}

function scaleOf(axis: Axis, base: Axis): Scale {
	return {
		unit: axis.unit,
		ticks: axis.ticks.map((tick) => ({ at: carryOver(tick, axis, base), text: formatValue(tick) }))
	};
}

/** Pixels that the longest number needs. */
function room(scale: Scale | undefined): number {
	return scale ? 14 + characterWidth * Math.max(1, ...scale.ticks.map(({ text }) => text.length)) : 12;
}

function spanOf({ slots }: Slots): readonly [number, number] {
	return [(slots[0]?.at ?? 0) - 0.5, (slots.at(-1)?.at ?? 0) + 0.5];
}
