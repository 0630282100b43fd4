import { expect, it } from 'vitest';
import { time12, time2004, timespan12, timespan2004 } from './times.ts';

const HOUR = 3_600_000;

it('says how long something took', () => {
	expect(timespan12(0)).toBe('0000:00:00.00');
	expect(timespan12(HOUR + 2 * 60_000 + 3_456)).toBe('0001:02:03.45');
	expect(timespan2004(0)).toBe('PT0H0M0S');
	expect(timespan2004(HOUR + 2 * 60_000 + 3_456)).toBe('PT1H2M3.45S');
	expect(timespan2004(30 * HOUR + 50)).toBe('PT30H0M0.05S');
});

it('says no more hours than SCORM 1.2 can, and nothing below none', () => {
	expect(timespan12(20_000 * HOUR)).toBe('9999:59:59.99');
	expect(timespan12(-5)).toBe('0000:00:00.00');
});

it('says when something was done: in UTC, or on the learner’s own clock', () => {
	const at = Date.UTC(2026, 10, 23, 4, 5, 6, 789);
	expect(time2004(at)).toBe('2026-11-23T04:05:06.78Z');
	const here = new Date(2026, 10, 23, 4, 5, 6, 789);
	expect(time12(here.getTime())).toBe('04:05:06');
});

it('knows no times before 1970 and after 2038', () => {
	expect(time2004(-1)).toBeUndefined();
	expect(time2004(Date.UTC(2038, 11, 31, 23, 59, 59, 999))).toBe('2038-12-31T23:59:59.99Z');
	expect(time2004(Date.UTC(2039, 0))).toBeUndefined();
	expect(time2004(Number.NaN)).toBeUndefined();
});
