/** Where values stand in the picture of a trend, and what a place in it means. Pixels from the top left corner. */
export type Frame = {
	readonly width: number;
	readonly height: number;
	/** Points along the axis, and the largest value. */
	readonly count: number;
	readonly top: number;
};

export const margin = { left: 52, right: 14, top: 14, bottom: 28 };

export function xOf(index: number, { width, count }: Frame): number {
	const inner = width - margin.left - margin.right;
	return margin.left + (inner * (index + 0.5)) / count;
}

export function yOf(value: number, { height, top }: Frame): number {
	const inner = height - margin.top - margin.bottom;
	return margin.top + inner * (1 - value / top);
}

/** The point nearest to a place across. */
export function indexAt(x: number, { width, count }: Frame): number {
	const inner = width - margin.left - margin.right;
	const index = Math.floor(((x - margin.left) / inner) * count);
	return Math.min(count - 1, Math.max(0, index));
}

/** The value at a place in height: within the axis, and no finer than a pixel of it can show. */
export function valueAt(y: number, { height, top }: Frame): number {
	const inner = height - margin.top - margin.bottom;
	return onGrain(top * (1 - (y - margin.top) / inner), top);
}

/** The step of a drawn value: a power of ten that the axis has at least 100 of, so that no odd digits appear. */
export function grainOf(top: number): number {
	return 10 ** Math.floor(Math.log10(top / 100));
}

/** The step of the axis nearest to a value; rounded, or three steps of 0.1 would be 0.30000000000000004. */
export function onGrain(value: number, top: number): number {
	const grain = grainOf(top);
	const nearest = Number((Math.round(value / grain) * grain).toPrecision(12));
	return Math.min(top, Math.max(0, nearest));
}

/** Round values for the lines of the axis: three to six of them, zero and at most the top. */
export function ticksOf(top: number): readonly number[] {
	const raw = top / 5;
	const power = 10 ** Math.floor(Math.log10(raw));
	// A top that is itself a mark is one, though 0.6 / 0.1 is 5.999…
	const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= raw * (1 - 1e-9)) ?? raw;
	return Array.from({ length: Math.floor(top / step + 1e-9) + 1 }, (_, index) => index * step);
}

/** The values with a stroke from one point to another laid in: those in between are on the straight line. */
export function withStroke(
	values: readonly (number | null)[],
	from: { readonly index: number; readonly value: number },
	to: { readonly index: number; readonly value: number }
): readonly (number | null)[] {
	const low = Math.min(from.index, to.index);
	const high = Math.max(from.index, to.index);
	return values.map((value, index) => {
		if (index < low || index > high) return value;
		if (from.index === to.index) return to.value;
		const share = (index - from.index) / (to.index - from.index);
		return from.value + share * (to.value - from.value);
	});
}
