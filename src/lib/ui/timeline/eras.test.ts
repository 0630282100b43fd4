import { expect, test } from 'vitest';
import type { TimelineEvent } from '#lib/assessment/exhibit.ts';
import { erasOf, stretchBefore } from './eras.ts';

function eventIn(date: string): TimelineEvent {
	return { id: date, date, theme: 'bridge', text: `In ${date}`, note: '', sources: [] };
}
const spans = (dates: readonly string[]) =>
	erasOf(dates.map(eventIn)).map(({ first, last, events }) => [first, last, events.length]);
/** So many events in that year. */
const crowd = (year: number, count: number) => Array<string>(count).fill(String(year));

test('a few events are one era, however far apart', () => {
	expect(spans(['1819', '1911', '2024'])).toEqual([[1819, 2024, 3]]);
	expect(spans([])).toEqual([]);
});

test('a crowded century falls into decades, a crowded decade into years, and small neighbours are one', () => {
	const dates = [
		'1848',
		'1889',
		'1905',
		...crowd(1923, 10),
		'2007',
		'2017',
		'2020',
		...crowd(2023, 9),
		...crowd(2025, 15)
	];
	expect(spans(dates)).toEqual([
		[1848, 1889, 2],
		[1905, 1923, 11],
		[2007, 2017, 2],
		[2020, 2023, 10],
		[2025, 2025, 15]
	]);
});

test('a long stretch is counted, a short one is not', () => {
	expect(stretchBefore(eventIn('1923'), eventIn('1916-03'))).toBe(7);
	expect(stretchBefore(eventIn('1923'), eventIn('1920'))).toBe(0);
	expect(stretchBefore(eventIn('1923'), undefined)).toBe(0);
});
