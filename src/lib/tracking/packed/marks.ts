/** Marks as bytes. A mark on a statement or a claim is known by the words that stand there: it finds them again in a text that was changed around them. */
import { errorTypes, type HuntText, type Range } from '#lib/assessment/hunt/claim.ts';
import { placeOf, type Mark } from '#lib/assessment/hunt/mark.ts';
import { paragraphsOf } from '#lib/assessment/hunt/statements.ts';
import { confidenceLevels } from '#lib/assessment/statistics/calibration.ts';
import { byte, number, text, varint, type Codec, type Source, type Sink } from './codec.ts';
import { hashWord } from './short-id.ts';

/** Where marks are made in a text: its statements and claims, each with its words. */
export type Ranges = {
	readonly at: (place: Range) => Named | undefined;
	readonly named: (hash: number) => Named | undefined;
};
type Named = Range & { readonly quote: string; readonly hash: number };

/** None without a text. Words that stand in several places name none of them. */
export function rangesOf(hunted: HuntText | undefined): Ranges {
	if (!hunted) return { at: () => undefined, named: () => undefined };
	const statements = paragraphsOf(hunted.text, hunted.claims).flatMap((paragraph) => paragraph.statements);
	const places = new Map([...statements, ...hunted.claims].map((range) => [placeOf(range), range]));
	const byHash = Map.groupBy(
		Array.from(places.values(), ({ start, end }): Named => {
			const quote = hunted.text.slice(start, end);
			return { start, end, quote, hash: hashWord(quote) };
		}),
		({ hash }) => hash
	);
	const alone = new Map(
		[...byHash].flatMap(([hash, [first, ...others]]) => (first && others.length === 0 ? [[hash, first]] : []))
	);
	const byPlace = new Map(Array.from(alone.values(), (one) => [placeOf(one), one]));
	return { at: (place) => byPlace.get(placeOf(place)), named: (hash) => alone.get(hash) };
}

/** Two bytes for a place that words name; this, where none do. */
const UNNAMED = 0;

/** The place of a mark that was removed. */
export function placeCodec(ranges: Ranges): Codec<Range> {
	return {
		write(place, out) {
			const named = ranges.at(place);
			writeHash(named?.hash ?? UNNAMED, out);
			if (!named) writeRange(place, out);
		},
		read(from) {
			const hash = readHash(from);
			const { start, end } = hash === UNNAMED ? readRange(from) : (ranges.named(hash) ?? lost(hash));
			return { start, end };
		}
	};
}

export function markCodec(ranges: Ranges, sources: Codec<string>): Codec<Mark> {
	return {
		write(mark, out) {
			const named = ranges.at(mark);
			const isNamed = named !== undefined && named.quote === mark.quote;
			writeHash(isNamed ? named.hash : UNNAMED, out);
			if (!isNamed) {
				writeRange(mark, out);
				text.write(mark.quote, out);
			}
			writeSaid(mark, out);
			if (mark.repair !== undefined) text.write(mark.repair, out);
			if (mark.source !== undefined) sources.write(mark.source, out);
		},
		read(from) {
			const hash = readHash(from);
			const place =
				hash === UNNAMED ? { ...readRange(from), quote: text.read(from) } : (ranges.named(hash) ?? lost(hash));
			const { start, end, quote } = place;
			const { wrong, type, confidence, repair, hasSource } = readSaid(quote, from);
			return {
				...{ start, end, quote },
				...(wrong !== undefined && { wrong }),
				...(type && { type }),
				...(confidence && { confidence }),
				...(repair === WORDS && { repair: text.read(from) }),
				...(repair > WORDS && { repaired: repair === ACCEPTED }),
				...(hasSource && { source: sources.read(from) })
			};
		}
	};
}

/** What stands for words that the text has no more: a mark on it is about nothing. */
function lost(hash: number) {
	return { start: hash, end: hash + 1, quote: '…' };
}

/** How the wrong words are written: not at all, by their place in the quote, in full. */
const [ALL, PLACED, IN_FULL] = [0, 1, 2];
/** What there is of a repair: nothing, its words, or whether it was accepted. */
const [NONE, WORDS, REFUSED, ACCEPTED] = [0, 1, 2, 3];

/** The kind of error with how sure the learner is, and what follows. */
function writeSaid(mark: Mark, out: Sink): void {
	const { quote, wrong, type, confidence, source } = mark;
	const sureness = confidence ? confidenceLevels.indexOf(confidence) + 1 : 0;
	const way = wrong === undefined ? ALL : quote.includes(wrong) ? PLACED : IN_FULL;
	out.bytes.push((type ? errorTypes.indexOf(type) + 1 : 0) * 4 + sureness);
	out.bytes.push(way + 4 * repairOf(mark) + (source === undefined ? 0 : 16));
	if (way === IN_FULL) text.write(wrong ?? '', out);
	if (way === PLACED) {
		varint.write(quote.indexOf(wrong ?? ''), out);
		varint.write((wrong ?? '').length, out);
	}
}

function repairOf({ repair, repaired }: Mark): number {
	if (repair !== undefined) return WORDS;
	if (repaired === undefined) return NONE;
	return repaired ? ACCEPTED : REFUSED;
}

function readSaid(quote: string, from: Source) {
	const first = byte.read(from);
	const second = byte.read(from);
	return {
		type: errorTypes[Math.floor(first / 4) - 1],
		confidence: confidenceLevels[(first % 4) - 1],
		wrong: readWrong(second % 4, quote, from),
		repair: Math.floor(second / 4) % 4,
		hasSource: second >= 16
	};
}

/** Undefined, too, where the words that held them are lost. */
function readWrong(way: number, quote: string, from: Source): string | undefined {
	if (way === ALL) return undefined;
	if (way === IN_FULL) return text.read(from);
	const start = varint.read(from);
	const length = varint.read(from);
	return start + length <= quote.length ? quote.slice(start, start + length) : undefined;
}

function writeRange({ start, end }: Range, out: Sink): void {
	number.write(start, out);
	number.write(end - start, out);
}

function readRange(from: Source): Range {
	const start = number.read(from);
	return { start, end: start + number.read(from) };
}

function writeHash(hash: number, out: Sink): void {
	out.bytes.push(hash >> 8, hash & 255);
}

function readHash(from: Source): number {
	return 256 * byte.read(from) + byte.read(from);
}
