import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Report, ReportedInteraction } from '#lib/interchange/report/report.ts';
import { moduleOf } from '../../../../../tests/fixtures/walks.ts';
import { startFakeCmi5Lms, type FakeCmi5Lms, type UnitSettings } from '../../../../../tests/packages/fake-cmi5-lms.ts';
import type { LaunchMode } from '../../../../../tests/packages/support/cmi5-rules.ts';
import { LaunchFailure } from '../launch-failure.ts';
import { openCmi5, type Cmi5Surroundings } from './cmi5.ts';
import type { SessionMemory } from './session-memory.ts';

let lms: FakeCmi5Lms;
let time = 0;
/** How long the package paused between tries, in milliseconds. */
let pauses: number[];
/** What each tab remembers, by launch. */
let tab: Map<string, SessionMemory>;

beforeEach(async () => {
	lms = await startFakeCmi5Lms();
	time = Date.UTC(2026, 0, 5, 9);
	pauses = [];
	tab = new Map();
});
afterEach(() => lms.close());

const data = { id: 'bridges-en', activity: 'https://publisher.example/bridges', module: moduleOf([]) };

function surroundings(query: string): Cmi5Surroundings {
	return {
		address: `https://content.example/odd/path/index.html?${query}#/section/old`,
		fetch,
		wait: async (milliseconds) => void pauses.push(milliseconds),
		now: () => (time += 1000),
		storeFor: (id, address) => ({
			read: () => tab.get(id + address),
			write: (memory) => void tab.set(id + address, memory)
		})
	};
}

function open(query: string) {
	return openCmi5(data, surroundings(query));
}

async function launched(unit: ReturnType<FakeCmi5Lms['enrol']>, mode?: LaunchMode) {
	const launch = unit.launch(mode);
	const runTime = await open(launch.query);
	if (!runTime) throw new Error('not launched');
	return { launch, runTime };
}

function answer(id: string, sequence: number, more: Partial<ReportedInteraction> = {}): ReportedInteraction {
	return {
		...{
			id,
			of: { item: id },
			description: `Who built ${id}?`,
			result: 'neutral',
			at: time,
			sequence,
			latency: 12_340
		},
		form: { type: 'fill-in', given: `Kroll ${sequence}`, right: ['Kroll', 'Vell'] },
		...more
	};
}

function reportOf(interactions: readonly ReportedInteraction[], more: Partial<Report> = {}): Report {
	return {
		completion: 'incomplete',
		success: 'unknown',
		progress: 0.25,
		place: 'old',
		interactions,
		hunts: [],
		...more
	};
}

/** Everything handed in, with so many percent. */
function done(percent: number, success: Report['success'], interactions: readonly ReportedInteraction[]): Report {
	const score = { given: percent, maximum: 100, percent };
	return reportOf(interactions, { completion: 'completed', success, score, progress: 1, place: '' });
}

async function failureOf(promise: Promise<unknown>): Promise<unknown> {
	return promise.then(
		() => 'nothing failed',
		(failure: unknown) => (failure instanceof LaunchFailure ? failure.reason : failure)
	);
}

async function settled(isSo: () => boolean): Promise<void> {
	await lms.until(isSo);
	expect(lms.broken).toEqual([]);
}

