import { expect, test } from 'vitest';
import {
	attemptOf,
	earn,
	essay,
	handIn,
	itemWorth,
	left,
	moduleOf,
	sectionOf,
	write
} from '../../../tests/fixtures/walks.ts';
import type { Attempt } from './attempt.ts';
import type { Module, Policy } from './module.ts';
import { outcomeOf, releasedJudgements } from './outcome.ts';
import { percentOf } from './score.ts';

const a = itemWorth(3, 'a');
const b = itemWorth(2, 'b');
const c = itemWorth(5, 'c');
const text = essay('text');
const one = sectionOf('one', [a, b]);
const two = sectionOf('two', [c, text]);

const bonus = (bonusPercent: number) => ({ confidence: { asked: true, bonusPercent } });

test('points are those of the responses that count, of the points of all items', () => {
	const outcome = outcomeOf(moduleOf([one, two]), attemptOf('per-section', earn(1, a), earn(2, a), earn(4, c)));
	expect(outcome.score).toEqual({ given: 6, maximum: 10 });
	expect(outcome.percent).toBe(60);
	expect(outcome.items.map(({ item, score }) => [item.id, score.given, score.maximum])).toEqual([
		['a', 2, 3],
		['b', 0, 2],
		['c', 4, 5],
		['text', 0, 0]
	]);
});

test('nothing but a start comes to nothing', () => {
	const outcome = outcomeOf(moduleOf([one, two], { passMark: 0, ...bonus(5) }), attemptOf('at-once'));
	expect(outcome).toMatchObject({
		completion: 'incomplete',
		success: 'unknown',
		score: { given: 0, maximum: 10 },
		bonus: 0,
		percent: 0
	});
});

test('percent is rounded down, so that 100 means every point', () => {
	expect(percentOf({ given: 199, maximum: 200 })).toBe(99);
	expect(percentOf({ given: 200, maximum: 200 })).toBe(100);
	expect(percentOf({ given: 29, maximum: 50 })).toBe(58);
	expect(percentOf({ given: 0, maximum: 0 })).toBe(0);
});

test('the attempt is completed by the hand-in of the last section, answered or not', () => {
	const module = moduleOf([one, two]);
	expect(outcomeOf(module, attemptOf('never', earn(3, a), handIn('two'))).completion).toBe('incomplete');
	expect(outcomeOf(module, attemptOf('never', handIn('two'), handIn('one'))).completion).toBe('completed');
});

test('an item of which only points could be kept is answered, with its confidence, and has no response to show', () => {
	const [kept] = outcomeOf(moduleOf([one]), attemptOf('per-section', left(2, a, 'sure'))).items;
	expect(kept).toMatchObject({ answered: true, confidence: 'sure', score: { given: 2, maximum: 3 } });
	expect(kept?.response).toBeUndefined();
	const [none] = outcomeOf(moduleOf([one]), attemptOf('per-section')).items;
	expect(none).toMatchObject({ answered: false, score: { given: 0, maximum: 3 } });
});

const itemAfter = (counts: Policy['tries']['counts'], ...deeds: readonly ReturnType<typeof earn>[]) =>
	outcomeOf(moduleOf([one], { tries: { allowed: 3, counts } }), attemptOf('at-once', ...deeds)).items[0];

test.each([
	['first', 0],
	['last', 3],
	['best', 3]
] as const)('the %s of the tries at an item counts, and that it was put right is seen', (counts, given) => {
	const outcome = itemAfter(counts, earn(0, a, 'sure'), earn(3, a, 'unsure'));
	expect(outcome).toMatchObject({ score: { given, maximum: 3 }, right: given === 3, putRight: true });
	expect(outcome?.tries).toHaveLength(2);
	expect(outcome?.tries[given === 3 ? 1 : 0]?.submission).toMatchObject({ response: outcome?.response });
});

test('an item keeps the best score when a later response is worse', () => {
	expect(itemAfter('best', earn(2, a), earn(1, a))?.score.given).toBe(2);
	expect(itemAfter('last', earn(2, a), earn(1, a))?.score.given).toBe(1);
});

test('the confidence in an item is what was said before the first feedback', () => {
	expect(itemAfter('last', earn(0, a, 'sure'), earn(3, a, 'unsure'))?.confidence).toBe('sure');
	expect(itemAfter('last', earn(0, a), earn(3, a, 'unsure'))).not.toHaveProperty('confidence');
});

test('only what was wrong at first and right later was put right', () => {
	expect(itemAfter('last', earn(3, a))?.putRight).toBe(false);
	expect(itemAfter('last', earn(1, a), earn(2, a))?.putRight).toBe(false);
	expect(itemAfter('last')?.putRight).toBe(false);
});

