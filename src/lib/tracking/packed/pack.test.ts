import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attempt, Deed, Draft } from '#lib/assessment/attempt.ts';
import { textOf, type Hunt } from '#lib/assessment/hunt/hunt.ts';
import type { Module } from '#lib/assessment/module.ts';
import { anyResponse } from '../../../../tests/fixtures/arbitrary.ts';
import { comesTo } from '../../../../tests/fixtures/comes-to.ts';
import { anyHuntDeed, handInHunt, moveOn, openHunt } from '../../../../tests/fixtures/hunts.ts';
import {
	anyAttemptAt,
	anyModule,
	anyResponseTo,
	attemptOf,
	handIn,
	moduleOf,
	open
} from '../../../../tests/fixtures/walks.ts';
import { recordCodec } from './attempts.ts';
import { pack, unpack, type Packable } from './pack.ts';
import { vocabularyOf } from './vocabulary.ts';

/** Ids of any form, some of them of the module, some such as stand for what it has lost. */
function anyId(module: Module): fc.Arbitrary<string> {
	const own = [module.id, ...module.sections.flatMap(({ id, items }) => [id, ...items.map((item) => item.id)])];
	return fc.oneof(
		fc.constantFrom(...own),
		fc.string({ unit: 'binary', maxLength: 12 }),
		fc.stringMatching(/^~[0-9a-f]{2}$/),
		fc.stringMatching(/^~[0-9a-f]{4}$/),
		fc.constantFrom('__proto__', 'constructor', '0', '')
	);
}

const anyNumber = fc.oneof(
	fc.integer(),
	fc.maxSafeInteger(),
	fc.integer({ min: -500, max: 500 }),
	fc.integer({ min: -100_000, max: 100_000 }).map((value) => value / 100),
	fc.double({ noNaN: true, noDefaultInfinity: true })
);

/** Any deed that the types allow, mostly not of the module. */
function anyDeed(module: Module): fc.Arbitrary<Deed> {
	const id = anyId(module);
	const confidence = fc.constantFrom(undefined, 'unsure' as const, 'fairly-sure' as const, 'sure' as const);
	return fc.oneof(
		fc.tuple(id, id, id).map(([name, moduleVersion, language]): Deed => {
			return { kind: 'attempt.started', module: name, moduleVersion, language, feedback: 'at-end' };
		}),
		fc
			.tuple(id, fc.constantFrom('section.opened', 'section.handed-in'))
			.map(([section, kind]): Deed => ({ kind, section })),
		fc.tuple(id, anyResponse, confidence).map(([item, response, said]): Deed => {
			return { kind: 'response.submitted', item, response, ...(said && { confidence: said }) };
		}),
		fc
			.tuple(id, fc.dictionary(id, anyNumber, { maxKeys: 4 }))
			.map(([item, points]): Deed => ({ kind: 'rubric.assessed', item, points })),
		fc.tuple(id, fc.nat(), confidence).map(([item, points, said]): Deed => {
			return { kind: 'response.condensed', item, points, ...(said && { confidence: said }) };
		}),
		anyHuntDeed(fc.oneof(id, fc.constantFrom('hunt-0', 'hunt-whole', 'hunt-other')))
	);
}

const anyTime = fc.oneof(
	fc.integer({ min: 1_700_000_000, max: 1_800_000_000 }).map((seconds) => seconds * 1000),
	fc.maxSafeNat(),
	fc.integer()
);

const anyAttemptId = fc.oneof(
	fc.uuid(),
	fc.uuid().map((id) => id.replaceAll('-', '')),
	fc.string({ unit: 'grapheme', maxLength: 20 })
);

/** An attempt at the module, with deeds among them that are not of it, at any times. */
function anyAttempt(module: Module): fc.Arbitrary<Attempt> {
	return fc
		.tuple(
			anyAttemptId,
			anyAttemptAt(module),
			fc.array(anyDeed(module), { maxLength: 6 }),
			fc.array(anyTime, { minLength: 1, maxLength: 9 }),
			fc.boolean()
		)
		.map(([id, { entries }, more, times, isOdd]) => {
			const all = [...entries, ...more];
			const timeOf = (sequence: number) => times[sequence % times.length] ?? 0;
			return {
				id,
				entries: all.map((deed, sequence) => {
					return { ...deed, sequence, at: isOdd ? timeOf(sequence) : 1_795_000_000_123 + 37_000 * sequence };
				})
			};
		});
}

function anyDrafts(module: Module): fc.Arbitrary<ReadonlyMap<string, Draft>> {
	const items = module.sections.flatMap((section) => section.items);
	const fitting = items.map((item) =>
		anyResponseTo(item).map((deed): readonly [string, Draft] => {
			const { response, confidence } = deed.kind === 'response.submitted' ? deed : { response: undefined };
			return [item.id, { response: response ?? { kind: 'choice', chosen: [] }, ...(confidence && { confidence }) }];
		})
	);
	const foreign = fc.tuple(anyId(module), anyResponse).map(([id, response]) => [id, { response }] as const);
	return fc.array(fc.oneof(foreign, ...fitting), { maxLength: 4 }).map((drafts) => new Map(drafts));
}

