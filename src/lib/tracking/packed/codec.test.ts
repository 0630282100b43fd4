import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { number, numberOrNull, text, varint, type Codec } from './codec.ts';
import { hashWord, idCodec } from './short-id.ts';

function bytesOf<Value>(codec: Codec<Value>, value: Value): readonly number[] {
	const out = { bytes: [], letters: [] };
	codec.write(value, out);
	return [...out.bytes, ...out.letters];
}

function roundTrip<Value>(codec: Codec<Value>, value: Value): Value {
	const out = { bytes: [], letters: [] };
	codec.write(value, out);
	const from = {
		bytes: { all: Uint8Array.from(out.bytes), at: 0 },
		letters: { all: Uint8Array.from(out.letters), at: 0 }
	};
	const back = codec.read(from);
	expect([from.bytes.at, from.letters.at]).toEqual([out.bytes.length, out.letters.length]);
	return back;
}

describe('numbers', () => {
	it('come back, whole ones and others', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					fc.double({ noNaN: true, noDefaultInfinity: true }),
					fc.maxSafeInteger(),
					fc.integer({ min: -1e7, max: 1e7 }).map((value) => value / 1000)
				),
				(value) => {
					expect(roundTrip(number, value)).toBe(value);
					expect(roundTrip(numberOrNull, value)).toBe(value);
				}
			)
		);
		expect(roundTrip(numberOrNull, null)).toBeNull();
		fc.assert(fc.property(fc.maxSafeNat(), (value) => void expect(roundTrip(varint, value)).toBe(value)));
	});

	it.each([
		[0, 1],
		[100, 1],
		[239, 1],
		[240, 2],
		[1999, 3],
		[-5, 2],
		[12.5, 2],
		[180.25, 5],
		[1 / 3, 9]
	])('%d takes %i bytes', (value, length) => {
		expect(roundTrip(number, value)).toBe(value);
		expect(bytesOf(number, value)).toHaveLength(length);
	});
});

test('texts come back, halves of surrogate pairs as well', () => {
	fc.assert(fc.property(fc.string({ unit: 'binary' }), (words) => void expect(roundTrip(text, words)).toBe(words)));
	for (const words of ['', 'ferry', 'años', '€ 5', '🙂', '🙂'.slice(0, 1), `${'🙂'.slice(1)}a`]) {
		expect(roundTrip(text, words)).toBe(words);
	}
});

describe('ids', () => {
	const options = ['a', 'b', 'c', 'd'];

	it.each([
		['a', 1],
		['elsewhere', 11]
	])('%s takes %i bytes among a few', (id, length) => {
		expect(bytesOf(idCodec(options, 1), id)).toHaveLength(length);
	});

	it('come back whatever the list, whether they are in it, stand for one that is not, or neither', () => {
		const id = fc.oneof(fc.string(), fc.stringMatching(/^~[0-9a-f]{2}$/), fc.stringMatching(/^~[0-9a-f]{4}$/));
		fc.assert(
			fc.property(
				fc.array(id, { maxLength: 400 }),
				id,
				fc.constantFrom(1 as const, 2 as const),
				(ids, other, width) => {
					const codec = idCodec(ids, width);
					for (const one of [...ids.slice(0, 40), other]) expect(roundTrip(codec, one)).toBe(one);
				}
			),
			{ numRuns: 50 }
		);
	});

	it('are written longer where a byte does not tell them apart', () => {
		const many = Array.from({ length: 300 }, (_, index) => `item-${index}`);
		const codec = idCodec(many, 1);
		expect(new Set(many.map((id) => bytesOf(codec, id).length))).toEqual(new Set([1, 3]));
		for (const id of many) expect(roundTrip(codec, id)).toBe(id);
	});

	it('are written in full where two bytes do not tell them apart either', () => {
		const many = Array.from({ length: 2000 }, (_, index) => `item-${index}`);
		const byHash = Map.groupBy(many, hashWord);
		const [alike = []] = [...byHash.values()].filter((ids) => ids.length > 1);
		expect(alike.length).toBeGreaterThan(1);
		const codec = idCodec(many, 2);
		for (const id of alike) {
			expect(bytesOf(codec, id).length).toBeGreaterThan(id.length);
			expect(roundTrip(codec, id)).toBe(id);
		}
	});
});
