import { expect, test } from 'vitest';
import { huntText, markOn } from '../../../../tests/fixtures/hunt-text.ts';
import type { HuntText } from './claim.ts';
import { chainLinks } from './hunt.ts';
import { judgeHunt, keyMarks, type HuntOutcome } from './judge.ts';
import type { Mark } from './mark.ts';
import { judgementOf } from './trials.ts';

const judged = (text: HuntText, marks: readonly Mark[]) => judgeHunt(text, marks, chainLinks, 'pair-choice');
const states = ({ claims }: HuntOutcome) => Object.fromEntries(claims.map(({ claim, state }) => [claim.id, state]));
const linksOf = ({ claims }: HuntOutcome, id: string) => claims.find(({ claim }) => claim.id === id)?.links;

const text = huntText(
	'At first [a!|it was 1901 then]. Later [b+|prices fell twice], but [c!|nobody at all noticed]. So [d?|it is often said], and [e+|that was that].'
);

test('says of each claim what became of it', () => {
	const outcome = judged(text, [
		markOn(text, 'it was 1901 then'),
		markOn(text, 'prices fell twice'),
		markOn(text, 'it is often said')
	]);
	expect(states(outcome)).toEqual({ a: 'found', b: 'false-alarm', c: 'missed', d: 'ungraded', e: 'left' });
	expect(outcome.counts).toEqual({ hits: 1, misses: 1, falseAlarms: 1, rejections: 1 });
	expect(outcome.claims.map(({ flagged }) => flagged)).toEqual([true, true, false, true, false]);
});

test('marks about nothing and marks about several claims count neither way', () => {
	const stray = markOn(text, 'At first');
	const wide = markOn(text, text.text);
	const outcome = judged(text, [wide, stray]);
	expect(outcome.counts).toEqual(judged(text, []).counts);
	expect(outcome.strays).toEqual([stray]);
	expect(outcome.undecided.map(({ mark, claims }) => [mark, claims.map(({ id }) => id)])).toEqual([
		[wide, ['a', 'b', 'c', 'd', 'e']]
	]);
});

test('a mark whose words do not stand where it says is about nothing', () => {
	const { start, end } = markOn(text, 'it was 1901 then');
	const moved = { start, end, quote: 'it was 1902 then', confidence: 'sure' } as const;
	const beyond = { start, end: text.text.length + 5, quote: `${text.text.slice(start)} then` };
	const outcome = judged(text, [moved, beyond]);
	expect(outcome.strays).toEqual([moved, beyond]);
	expect(outcome.undecided).toEqual([]);
	expect(states(outcome)).toEqual(states(judged(text, [])));
});

test('judges each link: right, wrong, or open where nothing was said', () => {
	const said = { type: 'number', repair: 'it was right-a', source: 'source-c' } as const;
	const outcome = judged(text, [markOn(text, 'it was 1901 then', said), markOn(text, 'nobody at all noticed')]);
	expect(linksOf(outcome, 'a')).toEqual({ type: 'right', repair: 'right', source: 'wrong' });
	expect(linksOf(outcome, 'c')).toEqual({ type: 'open', repair: 'open', source: 'open' });
	expect(outcome.scores).toEqual({
		find: { given: 4, maximum: 4 },
		type: { given: 1, maximum: 2 },
		repair: { given: 1, maximum: 2 },
		source: { given: 0, maximum: 2 }
	});
	expect(outcome.total).toEqual({ given: 6, maximum: 10 });
});

test('only the links that are asked earn points, all are judged', () => {
	const marks = [markOn(text, 'it was 1901 then', { type: 'number', source: 'source-a' })];
	const outcome = judgeHunt(text, marks, ['source'], 'net-correct');
	expect(outcome.scores).toEqual({ find: { given: 2, maximum: 4 }, source: { given: 1, maximum: 2 } });
	expect(outcome.total).toEqual({ given: 3, maximum: 6 });
	expect(linksOf(outcome, 'a')).toMatchObject({ type: 'right' });
});

test('links of a false alarm are not judged', () => {
	const outcome = judged(text, [markOn(text, 'prices fell twice', { type: 'date' })]);
	expect(linksOf(outcome, 'b')).toBeUndefined();
});

test('of several marks on a claim the best of each link counts, and the first confidence in the text', () => {
	const outcome = judged(text, [
		markOn(text, '1901 then', { type: 'date', source: 'source-a', confidence: 'sure' }),
		markOn(text, 'it was', { type: 'number', source: 'elsewhere', confidence: 'unsure' })
	]);
	expect(linksOf(outcome, 'a')).toEqual({ type: 'right', repair: 'open', source: 'right' });
	expect(outcome.trials.flatMap(judgementOf)).toEqual([{ right: true, confidence: 'unsure' }]);
});