test('what was not answered has no response and is not right', () => {
	const outcome = itemAfter('best');
	expect(outcome).toMatchObject({ section: 'one', tries: [], right: false, score: { given: 0, maximum: 3 } });
	expect(outcome).not.toHaveProperty('response');
	expect(outcome).not.toHaveProperty('confidence');
});

test('only a text of one’s own waits for a person', () => {
	const { items } = outcomeOf(moduleOf([one, two]), attemptOf('never', write('Words.', text)));
	expect(items.map(({ ungraded }) => ungraded)).toEqual([false, false, false, true]);
	expect(items[3]).toMatchObject({ right: false, putRight: false, response: { text: 'Words.' } });
});

const marked = (passMark: number) => moduleOf([{ ...one, passMark }, two]);
const firstSection = (module: Module, attempt: Attempt) => outcomeOf(module, attempt).sections[0];

test('a section has its own points and answered items', () => {
	const { sections } = outcomeOf(moduleOf([one, two]), attemptOf('at-end', earn(2, b), write('Words.', text)));
	expect(sections).toMatchObject([
		{ section: { id: 'one' }, score: { given: 2, maximum: 5 }, answered: 1, items: 2 },
		{ section: { id: 'two' }, score: { given: 0, maximum: 5 }, answered: 1, items: 2 }
	]);
});

test('a section that is handed in is not always released', () => {
	const module = moduleOf([one, two]);
	const seen = (attempt: Attempt) => outcomeOf(module, attempt).sections.map((its) => [its.handedIn, its.released]);
	expect(seen(attemptOf('per-section', handIn('one')))).toEqual([
		[true, true],
		[false, false]
	]);
	expect(seen(attemptOf('at-end', handIn('one')))).toEqual([
		[true, false],
		[false, false]
	]);
	expect(seen(attemptOf('at-end', handIn('one'), handIn('two')))).toEqual([
		[true, true],
		[true, true]
	]);
});

test('the success of a section is unknown until it is handed in, and where it has no pass mark', () => {
	expect(firstSection(marked(60), attemptOf('at-end', earn(3, a)))?.success).toBe('unknown');
	expect(firstSection(moduleOf([one, two]), attemptOf('at-end', earn(3, a), handIn('one')))?.success).toBe('unknown');
});

test('a section with 3 of 5 points passes at 60 percent and fails at 61', () => {
	const attempt = attemptOf('at-end', earn(3, a), handIn('one'));
	expect(firstSection(marked(60), attempt)?.success).toBe('passed');
	expect(firstSection(marked(61), attempt)?.success).toBe('failed');
});

test('the bonus of the whole does not lift a section', () => {
	const module = { ...marked(61), policy: { ...marked(61).policy, ...bonus(25) } };
	const attempt = attemptOf('at-end', earn(3, a, 'sure'), earn(5, c, 'sure'), handIn('one'));
	expect(outcomeOf(module, attempt).bonus).toBe(1);
	expect(firstSection(module, attempt)?.success).toBe('failed');
});

test('a section in which only a person gives points passes when it is handed in', () => {
	const module = moduleOf([{ ...sectionOf('one', [text]), passMark: 60 }]);
	expect(firstSection(module, attemptOf('at-end'))?.success).toBe('unknown');
	expect(firstSection(module, attemptOf('at-end', handIn('one')))?.success).toBe('passed');
});

const all = [handIn('one'), handIn('two')];
const success = (module: Module, attempt: Attempt) => outcomeOf(module, attempt).success;

test('success is unknown until all is handed in, and where nothing has a pass mark', () => {
	const right = [earn(3, a), earn(2, b), earn(5, c)];
	expect(success(moduleOf([one, two], { passMark: 60 }), attemptOf('at-end', ...right, handIn('one')))).toBe('unknown');
	expect(success(moduleOf([one, two]), attemptOf('at-end', ...right, ...all))).toBe('unknown');
});

test('7 of 10 points pass at 70 percent and fail at 71', () => {
	const attempt = attemptOf('at-end', earn(2, b), earn(5, c), ...all);
	expect(success(moduleOf([one, two], { passMark: 70 }), attempt)).toBe('passed');
	expect(success(moduleOf([one, two], { passMark: 71 }), attempt)).toBe('failed');
});

test('a pass mark with a fraction is met exactly', () => {
	const big = itemWorth(250, 'big');
	const module = moduleOf([sectionOf('one', [big])], { passMark: 64.4 });
	expect(success(module, attemptOf('at-end', earn(161, big), handIn('one')))).toBe('passed');
	expect(success(module, attemptOf('at-end', earn(160, big), handIn('one')))).toBe('failed');
});

test('a section that failed fails the whole, however many points there are', () => {
	const marked = [{ ...one, passMark: 50 }, two];
	const attempt = attemptOf('at-end', earn(2, a), earn(5, c), ...all);
	expect(success(moduleOf(marked, { passMark: 60 }), attempt)).toBe('failed');
	expect(success(moduleOf(marked), attempt)).toBe('failed');
});

