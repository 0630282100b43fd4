/** What was done, as bytes: one byte for the kind of deed with a small thing about it, then what it was done to. */
import type { Confidence, Deed, Edition } from '#lib/assessment/attempt.ts';
import { huntSteps } from '#lib/assessment/hunt/hunt.ts';
import type { FeedbackRelease } from '#lib/assessment/module.ts';
import { confidenceLevels } from '#lib/assessment/statistics/calibration.ts';
import { byte, number, record, text, type Codec, type Source, type Sink } from './codec.ts';
import { flagsCodec } from './flags.ts';
import { markCodec, placeCodec, type Ranges } from './marks.ts';
import { responseKinds, writeResponse } from './responses.ts';
import type { Vocabulary } from './vocabulary.ts';

/** In an order that never changes: a new one comes last. */
const kinds = [
	'attempt.started',
	'section.opened',
	'section.handed-in',
	'rubric.assessed',
	'hunt.opened',
	'hunt.moved-on',
	'mark.set',
	'mark.removed',
	'hunt.handed-in',
	'response.condensed',
	'hunt.condensed'
] as const satisfies readonly Deed['kind'][];
/** From here on come the kinds of responses. */
const FIRST_RESPONSE = 16;
/** The small thing takes three bits. */
const SMALL = 8;
const releases = ['at-once', 'per-section', 'at-end', 'never'] as const satisfies readonly FeedbackRelease[];
const editions = ['original', 'variant'] as const satisfies readonly Edition[];

/** Codec for the deeds of one attempt, in their order: it remembers which hunt they are in, and which text of it was chosen. To be used in one direction, once. */
export function deedCodec(words: Vocabulary, attempt: string): Codec<Deed> {
	const chosen = new Map<string, Edition>();
	let current: string | undefined;

	const rangesIn = (hunt: string): Ranges => {
		current = hunt;
		return words.ranges(hunt, chosen.get(hunt) ?? 'original', attempt);
	};
	const opened = <Opened extends { readonly hunt: string; readonly edition: Edition }>(deed: Opened): Opened => {
		if (!chosen.has(deed.hunt)) chosen.set(deed.hunt, deed.edition);
		return deed;
	};
	/** Which hunt a mark is in is left out where it is the one of the mark before. */
	const writeHunt = (kind: 'mark.set' | 'mark.removed', hunt: string, out: Sink): void => {
		const isSame = hunt === current;
		writeHead(kind, isSame ? 1 : 0, out);
		if (!isSame) words.hunts.write(hunt, out);
	};
	const readHunt = (small: number, from: Source): string =>
		small === 1 && current !== undefined ? current : words.hunts.read(from);

	return {
		write(deed, out) {
			switch (deed.kind) {
				case 'attempt.started':
					writeHead(deed.kind, releases.indexOf(deed.feedback), out);
					words.modules.write(deed.module, out);
					text.write(deed.moduleVersion, out);
					text.write(deed.language, out);
					return;
				case 'section.opened':
				case 'section.handed-in':
					writeHead(deed.kind, 0, out);
					words.sections.write(deed.section, out);
					return;
				case 'response.submitted': {
					const { item, response, confidence } = deed;
					out.bytes.push((FIRST_RESPONSE + responseKinds.indexOf(response.kind)) * SMALL + surenessOf(confidence));
					words.items.write(item, out);
					writeResponse(words.responses(item), response, out);
					return;
				}
				case 'rubric.assessed':
					writeHead(deed.kind, 0, out);
					words.items.write(deed.item, out);
					record(words.criteria(deed.item), number).write(deed.points, out);
					return;
				case 'hunt.opened':
					writeHead(deed.kind, editions.indexOf(deed.edition), out);
					words.hunts.write(opened(deed).hunt, out);
					return;
				case 'hunt.moved-on':
					writeHead(deed.kind, huntSteps.indexOf(deed.step), out);
					words.hunts.write(deed.hunt, out);
					return;
				case 'mark.set':
					writeHunt(deed.kind, deed.hunt, out);
					markCodec(rangesIn(deed.hunt), words.sources).write(deed.mark, out);
					return;
				case 'mark.removed':
					writeHunt(deed.kind, deed.hunt, out);
					placeCodec(rangesIn(deed.hunt)).write(deed, out);
					return;
				case 'hunt.handed-in':
					writeHead(deed.kind, 0, out);
					words.hunts.write(deed.hunt, out);
					return;
				case 'response.condensed':
					writeHead(deed.kind, surenessOf(deed.confidence), out);
					words.items.write(deed.item, out);
					number.write(deed.points, out);
					return;
				case 'hunt.condensed':
					writeHead(deed.kind, 0, out);
					words.hunts.write(deed.hunt, out);
					flagsCodec(words.claims(deed.hunt)).write(deed.flags, out);
			}
		},
		read(from) {
			const head = byte.read(from);
			const [code, small] = [Math.floor(head / SMALL), head % SMALL];
			const responseKind = responseKinds[code - FIRST_RESPONSE];
			if (responseKind !== undefined) {
				const item = words.items.read(from);
				const response = words.responses(item)[responseKind].read(from);
				const confidence = confidenceLevels[small - 1];
				return { kind: 'response.submitted', item, response, ...(confidence && { confidence }) };
			}
			const kind = kinds[code];
			switch (kind) {
				case 'attempt.started': {
					const [module, moduleVersion, language] = [words.modules.read(from), text.read(from), text.read(from)];
					return { kind, module, moduleVersion, language, feedback: releases[small] ?? 'per-section' };
				}
				case 'section.opened':
				case 'section.handed-in':
					return { kind, section: words.sections.read(from) };
				case 'rubric.assessed': {
					const item = words.items.read(from);
					return { kind, item, points: record(words.criteria(item), number).read(from) };
				}
				case 'hunt.opened':
					return opened({ kind, hunt: words.hunts.read(from), edition: editions[small] ?? 'original' });
				case 'hunt.moved-on':
					return { kind, hunt: words.hunts.read(from), step: huntSteps[small] ?? 'scan' };
				case 'mark.set': {
					const hunt = readHunt(small, from);
					return { kind, hunt, mark: markCodec(rangesIn(hunt), words.sources).read(from) };
				}
				case 'mark.removed': {
					const hunt = readHunt(small, from);
					return { kind, hunt, ...placeCodec(rangesIn(hunt)).read(from) };
				}
				case 'hunt.handed-in':
					return { kind, hunt: words.hunts.read(from) };
				case 'response.condensed': {
					const confidence = confidenceLevels[small - 1];
					const item = words.items.read(from);
					return { kind, item, points: number.read(from), ...(confidence && { confidence }) };
				}
				case 'hunt.condensed': {
					const hunt = words.hunts.read(from);
					return { kind, hunt, flags: flagsCodec(words.claims(hunt)).read(from) };
				}
				default:
					throw new RangeError(`there is no deed number ${code}`);
			}
		}
	};
}

function surenessOf(confidence: Confidence | undefined): number {
	return confidence ? confidenceLevels.indexOf(confidence) + 1 : 0;
}

function writeHead(kind: (typeof kinds)[number], small: number, out: Sink): void {
	out.bytes.push(kinds.indexOf(kind) * SMALL + small);
}
