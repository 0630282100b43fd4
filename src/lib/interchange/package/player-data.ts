/**
 * What a player is given, as text in the page of its package. `printPlayerData` and `readPlayerData` invert each other.
 *
 * What stands in the module more than once, such as a scenario that several items play, is written once: compression alone does not see what lies
 * far apart, and this is a seventh of a large module.
 */
import type { PlayerData } from './package.ts';

type Printed = {
	/** What stands in the data several times, and may hold what comes before it in this list; null where nothing was taken out. */
	readonly shared: readonly unknown[] | null;
	/** With `{ "$": 3 }` for the fourth of those. */
	readonly data: PlayerData;
};

const sign = '$';
/** Characters as JSON, below which it is not worth while. */
const least = 120;

export function printPlayerData(data: PlayerData): string {
	const times = new Map<string, number>();
	if (!count(data, times)) return JSON.stringify({ shared: null, data } satisfies Printed);
	const shared: unknown[] = [];
	const places = new Map<string, number>();
	const taken = (value: unknown): unknown => {
		const text = textOf(value);
		if (text === undefined || (times.get(text) ?? 0) < 2) return takenWithin(value);
		const known = places.get(text);
		if (known !== undefined) return { [sign]: known };
		const place = shared.push(takenWithin(value)) - 1;
		places.set(text, place);
		return { [sign]: place };
	};
	const takenWithin = (value: unknown): unknown => {
		if (typeof value !== 'object' || value === null) return value;
		if (Array.isArray(value)) return value.map(taken);
		return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, taken(part)]));
	};
	const rest = takenWithin(data);
	return JSON.stringify({ shared, data: rest });
}

/** Throws where the text was cut off. */
export function readPlayerData(text: string): PlayerData {
	const { shared, data }: Printed = JSON.parse(text);
	if (shared === null) return data;
	for (const value of shared) putBack(value, shared);
	putBack(data, shared);
	return data;
}

/** How often each value stands there that is worth being shared; false where a key is the sign itself, so that it would be ambiguous. */
function count(value: unknown, times: Map<string, number>): boolean {
	const text = textOf(value);
	if (text !== undefined) {
		const before = times.get(text) ?? 0;
		times.set(text, before + 1);
		// Whatever lies within is shared along with it.
		if (before > 0) return true;
	}
	if (typeof value !== 'object' || value === null) return true;
	return Object.entries(value).every(([key, part]) => key !== sign && count(part, times));
}

/** As JSON; undefined for what is too small. */
function textOf(value: unknown): string | undefined {
	if (typeof value !== 'string' && (typeof value !== 'object' || value === null)) return undefined;
	const text = JSON.stringify(value);
	return text.length < least ? undefined : text;
}

function putBack(value: unknown, shared: readonly unknown[]): void {
	if (typeof value !== 'object' || value === null) return;
	for (const [key, part] of Object.entries(value)) {
		const place = placeOf(part);
		if (place === undefined) putBack(part, shared);
		else Reflect.set(value, key, shared[place]);
	}
}

function placeOf(value: unknown): number | undefined {
	if (typeof value !== 'object' || value === null || !(sign in value)) return undefined;
	return typeof value[sign] === 'number' ? value[sign] : undefined;
}
