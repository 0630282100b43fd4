import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Attempt, Deed } from '#lib/assessment/attempt.ts';
import { textOf } from '#lib/assessment/hunt/hunt.ts';
import { keyMarks } from '#lib/assessment/hunt/judge.ts';
import type { Interaction, Response } from '#lib/assessment/interaction/interaction.ts';
import { key, listedWrong, maximum, score } from '#lib/assessment/judge.ts';
import type { Module } from '#lib/assessment/module.ts';
import { withPassMark } from '#lib/assessment/parts.ts';
import { parseModule } from '#lib/content/parse-module.ts';
import { formOf } from '#lib/interchange/report/forms.ts';
import { reportOf } from '#lib/interchange/report/report-of.ts';
import type { ReportedForm, ReportedInteraction } from '#lib/interchange/report/report.ts';
import { printInteraction12 } from '#lib/interchange/scorm/interactions12.ts';
import { printInteraction2004 } from '#lib/interchange/scorm/interactions2004.ts';
import { readModule } from '#lib/server/module-folder.ts';
import { interactionWithResponse } from '../../../../../tests/fixtures/arbitrary.ts';
import { handInHunt, openHunt, setMark } from '../../../../../tests/fixtures/hunts.ts';
import { Lms } from '../../../../../tests/fixtures/scorm.ts';
import { attemptOf, handIn, open } from '../../../../../tests/fixtures/walks.ts';
import type { Scorm } from '../../../../../tests/packages/strict-lms.ts';
import { describeTracker } from '../../tracker.contract.ts';
import { LmsTracker } from '../lms-tracker.ts';
import type { RunTime } from '../run-time.ts';
import { safetyCopy } from '../safety-copy.ts';
import { openScorm12 } from './scorm12.ts';
import { openScorm2004 } from './scorm2004.ts';

const versions = {
	scorm12: {
		open: openScorm12,
		print: printInteraction12,
		status: 'cmi.core.lesson_status',
		raw: 'cmi.core.score.raw'
	},
	scorm2004: { open: openScorm2004, print: printInteraction2004, status: 'cmi.success_status', raw: 'cmi.score.raw' }
} as const;

const { module: tiny } = await parseModule('tiny', await readModule('tests/fixtures/tiny'));
if (!tiny) throw new Error('the tiny module has faults');
const module = withPassMark(tiny, 60);

type Choose = (interaction: Interaction) => Response | undefined;

/** The first of the foreseen wrong responses that earn the least. */
function worst(interaction: Interaction): Response | undefined {
	const { rules } = module.policy;
	const points = (response: Response) => score(interaction, rules, response).given;
	return listedWrong(interaction).toSorted((one, other) => points(one) - points(other))[0];
}

/** Everything in its order; what no program judges is written. In the hunts all errors are flagged, or all statements that hold. */
function deedsFor({ sections, hunts }: Module, choose: Choose, isRight: boolean): readonly Deed[] {
	const hunting = (section?: string) =>
		hunts
			.filter((hunt) => hunt.section === section)
			.flatMap((hunt) => {
				const text = textOf(hunt, module);
				const sound = text.claims.filter(({ verdict }) => verdict === 'true' || verdict === 'opinion');
				const wrong = sound.map(({ start, end }) => ({ start, end, quote: text.text.slice(start, end) }));
				const marks = (isRight ? keyMarks(text) : wrong).map((mark) => setMark(hunt.id, mark));
				return [openHunt(hunt.id), ...marks, ...(section === undefined ? [handInHunt(hunt.id)] : [])];
			});
	const walked = sections.flatMap(({ id, items }) => [
		open(id),
		...items.map(({ id: item, interaction }): Deed => {
			const response = choose(interaction) ?? { kind: 'extended-text', text: 'It held.\nI think so.' };
			return { kind: 'response.submitted', item, response };
		}),
		...hunting(id),
		handIn(id)
	]);
	return [...walked, ...hunting()];
}

function prefix({ id, entries }: Attempt, count: number): Attempt {
	return { id, entries: entries.slice(0, count) };
}

