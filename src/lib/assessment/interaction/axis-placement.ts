import type { Html } from '../module.ts';
import { allOrNothing, type Kind, type Parts } from './kind.ts';
import { isWithin, printNumber } from './number.ts';
import { floorPoints } from './points.ts';
import { remark } from './remark.ts';

/** A place on an axis: a year, say. Texts are plain words. */
export type AxisPlacement = {
	readonly kind: 'axis-placement';
	readonly minimum: number;
	readonly maximum: number;
	/** Distance of neighbouring places, counted from the minimum. */
	readonly step: number;
	/** Shown behind the field; empty for years. */
	readonly unit: string;
	readonly value: number;
	/** Within it the placement is right. */
	readonly tolerance: number;
	/** From here on it earns nothing; larger than the tolerance. */
	readonly reach: number;
	/** What is marked on the axis for orientation. */
	readonly landmarks: readonly { readonly at: number; readonly text: string }[];
	readonly mistakes: readonly {
		readonly value: number;
		readonly tolerance: number;
		readonly explanation: Html;
		readonly misconception?: string;
	}[];
};
/** `value` is null as long as nothing was placed. */
export type AxisPlacementResponse = { readonly kind: 'axis-placement'; readonly value: number | null };

/** The most points by distance. */
const MOST = 4;

export const axisPlacement: Kind<'axis-placement'> = {
	readiness(interaction, { value }) {
		if (value === null) return 'nothing-chosen';
		return isPlace(interaction, value) ? 'ready' : 'out-of-range';
	},
	partsRight,
	maximum: (_, rule) => (rule === 'distance' ? MOST : 1),
	/** By distance: all points within the tolerance, from there in a straight line down to none at the reach. */
	score(interaction, rule, response) {
		const parts = partsRight(interaction, response);
		if (rule === 'all-or-nothing') return allOrNothing(parts);
		if (parts.right === parts.of) return { given: MOST, maximum: MOST };
		const { value, tolerance, reach } = interaction;
		if (response.value === null || !isPlace(interaction, response.value)) return { given: 0, maximum: MOST };
		const distance = Math.abs(response.value - value);
		// What is outside the tolerance never earns all, however the quotient rounds.
		return { given: floorPoints(MOST * (reach - distance), reach - tolerance, MOST - 1), maximum: MOST };
	},
	/** The mistakes that the response is; none where it is right. */
	remarks(interaction, response) {
		if (response === undefined || hits(interaction, interaction, response)) return [];
		const about = described(interaction, response);
		return interaction.mistakes
			.filter((mistake) => hits(interaction, mistake, response))
			.map((mistake) => remark({ part: '', about, right: false, given: true }, mistake));
	},
	key: ({ value }) => place(value),
	/** The mistakes, and the end of the axis that is further away. */
	listedWrong: (interaction) => [...interaction.mistakes.map(({ value }) => value), farEnd(interaction)].map(place),
	describe: described,
	empty: () => place(null)
};

function partsRight(interaction: AxisPlacement, response: AxisPlacementResponse): Parts {
	return { right: hits(interaction, interaction, response) ? 1 : 0, of: 1 };
}

type Target = { readonly value: number; readonly tolerance: number };

function hits(interaction: AxisPlacement, target: Target, { value }: AxisPlacementResponse): boolean {
	return value !== null && isPlace(interaction, value) && isWithin(target.tolerance, target.value, value);
}

/** Whether the value lies on the axis and on one of its steps; a millionth of a step is allowed for the rounding of decimal fractions. */
function isPlace({ minimum, maximum, step }: AxisPlacement, value: number): boolean {
	const slack = step / 1e6;
	if (!(minimum - slack <= value && value <= maximum + slack)) return false;
	return isWithin(slack, minimum + Math.round((value - minimum) / step) * step, value);
}

function farEnd({ minimum, maximum, step, value }: AxisPlacement): number {
	// The last step may end before the axis does.
	const last = minimum + Math.floor((maximum - minimum) / step + 1e-6) * step;
	return value - minimum >= last - value ? minimum : Math.min(last, maximum);
}

function described({ unit }: AxisPlacement, { value }: AxisPlacementResponse): string {
	if (value === null) return '';
	const number = Number.isFinite(value) ? printNumber(value, '.') : String(value);
	return unit === '' ? number : `${number} ${unit}`;
}

function place(value: number | null): AxisPlacementResponse {
	return { kind: 'axis-placement', value };
}
