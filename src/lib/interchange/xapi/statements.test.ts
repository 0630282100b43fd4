import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moduleWithAttempt } from '../../../../tests/fixtures/walks.ts';
import { faultsOf } from '../../../../tests/packages/support/validate-statement.ts';
import type { Report, ReportedForm, ReportedHunt, ReportedInteraction } from '../report/report.ts';
import { definedStatement, type Defined } from './cmi5.ts';
import { statementsFrom } from './module-statements.ts';
import type { JsonObject, Statement } from './statement.ts';
import { detailStatements, progressStatement, statementId, type Setting } from './tell.ts';

const setting: Setting = {
	actor: { objectType: 'Agent', account: { homePage: 'https://lms.example', name: 'ada' } },
	activity: 'https://publisher.example/bridges/',
	launched: 'https://lms.example/activity/17',
	language: 'pt-BR',
	version: '1.2.0',
	run: 'b2f4c2a0-4f4e-4a5c-8b1e-2f6d2f0e7a11',
	context: { registration: 'b2f4c2a0-4f4e-4a5c-8b1e-2f6d2f0e7a11' }
};

const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.constant('a[,]b \ud800'));
const parts = fc.array(fc.record({ id: text, text }), { maxLength: 4 });
const number = fc.double();
const range = fc.record({ minimum: number, maximum: number });
const pair = fc.tuple(text, text);
const anyForm: fc.Arbitrary<ReportedForm> = fc.oneof(
	fc.record({ type: fc.constant('true-false' as const), given: fc.boolean(), right: fc.boolean() }),
	fc.record({ type: fc.constant('choice' as const), options: parts, given: fc.array(text), right: fc.array(text) }),
	fc.record({ type: fc.constant('fill-in' as const), given: text, right: fc.array(text) }),
	fc.record({ type: fc.constant('long-fill-in' as const), given: text }),
	fc.record({ type: fc.constant('numeric' as const), given: fc.oneof(number, text), right: range }),
	fc.record({
		...{ type: fc.constant('matching' as const), sources: parts, targets: parts },
		...{ given: fc.array(pair), right: fc.array(pair) }
	}),
	fc.record({
		type: fc.constant('sequencing' as const),
		elements: parts,
		given: fc.array(text),
		right: fc.array(text)
	}),
	fc.record({
		...{ type: fc.constant('performance' as const), steps: parts },
		given: fc.array(fc.tuple(text, fc.oneof(text, number))),
		right: fc.array(fc.tuple(text, fc.oneof(text, number, range)))
	})
);
const score = fc.record({ given: fc.integer(), maximum: fc.integer() });
const at = fc.integer({ min: 0, max: 4_000_000_000_000 });
const sequence = fc.nat();
const anyInteraction: fc.Arbitrary<ReportedInteraction> = fc.record(
	{
		...{ id: text, description: text, form: anyForm, score, at, sequence },
		of: fc.oneof(fc.record({ item: fc.string() }), fc.record({ hunt: fc.string(), claim: fc.string() })),
		result: fc.constantFrom('right' as const, 'partial' as const, 'wrong' as const, 'neutral' as const),
		confidence: fc.constantFrom('unsure' as const, 'sure' as const),
		latency: fc.double({ min: -5, max: 1e12, noNaN: true })
	},
	{ requiredKeys: ['id', 'description', 'form', 'of', 'result', 'at', 'sequence'] }
);
const counts = { hits: fc.nat(), misses: fc.nat(), falseAlarms: fc.nat(), correctRejections: fc.nat() };
const anyHunt: fc.Arbitrary<ReportedHunt> = fc.record({
	...{ id: fc.string(), title: text, score, sensitivity: number, criterion: number, at, sequence },
	...counts
});
const anyReport: fc.Arbitrary<Report> = fc.record({
	completion: fc.constantFrom('completed', 'incomplete'),
	success: fc.constantFrom('passed', 'failed', 'unknown'),
	progress: fc.double({ min: 0, max: 1, noNaN: true }),
	place: text,
	interactions: fc.array(anyInteraction, { maxLength: 5 }),
	hunts: fc.array(anyHunt, { maxLength: 2 })
});
const duration = fc.double({ min: 0, max: 1e12, noNaN: true });
const percent = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
const anyDefined: fc.Arbitrary<Defined> = fc.oneof(
	fc.record({ verb: fc.constant('initialized' as const), session: fc.string() }),
	fc.record({ verb: fc.constant('terminated' as const), session: fc.string(), duration }),
	fc.record({ verb: fc.constant('completed' as const), duration }),
	fc.record({
		verb: fc.constantFrom('passed' as const, 'failed' as const),
		duration,
		score: fc.record({ given: fc.nat(), maximum: fc.nat(), percent }),
		masteryScore: fc.double({ min: 0, max: 1, noNaN: true })
	})
);

/** As it comes out of the line. */
function expectValid(statements: readonly Statement[]): void {
	for (const statement of statements) {
		const nulls: string[] = [];
		const sent: unknown = JSON.parse(JSON.stringify(statement), (name, value: unknown) => {
			if (value === null) nulls.push(name);
			return value;
		});
		expect(faultsOf(sent)).toEqual([]);
		expect(nulls).toEqual([]);
	}
}

