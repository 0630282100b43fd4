import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { withPassMark } from '#lib/assessment/parts.ts';
import { reportOf } from '#lib/interchange/report/report-of.ts';
import { essay, itemWorth, moduleOf, moduleWithAttempt, sectionOf } from '../../../../../tests/fixtures/walks.ts';
import { startFakeCmi5Lms, type FakeCmi5Lms, type UnitSettings } from '../../../../../tests/packages/fake-cmi5-lms.ts';
import { describeTracker } from '../../tracker.contract.ts';
import { LmsTracker } from '../lms-tracker.ts';
import { safetyCopy } from '../safety-copy.ts';
import { openCmi5 } from './cmi5.ts';
import type { SessionMemory } from './session-memory.ts';

type Unit = ReturnType<FakeCmi5Lms['enrol']>;

let lms: FakeCmi5Lms;
beforeAll(async () => {
	lms = await startFakeCmi5Lms();
});
afterAll(() => lms.close());

const small = moduleOf([sectionOf('old-bridge', [itemWorth(2, 'year'), essay('mason')])]);

async function launched(unit: Unit, module = small) {
	const launch = unit.launch();
	let memory: SessionMemory | undefined;
	const session = await openCmi5(
		{ id: 'small', activity: 'urn:errata:module:small', module },
		{
			address: `https://content.example/index.html?${launch.query}`,
			fetch,
			wait: () => Promise.resolve(),
			now: Date.now,
			storeFor: () => ({ read: () => memory, write: (written) => void (memory = written) })
		}
	);
	if (!session) throw new Error('not launched');
	return { launch, session };
}

describe('a tracker in a cmi5 LMS', () => {
	/** What the packages of a test were opened from, by id. */
	const units = new Map<string, Unit>();
	beforeEach(() => units.clear());
	beforeEach(() => vi.stubGlobal('localStorage', undefined));
	afterEach(() => {
		vi.unstubAllGlobals();
		expect(lms.broken).toEqual([]);
	});

	describeTracker(
		'with cmi5',
		async (id, surroundings) => {
			const unit = units.get(id) ?? lms.enrol();
			units.set(id, unit);
			// What the page before sent as it went away.
			await new Promise((resolve) => setTimeout(resolve, 50));
			const { session } = await launched(unit);
			return new LmsTracker(small, session, safetyCopy(id, session.launch.learner.id), surroundings);
		},
		{ apart: 'an LMS keeps each package for itself' }
	);
});

describe('any attempt in a cmi5 LMS', () => {
	const settings: fc.Arbitrary<UnitSettings> = fc.record(
		{ masteryScore: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100), demandsTags: fc.boolean() },
		{ requiredKeys: [] }
	);
	/** What becomes of the page after an entry. */
	const fates = fc.infiniteStream(
		fc.oneof(
			{ weight: 6, arbitrary: fc.constant('goes on' as const) },
			{ weight: 1, arbitrary: fc.constantFrom('closed' as const, 'killed' as const, 'killed at work' as const) }
		)
	);

	it('is told by the rules and nothing of it twice, wherever the page is closed or killed', async () => {
		await fc.assert(
			fc.asyncProperty(moduleWithAttempt, settings, fates, async ([given, attempt], unitSettings, after) => {
				const unit = lms.enrol(unitSettings);
				let { launch, session } = await launched(unit, given);
				const { passMark } = session.launch;
				const module = passMark === undefined ? given : withPassMark(given, passMark);
				for (const { sequence } of attempt.entries) {
					const report = reportOf(module, { ...attempt, entries: attempt.entries.slice(0, sequence + 1) });
					const kept = session.keep(`record ${sequence}`, report);
					const fate = after.next().value;
					// The LMS may take it or not: nobody waits for it any more.
					if (fate === 'killed at work') kept.catch(() => undefined);
					else await kept;
					if (fate === 'goes on') continue;
					if (fate === 'closed') {
						session.end();
						const before = launch;
						await lms.until(() => before.verbs.includes('terminated'));
					}
					({ launch, session } = await launched(unit, module));
					if (fate !== 'killed at work') expect(session.kept).toBe(`record ${sequence}`);
				}
				const last = reportOf(module, attempt);
				await session.keep('the last', last);
				expect(lms.broken).toEqual([]);
				const told = unit.statements();
				const about = (id: string) => told.filter(({ object }) => JSON.stringify(object).includes(`/${id}"`));
				for (const { of } of last.interactions) {
					expect(about('item' in of ? `item/${of.item}` : `hunt/${of.hunt}/claim/${of.claim}`).length).toBeGreaterThan(
						0
					);
				}
				const count = (verb: string) => unit.statements(verb).length;
				expect(count('completed')).toBe(last.completion === 'completed' ? 1 : 0);
				expect(count('scored')).toBe(last.hunts.length);
				expect(count('passed')).toBe(last.success === 'passed' ? 1 : 0);
				expect(count('failed')).toBe(last.success === 'failed' ? 1 : 0);
				expect(new Set(told.map(({ id }) => id)).size).toBe(told.length);
			}),
			{ numRuns: 15 }
		);
	}, 60_000);
});
