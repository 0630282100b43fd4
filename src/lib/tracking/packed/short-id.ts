/**
 * Ids in one or two bytes. They are hashes and not places in a list: a module may be changed between two visits, and what was recorded must still be
 * about the same things.
 */
import { byte, text, type Codec, type Source } from './codec.ts';

/** How many bytes an id takes among its like: one is enough for a few. */
export type Width = 1 | 2;

const LITERAL = 0;
/** In one byte: two bytes follow. */
const LONGER = 255;

/**
 * Codec for the ids of a list, as the module now has them. An id that it lacks, or that no hash tells from the others, is written in full.
 * Where a hash is read that the module has no more, a stand-in takes its place: `~` and the hash. It is of nothing in the module, and written
 * as that hash again, so that nothing is lost should the id come back.
 */
export function idCodec(ids: Iterable<string>, width: Width): Codec<string> {
	const all = [...new Set(ids)];
	const short = byHash(all, hashByte);
	const long = byHash(all, hashWord);
	return {
		write(id, out) {
			const brief = width === 1 ? codeOf(id, hashByte, short, /^~[0-9a-f]{2}$/) : undefined;
			const word = codeOf(id, hashWord, long, /^~[0-9a-f]{4}$/);
			if (brief !== undefined) out.bytes.push(brief);
			else if (word !== undefined) out.bytes.push(...(width === 1 ? [LONGER] : []), word >> 8, word & 255);
			else {
				out.bytes.push(...(width === 1 ? [LITERAL] : [LITERAL, LITERAL]));
				text.write(id, out);
			}
		},
		read(from) {
			const first = width === 1 ? byte.read(from) : LONGER;
			const hash = first === LONGER ? readWord(from) : first;
			if (hash === LITERAL) return text.read(from);
			const [known] = (first === LONGER ? long : short).get(hash) ?? [];
			return known ?? `~${hash.toString(16).padStart(first === LONGER ? 4 : 2, '0')}`;
		}
	};
}

function byHash(ids: readonly string[], hash: (id: string) => number): ReadonlyMap<number, readonly string[]> {
	return Map.groupBy(ids, hash);
}

/** The hash that stands for this id alone: its own where the id is known by it, or the one that it stands in for. Undefined where there is none. */
function codeOf(
	id: string,
	hash: (id: string) => number,
	known: ReadonlyMap<number, readonly string[]>,
	standIn: RegExp
): number | undefined {
	if (standIn.test(id)) {
		const lost = Number.parseInt(id.slice(1), 16);
		return lost === LITERAL || lost === LONGER || known.has(lost) ? undefined : lost;
	}
	const same = known.get(hash(id));
	return same?.length === 1 && same[0] === id ? hash(id) : undefined;
}

function readWord(from: Source): number {
	return 256 * byte.read(from) + byte.read(from);
}

/** From 1 to 254. */
function hashByte(words: string): number {
	return 1 + (hashOf(words) % 254);
}

/** From 1 to 65535: two bytes. */
export function hashWord(words: string): number {
	return 1 + (hashOf(words) % 65535);
}

/** FNV-1a over UTF-16 code units with the finalizer of MurmurHash3, so that short ids spread over few bits too. From 0 to 2^32 - 1. */
export function hashOf(words: string): number {
	let hash = 0x811c9dc5;
	for (let index = 0; index < words.length; index += 1) hash = Math.imul(hash ^ words.charCodeAt(index), 0x01000193);
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return (hash ^ (hash >>> 16)) >>> 0;
}