describe('statements', () => {
	it('are valid, whatever is reported', () => {
		fc.assert(
			fc.property(anyReport, at, (report, now) => {
				const progress = progressStatement(setting, report, now);
				expectValid([...detailStatements(setting, report), ...(progress ? [progress] : [])]);
			})
		);
	});

	it('are valid where cmi5 defines them', () => {
		fc.assert(fc.property(anyDefined, at, (told, now) => expectValid([definedStatement(setting, told, now)])));
	});

	it('are valid for any attempt, each with an id of its own, and the same in whatever pieces they are told', () => {
		fc.assert(
			fc.property(moduleWithAttempt, fc.nat(), ([module, attempt], cut) => {
				const all = statementsFrom(0, module, attempt, setting);
				expectValid(all);
				expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
				const half = cut % (attempt.entries.length + 1);
				const first = statementsFrom(0, module, { ...attempt, entries: attempt.entries.slice(0, half) }, setting);
				expect([...first, ...statementsFrom(half, module, attempt, setting)]).toEqual(all);
			}),
			{ numRuns: 60 }
		);
	});
});

describe('an answer', () => {
	const mason: ReportedInteraction = {
		...{ id: 'mason', of: { item: 'mason' }, description: 'Who built it?', result: 'partial' },
		form: { type: 'fill-in', given: 'Kroll', right: ['Kroll'] },
		...{ score: { given: 1, maximum: 3 }, confidence: 'sure', latency: 4500, at: 1_000, sequence: 3 }
	};
	const nothing = { completion: 'incomplete', success: 'unknown', progress: 0, place: '', hunts: [] } as const;

	function told(more: Partial<ReportedInteraction> = {}): Statement | undefined {
		return detailStatements(setting, { ...nothing, interactions: [{ ...mason, ...more }] })[0];
	}

	it('is told with everything that is known of it', () => {
		expect(told()).toEqual({
			id: expect.any(String),
			actor: setting.actor,
			verb: { id: 'http://adlnet.gov/expapi/verbs/answered', display: { en: 'answered' } },
			object: {
				objectType: 'Activity',
				id: 'https://publisher.example/bridges/item/mason',
				definition: {
					name: { 'pt-BR': 'Who built it?' },
					description: { 'pt-BR': 'Who built it?' },
					type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
					interactionType: 'fill-in',
					correctResponsesPattern: ['{case_matters=false}Kroll']
				}
			},
			result: {
				response: 'Kroll',
				success: false,
				score: { scaled: 0.3333, raw: 1, min: 0, max: 3 },
				duration: 'PT4.50S',
				extensions: { 'https://publisher.example/bridges/extension/confidence': 'sure' }
			},
			context: {
				registration: setting.run,
				revision: '1.2.0',
				contextActivities: { parent: [{ objectType: 'Activity', id: 'https://lms.example/activity/17' }] }
			},
			timestamp: '1970-01-01T00:00:01.000Z'
		});
	});

	it('says nothing of success as long as it may be changed', () => {
		expect(told({ result: 'neutral', score: undefined })?.result).not.toHaveProperty('success');
	});

	it('has the same id for the same answer, and another one for any other', () => {
		expect(told()?.id).toBe(told()?.id);
		const form: ReportedForm = { type: 'fill-in', given: 'Vell', right: ['Kroll'] };
		const others = [told(), told({ sequence: 4 }), told({ result: 'neutral' }), told({ id: 'year' }), told({ form })];
		expect(new Set(others.map((one) => one?.id)).size).toBe(5);
	});

	it('is about a claim of a hunt, of which the hunt is the parent', () => {
		expect(told({ of: { hunt: 'whole', claim: 'C2' } })).toMatchObject({
			object: { id: 'https://publisher.example/bridges/hunt/whole/claim/C2' },
			context: { contextActivities: { parent: [{ id: 'https://publisher.example/bridges/hunt/whole' }] } }
		});
	});

	it('has a name that is cut where the question is long', () => {
		const name = told({ description: 'w'.repeat(300) })?.object.definition?.name?.['pt-BR'];
		expect(name).toHaveLength(100);
		expect(name?.endsWith('…')).toBe(true);
	});
});

it('sums a hunt up, without what is not a number', () => {
	const hunt: ReportedHunt = {
		...{ id: 'whole', title: 'The whole text', score: { given: 6, maximum: 8 }, at: 0, sequence: 9 },
		...{ hits: 3, misses: 1, falseAlarms: 2, correctRejections: 5, sensitivity: 1.25, criterion: -Infinity }
	};
	const report: Report = {
		...{ completion: 'incomplete', success: 'unknown', progress: 0.5, place: '', interactions: [] },
		hunts: [hunt]
	};
	const extension = (name: string) => `https://publisher.example/bridges/extension/${name}`;
	expect(detailStatements(setting, report)).toMatchObject([
		{
			verb: { id: 'http://adlnet.gov/expapi/verbs/scored' },
			object: {
				id: 'https://publisher.example/bridges/hunt/whole',
				definition: { name: { 'pt-BR': 'The whole text' } }
			},
			result: { score: { scaled: 0.75, raw: 6, min: 0, max: 8 } }
		}
	]);
	const extensions: JsonObject | undefined = detailStatements(setting, report)[0]?.result?.extensions;
	expect(extensions).toEqual({
		[extension('hits')]: 3,
		[extension('misses')]: 1,
		[extension('false-alarms')]: 2,
		[extension('correct-rejections')]: 5,
		[extension('sensitivity')]: 1.25
	});
});

it('knows a run by its name, whatever that is', () => {
	expect(statementId('not a UUID', 'a')).toMatch(/^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u);
	expect(statementId('r', 'a', 'b')).not.toBe(statementId('r', 'a b'));
});