test('without a pass mark of the whole, passing the sections that have one is passing', () => {
	const attempt = attemptOf('at-end', earn(3, a), ...all);
	expect(success(moduleOf([{ ...one, passMark: 50 }, two]), attempt)).toBe('passed');
});

test('the bonus counts towards the pass mark', () => {
	const attempt = attemptOf('at-end', earn(3, a, 'sure'), earn(5, c, 'sure'), ...all);
	expect(success(moduleOf([one, two], { passMark: 90 }), attempt)).toBe('failed');
	expect(success(moduleOf([one, two], { passMark: 90, ...bonus(25) }), attempt)).toBe('passed');
});

const ten = itemWorth(10, 'ten');
const four = itemWorth(4, 'four');
const module = moduleOf([sectionOf('one', [ten, four, text])], bonus(25));

test('the bonus is added to the points, within its share of what was earned', () => {
	const outcome = outcomeOf(module, attemptOf('at-end', earn(10, ten, 'sure')));
	// 25 % of 10 points, times a skill of 0.99.
	expect(outcome).toMatchObject({ score: { given: 10, maximum: 14 }, bonus: 2, percent: 85 });
});

test('the bonus is none where nothing was earned', () => {
	expect(outcomeOf(module, attemptOf('at-end', earn(0, ten, 'unsure'), earn(0, four, 'unsure'))).bonus).toBe(0);
});

test('the bonus is none for wrong and sure', () => {
	expect(outcomeOf(module, attemptOf('at-end', earn(9, ten, 'sure'))).bonus).toBe(0);
	expect(outcomeOf(module, attemptOf('at-end', earn(10, ten, 'sure'), earn(0, four, 'sure'))).bonus).toBe(0);
});

test('the bonus never lifts the points above the maximum', () => {
	const outcome = outcomeOf(module, attemptOf('at-end', earn(10, ten, 'sure'), earn(4, four, 'sure')));
	expect(outcome).toMatchObject({ score: { given: 14, maximum: 14 }, bonus: 0, percent: 100 });
	const nearly = moduleOf([sectionOf('one', [ten, itemWorth(1, 'last')])], bonus(25));
	expect(outcomeOf(nearly, attemptOf('at-end', earn(10, ten, 'sure')))).toMatchObject({ bonus: 1, percent: 100 });
});

test('the bonus is not needed: full points without a word about confidence are 100 percent', () => {
	const outcome = outcomeOf(module, attemptOf('at-end', earn(10, ten), earn(4, four)));
	expect(outcome).toMatchObject({ bonus: 0, percent: 100 });
});

test('the bonus goes by the first try, whatever counts', () => {
	const best: Module = { ...module, policy: { ...module.policy, tries: { allowed: 2, counts: 'best' } } };
	const outcome = outcomeOf(best, attemptOf('at-once', earn(0, ten, 'sure'), earn(10, ten, 'sure')));
	expect(outcome).toMatchObject({ score: { given: 10 }, bonus: 0 });
});

test('judgements are of what was answered and a program can score, right where the first try was fully right', () => {
	const module = moduleOf([sectionOf('one', [a, b, c, text])], { tries: { allowed: 2, counts: 'last' } });
	const responses = [earn(3, a, 'sure'), earn(1, b), earn(2, b, 'sure'), write('Words.', text)];
	const attempt = attemptOf('at-once', ...responses, handIn('one'));
	expect(releasedJudgements(outcomeOf(module, attempt))).toStrictEqual([
		{ right: true, confidence: 'sure' },
		{ right: false }
	]);
});

test('objectives have the points of their items, in the order of the sections', () => {
	const module = moduleOf([
		sectionOf('one', [itemWorth(3, 'a', 'dates'), itemWorth(2, 'b', 'people'), itemWorth(4, 'd', 'dates')], {
			objectives: [
				{ id: 'people', text: 'Name them.' },
				{ id: 'dates', text: 'Date them.' }
			]
		}),
		sectionOf('two', [itemWorth(5, 'c', 'dates')], { objectives: [{ id: 'dates', text: 'Date more.' }] })
	]);
	const { objectives } = outcomeOf(module, attemptOf('at-end', earn(2, a), earn(4, c)));
	expect(objectives).toEqual([
		{ objective: 'people', text: 'Name them.', section: 'one', score: { given: 0, maximum: 2 }, answered: 0, items: 1 },
		{ objective: 'dates', text: 'Date them.', section: 'one', score: { given: 2, maximum: 7 }, answered: 1, items: 2 },
		{ objective: 'dates', text: 'Date more.', section: 'two', score: { given: 4, maximum: 5 }, answered: 1, items: 1 }
	]);
});
