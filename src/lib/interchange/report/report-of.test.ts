import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { append, type Attempt, type Deed } from '#lib/assessment/attempt.ts';
import { isError } from '#lib/assessment/hunt/claim.ts';
import { textOf } from '#lib/assessment/hunt/hunt.ts';
import { keyMarks } from '#lib/assessment/hunt/judge.ts';
import { key, maximum } from '#lib/assessment/judge.ts';
import type { Module } from '#lib/assessment/module.ts';
import { outcomeOf } from '#lib/assessment/outcome.ts';
import { isHandedIn } from '#lib/assessment/policy.ts';
import { parseModule } from '#lib/content/parse-module.ts';
import { findModules, readModule } from '#lib/server/module-folder.ts';
import {
	articleOf,
	handInHunt,
	huntOf,
	markOn,
	openHunt,
	setMark,
	textOfSorts
} from '../../../../tests/fixtures/hunts.ts';
import {
	after,
	attemptOf,
	earn,
	essay,
	handIn,
	itemWorth,
	moduleOf,
	moduleWithAttempt,
	open,
	prefixesOf,
	sectionOf,
	write
} from '../../../../tests/fixtures/walks.ts';
import type { Report, ReportedInteraction } from './report.ts';
import { reportOf } from './report-of.ts';

const arches = itemWorth(3, 'arches');
const toll = itemWorth(2, 'toll');
const words = essay('words');
const module = moduleOf([sectionOf('old', [arches, words]), sectionOf('new', [toll])], { passMark: 50 });

function interaction({ interactions }: Report, id: string): ReportedInteraction | undefined {
	return interactions.find((one) => one.id === id);
}

describe('before anything is done', () => {
	it('says that nothing is done', () => {
		expect(reportOf(module, undefined)).toEqual({
			completion: 'incomplete',
			success: 'unknown',
			progress: 0,
			place: 'old',
			interactions: [],
			hunts: []
		});
	});
});

describe('an answer', () => {
	const answered = attemptOf('per-section', open('old'), earn(2, arches, 'sure'));

	it('is told at once, without a result as long as it may change', () => {
		const told = interaction(reportOf(module, answered), 'arches');
		expect(told).toMatchObject({
			id: 'arches',
			of: { item: 'arches' },
			form: { type: 'matching', given: [['row-0', 'right'], ['row-1', 'right'], ['row-2', 'wrong']] }, // prettier-ignore
			result: 'neutral',
			confidence: 'sure',
			latency: 1000,
			at: 2000,
			sequence: 2
		});
		expect(told).not.toHaveProperty('score');
	});

	it('has its result when the section is handed in', () => {
		const report = reportOf(module, after(answered, write('Two words', words), handIn('old')));
		expect(interaction(report, 'arches')).toMatchObject({ result: 'partial', score: { given: 2, maximum: 3 } });
		expect(interaction(report, 'words')).toMatchObject({ form: { type: 'long-fill-in', given: 'Two words' } });
		expect(interaction(report, 'words')?.result).toBe('neutral');
	});

	it('is told as it was given last, in its first place', () => {
		const report = reportOf(module, after(answered, open('new'), earn(0, toll), earn(3, arches), handIn('old')));
		expect(report.interactions.map(({ id }) => id)).toEqual(['arches', 'toll']);
		expect(interaction(report, 'arches')).toMatchObject({ result: 'right', sequence: 5 });
	});

	it('has its result where feedback comes at once, when no further try is left', () => {
		const tries = { ...module.policy, tries: { allowed: 2, counts: 'last' } as const };
		const at = { ...module, policy: tries };
		const once = attemptOf('at-once', open('old'), earn(1, arches));
		expect(interaction(reportOf(at, once), 'arches')?.result).toBe('neutral');
		const twice = after(once, earn(0, arches));
		expect(interaction(reportOf(at, twice), 'arches')).toMatchObject({
			result: 'wrong',
			score: { given: 0, maximum: 3 }
		});
	});

	it('took no time where the clock was set back', () => {
		const back = append(answered, { kind: 'section.opened', section: 'new', sequence: 3, at: 9_000_000 });
		const later = after(back, earn(1, toll));
		expect(interaction(reportOf(module, later), 'toll')?.latency).toBe(0);
	});

	it('is not told where it does not answer what was asked', () => {
		const foreign: Deed = { kind: 'response.submitted', item: 'arches', response: { kind: 'order', order: [] } };
		expect(reportOf(module, attemptOf('at-end', foreign)).interactions).toEqual([]);
	});
});

