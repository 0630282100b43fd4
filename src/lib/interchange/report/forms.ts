/** Responses in the forms that LMSs and statement stores have in common. */
import type { Forecast } from '#lib/assessment/interaction/forecast.ts';
import type { GridPlacement } from '#lib/assessment/interaction/grid-placement.ts';
import type {
	InteractionKind,
	InteractionOf,
	Interactions,
	Response,
	ResponseOf
} from '#lib/assessment/interaction/interaction.ts';
import { measured } from '#lib/assessment/interaction/numeric-entry.ts';
import type { TrendDrawing } from '#lib/assessment/interaction/trend-drawing.ts';
import { plainWords } from '#lib/assessment/plain-words.ts';
import { remembered } from '#lib/assessment/remembered.ts';
import { choicesOf, stepsTaken } from './choices.ts';
import { gapsOf } from './gaps.ts';
import type { NumberRange, Pair, Part, ReportedForm } from './report.ts';

type Form<K extends InteractionKind> = (interaction: InteractionOf<K>, response: ResponseOf<K>) => ReportedForm;

const forms: { readonly [K in InteractionKind]: Form<K> } = {
	choice: ({ options }, { chosen }) => ({
		type: 'choice',
		options: optionsOf(options),
		given: inOrderOf(options, chosen, (id) => id),
		right: options.filter(({ correct }) => correct).map(({ id }) => id)
	}),
	'inline-choice'(interaction, { chosen }) {
		const { sources, targets, right, targetOf } = gapsOf(interaction);
		const pairs = Object.entries(chosen).map(([gap, option]): Pair => [gap, targetOf(gap, option)]);
		const given = inOrderOf(sources, pairs, ([gap]) => gap);
		return { type: 'matching', sources, targets, given, right };
	},
	'text-entry': ({ accept }, { text }) => ({ type: 'fill-in', given: text.trim(), right: accept }),
	'numeric-entry'(interaction, response) {
		const measure = measured(interaction, response);
		const given = typeof measure === 'number' ? decimal(measure) : response.text.trim();
		return { type: 'numeric', given, right: around(interaction) };
	},
	match: ({ rows, targets }, { pairs }) => ({
		type: 'matching',
		sources: rows,
		targets,
		given: inOrderOf(rows, Object.entries(pairs), ([row]) => row),
		right: rows.map(({ id, target }): Pair => [id, target])
	}),
	order: ({ elements }, response) => ({
		type: 'sequencing',
		elements,
		given: response.order,
		right: elements.map(({ id }) => id)
	}),
	'extended-text': (_, { text }) => ({ type: 'long-fill-in', given: text.trim() }),
	'axis-placement': (interaction, { value }) => ({
		type: 'numeric',
		given: value === null ? '' : decimal(value),
		right: around(interaction)
	}),
	/** Each coordinate is a step, as it is a part for the judge: what is right of it is a range. */
	'grid-placement': (interaction, { places }) => ({
		type: 'performance',
		steps: coordinatesOf(interaction),
		given: inOrderOf(interaction.rows, Object.entries(places), ([row]) => row).flatMap(([row, { across, up }]) => [
			...(across === null ? [] : [[acrossOf(row), across] as const]),
			...(up === null ? [] : [[upOf(row), up] as const])
		]),
		right: interaction.rows.flatMap(({ id, across, up }) => [
			[acrossOf(id), rangeOf(across)] as const,
			[upOf(id), rangeOf(up)] as const
		])
	}),
	/** The true values: the tolerance is one for all points together, so that no point has a range of its own. */
	'trend-drawing': (interaction, { values }) => ({
		type: 'performance',
		steps: pointsOf(interaction),
		given: interaction.hidden.flatMap(({ x }, index) => {
			const value = values[index];
			return value === null || value === undefined ? [] : [[x, decimal(value)] as const];
		}),
		right: interaction.hidden.map(({ x, y }) => [x, decimal(y)] as const)
	}),
	/** Whole percent. */
	forecast: (interaction, { percents }) => ({
		type: 'performance',
		steps: questionsOf(interaction),
		given: inOrderOf(interaction.questions, Object.entries(percents), ([question]) => question),
		right: interaction.questions.map(({ id, outcome }) => [id, outcome ? 100 : 0] as const)
	}),
	scenario: (interaction, { path, evidence }) => ({
		type: 'sequencing',
		elements: choicesOf(interaction.scenario),
		given: stepsTaken(interaction, path, evidence),
		right: stepsTaken(interaction, interaction.best, [])
	})
};

/** As in `judge.ts`: an interaction whose kind the compiler knows to be K. */
type Of<K extends InteractionKind> = { readonly [Each in K]: Interactions[Each] & { readonly kind: Each } }[K];

/** What was asked, given and right; undefined where the response is of another kind than the interaction. */
export function formOf<K extends InteractionKind>(interaction: Of<K>, response: Response): ReportedForm | undefined {
	const kind: K = interaction.kind;
	return isOf(kind, response) ? forms[kind](interaction, response) : undefined;
}

function isOf<K extends InteractionKind>(kind: K, response: Response): response is ResponseOf<K> {
	return response.kind === kind;
}

const optionsOf = remembered((options: InteractionOf<'choice'>['options']): readonly Part[] =>
	options.map(({ id, text }) => ({ id, text: plainWords(text) }))
);

const coordinatesOf = remembered(({ rows, across, up }: GridPlacement): readonly Part[] =>
	rows.flatMap(({ id, text }) => [
		{ id: acrossOf(id), text: `${text}: ${across.text}` },
		{ id: upOf(id), text: `${text}: ${up.text}` }
	])
);

const pointsOf = remembered(({ hidden }: TrendDrawing): readonly Part[] => hidden.map(({ x }) => ({ id: x, text: x })));

const questionsOf = remembered(({ questions }: Forecast): readonly Part[] =>
	questions.map(({ id, text }) => ({ id, text }))
);

/** In the order of the interaction, which is the order of what is right; what is not of it comes last. */
function inOrderOf<Given>(
	parts: readonly { readonly id: string }[],
	given: readonly Given[],
	idOf: (one: Given) => string
): readonly Given[] {
	const places = new Map(parts.map(({ id }, place) => [id, place]));
	const placeOf = (one: Given) => places.get(idOf(one)) ?? parts.length;
	return given.toSorted((one, other) => placeOf(one) - placeOf(other));
}

function acrossOf(row: string): string {
	return `${row}.across`;
}

function upOf(row: string): string {
	return `${row}.up`;
}

function rangeOf([minimum, maximum]: readonly [number, number]): NumberRange {
	return { minimum, maximum };
}

function around({ value, tolerance }: { readonly value: number; readonly tolerance: number }): NumberRange {
	return { minimum: decimal(value - tolerance), maximum: decimal(value + tolerance) };
}

/** Without what binary fractions leave behind of sums and products: 0.4 - 0.1 is 0.3. There is no minus zero among answers. */
function decimal(value: number): number {
	return Number(value.toPrecision(12)) + 0;
}
