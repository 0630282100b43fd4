/** How a row of events is divided, so that no part is too long to take in and none is torn out of its time. */
import type { TimelineEvent } from '#lib/assessment/exhibit.ts';
import { yearOf, yearsBetween } from './dates.ts';

export type Era = {
	/** Of its first and its last event. */
	readonly first: number;
	readonly last: number;
	readonly events: readonly TimelineEvent[];
};

/** Years, coarsest first. */
const units = [100, 10, 1];
/** A year is not divided further, however much happened in it. */
const most = 12;

type Period = { readonly unit: number; readonly events: readonly TimelineEvent[] };

/**
 * Centuries; where one is crowded its decades, and where one of these is, its years. Neighbours of a kind that are small enough together
 * are one era. Takes the events in the order of their dates.
 */
export function erasOf(events: readonly TimelineEvent[]): readonly Era[] {
	return periodsOf(events, units)
		.reduce(join, [])
		.map((period) => {
			const years = period.events.map(({ date }) => yearOf(date));
			return { first: Math.min(...years), last: Math.max(...years), events: period.events };
		});
}

function periodsOf(events: readonly TimelineEvent[], [unit, ...finer]: readonly number[]): readonly Period[] {
	if (unit === undefined) return [];
	const start = ({ date }: TimelineEvent) => Math.floor(yearOf(date) / unit);
	return [...new Set(events.map(start))].flatMap((one) => {
		const within = events.filter((event) => start(event) === one);
		return within.length > most && finer.length > 0 ? periodsOf(within, finer) : [{ unit, events: within }];
	});
}

function join(joined: readonly Period[], period: Period): readonly Period[] {
	const before = joined.at(-1);
	if (before?.unit !== period.unit || before.events.length + period.events.length > most) return [...joined, period];
	return [...joined.slice(0, -1), { unit: period.unit, events: [...before.events, ...period.events] }];
}

/** From so many years on, a stretch without an event is said. */
const longStretch = 5;

/** Years that passed before an event since the one before it; 0 where they are few, or nothing was before. */
export function stretchBefore(event: TimelineEvent, before: TimelineEvent | undefined): number {
	const years = before ? yearsBetween(before.date, event.date) : 0;
	return years < longStretch ? 0 : years;
}