describe('the score', () => {
	const allButLast = attemptOf('per-section', earn(2, arches), handIn('old'), earn(1, toll));

	it('is told when everything is handed in, and not before', () => {
		const before = reportOf(module, allButLast);
		expect(before).toMatchObject({ completion: 'incomplete', success: 'unknown' });
		expect(before).not.toHaveProperty('score');
		expect(reportOf(module, after(allButLast, handIn('new')))).toMatchObject({
			completion: 'completed',
			success: 'passed',
			score: { given: 3, maximum: 5, percent: 60 },
			place: '',
			progress: 1
		});
	});

	it('is rounded down to hundredths of a percent', () => {
		const third = moduleOf([sectionOf('old', [arches])], { passMark: 66.67 });
		expect(reportOf(third, attemptOf('at-end', earn(2, arches), handIn('old')))).toMatchObject({
			success: 'failed',
			score: { percent: 66.66 }
		});
	});

	it('is none where only people judge', () => {
		const written = moduleOf([sectionOf('old', [words])]);
		const report = reportOf(written, attemptOf('at-end', write('Two words', words), handIn('old')));
		expect(report.completion).toBe('completed');
		expect(report).not.toHaveProperty('score');
	});

	it('is the best with the bonus, and no more than all', () => {
		const policy = { ...module.policy, confidence: { asked: true, bonusPercent: 100 } };
		const calibrated = { ...module, policy };
		const deeds = [earn(3, arches, 'sure'), handIn('old'), earn(1, toll, 'unsure'), handIn('new')];
		expect(reportOf(calibrated, attemptOf('at-end', ...deeds)).score).toEqual({ given: 5, maximum: 5, percent: 100 });
	});
});

describe('progress', () => {
	it('counts what is answered or handed in, and is whole when everything is handed in', () => {
		const progress = (...deeds: readonly Deed[]) => reportOf(module, attemptOf('at-end', ...deeds)).progress;
		expect(progress()).toBe(0);
		expect(progress(earn(0, arches))).toBe(0.33);
		expect(progress(handIn('old'))).toBe(0.66);
		expect(progress(handIn('old'), earn(0, toll))).toBe(0.99);
		expect(progress(handIn('old'), handIn('new'))).toBe(1);
	});

	it('is where the learner goes on', () => {
		const place = (...deeds: readonly Deed[]) => reportOf(module, attemptOf('at-end', ...deeds)).place;
		expect([place(), place(open('new')), place(handIn('old'))]).toEqual(['old', 'new', 'new']);
	});
});

describe('a hunt', () => {
	// Sound, wrong, wrong, ungraded.
	const text = textOfSorts(['sound', 'wrong', 'wrong', 'ungraded']);
	const hunted: Module = { ...module, sections: [], texts: [articleOf([text])], hunts: [huntOf('whole')] };
	const [sound, wrong] = text.claims;
	if (!sound || !wrong) throw new Error('there are four claims');
	const flagged = [
		setMark('whole', markOn(sound, text)),
		setMark('whole', markOn(wrong, text, { confidence: 'sure' }))
	];
	const hunting = attemptOf('at-end', openHunt('whole'), ...flagged);

	it('is not told before it is handed in', () => {
		expect(reportOf(hunted, hunting)).toMatchObject({ interactions: [], hunts: [], place: 'whole', progress: 0 });
	});

	it('is told claim by claim, but for those that do not count: is this wrong?', () => {
		const { interactions } = reportOf(hunted, after(hunting, handInHunt('whole')));
		const told = interactions.map(({ id, description, form, result }) => ({ id, description, form, result }));
		expect(told).toEqual([
			{
				id: 'whole.C1',
				description: 'Bridge 1 opened in 1901',
				form: { type: 'true-false', given: true, right: false },
				result: 'wrong'
			},
			{
				id: 'whole.C2',
				description: 'Bridge 2 opened in 1902',
				form: { type: 'true-false', given: true, right: true },
				result: 'right'
			},
			{
				id: 'whole.C3',
				description: 'Bridge 3 opened in 1903',
				form: { type: 'true-false', given: false, right: true },
				result: 'wrong'
			}
		]);
		expect(interactions.map(({ confidence }) => confidence)).toEqual([undefined, 'sure', undefined]);
		expect(interactions.map(({ score }) => score?.given)).toEqual([0, 1, 0]);
	});

	it('is told as a whole', () => {
		const { hunts } = reportOf(hunted, after(hunting, handInHunt('whole')));
		expect(hunts).toMatchObject([
			{ id: 'whole', hits: 1, misses: 1, falseAlarms: 1, correctRejections: 0, at: 4000, sequence: 4 }
		]);
		const [hunt] = hunts;
		expect(hunt?.sensitivity).toBeCloseTo(-0.6745, 3);
	});

	it('that nobody opened says nothing of its claims, and counts all the same', () => {
		const report = reportOf(hunted, attemptOf('at-end', handInHunt('whole')));
		expect(report).toMatchObject({ interactions: [], hunts: [], completion: 'completed', score: { percent: 0 } });
	});

	it('takes a repeat of what was flagged elsewhere for flagged', () => {
		const [, first, second] = text.claims;
		if (!first || !second) throw new Error('there are four claims');
		const claims = [first, { ...second, repeatOf: first.id }];
		const repeated = { ...hunted, texts: [{ ...text, claims }] };
		const { interactions } = reportOf(repeated, after(hunting, handInHunt('whole')));
		expect(interactions.map(({ form, result }) => [form, result])).toEqual([
			[{ type: 'true-false', given: true, right: true }, 'right'],
			[{ type: 'true-false', given: true, right: true }, 'right']
		]);
	});
});

