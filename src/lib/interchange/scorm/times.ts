/** Times as SCORM writes them. Milliseconds come in; hundredths of a second are the finest that both versions know. */

/** The longest time that SCORM 1.2 can say: 9999 hours, 59 minutes and 59.99 seconds. */
const longest = 36_000_000 * 100 - 1;

type Parts = {
	readonly hours: number;
	readonly minutes: number;
	readonly seconds: number;
	readonly hundredths: number;
};

function partsOf(milliseconds: number): Parts {
	const all = Math.min(longest, Math.max(0, Math.floor(milliseconds / 10)));
	return {
		hours: Math.floor(all / 360_000),
		minutes: Math.floor(all / 6000) % 60,
		seconds: Math.floor(all / 100) % 60,
		hundredths: all % 100
	};
}

/** CMITimespan of SCORM 1.2: `0001:02:03.45`. */
export function timespan12(milliseconds: number): string {
	const { hours, minutes, seconds, hundredths } = partsOf(milliseconds);
	return `${digits(hours, 4)}:${digits(minutes, 2)}:${digits(seconds, 2)}.${digits(hundredths, 2)}`;
}

/** CMITime of SCORM 1.2: the time of the day on the learner's clock, without a zone. Undefined for what is no time. */
export function time12(at: number): string | undefined {
	const date = new Date(at);
	if (Number.isNaN(date.getTime())) return undefined;
	return [date.getHours(), date.getMinutes(), date.getSeconds()].map((part) => digits(part, 2)).join(':');
}

/** timeinterval(second,10,2) of SCORM 2004: `PT1H2M3.45S`. */
export function timespan2004(milliseconds: number): string {
	const { hours, minutes, seconds, hundredths } = partsOf(milliseconds);
	const fraction = hundredths === 0 ? '' : `.${digits(hundredths, 2)}`;
	return `PT${hours}H${minutes}M${seconds}${fraction}S`;
}

/** time(second,10,2) of SCORM 2004 in UTC: `2026-01-02T03:04:05.06Z`. Undefined outside of the years that it knows, 1970 to 2038. */
export function time2004(at: number): string | undefined {
	if (!(at >= 0 && at < Date.UTC(2039, 0))) return undefined;
	return `${new Date(at).toISOString().slice(0, 22)}Z`;
}

function digits(value: number, count: number): string {
	return String(value).padStart(count, '0');
}
