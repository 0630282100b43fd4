import { place, type Draft } from '../draft.ts';
import type { Fault } from '../fault.ts';
import { quoted } from '../found.ts';
import { itemsOfKind } from './check.ts';

/** Dates are in the calendar: the schema knows their form alone. */
export function dates(draft: Draft): readonly Fault[] {
	const dated = [
		...draft.events.map(({ id, date }) => ({ file: place.events(draft.language), path: `events.${id}.date`, date })),
		...itemsOfKind(draft, 'forecast').flatMap(({ item, file, path }) => [
			{ file, path: `${path}.asOf`, date: item.asOf },
			...item.questions.map(({ id, resolves }) => ({
				file,
				path: `${path}.questions.${id}.resolves`,
				date: resolves
			}))
		])
	];
	return dated
		.filter(({ date }) => !isReal(date))
		.map(({ file, path, date }) => ({ file, path, expected: 'a date of the calendar', found: quoted(date) }));
}

/** Whether there is such a year, month or day; others are taken for the next month when they are read. */
function isReal(date: string): boolean {
	const time = new Date(`${date}T00:00:00Z`.replace(/^(\d{4}(?:-\d{2})?)T.*/, '$1'));
	return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date);
}

/** Events stand in the order of their dates; a date known less exactly may stand anywhere in its year or month. */
export function eventOrder({ events, language }: Draft): readonly Fault[] {
	return events.flatMap(({ id, date }, index) => {
		const before = events[index - 1];
		if (before === undefined || comparable(before.date, date) <= comparable(date, before.date)) return [];
		return [
			{
				file: place.events(language),
				path: `events.${id}.date`,
				expected: `events in the order of their dates: a date that is not before that of ${before.id}, ${before.date}`,
				found: quoted(date)
			}
		];
	});
}

/** A date no more exact than the other. */
function comparable(date: string, other: string): string {
	return date.slice(0, other.length);
}

/** What is to be forecast lies ahead on the day of the forecast. */
export function forecastDates(draft: Draft): readonly Fault[] {
	return itemsOfKind(draft, 'forecast').flatMap(({ item, file, path }) =>
		item.questions
			.filter(({ resolves }) => resolves <= item.asOf)
			.map(({ id, resolves }) => ({
				file,
				path: `${path}.questions.${id}.resolves`,
				expected: `a day after ${item.asOf}, as of which the learner forecasts`,
				found: quoted(resolves)
			}))
	);
}
