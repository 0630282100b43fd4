/** A learner's forecasts beside the base rates and what happened. */
import type { Forecast, ForecastQuestion, ForecastResponse } from '#lib/assessment/interaction/forecast.ts';
import { brier, meanBrier, type Forecasted } from '#lib/assessment/statistics/brier.ts';

/** Brier score of saying fifty percent every time, whatever happens. */
export const halfBrier = 0.25;

export type ComparedQuestion = {
	readonly question: ForecastQuestion;
	/** Percent; with `own` undefined where the learner gave no forecast. */
	readonly percent: number | undefined;
	/** Brier scores, 0 to 1. */
	readonly own: number | undefined;
	readonly base: number;
};

/** Mean Brier scores over the questions with a forecast of the learner's. */
export type ForecastMeans = {
	readonly given: number;
	readonly own: number;
	readonly base: number;
	readonly better: 'own' | 'base' | 'neither';
};

export function percentOf({ percents }: ForecastResponse, question: string): number | undefined {
	return Object.hasOwn(percents, question) ? percents[question] : undefined;
}

export function withPercent(
	response: ForecastResponse,
	question: string,
	percent: number | undefined
): ForecastResponse {
	const { [question]: _, ...others } = response.percents;
	return { kind: 'forecast', percents: percent === undefined ? others : { ...others, [question]: percent } };
}

/** The number that was typed, in range or not, for the judge to say so; undefined where there is none. */
export function percentTyped(text: string): number | undefined {
	const percent = text.trim() === '' ? Number.NaN : Number(text);
	return Number.isFinite(percent) ? percent : undefined;
}

export function compareQuestions({ questions }: Forecast, response: ForecastResponse): readonly ComparedQuestion[] {
	return questions.map((question) => {
		const { id, outcome, baseRate } = question;
		const percent = percentOf(response, id);
		return {
			question,
			percent,
			own: percent === undefined ? undefined : brier({ percent, outcome }),
			base: brier({ percent: baseRate, outcome })
		};
	});
}

/** The learner's forecasts with what happened. */
export function forecastsGiven({ questions }: Forecast, response: ForecastResponse): readonly Forecasted[] {
	return questions.flatMap(({ id, outcome }) => {
		const percent = percentOf(response, id);
		return percent === undefined ? [] : [{ percent, outcome }];
	});
}

/** Undefined where there is no forecast to compare. */
export function meansOf(interaction: Forecast, response: ForecastResponse): ForecastMeans | undefined {
	const given = forecastsGiven(interaction, response);
	if (given.length === 0) return undefined;
	const questions = interaction.questions.filter(({ id }) => percentOf(response, id) !== undefined);
	const own = meanBrier(given);
	const base = meanBrier(questions.map(({ baseRate, outcome }) => ({ percent: baseRate, outcome })));
	// What two digits cannot tell apart, a handful of questions cannot either.
	const difference = Math.round(100 * own) - Math.round(100 * base);
	return { given: given.length, own, base, better: difference < 0 ? 'own' : difference > 0 ? 'base' : 'neither' };
}

/** A forecast as a dot of the picture: its number, from 0, among those of the same outcome and about the same probability. */
export type ForecastDot = Forecasted & { readonly stacked: number };

/** Dots closer than this, in percent, would cover each other. */
const nearest = 5;

export function dotsOf(forecasts: readonly Forecasted[]): readonly ForecastDot[] {
	const sorted = forecasts.toSorted((one, other) => one.percent - other.percent);
	const dots: ForecastDot[] = [];
	for (const forecast of sorted) {
		const near = dots.filter((dot) => dot.outcome === forecast.outcome && forecast.percent - dot.percent < nearest);
		const taken = new Set(near.map(({ stacked }) => stacked));
		const stacked =
			Array.from({ length: near.length + 1 }, (_, index) => index).find((index) => !taken.has(index)) ?? 0;
		dots.push({ ...forecast, stacked });
	}
	return dots;
}
