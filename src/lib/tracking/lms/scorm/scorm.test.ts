import { describe, expect, it } from 'vitest';
import type { Report, ReportedInteraction } from '#lib/interchange/report/report.ts';
import { Lms, type Values } from '../../../../../tests/fixtures/scorm.ts';
import type { Scorm } from '../../../../../tests/packages/strict-lms.ts';
import type { RunTime } from '../run-time.ts';
import { openScorm12 } from './scorm12.ts';
import { openScorm2004 } from './scorm2004.ts';

const begun: Report = {
	completion: 'incomplete',
	success: 'unknown',
	progress: 0.25,
	place: 'old',
	interactions: [],
	hunts: []
};
const passed: Report = {
	...begun,
	completion: 'completed',
	success: 'passed',
	score: { given: 5, maximum: 7, percent: 71.42 },
	progress: 1,
	place: ''
};
const failed: Report = { ...passed, success: 'failed', score: { given: 0, maximum: 7, percent: 0 } };

function answer(id: string, more: Partial<ReportedInteraction> = {}): ReportedInteraction {
	return {
		id,
		of: { item: id },
		description: 'How many arches?',
		form: { type: 'fill-in', given: 'Seven', right: ['Seven', '7'] },
		result: 'neutral',
		latency: 2000,
		at: Date.UTC(2026, 0, 2, 3, 4, 5),
		sequence: 2,
		...more
	};
}

/** What the two versions call the same thing. */
const names = {
	scorm12: {
		open: openScorm12,
		initialize: 'LMSInitialize',
		commit: 'LMSCommit',
		finish: 'LMSFinish',
		setValue: 'LMSSetValue',
		status: 'cmi.core.lesson_status',
		raw: 'cmi.core.score.raw',
		exit: 'cmi.core.exit',
		sessionTime: 'cmi.core.session_time',
		mode: 'cmi.core.lesson_mode',
		credit: 'cmi.core.credit',
		name: 'cmi.core.student_name',
		mark: ['cmi.student_data.mastery_score', '70'],
		location: 'cmi.core.lesson_location',
		response: 'student_response',
		limit: 4000,
		refused: '405'
	},
	scorm2004: {
		open: openScorm2004,
		initialize: 'Initialize',
		commit: 'Commit',
		finish: 'Terminate',
		setValue: 'SetValue',
		status: 'cmi.completion_status',
		raw: 'cmi.score.raw',
		exit: 'cmi.exit',
		sessionTime: 'cmi.session_time',
		mode: 'cmi.mode',
		credit: 'cmi.credit',
		name: 'cmi.learner_name',
		mark: ['cmi.scaled_passing_score', '0.7'],
		location: 'cmi.location',
		response: 'learner_response',
		limit: 64_000,
		refused: '406'
	}
} as const;

