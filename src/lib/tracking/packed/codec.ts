/** How values become bytes and come back, put together from small ones. What is written says itself where it ends: it can be read without its module. */

export type Codec<Value> = {
	readonly write: (value: Value, out: Sink) => void;
	/** Throws a RangeError where the bytes end too early. */
	readonly read: (from: Source) => Value;
};
/** Texts are kept apart from the rest: each is deflated better by itself. */
export type Sink = { readonly bytes: number[]; readonly letters: number[] };
export type Source = { readonly bytes: Cursor; readonly letters: Cursor };
/** Bytes, and the place up to which they were read. */
export type Cursor = { readonly all: Uint8Array; at: number };

export const byte: Codec<number> = {
	write: (value, out) => void out.bytes.push(value),
	read: ({ bytes }) => next(bytes)
};

function next(cursor: Cursor): number {
	const value = cursor.all[cursor.at];
	if (value === undefined) throw new RangeError('the bytes end too early');
	cursor.at += 1;
	return value;
}

/** Whole numbers from 0 to the largest safe one, seven bits a byte, the lowest first. */
export const varint: Codec<number> = {
	write(value, out) {
		let rest = value;
		for (; rest >= 128; rest = Math.floor(rest / 128)) out.bytes.push(128 + (rest % 128));
		out.bytes.push(rest);
	},
	read(from) {
		let [value, unit, last] = [0, 1, 0];
		do {
			last = byte.read(from);
			value += (last % 128) * unit;
			unit *= 128;
		} while (last >= 128);
		return value;
	}
};

const double: Codec<number> = {
	write: (value, out) => void out.bytes.push(...new Uint8Array(new Float64Array([value]).buffer)),
	read: (from) => new Float64Array(Uint8Array.from({ length: 8 }, () => byte.read(from)).buffer)[0] ?? 0
};

/** A whole number of at most this is one byte; the bytes above it say how others are written. */
const MOST_IN_A_BYTE = 239;
const LARGE = 240;
const NEGATIVE = 241;
const DOUBLE = 242;
/** With one decimal; those after it with more. */
const DECIMAL = 243;
const MOST_DECIMALS = 6;
const NOTHING = 255;

/** Any finite number, or null. Small whole ones take one byte, those with few decimals some more. */
export const numberOrNull: Codec<number | null> = {
	write(value, out) {
		if (value === null) return byte.write(NOTHING, out);
		if (Number.isSafeInteger(value) && !Object.is(value, -0)) return writeWhole(value, out);
		const decimals = [1, 2, 3, 4, 5, MOST_DECIMALS].find(
			(count) => fromDecimals(toDecimals(value, count), count) === value
		);
		if (decimals === undefined || value === 0) {
			out.bytes.push(DOUBLE);
			double.write(value, out);
		} else {
			out.bytes.push(DECIMAL + decimals - 1);
			writeWhole(toDecimals(value, decimals), out);
		}
	},
	read(from) {
		const first = byte.read(from);
		if (first === NOTHING) return null;
		if (first === DOUBLE) return double.read(from);
		if (first < DECIMAL) return readWhole(first, from);
		return fromDecimals(readWhole(byte.read(from), from), first - DECIMAL + 1);
	}
};
export const number: Codec<number> = {
	write: numberOrNull.write,
	read: (from) => numberOrNull.read(from) ?? 0
};

function writeWhole(value: number, out: Sink): void {
	if (value < 0) {
		out.bytes.push(NEGATIVE);
		varint.write(-value, out);
	} else if (value <= MOST_IN_A_BYTE) out.bytes.push(value);
	else {
		out.bytes.push(LARGE);
		varint.write(value - LARGE, out);
	}
}

function readWhole(first: number, from: Source): number {
	if (first === NEGATIVE) return -varint.read(from);
	return first === LARGE ? LARGE + varint.read(from) : first;
}

/** How many of the last decimal place the value is; unsafe where that is no whole number that can be told from its neighbors. */
function toDecimals(value: number, count: number): number {
	const scaled = Math.round(value * 10 ** count);
	return Number.isSafeInteger(scaled) ? scaled : NaN;
}

function fromDecimals(scaled: number, count: number): number {
	return scaled / 10 ** count;
}

/**
 * As UTF-8, and apart from it the number of its UTF-16 code units. Halves of surrogate pairs are kept: what a learner cut in two in a field may have one.
 */
export const text: Codec<string> = {
	write(value, out) {
		varint.write(value.length, out);
		for (const sign of value) writePoint(sign.codePointAt(0) ?? 0, out.letters);
	},
	read(from) {
		const length = varint.read(from);
		let value = '';
		while (value.length < length) value += String.fromCodePoint(readPoint(from.letters));
		return value;
	}
};

function writePoint(point: number, letters: number[]): void {
	if (point < 0x80) letters.push(point);
	else if (point < 0x800) letters.push(0xc0 | (point >> 6), last6(point));
	else if (point < 0x10000) letters.push(0xe0 | (point >> 12), last6(point >> 6), last6(point));
	else letters.push(0xf0 | (point >> 18), last6(point >> 12), last6(point >> 6), last6(point));
}

function last6(bits: number): number {
	return 0x80 | (bits & 0x3f);
}

function readPoint(letters: Cursor): number {
	const first = next(letters);
	if (first < 0x80) return first;
	const [more, own] = first < 0xe0 ? [1, first & 0x1f] : first < 0xf0 ? [2, first & 0x0f] : [3, first & 0x07];
	return Array.from({ length: more }, () => next(letters)).reduce((point, bits) => (point << 6) | (bits & 0x3f), own);
}

export function list<Value>(of: Codec<Value>): Codec<readonly Value[]> {
	return {
		write(values, out) {
			varint.write(values.length, out);
			for (const value of values) of.write(value, out);
		},
		read: (from) => Array.from({ length: varint.read(from) }, () => of.read(from))
	};
}

export function pair<One, Other>(one: Codec<One>, other: Codec<Other>): Codec<readonly [One, Other]> {
	return {
		write(values, out) {
			one.write(values[0], out);
			other.write(values[1], out);
		},
		read: (from) => [one.read(from), other.read(from)]
	};
}

/** Values by name, in their order. */
export function record<Value>(name: Codec<string>, value: Codec<Value>): Codec<Readonly<Record<string, Value>>> {
	const entries = list(pair(name, value));
	return {
		write: (values, out) => entries.write(Object.entries(values), out),
		read: (from) => Object.fromEntries(entries.read(from))
	};
}

export function optional<Value>(of: Codec<Value>): Codec<Value | undefined> {
	return {
		write(value, out) {
			out.bytes.push(value === undefined ? 0 : 1);
			if (value !== undefined) of.write(value, out);
		},
		read: (from) => (byte.read(from) === 0 ? undefined : of.read(from))
	};
}

/** One of a few words that never change their places in the list: a new one comes last. */
export function oneOf<Word extends string>(words: readonly [Word, ...Word[]]): Codec<Word> {
	return {
		write: (word, out) => void out.bytes.push(words.indexOf(word)),
		read: (from) => words[byte.read(from)] ?? words[0]
	};
}
