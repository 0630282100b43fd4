import { expect, test } from 'vitest';
import { dateInWords, placeInTime, yearOf, yearsBetween } from './dates.ts';

test.each([
	['1923', '1923'],
	['2007-03', 'March 2007'],
	['2007-10-22', 'October 22, 2007'],
	// In a place west of Greenwich too.
	['2026-01-01', 'January 1, 2026']
])('%s is said as exactly as it is known', (date, words) => {
	expect(dateInWords(date, 'en-US')).toBe(words);
});

test('a date is written in the language of the page', () => {
	expect(dateInWords('2007-10-22', 'es')).toBe('22 de octubre de 2007');
});

test('what is known roughly stands in the middle of its time', () => {
	expect(yearOf('1923-04-05')).toBe(1923);
	expect(placeInTime('1923')).toBe(1923.5);
	expect(placeInTime('1923-07')).toBeCloseTo(1923.54, 2);
	expect(placeInTime('1923-12-31')).toBeLessThan(1924);
	expect(placeInTime('1924-01-01')).toBeGreaterThan(1924);
});

test('a stretch of time is rounded to years', () => {
	expect(yearsBetween('1853-12-30', '1889-03-01')).toBe(35);
	expect(yearsBetween('1916-03', '1923')).toBe(7);
	expect(yearsBetween('2007-12-31', '2008-01-01')).toBe(0);
});
