/** Placing a value on an axis by hand, and saying in words how that went. */
import type { AxisPlacement } from '#lib/assessment/interaction/axis-placement.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';

type Axis = Pick<AxisPlacement, 'minimum' | 'maximum' | 'step'>;

/** The place on the axis that is nearest to a value: a whole number of steps from its beginning. */
export function nearestPlace({ minimum, maximum, step }: Axis, value: number): number {
	const steps = Math.floor((maximum - minimum) / step + 1e-9);
	const taken = Math.min(steps, Math.max(0, Math.round((value - minimum) / step)));
	// Rounded, or three steps of 0.1 would be 0.30000000000000004.
	return Number((minimum + taken * step).toPrecision(12));
}

/** What a landmark is called in the picture: A, B, C. */
export function letterOf(index: number): string {
	return String.fromCharCode('A'.charCodeAt(0) + index);
}

/** Years stand as they are; what has a unit is written with it, and its thousands are set off. */
export function valueInWords(value: number, unit: string): string {
	const options = { useGrouping: unit !== '', maximumFractionDigits: 6 };
	const number = new Intl.NumberFormat(getLocale(), options).format(value);
	return unit === '' ? number : `${number} ${unit}`;
}

/** What is right, what counts as right, and how far off the learner's own place was; null where there is none. */
export function verdictInWords(interaction: AxisPlacement, placed: number | null): readonly string[] {
	const { value, tolerance, unit } = interaction;
	const words = (one: number) => valueInWords(one, unit);
	const right = m.axis_right({ value: words(value) });
	const range = m.axis_tolerance({ low: words(value - tolerance), high: words(value + tolerance) });
	return [
		...(placed === null ? [] : [distanceInWords(interaction, placed)]),
		...(placed === value ? [] : [right]),
		...(tolerance > 0 && placed !== value ? [range] : [])
	];
}

function distanceInWords({ value, tolerance, unit }: AxisPlacement, placed: number): string {
	const distance = Number(Math.abs(placed - value).toPrecision(12));
	const given = { value: valueInWords(placed, unit), distance };
	const withUnit = { ...given, distance: valueInWords(distance, unit) };
	const isEarly = placed < value;
	if (distance === 0) return m.axis_exact(given);
	if (distance <= tolerance) {
		if (unit !== '') return m.axis_close(withUnit);
		return isEarly ? m.axis_years_before(given) : m.axis_years_after(given);
	}
	if (unit !== '') return isEarly ? m.axis_too_low(withUnit) : m.axis_too_high(withUnit);
	return isEarly ? m.axis_years_early(given) : m.axis_years_late(given);
}