describe.each(['scorm12', 'scorm2004'] as const)('a walk in an LMS with %s', (scorm: Scorm) => {
	const its = versions[scorm];
	const right = attemptOf('at-end', ...deedsFor(module, key, true));
	const wrong = attemptOf('at-end', ...deedsFor(module, worst, false));

	async function launch(lms: Lms): Promise<RunTime> {
		const runTime = await its.open(lms.surroundings);
		if (!runTime) throw new Error('no LMS was found');
		return runTime;
	}
	/** Tells the report after each of these entries. */
	async function play(runTime: RunTime, attempt: Attempt, from = 1, to = attempt.entries.length): Promise<void> {
		for (let count = from; count <= to; count += 1) {
			await runTime.keep(`1${count}`, reportOf(module, prefix(attempt, count)));
		}
	}
	const read = (lms: Lms, index: number) =>
		Object.entries(lms.values).flatMap(([name, value]) => {
			const start = `cmi.interactions.${index}.`;
			return name.startsWith(start) ? [[name.slice(start.length), value] as const] : [];
		});

	it('from the key is worth 100, and passed', async () => {
		const lms = new Lms(scorm);
		const runTime = await launch(lms);
		await play(runTime, right);
		runTime.end();
		expect(lms.values).toMatchObject({ [its.status]: 'passed', [its.raw]: '100' });
		expect(lms.objections).toEqual([]);
	});

	it('all wrong is worth 0, and failed', async () => {
		const lms = new Lms(scorm);
		const runTime = await launch(lms);
		await play(runTime, wrong);
		runTime.end();
		expect(lms.values).toMatchObject({ [its.status]: 'failed', [its.raw]: '0' });
		expect(lms.objections).toEqual([]);
	});

	it('half-way is incomplete, and goes on after the page was killed', async () => {
		const lms = new Lms(scorm);
		const half = Math.floor(right.entries.length / 2);
		await play(await launch(lms), right, 1, half);
		expect(Object.keys(lms.values).filter((name) => name.includes('core.score.raw'))).toEqual([]);
		const next = lms.relaunched();
		const runTime = await launch(next);
		expect(runTime.kept).toBe(`1${half}`);
		await play(runTime, right, half + 1);
		runTime.end();
		expect(next.values).toMatchObject({ [its.status]: 'passed', [its.raw]: '100' });
		expect([...lms.objections, ...next.objections]).toEqual([]);
	});

	it.each([
		['right', right],
		['wrong', wrong]
	])('leaves interactions of all kinds as they were answered: %s', async (_, attempt) => {
		const lms = new Lms(scorm);
		await play(await launch(lms), attempt);
		const { interactions } = reportOf(module, attempt);
		const kinds = new Set(module.sections.flatMap(({ items }) => items.map(({ interaction }) => interaction.kind)));
		expect(kinds.size).toBe(12);
		const items = module.sections.flatMap((section) => section.items);
		expect(interactions.length).toBeGreaterThan(items.length);
		interactions.forEach((interaction, index) => {
			expect(Object.fromEntries(read(lms, index))).toEqual(asKept(scorm, interaction));
		});
		expect(read(lms, interactions.length)).toEqual([]);
		for (const { id, interaction } of items) {
			const told = interactions.find((one) => one.id === id);
			if (maximum(interaction, module.policy.rules) > 0 && attempt === right) expect(told?.result).toBe('right');
		}
	});
});

/** As scorm-again keeps what was printed: it shortens times of SCORM 1.2. */
function asKept(scorm: Scorm, interaction: ReportedInteraction): Readonly<Record<string, string>> {
	const printed = Object.fromEntries(versions[scorm].print(interaction));
	const latency = printed['latency'];
	if (scorm === 'scorm2004' || latency === undefined) return printed;
	return { ...printed, latency: latency.replace(/^00/u, '').replace(/\.00$/u, '') };
}

describe('a tracker in an LMS', () => {
	/** What the packages of a test were opened from, by id. */
	const courses = new Map<string, Lms>();
	const items = new Map<string, string>();
	beforeEach(() => {
		courses.clear();
		items.clear();
		vi.stubGlobal('localStorage', {
			getItem: (name: string) => items.get(name) ?? null,
			setItem: (name: string, text: string) => void items.set(name, text),
			removeItem: (name: string) => void items.delete(name)
		});
	});
	afterEach(() => vi.unstubAllGlobals());

	for (const scorm of ['scorm12', 'scorm2004'] as const) {
		describeTracker(
			`with ${scorm}`,
			async (id, surroundings) => {
				const lms = courses.get(id)?.relaunched() ?? new Lms(scorm);
				courses.set(id, lms);
				const runTime = await versions[scorm].open(lms.surroundings);
				if (!runTime) throw new Error('no LMS was found');
				return new LmsTracker(module, runTime, safetyCopy(id, 'learner-7'), surroundings);
			},
			{ apart: 'an LMS keeps each package for itself' }
		);
	}
});

describe.each(['scorm12', 'scorm2004'] as const)('any interaction in an LMS with %s', (scorm: Scorm) => {
	it('is taken as it is printed', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(interactionWithResponse, { maxLength: 9 }), anyWords, async (pairs, words) => {
				const lms = new Lms(scorm);
				const runTime = await versions[scorm].open(lms.surroundings);
				const forms = pairs.flatMap(([interaction, response]) => formOf(interaction, response) ?? []);
				const told = [...forms, ...formsOf(words)].map((form, index): ReportedInteraction => {
					const id = `item-${index}`;
					return { id, of: { item: id }, description: words, form, result: 'neutral', at: lms.time, sequence: index };
				});
				const report = reportOf(module, undefined);
				await runTime?.keep('1', { ...report, interactions: told });
				expect(lms.objections).toEqual([]);
			}),
			{ numRuns: 60 }
		);
	});
});

const anyWords = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 400 }),
	fc.stringMatching(/^[ ,.:;{}[\]ab"'\\]{0,60}$/u)
);

function formsOf(words: string): readonly ReportedForm[] {
	return [
		{ type: 'fill-in', given: words, right: [words, `b ${words}`] },
		{ type: 'long-fill-in', given: words }
	];
}
