import { describe, expect, it } from 'vitest';
import { brokenBy, sessionExtension, type Agreed, type Before } from './packages/support/cmi5-rules.ts';

const category = (name: string) => ({
	objectType: 'Activity',
	id: `https://w3id.org/xapi/cmi5/context/categories/${name}`
});
const grouping = [{ objectType: 'Activity', id: 'https://publisher.example/units/1' }];
const extensions = { [sessionExtension]: 'session-1' };
const registration = 'b2f4c2a0-4f4e-4a5c-8b1e-2f6d2f0e7a11';
const actor = { objectType: 'Agent', account: { homePage: 'https://lms.example', name: 'ada' } };
const mark = { 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore': 0.6 };

const agreed: Agreed = {
	...{ actor, registration, activityId: 'https://lms.example/17', mode: 'Normal', masteryScore: 0.6 },
	contextTemplate: { contextActivities: { grouping }, extensions }
};
const before: Before = {
	...{ hasLaunchData: true, hasPreferences: true, isOver: false },
	...{ verbs: ['initialized'], earlier: [], timestamp: '2026-01-05T09:00:00.000Z' }
};

function statement(verb: string, more: object = {}) {
	return {
		id: '0a1b2c3d-0000-4000-8000-000000000001',
		actor,
		verb: { id: `http://adlnet.gov/expapi/verbs/${verb}` },
		object: { objectType: 'Activity', id: 'https://lms.example/17' },
		context: { registration, contextActivities: { grouping, category: [category('cmi5')] }, extensions },
		timestamp: '2026-01-05T09:00:01.000Z',
		...more
	};
}

const judgedContext = {
	registration,
	contextActivities: { grouping, category: [category('cmi5'), category('moveon')] },
	extensions: { ...extensions, ...mark }
};
const passed = {
	result: { success: true, duration: 'PT1S', score: { scaled: 0.7, raw: 70, min: 0, max: 100 } },
	context: judgedContext
};
const completed = {
	result: { completion: true, duration: 'PT1S' },
	context: { ...judgedContext, extensions }
};

type Case = readonly [requirement: string, broken: object, then?: Partial<Before>, agreed?: Partial<Agreed>];

describe('the fake LMS', () => {
	it('takes what is right', () => {
		const sound = [
			[statement('initialized'), { ...before, verbs: [] }],
			[statement('passed', passed), before],
			[statement('completed', completed), before],
			[statement('terminated', { result: { duration: 'PT1S' } }), before]
		] as const;
		for (const [one, then] of sound) expect(brokenBy(one, agreed, then)).toEqual([]);
	});

	const cases: readonly Case[] = [
		['9.1.0.0-1 (d)', statement('passed', { ...passed, id: undefined })],
		['9.7.0.0-1 (d)', statement('passed', { ...passed, timestamp: undefined })],
		['9.7.0.0-2 (d)', statement('passed', { ...passed, timestamp: '2026-01-05T09:00:01+01:00' })],
		['9.7.0.0-1', statement('passed', { ...passed, timestamp: '2026-01-05T08:00:01.000Z' })],
		['8.1.3.0-3 (d)', statement('passed', { ...passed, actor: { mbox: 'mailto:a@b.example' } })],
		['8.1.4.0-3 (d)', statement('passed', { ...passed, context: { ...judgedContext, registration: undefined } })],
		['9.6.3.1-4 (d)', statement('passed', { ...passed, context: { ...judgedContext, extensions: mark } })],
		[
			'10.2.1.0-7 (d)',
			statement('passed', {
				...passed,
				context: { ...judgedContext, contextActivities: { ...judgedContext.contextActivities, grouping: [] } }
			})
		],
		['10.2.1.0-4', statement('passed', passed), { hasLaunchData: false }],
		['11.0.0.0-3 (d2)', statement('passed', passed), { hasPreferences: false }],
		['9.3.0.0-4 (d2)', statement('passed', passed), { verbs: [] }],
		['9.3.0.0-5 (d2)', statement('passed', passed), { verbs: ['initialized', 'terminated'] }],
		['9.3.0.0-5 (d2)', statement('passed', passed), { isOver: true }],
		['9.3.0.0-2 (d)', statement('initialized')],
		['9.3.0.0-3 (d)', statement('passed', passed), { verbs: ['initialized', 'failed'] }],
		['9.3.0.0-6 (d2)', statement('completed', completed), { earlier: ['completed'] }],
		['9.3.0.0-7 (d2)', statement('passed', passed), { earlier: ['passed'] }],
		['9.3.0.0-8 (d)', statement('failed', passed), { earlier: ['passed'] }],
		['9.3.0.0-1', statement('answered')],
		['8.1.5.0-6 (d)', statement('passed', { ...passed, object: { id: 'https://publisher.example/units/1' } })],
		['10.2.2.0-5 (d)', statement('passed', passed), {}, { mode: 'Browse' }],
		[
			'10.2.2.0-5 (d)',
			statement('answered', { context: { ...agreed.contextTemplate, registration } }),
			{},
			{ mode: 'Review' }
		],
		['9.3.4.0-2 (d2)', statement('passed', passed), {}, { masteryScore: 0.8 }],
		['9.3.5.0-2 (d)', statement('failed', { ...passed, result: { ...passed.result, success: false } })],
		['9.6.3.2-2 (d)', statement('passed', { ...passed, context: { ...judgedContext, extensions } })],
		['9.5.1.0-2 (d)', statement('completed', { ...completed, result: { ...completed.result, score: { scaled: 1 } } })],
		[
			'9.5.1.0-3 (d1)',
			statement('passed', { ...passed, result: { ...passed.result, score: { scaled: 0.7, raw: 7, max: 10 } } })
		],
		[
			'9.5.1.0-3 (d2)',
			statement('passed', { ...passed, result: { ...passed.result, score: { scaled: 0.7, raw: 7, min: 0 } } })
		],
		['9.5.2.0-1 (d1)', statement('passed', { ...passed, result: { ...passed.result, success: undefined } })],
		['9.5.2.0-2 (d)', statement('failed', passed)],
		['9.5.2.0-3 (d)', statement('completed', { ...completed, result: { ...completed.result, success: true } })],
		['9.5.3.0-1 (d1)', statement('completed', { ...completed, result: { duration: 'PT1S' } })],
		['9.5.3.0-2 (d)', statement('passed', { ...passed, result: { ...passed.result, completion: true } })],
		['9.5.4.1-1 (d)', statement('terminated')],
		['9.5.4.1-2 (d)', statement('completed', { ...completed, result: { completion: true } })],
		['9.5.4.1-3 (d)', statement('passed', { ...passed, result: { success: true } })],
		['9.5.4.1-4 (d)', statement('failed', { ...passed, result: { success: false } })],
		['9.6.2.2-1', statement('completed', { result: completed.result })],
		['9.6.2.2-2 (d)', statement('terminated', { ...completed, result: { duration: 'PT1S' } })],
		['9.6.2.1-1', statement('passed', { context: { ...agreed.contextTemplate, registration } })],
		['4.1.0.0-1', statement('passed', { ...passed, result: { ...passed.result, duration: 'a while' } })],
		['3.0.0.0-1', statement('passed', { ...passed, object: { id: 'units/1' } })]
	];

	it.each(cases.map((one) => ({ requirement: one[0], one })))('names $requirement', ({ one }) => {
		const [requirement, broken, then, agreedOtherwise] = one;
		const found = brokenBy({ ...broken }, { ...agreed, ...agreedOtherwise }, { ...before, ...then });
		expect(found.map((one) => one.requirement)).toContain(requirement);
	});
});