test('a flag with a confidence is one judgement, right where it is on an error; one on an ungraded claim is none', () => {
	const outcome = judged(text, [
		markOn(text, 'it was 1901 then', { confidence: 'sure' }),
		markOn(text, 'prices fell twice', { confidence: 'fairly-sure' }),
		markOn(text, 'nobody at all noticed'),
		markOn(text, 'it is often said', { confidence: 'sure' }),
		markOn(text, 'At first', { confidence: 'sure' })
	]);
	expect(outcome.trials.flatMap(judgementOf)).toEqual([
		{ right: true, confidence: 'sure' },
		{ right: false, confidence: 'fairly-sure' }
	]);
});

const repeats = '[a!|President Kessler of Ruritania] spoke. [b!|His man Kessler said] it. [c+|It had rained all] day.';
const repeated = huntText(repeats, { b: { repeatOf: 'a' } });

test('a claim and its repeat are one trial, found if either is flagged', () => {
	const outcome = judged(repeated, [markOn(repeated, 'His man Kessler said', { type: 'number' })]);
	expect(states(outcome)).toEqual({ a: 'found-elsewhere', b: 'found', c: 'left' });
	expect(outcome.counts).toEqual({ hits: 1, misses: 0, falseAlarms: 0, rejections: 1 });
	expect(outcome.scores.type).toEqual({ given: 1, maximum: 1 });
	expect(judged(repeated, []).counts).toEqual({ hits: 0, misses: 1, falseAlarms: 0, rejections: 1 });
	expect(states(judged(repeated, []))).toEqual({ a: 'missed', b: 'missed', c: 'left' });
});

test('both flagged are one hit and one judgement, and a link is right if it is for either', () => {
	const outcome = judged(repeated, [
		markOn(repeated, 'President Kessler of Ruritania', { type: 'date', confidence: 'sure' }),
		markOn(repeated, 'His man Kessler said', { type: 'number', confidence: 'unsure' })
	]);
	expect(states(outcome)).toEqual({ a: 'found', b: 'found', c: 'left' });
	expect(outcome.counts.hits).toBe(1);
	expect(outcome.scores.type).toEqual({ given: 1, maximum: 1 });
	expect(linksOf(outcome, 'a')).toMatchObject({ type: 'wrong' });
	expect(outcome.trials.flatMap(judgementOf)).toEqual([{ right: true, confidence: 'sure' }]);
});

test('a repeat of a claim that is no error here, or ungraded, or not in the text, is a trial of its own', () => {
	const sound = huntText(repeats.replace('[a!', '[a+'), { b: { repeatOf: 'a' } });
	expect(judged(sound, []).counts).toEqual({ hits: 0, misses: 1, falseAlarms: 0, rejections: 2 });
	expect(states(judged(sound, [markOn(sound, 'President Kessler of Ruritania')]))).toMatchObject({
		a: 'false-alarm',
		b: 'missed'
	});
	const ungraded = huntText(repeats.replace('[a!', '[a?'), { b: { repeatOf: 'a' } });
	expect(judged(ungraded, [markOn(ungraded, 'His man Kessler said')]).counts.hits).toBe(1);
	const elsewhere = huntText(repeats, { b: { repeatOf: 'x' } });
	expect(judged(elsewhere, []).counts.misses).toBe(2);
});

test('two sound repeats are one sound claim: flagging both is one false alarm', () => {
	const sound = huntText(repeats.replace('[a!', '[a+').replace('[b!', '[b+'), { b: { repeatOf: 'a' } });
	const both = [markOn(sound, 'President Kessler of Ruritania'), markOn(sound, 'His man Kessler said')];
	expect(judged(sound, both).counts).toEqual({ hits: 0, misses: 0, falseAlarms: 1, rejections: 1 });
	expect(states(judged(sound, both.slice(1)))).toMatchObject({ a: 'left', b: 'false-alarm' });
});

test('repeats of one claim that is not in the text are one trial', () => {
	const part = huntText(repeats, { a: { repeatOf: 'x' }, b: { repeatOf: 'x' } });
	expect(judged(part, []).counts.misses).toBe(1);
});

const nested = huntText('[o!|In 2024 alone, [p!|pounds of it fell], [q!|which is a rise]]. [r+|All was well].');
const [onOuter, onFirst, onSecond] = [
	markOn(nested, 'In 2024 alone, pounds of it fell, which is a rise'),
	markOn(nested, 'pounds of it fell', { type: 'number', source: 'source-p' }),
	markOn(nested, 'which is a rise', { type: 'number', source: 'wrong' })
];

test('an error that holds others is found by a mark on it, which does not find those', () => {
	expect(states(judged(nested, [onOuter]))).toEqual({ o: 'found', p: 'missed', q: 'missed', r: 'left' });
});

test('an error that holds two others is found through both, not through one', () => {
	expect(states(judged(nested, [onFirst]))).toEqual({ o: 'missed', p: 'found', q: 'missed', r: 'left' });
	const outcome = judged(nested, [onSecond, onFirst]);
	expect(states(outcome)).toEqual({ o: 'found', p: 'found', q: 'found', r: 'left' });
	expect(linksOf(outcome, 'o')).toEqual({ type: 'right', repair: 'open', source: 'wrong' });
	expect(outcome.claims[0]).toMatchObject({ flagged: true, marks: [] });
});