const moduleWithRecord: fc.Arbitrary<readonly [Module, Packable]> = anyModule.chain((module) =>
	fc
		.tuple(fc.array(anyAttempt(module), { maxLength: 3 }), anyDrafts(module))
		.map(([attempts, drafts]) => [module, { attempts, drafts }] as const)
);

/**
 * What a limit must be at least: the characters for the points of every item in every try and for a flag on every claim of every hunt, were nothing of
 * it to be deflated.
 */
function leastLimit(module: Module, { id, entries: [start] }: Attempt): number {
	const { allowed } = module.policy.tries;
	const deeds: readonly Deed[] = [
		...module.sections.flatMap(({ id: section, items }) => [
			...[open(section), handIn(section)],
			...items.flatMap((item) =>
				Array.from({ length: allowed }, () => ({ kind: 'response.condensed', item: item.id, points: 1e9 }) as const)
			)
		]),
		...module.hunts.flatMap((hunt) => [
			...[openHunt(hunt.id), moveOn(hunt.id, 'scan'), moveOn(hunt.id, 'check'), moveOn(hunt.id, 'exam')],
			...[handInHunt(hunt.id), flagsOnAll(hunt, module)]
		])
	];
	const all = [...(start ? [start] : []), ...deeds].map((deed, sequence) => ({
		...deed,
		sequence,
		at: start?.at ?? 0
	}));
	const out = { bytes: [], letters: [] };
	recordCodec(vocabularyOf(module)).write({ attempts: [{ id, entries: all }], drafts: new Map() }, out);
	return 40 + Math.ceil(((out.bytes.length + out.letters.length) * 4) / 3);
}

function flagsOnAll(hunt: Hunt, module: Module): Deed {
	const flags = textOf(hunt, module).claims.map((claim) => ({ claim: claim.id, confidence: 'sure' as const }));
	return { kind: 'hunt.condensed', hunt: hunt.id, flags };
}

describe('pack and unpack', () => {
	it('give back whatever was recorded, where there is room', () => {
		fc.assert(
			fc.property(moduleWithRecord, ([module, record]) => {
				expect(unpack(pack(record, module, Infinity), module)).toEqual(record);
			}),
			{ numRuns: 60 }
		);
	}, 60_000);

	it('keep to any limit with room for the points, and give back all or the same points in the same place', () => {
		fc.assert(
			fc.property(moduleWithRecord, fc.nat({ max: 3000 }), ([module, record], more) => {
				const [counted] = record.attempts;
				const limit = more + (counted ? leastLimit(module, counted) : 30);
				const packed = pack(record, module, limit);
				expect(packed.length).toBeLessThanOrEqual(limit);
				expect(packed).toMatch(/^[A-Za-z0-9_-]+$/);
				const back = unpacked(packed, module);
				expect(pack(back, module, limit)).toBe(packed);
				const [kept] = back.attempts;
				if (counted && kept) expect(comesTo(module, kept)).toEqual(comesTo(module, counted));
				else expect(kept).toBe(counted);
			}),
			{ numRuns: 60 }
		);
	}, 60_000);

	it('say that a text is damaged that was cut off, or changed anywhere', () => {
		fc.assert(
			fc.property(moduleWithRecord, fc.nat(), fc.constantFrom('A', 'z', '-'), ([module, record], place, sign) => {
				const packed = pack(record, module, Infinity);
				const at = 1 + (place % (packed.length - 1));
				expect(unpack(packed.slice(0, at), module)).toEqual({ problem: 'damaged' });
				expect(unpack(packed + sign, module)).toEqual({ problem: 'damaged' });
				if (packed[at] !== sign) {
					expect(unpack(packed.slice(0, at) + sign + packed.slice(at + 1), module)).toEqual({ problem: 'damaged' });
				}
			}),
			{ numRuns: 50 }
		);
	});
});

function unpacked(text: string, module: Module): Packable {
	const back = unpack(text, module);
	if ('problem' in back) throw new Error(back.problem);
	return back;
}

const small = moduleOf([]);

it.each(['', 'bookmark', '{"page":3}', '0AAAA', '1 AAAA', 'é'])('%s is none of ours', (text) => {
	expect(unpack(text, small)).toEqual({ problem: 'foreign' });
});

it('a text of a newer version is told from a damaged one', () => {
	const packed = pack({ attempts: [], drafts: new Map() }, small, Infinity);
	expect(unpack(`2${packed.slice(1)}`, small)).toEqual({ problem: 'too-new' });
});

it('refuses where there is no room for what an attempt comes to', () => {
	const record = { attempts: [attemptOf('per-section')], drafts: new Map() };
	expect(() => pack(record, small, 20)).toThrow(RangeError);
});
