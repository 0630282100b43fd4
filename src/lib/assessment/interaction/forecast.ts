import type { Html } from '../module.ts';
import { type Forecasted, squaredError } from '../statistics/brier.ts';
import { allOrNothing, type Kind, type Parts, type Readiness } from './kind.ts';
import { remark } from './remark.ts';

/** How probable is it, as seen on a certain day? */
export type Forecast = {
	readonly kind: 'forecast';
	/** The day as of which the learner forecasts, as `2025-12-15`. */
	readonly asOf: string;
	readonly questions: readonly ForecastQuestion[];
};
export type ForecastQuestion = {
	readonly id: string;
	/** Plain words. */
	readonly text: string;
	/** The day by which it is settled, as `2026-06-11`. */
	readonly resolves: string;
	readonly outcome: boolean;
	/** Percent: what one would say who knew only how often such things happen. */
	readonly baseRate: number;
	/** Where the base rate comes from. */
	readonly baseRateReason: Html;
	/** What happened, and when. */
	readonly explanation: Html;
};
export type ForecastResponse = {
	readonly kind: 'forecast';
	/** Whole percent by id of the question. */
	readonly percents: Readonly<Record<string, number>>;
};

type Percents = ForecastResponse['percents'];

/** The most points of one question. */
const EACH = 2;

export const forecast: Kind<'forecast'> = {
	readiness,
	partsRight,
	maximum: ({ questions }, rule) => (rule === 'brier' ? EACH * questions.length : 1),
	/** All-or-nothing asks that each forecast leans to what happened; how far it leans is the matter of Brier's rule alone. */
	score(interaction, rule, response) {
		const parts = partsRight(interaction, response);
		if (rule === 'brier') return { given: parts.right, maximum: parts.of };
		const made = forecastsMade(interaction, response);
		return allOrNothing({ right: made?.filter(leansRight).length ?? 0, of: interaction.questions.length });
	},
	/** What happened, of each question; the response has it where it leaned that way: fifty percent lean nowhere. */
	remarks: ({ questions }, response) =>
		questions.map(({ id, text, outcome, explanation }) => {
			const percent = percentOf(id, response?.percents ?? {});
			const given = percent !== undefined && leansRight({ percent, outcome });
			return remark({ part: id, about: text, right: true, given }, { explanation });
		}),
	key: ({ questions }) => forecastAll(questions.map(({ id, outcome }) => [id, outcome ? 100 : 0])),
	/** Certain of the opposite throughout, which earns nothing. */
	listedWrong: ({ questions }) => [forecastAll(questions.map(({ id, outcome }) => [id, outcome ? 0 : 100]))],
	/** The forecasts in the order of the questions, then those on questions that are not there. */
	describe({ questions }, { percents }) {
		const known = questions.flatMap(({ id, text }) => {
			const percent = percentOf(id, percents);
			return percent === undefined ? [] : [`${text}: ${percent}%`];
		});
		const foreign = Object.entries(percents).filter(([id]) => questions.every((question) => question.id !== id));
		return [...known, ...foreign.map(([id, percent]) => `${id}: ${percent}%`)].join('; ');
	},
	empty: () => forecastAll([])
};

/** The forecasts with their outcomes, in the order of the questions; undefined as long as the response is not ready. */
function forecastsMade(interaction: Forecast, response: ForecastResponse): readonly Forecasted[] | undefined {
	if (readiness(interaction, response) !== 'ready') return undefined;
	return interaction.questions.map(({ id, outcome }) => ({ percent: percentOf(id, response.percents) ?? 0, outcome }));
}

function readiness({ questions }: Forecast, { percents }: ForecastResponse): Readiness {
	const given = questions.flatMap(({ id }) => percentOf(id, percents) ?? []);
	if (given.length < Object.keys(percents).length) return 'foreign';
	if (given.length === 0) return 'nothing-chosen';
	if (given.some((percent) => !(Number.isInteger(percent) && 0 <= percent && percent <= 100))) return 'out-of-range';
	return given.length < questions.length ? 'part-missing' : 'ready';
}

/**
 * The parts are the points of Brier's rule: two a question, times one minus the mean Brier score. They are rounded down, so that only
 * certainty about what happened earns all; and made of whole numbers, so that rounding down meets no rounding error.
 */
function partsRight(interaction: Forecast, response: ForecastResponse): Parts {
	const of = EACH * interaction.questions.length;
	const made = forecastsMade(interaction, response);
	if (made === undefined) return { right: 0, of };
	const lost = made.reduce((sum, one) => sum + EACH * squaredError(one), 0);
	return { right: Math.floor((10_000 * of - lost) / 10_000), of };
}

function leansRight({ percent, outcome }: Forecasted): boolean {
	return outcome ? percent > 50 : percent < 50;
}

function percentOf(question: string, percents: Percents): number | undefined {
	return Object.hasOwn(percents, question) ? percents[question] : undefined;
}

function forecastAll(percents: readonly (readonly [question: string, percent: number])[]): ForecastResponse {
	return { kind: 'forecast', percents: Object.fromEntries(percents) };
}