test('what is said on the outer claim itself counts beside what is said within', () => {
	const outcome = judged(nested, [{ ...onOuter, source: 'source-o' }, onFirst, onSecond]);
	expect(linksOf(outcome, 'o')).toMatchObject({ type: 'right', source: 'right' });
});

test('an error is not found through a single claim within it, nor a sound claim flagged through those within', () => {
	const single = huntText('[o!|In 2024 alone and only [p!|pounds of it fell]]. [r+|All was well].');
	expect(states(judged(single, [markOn(single, 'pounds of it fell')]))).toMatchObject({ o: 'missed', p: 'found' });
	const sound = huntText('[o+|In 2024 alone, [p!|pounds of it fell], [q!|which is a rise]].');
	const both = [markOn(sound, 'pounds of it fell'), markOn(sound, 'which is a rise')];
	expect(states(judged(sound, both))).toEqual({ o: 'left', p: 'found', q: 'found' });
});

test.each([
	['single errors', text],
	['repeats', repeated],
	['an error that holds errors', nested],
	[
		'an error that holds an error and a sound claim',
		huntText('[o!|In 2024, [p!|pounds of it fell], [q+|as they say]].')
	],
	['an error that holds a sound claim', huntText('[o!|They fell because [p+|it had rained] for years].')],
	['an error in a sound claim', huntText('[o+|They fell because [p!|it had rained] for years].')],
	['an ungraded claim within', huntText('[o!|In 2024, [p!|pounds of it fell], [q?|as they say]].')]
])('the key earns everything: %s', (_, keyed) => {
	const { scores, counts } = judged(keyed, keyMarks(keyed));
	expect(counts).toMatchObject({ misses: 0, falseAlarms: 0 });
	for (const { given, maximum } of Object.values(scores)) expect(given).toBe(maximum);
	expect(scores.find.maximum).toBeGreaterThan(0);
});

test('a text without claims, without errors, without sound claims', () => {
	const nothing = { given: 0, maximum: 0 };
	const empty = judged(huntText('Nothing is claimed.'), []);
	expect(empty).toMatchObject({ claims: [], trials: [], total: nothing });
	expect(empty.scores).toEqual({ find: nothing, type: nothing, repair: nothing, source: nothing });
	const sound = huntText('[a+|All is well].');
	expect(judged(sound, [markOn(sound, 'All is well')]).total).toEqual(nothing);
	const wrong = huntText('[a!|All is well].');
	expect(judged(wrong, keyMarks(wrong)).total).toEqual({ given: 5, maximum: 5 });
	expect(judged(wrong, []).total).toEqual({ given: 0, maximum: 5 });
});

test('what is left of flags counts as the marks did, alone and beside others', () => {
	const said = { type: 'number', repair: 'it was right-a', confidence: 'sure' } as const;
	const mark = markOn(text, 'it was 1901 then', said);
	const [onSound, later] = [markOn(text, 'prices fell twice'), markOn(text, 'nobody at all noticed', said)];
	const whole = judged(text, [mark, onSound, later]);
	const links = { type: 'right', repair: 'right', source: 'open' } as const;
	const left = judgeHunt(text, [later], chainLinks, 'pair-choice', [
		{ claim: 'a', confidence: 'sure', links },
		{ claim: 'b' },
		{ claim: 'of another text' }
	]);
	expect({ ...left, claims: [], trials: [] }).toEqual({ ...whole, claims: [], trials: [] });
	expect(states(left)).toEqual(states(whole));
	expect(left.trials.flatMap(judgementOf)).toEqual(whole.trials.flatMap(judgementOf));
	expect(left.claims.map(({ condensed }) => condensed)).toEqual([true, true, undefined, undefined, undefined]);
});

test('a link that was right stays so, whatever is said of the claim again', () => {
	const links = { type: 'right', repair: 'wrong', source: 'open' } as const;
	const again = markOn(text, 'it was 1901 then', { type: 'date', repair: 'it was right-a', source: 'source-c' });
	const outcome = judgeHunt(text, [again], chainLinks, 'pair-choice', [{ claim: 'a', links }]);
	expect(linksOf(outcome, 'a')).toEqual({ type: 'right', repair: 'right', source: 'wrong' });
});

test('a claim is flagged through those it holds where of some of these only the flag is left', () => {
	const nested = huntText('So [a!|first [b!|it was 1901], then [c+|it was 1902]]. [d+|That is that].');
	const outcome = judgeHunt(nested, [markOn(nested, 'it was 1902')], [], 'pair-choice', [{ claim: 'b' }]);
	expect(states(outcome)).toEqual({ a: 'found', b: 'found', c: 'false-alarm', d: 'left' });
});

test('a claim that has become an error since its flag was kept is found, with nothing said of it', () => {
	expect(linksOf(judgeHunt(text, [], chainLinks, 'pair-choice', [{ claim: 'c' }]), 'c')).toEqual({
		...{ type: 'open', repair: 'open', source: 'open' }
	});
});
