/** All that a tracker keeps, as bytes. */
import type { Attempt, Draft, Entry } from '#lib/assessment/attempt.ts';
import { confidenceLevels } from '#lib/assessment/statistics/calibration.ts';
import { byte, list, number, oneOf, optional, pair, text, varint, type Codec, type Source } from './codec.ts';
import { deedCodec } from './deeds.ts';
import type { Packable } from './pack.ts';
import { anyResponse } from './responses.ts';
import type { Vocabulary } from './vocabulary.ts';

export function recordCodec(words: Vocabulary): Codec<Packable> {
	const attempts = list(attemptCodec(words));
	const drafts = list(draftCodec(words));
	return {
		write(record, out) {
			attempts.write(record.attempts, out);
			drafts.write([...record.drafts], out);
		},
		read: (from) => ({ attempts: attempts.read(from), drafts: new Map(drafts.read(from)) })
	};
}

function draftCodec(words: Vocabulary): Codec<readonly [item: string, draft: Draft]> {
	const confidence = optional(oneOf(confidenceLevels));
	return {
		write([item, draft], out) {
			words.items.write(item, out);
			confidence.write(draft.confidence, out);
			anyResponse(words.responses(item)).write(draft.response, out);
		},
		read(from) {
			const item = words.items.read(from);
			const said = confidence.read(from);
			const response = anyResponse(words.responses(item)).read(from);
			return [item, { response, ...(said && { confidence: said }) }];
		}
	};
}

function attemptCodec(words: Vocabulary): Codec<Attempt> {
	return {
		write({ id, entries }, out) {
			attemptId.write(id, out);
			const unit = entries.every(({ at }) => at % SECOND === 0) ? SECOND : 1;
			out.bytes.push(unit === SECOND ? 1 : 0);
			const time = timeCodec(unit);
			const deed = deedCodec(words, id);
			list(pair(time, deed)).write(
				entries.map((entry) => [entry.at, entry]),
				out
			);
		},
		read(from) {
			const id = attemptId.read(from);
			const time = timeCodec(byte.read(from) === 1 ? SECOND : 1);
			const entries = list(pair(time, deedCodec(words, id))).read(from);
			return { id, entries: entries.map(([at, deed], sequence): Entry => ({ ...deed, sequence, at })) };
		}
	};
}

/** In milliseconds. Where all times are whole seconds, they are counted in seconds. */
const SECOND = 1000;
/** The time does not follow the one before in whole units: it is written for itself. */
const APART = 0;

/** Times by their distance from the one before. To be used in one direction, once. */
function timeCodec(unit: number): Codec<number> {
	let last = 0;
	return {
		write(at, out) {
			const steps = (at - last) / unit;
			const follows = Number.isSafeInteger(steps) && steps >= 0 && steps < Number.MAX_SAFE_INTEGER;
			if (follows && last + steps * unit === at) varint.write(steps + 1, out);
			else {
				varint.write(APART, out);
				number.write(at, out);
			}
			last = at;
		},
		read(from) {
			const steps = varint.read(from);
			last = steps === APART ? number.read(from) : last + (steps - 1) * unit;
			return last;
		}
	};
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const BARE = /^[0-9a-f]{32}$/;
/** How the id of an attempt is written: in words, as the digits of a UUID, as digits without hyphens. */
const [IN_WORDS, OF_UUID, DIGITS] = [0, 1, 2];

/** An id of 128 bits, as trackers give them, takes sixteen bytes and one that says so. */
const attemptId: Codec<string> = {
	write(id, out) {
		const way = BARE.test(id) ? DIGITS : UUID.test(id) ? OF_UUID : IN_WORDS;
		out.bytes.push(way);
		if (way === IN_WORDS) text.write(id, out);
		else out.bytes.push(...(id.replaceAll('-', '').match(/../g) ?? []).map((two) => Number.parseInt(two, 16)));
	},
	read(from) {
		const way = byte.read(from);
		if (way === IN_WORDS) return text.read(from);
		const digits = readDigits(from);
		return way === OF_UUID ? digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-') : digits;
	}
};

function readDigits(from: Source): string {
	return Array.from({ length: 16 }, () => byte.read(from).toString(16).padStart(2, '0')).join('');
}
