import { allOrNothing, type Kind, type Parts, type Readiness } from './kind.ts';
import { printNumber } from './number.ts';
import { floorPoints } from './points.ts';

/** The rest of a data series, drawn or typed before it is seen. */
export type TrendDrawing = {
	readonly kind: 'trend-drawing';
	readonly title: string;
	readonly unit: string;
	/** Shown from the start, the earliest first. */
	readonly given: readonly [TrendPoint, ...TrendPoint[]];
	/** What is to be drawn: the key. */
	readonly hidden: readonly [TrendPoint, ...TrendPoint[]];
	/** Largest mean distance, in the unit, that still earns all points. */
	readonly tolerance: number;
	/** Where the axis ends: the largest value that can be drawn; it begins at zero. */
	readonly top: number;
};
export type TrendPoint = { readonly x: string; readonly y: number };
export type TrendDrawingResponse = {
	readonly kind: 'trend-drawing';
	/** One value for each hidden point in their order; null as long as it was not drawn. */
	readonly values: readonly (number | null)[];
};

/** The most points against the naive line. */
const MOST = 4;

export const trendDrawing: Kind<'trend-drawing'> = {
	readiness,
	partsRight,
	maximum: (_, rule) => (rule === 'against-naive' ? MOST : 1),
	/** Against the naive line: all points within the tolerance, from there in a straight line down to none where the response is no nearer. */
	score(interaction, rule, response) {
		const parts = partsRight(interaction, response);
		if (rule === 'all-or-nothing') return allOrNothing(parts);
		if (parts.right === parts.of) return { given: MOST, maximum: MOST };
		const errors = trendErrors(interaction, response);
		if (errors === undefined) return { given: 0, maximum: MOST };
		const { own, naive } = errors;
		// What is outside the tolerance never earns all, however the quotient rounds.
		return { given: floorPoints(MOST * (naive - own), naive - interaction.tolerance, MOST - 1), maximum: MOST };
	},
	/** The whole is explained beside the drawing. */
	remarks: () => [],
	key: ({ hidden }) => draw(hidden.map(({ y }) => y)),
	/** The naive line. */
	listedWrong: (interaction) => [draw(naiveLine(interaction))],
	/** The points in their order, then those beyond the last. */
	describe({ hidden, unit }, { values }) {
		const known = values.flatMap((value, index) => {
			const name = hidden[index]?.x ?? `${index + 1}`;
			return value === null ? [] : [`${name}: ${inUnit(value, unit)}`];
		});
		return known.join('; ');
	},
	empty: ({ hidden }) => draw(hidden.map(() => null))
};

/**
 * Mean absolute errors over the hidden points, in the unit of the series: of the response, and of the naive forecast, which carries the last
 * given value forward. Undefined as long as the response is not ready.
 */
export function trendErrors(
	interaction: TrendDrawing,
	response: TrendDrawingResponse
): { readonly own: number; readonly naive: number } | undefined {
	if (readiness(interaction, response) !== 'ready') return undefined;
	return { own: meanError(interaction, response.values), naive: meanError(interaction, naiveLine(interaction)) };
}

function readiness({ hidden, top }: TrendDrawing, { values }: TrendDrawingResponse): Readiness {
	if (values.length > hidden.length) return 'foreign';
	const drawn = values.filter((value) => value !== null);
	if (drawn.length === 0) return 'nothing-chosen';
	if (!drawn.every((value) => 0 <= value && value <= top)) return 'out-of-range';
	return drawn.length < hidden.length ? 'part-missing' : 'ready';
}

/** One part, the line: right where its error is within the tolerance. */
function partsRight(interaction: TrendDrawing, response: TrendDrawingResponse): Parts {
	const errors = trendErrors(interaction, response);
	// Errors are differences of values as large as the axis: their rounding is measured by it.
	const isRight = errors !== undefined && errors.own <= interaction.tolerance + 1e-12 * interaction.top;
	return { right: isRight ? 1 : 0, of: 1 };
}

function naiveLine({ given, hidden }: TrendDrawing): readonly number[] {
	const last = (given.at(-1) ?? given[0]).y;
	return hidden.map(() => last);
}

function meanError({ hidden }: TrendDrawing, values: readonly (number | null)[]): number {
	return hidden.reduce((sum, { y }, index) => sum + Math.abs((values[index] ?? 0) - y), 0) / hidden.length;
}

function inUnit(value: number, unit: string): string {
	const number = Number.isFinite(value) ? printNumber(value, '.') : String(value);
	return unit === '' ? number : `${number} ${unit}`;
}

function draw(values: readonly (number | null)[]): TrendDrawingResponse {
	return { kind: 'trend-drawing', values };
}