describe.each(['scorm12', 'scorm2004'] as const)('in an LMS with %s', (scorm: Scorm) => {
	const its = names[scorm];

	async function launch(lms: Lms): Promise<RunTime> {
		const runTime = await its.open(lms.surroundings);
		if (!runTime) throw new Error('no LMS was found');
		return runTime;
	}
	async function launched(values: Values = {}) {
		const lms = new Lms(scorm, values);
		return { lms, runTime: await launch(lms) };
	}
	/** The values below `cmi.interactions`, by index and field. */
	const interactionsIn = (lms: Lms) =>
		Object.entries(lms.values).filter(([name]) => name.startsWith('cmi.interactions.'));

	describe('a launch', () => {
		it('says who learns, in the order in which the name is spoken', async () => {
			const { runTime } = await launched();
			expect(runTime.launch).toEqual({ learner: { id: 'learner-7', name: 'Ada Byron' }, mode: 'normal' });
			const nameOf = async (name: string) => (await launched({ [its.name]: name })).runTime.launch.learner.name;
			expect(await nameOf('Ada')).toBe('Ada');
			expect(await nameOf('King, Martin Luther, Jr.')).toBe('Martin Luther King, Jr.');
			expect(await nameOf('Sammy Davis, Jr.')).toBe('Sammy Davis, Jr.');
			expect(await nameOf('van Dyck,Anthonis')).toBe('Anthonis van Dyck');
		});

		it('says how it is meant', async () => {
			const modeOf = async (values: Values) => (await launched(values)).runTime.launch.mode;
			expect(await modeOf({ [its.mode]: 'browse' })).toBe('browse');
			expect(await modeOf({ [its.mode]: 'review' })).toBe('review');
			expect(await modeOf({ [its.credit]: 'no-credit' })).toBe('no-credit');
		});

		it('says the LMS’s own pass mark in percent, where it has one', async () => {
			const [element, value] = its.mark;
			expect((await launched({ [element]: value })).runTime.launch.passMark).toBe(70);
			expect((await launched()).runTime.launch).not.toHaveProperty('passMark');
		});

		it('tells the LMS at once that something is begun, and is to be resumed', async () => {
			const { lms } = await launched();
			expect(lms.sets).toContainEqual([its.status, 'incomplete']);
			expect(lms.sets).toContainEqual([its.exit, 'suspend']);
			expect(lms.objections).toEqual([]);
		});

		it('finds no LMS where there is none', async () => {
			const window = { document: {} };
			expect(await its.open({ window, now: Date.now, wait: () => Promise.resolve() })).toBeUndefined();
		});

		it('fails where the LMS does not let the package in', async () => {
			const lms = new Lms(scorm);
			lms.faults.refuses = { [its.initialize]: '101' };
			await expect(launch(lms)).rejects.toMatchObject({ name: 'Error', reason: 'refused' });
		});

		it('goes on in a session that was never ended: the page was loaded again', async () => {
			const { lms, runTime } = await launched();
			await runTime.keep('1kept', begun);
			const again = await launch(lms);
			expect(again.kept).toBe('1kept');
			await again.keep('2kept', begun);
			expect(lms.values['cmi.suspend_data']).toBe('2kept');
		});
	});

	describe('keeping', () => {
		it('keeps the record, and gives it back at the next launch', async () => {
			const { lms, runTime } = await launched();
			expect(runTime).toMatchObject({ kept: '', limit: its.limit });
			await runTime.keep('1record', begun);
			runTime.end();
			const next = lms.relaunched();
			expect((await launch(next)).kept).toBe('1record');
			expect([...lms.objections, ...next.objections]).toEqual([]);
		});

		it('gives it back after the page was killed', async () => {
			const { lms, runTime } = await launched();
			await runTime.keep('1record', begun);
			expect((await launch(lms.relaunched())).kept).toBe('1record');
		});

		it('stores it with each call, before the promise resolves', async () => {
			const { lms, runTime } = await launched();
			const kept = runTime.keep('1record', begun);
			// While the page goes away, nothing after this has its turn.
			expect(lms.count(its.commit)).toBe(1);
			expect(lms.values['cmi.suspend_data']).toBe('1record');
			await kept;
		});

		it('never hands over more than there is room for', async () => {
			const { lms, runTime } = await launched();
			await runTime.keep('x'.repeat(its.limit), begun);
			await expect(runTime.keep('x'.repeat(its.limit + 1), begun)).rejects.toThrow(RangeError);
			expect(lms.values['cmi.suspend_data']).toHaveLength(its.limit);
			expect(lms.objections).toEqual([]);
		});

		it('says where the learner is', async () => {
			const { lms, runTime } = await launched();
			await runTime.keep('1', begun);
			expect(lms.values[its.location]).toBe('old');
		});
	});

	describe('what is told of the result', () => {
		it('is no score and no success before everything is handed in', async () => {
			const { lms, runTime } = await launched();
			await runTime.keep('1', { ...begun, interactions: [answer('arches')] });
			runTime.end();
			const scores = lms.sets.filter(([element]) => /score|mastery/u.test(element));
			expect(scores).toEqual([]);
			expect(lms.values).toMatchObject({ [its.status]: 'incomplete', [its.exit]: 'suspend' });
			expect(lms.objections).toEqual([]);
		});

		it('is the score on a scale to 100, and whether it is passed', async () => {
			const { lms, runTime } = await launched();
			await runTime.keep('1', begun);
			await runTime.keep('2', passed);
			runTime.end();
			expect(lms.values).toMatchObject(
				scorm === 'scorm12'
					? {
							'cmi.core.lesson_status': 'passed',
							'cmi.core.score.raw': '71.42',
							'cmi.core.score.min': '0',
							'cmi.core.score.max': '100'
						}
					: {
							'cmi.completion_status': 'completed',
							'cmi.success_status': 'passed',
							'cmi.score.raw': '71.42',
							'cmi.score.min': '0',
							'cmi.score.max': '100',
							'cmi.score.scaled': '0.7142',
							'cmi.progress_measure': '1'
						}
			);
			expect(lms.objections).toEqual([]);
		});

		it('is that it is failed', async () => {
			const { lms, runTime } = await launched();
			await runTime.keep('1', failed);
			expect(lms.values).toMatchObject(
				scorm === 'scorm12'
					? { 'cmi.core.lesson_status': 'failed', 'cmi.core.score.raw': '0' }
					: { 'cmi.completion_status': 'completed', 'cmi.success_status': 'failed', 'cmi.score.raw': '0' }
			);
		});

		it('is that it is completed where no mark is set, without points where only people judge', async () => {
			const { score: _, ...written } = passed;
			const { lms, runTime } = await launched();
			await runTime.keep('1', { ...written, success: 'unknown' });
			expect(lms.values).toMatchObject({ [its.status]: 'completed' });
			expect(lms.values).not.toHaveProperty([its.raw]);
			expect(lms.objections).toEqual([]);
		});

		it.each(['relaunch', 'reset'])('is never taken back, after a %s', async (way) => {
			const first = await launched();
			await first.runTime.keep('1', passed);
			if (way === 'relaunch') first.runTime.end();
			const lms = way === 'relaunch' ? first.lms.relaunched() : first.lms;
			const runTime = way === 'relaunch' ? await launch(lms) : first.runTime;
			await runTime.keep('2', begun);
			await runTime.keep('3', failed);
			runTime.end();
			const status = scorm === 'scorm12' ? 'passed' : 'completed';
			expect(lms.values).toMatchObject({ [its.status]: status, [its.raw]: '71.42', 'cmi.suspend_data': '3' });
			expect(lms.objections).toEqual([]);
			if (way === 'relaunch') expect(lms.sets).not.toContainEqual([its.status, 'incomplete']);
		});

		it('may be better the next time', async () => {
			const first = await launched();
			await first.runTime.keep('1', failed);
			first.runTime.end();
			const lms = first.lms.relaunched();
			const runTime = await launch(lms);
			await runTime.keep('2', passed);
			expect(lms.values).toMatchObject({ [its.raw]: '71.42' });
		});
	});

	describe('interactions', () => {
		it('are told once each, and again only where something has changed', async () => {
			const { lms, runTime } = await launched();
			const [arches, toll] = [answer('arches'), answer('toll', { sequence: 3 })];
			await runTime.keep('1', { ...begun, interactions: [arches] });
			const before = lms.sets.length;
			await runTime.keep('2', { ...begun, interactions: [arches, toll] });
			expect(lms.sets.slice(before).filter(([element]) => element.startsWith('cmi.interactions.0'))).toEqual([]);
			const between = lms.sets.length;
			const settled = answer('arches', { result: 'right', score: { given: 1, maximum: 1 } });
			await runTime.keep('3', { ...begun, interactions: [settled, toll] });
			const last = lms.sets.slice(between).filter(([element]) => element.startsWith('cmi.interactions.'));
			expect(last).toContainEqual(['cmi.interactions.0.result', 'correct']);
			expect(last.filter(([element]) => /\.(?:id|type|pattern)$/u.test(element))).toEqual([]);
			expect(Object.fromEntries(interactionsIn(lms))).toMatchObject({
				'cmi.interactions.0.id': 'arches',
				'cmi.interactions.0.result': 'correct',
				'cmi.interactions.1.id': 'toll',
				'cmi.interactions.1.result': 'neutral'
			});
			expect(lms.objections).toEqual([]);
		});

		it('are told anew throughout where they turn out to be of another type', async () => {
			const { lms, runTime } = await launched();
			const number = { type: 'numeric', right: { minimum: 3, maximum: 4 } } as const;
			await runTime.keep('1', { ...begun, interactions: [answer('arches', { form: { ...number, given: 'many' } })] });
			await runTime.keep('2', { ...begun, interactions: [answer('arches', { form: { ...number, given: 3 } })] });
			expect(lms.values).toMatchObject({
				'cmi.interactions.0.type': 'numeric',
				[`cmi.interactions.0.${its.response}`]: '3'
			});
			expect(lms.objections).toEqual([]);
		});

		it('of earlier sessions are not told again', async () => {
			const first = await launched();
			const arches = answer('arches');
			await first.runTime.keep('1', { ...begun, interactions: [arches] });
			first.runTime.end();
			const lms = first.lms.relaunched();
			const runTime = await launch(lms);
			const toll = answer('toll', { at: lms.time + 5000, sequence: 7 });
			await runTime.keep('2', { ...begun, interactions: [{ ...arches }, toll] });
			const told = lms.sets.filter(([element]) => element.startsWith('cmi.interactions.'));
			expect(told.every(([element]) => element.startsWith('cmi.interactions.1.'))).toBe(true);
			expect(lms.values).toMatchObject({ 'cmi.interactions.0.id': 'arches', 'cmi.interactions.1.id': 'toll' });
			expect(lms.objections).toEqual([]);
		});

		it('that change in a later session are changed, or told as further ones where they cannot be found', async () => {
			const first = await launched();
			const arches = answer('arches');
			await first.runTime.keep('1', { ...begun, interactions: [arches] });
			first.runTime.end();
			const lms = first.lms.relaunched();
			const runTime = await launch(lms);
			await runTime.keep('2', { ...begun, interactions: [{ ...arches }] });
			await runTime.keep('3', { ...begun, interactions: [answer('arches', { result: 'wrong' })] });
			const at = scorm === 'scorm12' ? 1 : 0;
			expect(lms.values).toMatchObject({
				[`cmi.interactions.${at}.id`]: 'arches',
				[`cmi.interactions.${at}.result`]: scorm === 'scorm12' ? 'wrong' : 'incorrect'
			});
			expect(lms.values).not.toHaveProperty([`cmi.interactions.${at + 1}.id`]);
			expect(lms.objections).toEqual([]);
		});

		it('that no session has told are told in the next', async () => {
			const first = await launched();
			const [arches, toll] = [answer('arches'), answer('toll', { sequence: 3 })];
			await first.runTime.keep('1', { ...begun, interactions: [arches] });
			first.lms.faults.refuses = { [its.commit]: '101' };
			const lms = first.lms.relaunched();
			const runTime = await launch(lms);
			await runTime.keep('2', { ...begun, interactions: [{ ...arches }, toll] });
			expect(lms.values).toMatchObject({ 'cmi.interactions.0.id': 'arches', 'cmi.interactions.1.id': 'toll' });
			expect(lms.objections).toEqual([]);
		});

		it('are not missed by an LMS that knows none', async () => {
			const { lms, runTime } = await launched();
			lms.faults.refusedElement = [/^cmi\.interactions/u, '401'];
			await runTime.keep('1', { ...begun, interactions: [answer('arches'), answer('toll')] });
			await runTime.keep('2', { ...begun, interactions: [answer('arches'), answer('toll'), answer('mason')] });
			expect(lms.sets.filter(([element]) => element.startsWith('cmi.interactions'))).toHaveLength(1);
			expect(lms.values['cmi.suspend_data']).toBe('2');
		});

		it('of which the LMS refuses a part are told without it', async () => {
			const { lms, runTime } = await launched();
			lms.faults.refusedElement = [/pattern$/u, its.refused];
			await runTime.keep('1', { ...begun, interactions: [answer('arches')] });
			expect(lms.values).toMatchObject({ [`cmi.interactions.0.${its.response}`]: 'Seven' });
			// A list with a gap is one that some LMSs cannot read again.
			expect(lms.sets.filter(([element]) => element.includes('correct_responses.1'))).toEqual([]);
		});
	});

	describe('the end', () => {
		it('says how long this session was, and ends it once', async () => {
			const { lms, runTime } = await launched();
			await runTime.keep('1', begun);
			lms.time += 3_725_120;
			runTime.end();
			runTime.end();
			const time = scorm === 'scorm12' ? '0001:02:05.12' : 'PT1H2M5.12S';
			expect(lms.sets.filter(([element]) => element === its.sessionTime)).toEqual([[its.sessionTime, time]]);
			expect(lms.count(its.finish)).toBe(1);
			expect(lms.calls.at(-1)?.[0]).toBe(its.finish);
			expect(lms.objections).toEqual([]);
		});

		it('is the end: nothing is kept any more', async () => {
			const { lms, runTime } = await launched();
			runTime.end();
			const calls = lms.calls.length;
			await expect(runTime.keep('1', begun)).rejects.toThrow('the session is over');
			expect(lms.calls).toHaveLength(calls);
		});

		it('says that this session took no time where the clock was set back', async () => {
			const { lms, runTime } = await launched();
			lms.time -= 1_000_000;
			runTime.end();
			expect(lms.objections).toEqual([]);
		});
	});

	it.each([{ [its.mode]: 'browse' }, { [its.mode]: 'review' }, { [its.credit]: 'no-credit' }])(
		'writes nothing where it does not count: %o',
		async (values) => {
			const { lms, runTime } = await launched({ ...values, 'cmi.suspend_data': '1record' });
			expect(runTime.kept).toBe('1record');
			await runTime.keep('2', passed);
			runTime.end();
			expect(lms.sets).toEqual([]);
			expect(lms.count(its.commit)).toBe(0);
			expect(lms.count(its.finish)).toBe(1);
			expect(lms.objections).toEqual([]);
		}
	);

	describe('with a stubborn LMS', () => {
		it.each(['booleans', 'silent'] as const)('takes other answers: %s', async (manner) => {
			const lms = new Lms(scorm);
			lms.faults[manner] = true;
			const runTime = await launch(lms);
			await runTime.keep('1', { ...passed, interactions: [answer('arches')] });
			runTime.end();
			expect(lms.values).toMatchObject({ 'cmi.suspend_data': '1', [its.raw]: '71.42' });
			expect(lms.objections).toEqual([]);
		});

		it('fails where it does not store, says why, and tells it again', async () => {
			const { lms, runTime } = await launched();
			const report = { ...begun, interactions: [answer('arches')] };
			lms.faults.refuses = { [its.commit]: scorm === 'scorm12' ? '101' : '391' };
			await expect(runTime.keep('1', report)).rejects.toThrow(scorm === 'scorm12' ? /\(101\)/u : /\(391\)/u);
			delete lms.faults.refuses;
			const before = lms.sets.length;
			await runTime.keep('1', report);
			const again = lms.sets.slice(before);
			expect(again).toContainEqual(['cmi.suspend_data', '1']);
			expect(again).toContainEqual([`cmi.interactions.0.${its.response}`, 'Seven']);
			expect(interactionsIn(lms).filter(([name]) => name.endsWith('.id'))).toHaveLength(1);
			expect(lms.console).toEqual([]);
		});

		it('fails where it does not take the record or the result, and stores what it did take', async () => {
			for (const element of ['cmi.suspend_data', its.status, its.raw]) {
				const { lms, runTime } = await launched();
				lms.faults.refusedElement = [new RegExp(element, 'u'), its.refused];
				await expect(runTime.keep('1', passed)).rejects.toThrow(element);
				expect(lms.count(its.commit)).toBe(1);
			}
		});

		it('does without what it need not take', async () => {
			const { lms, runTime } = await launched();
			const optional = /location|exit|progress_measure|session_time|core\.score\.(?:min|max)/u;
			lms.faults.refusedElement = [optional, '401'];
			await runTime.keep('1', passed);
			runTime.end();
			expect(lms.values).toMatchObject({ 'cmi.suspend_data': '1', [its.raw]: '71.42' });
		});

		it('fails, and goes on later, where it is gone for a while', async () => {
			const { lms, runTime } = await launched();
			for (const way of ['throws', 'gone'] as const) {
				lms.faults[way] = true;
				await expect(runTime.keep('1', begun)).rejects.toThrow(/gone/u);
				lms.faults[way] = false;
				await runTime.keep(way, begun);
				expect(lms.values['cmi.suspend_data']).toBe(way);
			}
		});

		it('ends without a word where it is gone for good', async () => {
			for (const way of ['throws', 'gone'] as const) {
				const { lms, runTime } = await launched();
				lms.faults[way] = true;
				expect(() => runTime.end()).not.toThrow();
			}
		});

		it('has less room where it cuts the record without a word', async () => {
			const { lms, runTime } = await launched();
			lms.faults.cutsAt = 1500;
			await expect(runTime.keep('ab'.repeat(1000), begun)).rejects.toThrow('1500 characters of 2000');
			expect(runTime.limit).toBe(1500);
			await runTime.keep('ab'.repeat(750), begun);
			expect(lms.values['cmi.suspend_data']).toHaveLength(1500);
		});
	});
});

describe('in an LMS with SCORM 2004', () => {
	it('does not ask for what cannot be there', async () => {
		const lms = new Lms('scorm2004');
		await openScorm2004(lms.surroundings);
		expect(lms.calls.map(([, element]) => element)).not.toContain('cmi.suspend_data');
	});

	it('says that the session is over where the page comes back after its end', async () => {
		const lms = new Lms('scorm2004');
		(await openScorm2004(lms.surroundings))?.end();
		await expect(openScorm2004(lms.surroundings)).rejects.toMatchObject({ reason: 'ended' });
	});

	it('takes no language for a part of the name', async () => {
		const lms = new Lms('scorm2004', { 'cmi.learner_name': '{lang=es}Ruiz, Ana' });
		expect((await openScorm2004(lms.surroundings))?.launch.learner.name).toBe('Ana Ruiz');
	});

	it('has no mark that makes no sense', async () => {
		const markOf = async (value: string) =>
			(await openScorm2004(new Lms('scorm2004', { 'cmi.scaled_passing_score': value }).surroundings))?.launch.passMark;
		expect(await markOf('0.07')).toBe(7);
		expect(await markOf('-0.5')).toBe(0);
		expect(await markOf('1')).toBe(100);
	});
});
