/**
 * How good probability forecasts were. Source: G. W. Brier, "Verification of forecasts expressed in terms of probability", Monthly Weather
 * Review 78 (1950); here in the form for events that happen or not, which is half of Brier's own and lies between 0 and 1.
 */

/** A probability in percent, and whether the event happened. */
export type Forecasted = { readonly percent: number; readonly outcome: boolean };

/** Squared distance of a forecast from its outcome, in squared percent: 0 to 10 000, a whole number for whole percent. */
export function squaredError({ percent, outcome }: Forecasted): number {
	return ((outcome ? 100 : 0) - percent) ** 2;
}

/** Brier score of one forecast: 0 (certain and right) to 1 (certain and wrong); 0.25 for fifty percent. */
export function brier(forecast: Forecasted): number {
	return squaredError(forecast) / 10_000;
}

/** Mean Brier score; 0 where there are no forecasts. */
export function meanBrier(forecasts: readonly Forecasted[]): number {
	if (forecasts.length === 0) return 0;
	return forecasts.reduce((sum, one) => sum + squaredError(one), 0) / (10_000 * forecasts.length);
}

/** Forecasts of about the same probability: in percent from `from` up to `to`, which belongs to it in the last band alone. */
export type ForecastBand = {
	readonly from: number;
	readonly to: number;
	/** Mean of the forecasts, in percent. */
	readonly percent: number;
	readonly happened: number;
	readonly total: number;
};

/** The bands of a calibration picture that hold forecasts, the lowest first: 0 to 19, 20 to 39, … 80 to 100 percent. */
export function forecastBands(forecasts: readonly Forecasted[]): readonly ForecastBand[] {
	return [0, 20, 40, 60, 80].flatMap((from) => {
		const to = from + 20;
		const those = forecasts.filter(({ percent }) => from <= percent && (percent < to || to === 100));
		if (those.length === 0) return [];
		const percent = those.reduce((sum, one) => sum + one.percent, 0) / those.length;
		return [{ from, to, percent, happened: those.filter(({ outcome }) => outcome).length, total: those.length }];
	});
}