describe('a whole session', () => {
	const settings: UnitSettings = {
		masteryScore: 0.6,
		moveOn: 'CompletedAndPassed',
		returnUrl: 'https://lms.example/back'
	};

	it('goes in the order that cmi5 wants', async () => {
		const unit = lms.enrol(settings);
		const { launch, runTime } = await launched(unit);
		expect(lms.requests).toEqual([
			'POST /fetch',
			'GET /lrs/activities/state',
			'GET /lrs/agents/profile',
			'GET /lrs/activities/state',
			'POST /lrs/statements'
		]);
		expect(runTime.kept).toBe('');
		expect(runTime.limit).toBe(64_000);
		expect(runTime.launch).toEqual({
			learner: { id: `${lms.origin} ada`, name: 'Ada Kroll' },
			mode: 'normal',
			passMark: 60,
			run: new URLSearchParams(launch.query).get('registration'),
			returnTo: 'https://lms.example/back'
		});
		const mason = answer('mason', 2);
		await runTime.keep('one', reportOf([mason]));
		const year = answer('year', 3);
		await runTime.keep('two', reportOf([mason, year], { progress: 0.5 }));
		const told = [mason, year].map((one) => ({ ...one, result: 'right' as const, score: { given: 2, maximum: 2 } }));
		await runTime.keep('three', done(80, 'passed', told));
		runTime.end();
		await settled(() => launch.verbs.includes('terminated'));
		expect(launch.verbs).toEqual([
			...['initialized', 'answered', 'progressed', 'answered', 'progressed'],
			...['answered', 'answered', 'completed', 'passed', 'terminated']
		]);
		expect(unit.statements('passed')[0]).toMatchObject({
			result: { score: { scaled: 0.8, raw: 80, min: 0, max: 100 }, success: true },
			context: { extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore': 0.6 } }
		});
		expect(unit.statements('completed')[0]?.['result']).not.toHaveProperty('score');
		expect(unit.statements('answered').map(({ result }) => result)).toMatchObject([
			{ response: 'Kroll 2', duration: 'PT12.34S' },
			{ response: 'Kroll 3' },
			{ response: 'Kroll 2', success: true, score: { scaled: 1, raw: 2 } },
			{ response: 'Kroll 3', success: true }
		]);
		expect(JSON.parse(unit.document('errata.record') ?? '')).toMatchObject({ packed: 'three' });
	});

	it('fails by the mark of the LMS, and says it once', async () => {
		const unit = lms.enrol(settings);
		const { launch, runTime } = await launched(unit);
		await runTime.keep('one', done(59.99, 'failed', []));
		await runTime.keep('two', done(59.99, 'failed', []));
		runTime.end();
		runTime.end();
		await settled(() => launch.verbs.includes('terminated'));
		expect(launch.verbs).toEqual(['initialized', 'completed', 'failed', 'terminated']);
	});

	it('only completes where no mark is set', async () => {
		const { launch, runTime } = await launched(lms.enrol());
		await runTime.keep('one', done(59, 'unknown', []));
		expect(launch.verbs).toEqual(['initialized', 'completed']);
	});

	it.each(['Browse', 'Review'] as const)('writes nothing where the learner only looks: %s', async (mode) => {
		const unit = lms.enrol(settings);
		const { launch, runTime } = await launched(unit, mode);
		expect(runTime.launch.mode).toBe(mode.toLowerCase());
		await runTime.keep('one', done(100, 'passed', [answer('mason', 2)]));
		runTime.end();
		await settled(() => launch.verbs.includes('terminated'));
		expect(launch.verbs).toEqual(['initialized', 'terminated']);
		expect(unit.document('errata.record')).toBeUndefined();
	});
});

describe('coming back', () => {
	it('resumes in another session, and tells nothing twice', async () => {
		const unit = lms.enrol({ masteryScore: 0.6 });
		const first = await launched(unit);
		await first.runTime.keep('one', reportOf([answer('mason', 2)]));
		first.runTime.end();
		await settled(() => first.launch.verbs.includes('terminated'));
		const second = await launched(unit);
		expect(second.runTime.kept).toBe('one');
		await second.runTime.keep('two', done(70, 'passed', [answer('mason', 2)]));
		second.runTime.end();
		await settled(() => second.launch.verbs.includes('terminated'));
		const third = await launched(unit);
		await third.runTime.keep('three', done(70, 'passed', [answer('mason', 2)]));
		third.runTime.end();
		await settled(() => third.launch.verbs.includes('terminated'));
		expect(second.launch.verbs).toEqual(['initialized', 'completed', 'passed', 'terminated']);
		expect(third.launch.verbs).toEqual(['initialized', 'terminated']);
	});

	it('goes on after the tab was killed, in a new session', async () => {
		const unit = lms.enrol();
		const first = await launched(unit);
		await first.runTime.keep('one', done(70, 'unknown', [answer('mason', 2)]));
		const second = await launched(unit);
		expect(second.runTime.kept).toBe('one');
		await second.runTime.keep('two', done(70, 'unknown', [answer('mason', 2)]));
		expect(second.launch.verbs).toEqual(['initialized']);
		expect(lms.broken).toEqual([]);
		// The first session is over, whatever its page may think.
		expect(await failureOf(first.runTime.keep('three', done(70, 'unknown', [])))).toBe('ended');
	});

	it('goes on with the same session where its page is loaded again after a crash', async () => {
		const unit = lms.enrol();
		const launch = unit.launch();
		const before = await open(launch.query);
		await before?.keep('one', reportOf([answer('mason', 2)]));
		const after = await open(launch.query);
		expect(after?.kept).toBe('one');
		await after?.keep('two', reportOf([answer('mason', 2), answer('year', 3)], { progress: 0.5 }));
		after?.end();
		await settled(() => launch.verbs.includes('terminated'));
		expect(launch.verbs).toEqual(['initialized', 'answered', 'progressed', 'answered', 'progressed', 'terminated']);
		expect(lms.requests.filter((request) => request === 'POST /fetch')).toHaveLength(1);
	});

	it('says that a session is over that was ended before, and asks the LMS nothing', async () => {
		const { launch, runTime } = await launched(lms.enrol());
		runTime.end();
		await settled(() => launch.verbs.includes('terminated'));
		const asked = lms.requests.length;
		expect(await failureOf(open(launch.query))).toBe('ended');
		expect(lms.requests).toHaveLength(asked);
		expect(await failureOf(runTime.keep('one', reportOf([])))).toBe('ended');
	});

	it('says that a session is over of which nothing is remembered', async () => {
		const launch = lms.enrol().launch();
		await open(launch.query);
		tab.clear();
		expect(await failureOf(open(launch.query))).toBe('ended');
	});

	it('tells of the time in all sessions', async () => {
		const unit = lms.enrol();
		const first = await launched(unit);
		time += 60_000;
		await first.runTime.keep('one', reportOf([]));
		first.runTime.end();
		await settled(() => first.launch.verbs.includes('terminated'));
		const second = await launched(unit);
		time += 60_000;
		await second.runTime.keep('two', done(70, 'unknown', []));
		second.runTime.end();
		await settled(() => second.launch.verbs.includes('terminated'));
		const seconds = (verb: string) =>
			unit.statements(verb).map(({ result }) => Number(/"PT([\d.]+)S"/u.exec(JSON.stringify(result))?.[1]));
		expect(seconds('completed')[0]).toBeGreaterThan(120);
		expect(Math.max(...seconds('terminated'))).toBeLessThan(70);
	});
});

describe('the launch', () => {
	it('is none where the address says nothing of one', async () => {
		expect(await open('lang=en')).toBeUndefined();
	});

	it.each([
		['an endpoint that is no web address', { endpoint: 'javascript:alert(1)' }],
		['a place for the token that is no web address', { fetch: 'data:,x' }],
		['no endpoint', { endpoint: '' }],
		['an actor that is not JSON', { actor: '{' }],
		['an actor that is a list', { actor: '[]' }],
		['a registration that is no UUID', { registration: '17' }],
		['no activity', { activityId: '' }],
		['an activity without a scheme', { activityId: 'unit-1' }],
		['an actor without end', { actor: `{"name":"${'a'.repeat(10_000)}"}` }]
	])('is refused with %s', async (_, changed) => {
		const query = new URLSearchParams(lms.enrol().launch().query);
		for (const [name, value] of Object.entries(changed)) query.set(name, value);
		expect(await failureOf(open(query.toString()))).toBe('malformed');
		expect(lms.requests).toEqual([]);
	});

	it('reads its parameters in any order, and beside others', async () => {
		const query = new URLSearchParams(lms.enrol().launch().query);
		const turned = new URLSearchParams([['theme', 'dark'], ...[...query].toReversed()]);
		expect(await open(turned.toString())).toBeDefined();
		expect(lms.broken).toEqual([]);
	});

	it('is refused where the LMS does not know the session', async () => {
		const query = new URLSearchParams(lms.enrol().launch().query);
		query.set('fetch', `${lms.origin}/fetch?session=other`);
		expect(await failureOf(open(query.toString()))).toBe('refused');
	});

	it('fails where the LMS does not answer, having tried again', async () => {
		const { query } = lms.enrol().launch();
		lms.fail({ resource: 'any', how: 'dropped' });
		expect(await failureOf(open(query))).toBe('unreachable');
		expect(pauses).toEqual([500, 1500, 4500]);
	});

	it('is refused where the LMS has written nothing down', async () => {
		const { query } = lms.enrol().launch();
		lms.fail({ resource: 'activities/state', how: 'status', status: 404 });
		expect(await failureOf(open(query))).toBe('refused');
	});
});

describe('faults', () => {
	it('waits as long as a busy LMS asks', async () => {
		const { query } = lms.enrol().launch();
		lms.fail({ resource: 'statements', how: 'status', status: 429, headers: { 'Retry-After': '7' }, times: 1 });
		await open(query);
		expect(pauses).toEqual([7000]);
	});

	it.each(['POST', 'PUT'])('does no harm where the answer to a %s is lost', async (method) => {
		const unit = lms.enrol();
		const { launch, runTime } = await launched(unit);
		lms.fail({ resource: 'any', method, how: 'answer-lost', times: 1 });
		await runTime.keep('one', done(70, 'unknown', [answer('mason', 2)]));
		expect(launch.verbs).toEqual(['initialized', 'answered', 'completed']);
		expect(lms.broken).toEqual([]);
	});

	it('rejects where statements are not taken, keeps the record, and tells all with the next call', async () => {
		const unit = lms.enrol();
		const { launch, runTime } = await launched(unit);
		lms.fail({ resource: 'statements', how: 'status', status: 500 });
		await expect(runTime.keep('one', reportOf([answer('mason', 2)]))).rejects.toThrow();
		expect(JSON.parse(unit.document('errata.record') ?? '')).toMatchObject({ packed: 'one' });
		lms.heal();
		await runTime.keep('two', reportOf([answer('mason', 2), answer('year', 3)], { progress: 0.5 }));
		expect(launch.verbs).toEqual(['initialized', 'answered', 'progressed', 'answered', 'progressed']);
		runTime.end();
		await settled(() => launch.verbs.includes('terminated'));
	});

	it('tells in the next session what the last one could not', async () => {
		const unit = lms.enrol();
		const first = await launched(unit);
		lms.fail({ resource: 'statements', how: 'status', status: 500 });
		const report = done(70, 'unknown', [answer('mason', 2)]);
		await expect(first.runTime.keep('one', report)).rejects.toThrow();
		lms.heal();
		const second = await launched(unit);
		await second.runTime.keep(second.runTime.kept, report);
		expect(second.launch.verbs).toEqual(['initialized', 'answered', 'completed']);
		expect(lms.broken).toEqual([]);
	});

	it('tells nothing where the record is not kept', async () => {
		const { launch, runTime } = await launched(lms.enrol());
		lms.fail({ resource: 'activities/state', how: 'dropped' });
		await expect(runTime.keep('one', reportOf([answer('mason', 2)]))).rejects.toThrow();
		expect(launch.verbs).toEqual(['initialized']);
	});

	it('never says twice that all is completed, even where the LMS forgets the record', async () => {
		const unit = lms.enrol({ masteryScore: 0.5 });
		const report = done(70, 'passed', [answer('mason', 2)]);
		const first = await launched(unit);
		await first.runTime.keep('one', report);
		unit.putDocument('errata.record', JSON.stringify({ packed: 'one' }));
		const second = await launched(unit);
		await second.runTime.keep('two', report);
		second.runTime.end();
		await settled(() => second.launch.verbs.includes('terminated'));
		expect(second.launch.verbs).toEqual(['initialized', 'terminated']);
	});

	it('keeps the order where calls do not wait for each other and the LMS is slow', async () => {
		const { launch, runTime } = await launched(lms.enrol());
		lms.fail({ resource: 'any', how: 'slow', milliseconds: 30, times: 3 });
		const answers = ['a', 'b', 'c', 'd'].map((id, sequence) => answer(id, sequence));
		await Promise.all(
			answers.map((_, index) => runTime.keep(`p${index}`, reportOf(answers.slice(0, index + 1), { progress: 0.1 })))
		);
		runTime.end();
		await settled(() => launch.verbs.includes('terminated'));
		expect(launch.verbs.filter((verb) => verb === 'answered')).toHaveLength(4);
	});

	it('tells at the end what has not had its turn, the end last', async () => {
		const unit = lms.enrol();
		const { launch, runTime } = await launched(unit);
		const kept = runTime.keep('one', done(70, 'unknown', [answer('mason', 2)]));
		runTime.end();
		// It was sent, and nobody waits for the answer.
		expect(await failureOf(kept)).toBe('ended');
		await settled(() => launch.verbs.includes('terminated') && unit.document('errata.record') !== undefined);
		expect(launch.verbs).toEqual(['initialized', 'answered', 'completed', 'terminated']);
	});

	it('tells at the end what decides, where not all of it fits into what outlives a page', async () => {
		const { launch, runTime } = await launched(lms.enrol());
		const long = 'w'.repeat(2000);
		const answers = Array.from({ length: 40 }, (_, sequence) =>
			answer(`i${sequence}`, sequence, { description: long })
		);
		const kept = runTime.keep('one', done(70, 'unknown', answers));
		runTime.end();
		expect(await failureOf(kept)).toBe('ended');
		await settled(() => launch.verbs.includes('terminated'));
		expect(launch.verbs).toEqual(['initialized', 'completed', 'terminated']);
	});

	it('ends the session also where the LMS may have what it did not confirm', async () => {
		const unit = lms.enrol();
		const { launch, runTime } = await launched(unit);
		lms.fail({ resource: 'statements', how: 'answer-lost' });
		await expect(runTime.keep('one', reportOf([answer('mason', 2)]))).rejects.toThrow();
		lms.heal();
		runTime.end();
		await settled(() => launch.verbs.includes('terminated'));
		expect(launch.verbs).toEqual(['initialized', 'answered', 'progressed', 'terminated']);
	});

	it('says that the session is over where the token is good no more', async () => {
		const { runTime } = await launched(lms.enrol());
		lms.fail({ resource: 'any', how: 'status', status: 401 });
		expect(await failureOf(runTime.keep('one', reportOf([])))).toBe('ended');
	});

	it('names the version of the record where the LMS insists', async () => {
		const unit = lms.enrol({ demandsTags: true });
		const { runTime } = await launched(unit);
		await runTime.keep('one', reportOf([]));
		await runTime.keep('two', reportOf([]));
		const { runTime: later } = await launched(unit);
		expect(later.kept).toBe('two');
		await later.keep('three', reportOf([]));
		expect(unit.document('errata.record')).toContain('three');
		expect(lms.broken).toEqual([]);
	});

	it('does not write over what another session has kept since', async () => {
		const unit = lms.enrol();
		unit.putDocument('errata.record', JSON.stringify({ packed: 'one' }));
		const { runTime } = await launched(unit);
		unit.putDocument('errata.record', JSON.stringify({ packed: 'elsewhere' }));
		expect(await failureOf(runTime.keep('two', reportOf([])))).toBe('ended');
		expect(unit.document('errata.record')).toContain('elsewhere');
	});

	it('lets a statement go that the LMS finds unacceptable, but not what decides', async () => {
		const { launch, runTime } = await launched(lms.enrol());
		lms.fail({ resource: 'statements', how: 'status', status: 400, times: 3 });
		await runTime.keep('one', reportOf([answer('mason', 2)]));
		expect(launch.verbs).toEqual(['initialized']);
		lms.fail({ resource: 'statements', how: 'status', status: 400, times: 2 });
		await expect(runTime.keep('two', done(70, 'unknown', []))).rejects.toThrow();
		await runTime.keep('two', done(70, 'unknown', []));
		expect(launch.verbs).toEqual(['initialized', 'completed']);
	});

	it('tells what decides also where the LMS takes no answers', async () => {
		const unit = lms.enrol();
		const { launch, runTime } = await launched(unit);
		// The batch, and then what it is made of one by one: put, and looked for.
		lms.fail({ resource: 'statements', how: 'status', status: 403, times: 3 });
		await runTime.keep('one', done(70, 'unknown', [answer('mason', 2)]));
		expect(launch.verbs).toEqual(['initialized', 'completed']);
		await runTime.keep('two', done(70, 'unknown', [answer('mason', 2)]));
		expect(launch.verbs).toEqual(['initialized', 'completed']);
		// Another session may be another matter.
		const second = await launched(unit);
		await second.runTime.keep('three', done(70, 'unknown', [answer('mason', 2)]));
		expect(second.launch.verbs).toEqual(['initialized', 'answered']);
	});
});