describe('of any attempt', () => {
	it('tells what the outcome says, once everything is handed in', () => {
		fc.assert(
			fc.property(moduleWithAttempt, ([any, attempt]) => {
				const outcome = outcomeOf(any, attempt);
				const report = reportOf(any, attempt);
				expect(report.completion).toBe(outcome.completion);
				expect(report.progress === 1).toBe(outcome.completion === 'completed');
				expect(report.place === '').toBe(outcome.completion === 'completed');
				if (outcome.completion === 'incomplete' || outcome.score.maximum === 0) {
					expect(report).not.toHaveProperty('score');
					return;
				}
				expect(report.success).toBe(outcome.success);
				expect(report.score?.given).toBe(outcome.score.given + outcome.bonus);
				expect(Math.floor(report.score?.percent ?? -1)).toBe(outcome.percent);
			})
		);
	});

	it('tells no item twice, and no result before it stands', () => {
		fc.assert(
			fc.property(moduleWithAttempt, ([any, attempt]) => {
				const { interactions } = reportOf(any, attempt);
				expect(new Set(interactions.map(({ id }) => id)).size).toBe(interactions.length);
				for (const { of, result, score } of interactions) {
					expect(score === undefined).toBe(result === 'neutral');
					if (!('item' in of) || result === 'neutral') continue;
					const section = any.sections.find(({ items }) => items.some(({ id }) => id === of.item));
					const isIn = section && isHandedIn(section.id, attempt.entries);
					const later = reportOf(any, after(attempt, ...any.sections.map(({ id }) => handIn(id))));
					const settled = interactions.find((one) => one.of === of);
					if (!isIn) expect(interaction(later, of.item)?.score).toEqual(settled?.score);
				}
			})
		);
	});

	it('remembers what it told without ever telling it wrongly', () => {
		fc.assert(
			fc.property(moduleWithAttempt, ([any, attempt]) => {
				const prefixes = prefixesOf(attempt);
				let before: Report | undefined;
				for (const prefix of prefixes) {
					const report = reportOf(any, prefix);
					expect(report).toEqual(reportOf({ ...any }, prefix));
					expect(report.progress).toBeGreaterThanOrEqual(before?.progress ?? 0);
					before = report;
				}
			}),
			{ numRuns: 50 }
		);
	});

	it('keeps what has not changed', () => {
		const one = attemptOf('per-section', earn(2, arches));
		const two = after(one, earn(1, toll));
		expect(reportOf(module, two).interactions[0]).toBe(reportOf(module, one).interactions[0]);
		expect(reportOf(module, two)).toBe(reportOf(module, two));
	});
});

for (const folder of [...(await findModules('questions')), 'tests/fixtures/tiny']) {
	const { module: real } = await parseModule('any', await readModule(folder));
	if (!real) throw new Error(`${folder} has faults`);
	const walked = walkFromKey(real);

	describe(folder, () => {
		it('is told as right throughout where everything is answered from the key', () => {
			const report = reportOf(real, walked);
			expect(report).toMatchObject({ completion: 'completed', progress: 1, score: { percent: 100 } });
			expect(report.success).not.toBe('failed');
			const allItems = real.sections.flatMap(({ items }) => items);
			for (const { id, result, of } of report.interactions) {
				const item = allItems.find((one) => 'item' in of && one.id === of.item);
				const isJudged = !item || maximum(item.interaction, real.policy.rules) > 0;
				expect([id, result]).toEqual([id, isJudged ? 'right' : 'neutral']);
			}
			const claims = real.hunts
				.flatMap((hunt) => textOf(hunt, real).claims)
				.filter((claim) => claim.ungraded === undefined);
			expect(report.interactions).toHaveLength(allItems.length + claims.length);
			expect(claims.some(isError)).toBe(true);
		});
	});
}

function walkFromKey(real: Module): Attempt {
	const inHunt = (id: string): readonly Deed[] => {
		const hunt = real.hunts.find((one) => one.id === id);
		if (!hunt) return [];
		return [openHunt(id), ...keyMarks(textOf(hunt, real)).map((mark) => setMark(id, mark))];
	};
	const inSections = real.sections.flatMap(({ id, items }) => [
		open(id),
		...items.map((item): Deed => {
			const response = key(item.interaction) ?? { kind: 'extended-text', text: 'word '.repeat(60) };
			return { kind: 'response.submitted', item: item.id, response, confidence: 'sure' };
		}),
		...real.hunts.filter(({ section }) => section === id).flatMap((hunt) => inHunt(hunt.id)),
		handIn(id)
	]);
	const others = real.hunts.filter(({ section }) => section === undefined);
	return attemptOf('at-end', ...inSections, ...others.flatMap(({ id }) => [...inHunt(id), handInHunt(id)]));
}
