import { expect, test } from 'vitest';
import { huntText, markOn } from '../../../../tests/fixtures/hunt-text.ts';
import type { HuntText } from './claim.ts';
import { judgeHunt } from './judge.ts';
import { pooledTrials } from './pool.ts';
import { countsOf } from './trials.ts';

const hunted = (text: HuntText, ...quotes: readonly string[]) => ({
	text,
	outcome: judgeHunt(
		text,
		quotes.map((quote) => markOn(text, quote)),
		[],
		'pair-choice'
	)
});

const whole = huntText('[a!|one is wrong]. [b+|two is sound]. [c!|three is wrong].');
const part = huntText('[a!|one is wrong].');

test('adds up different texts', () => {
	const other: HuntText = { ...whole, id: 'other' };
	expect(countsOf(pooledTrials([hunted(whole, 'one is wrong'), hunted(other, 'two is sound')]))).toEqual({
		hits: 1,
		misses: 3,
		falseAlarms: 1,
		rejections: 1
	});
	expect(countsOf(pooledTrials([]))).toEqual({ hits: 0, misses: 0, falseAlarms: 0, rejections: 0 });
});

test('a claim counts once, as it was judged first', () => {
	expect(countsOf(pooledTrials([hunted(part), hunted(whole, 'one is wrong', 'three is wrong')]))).toMatchObject({
		hits: 1,
		misses: 1
	});
	expect(countsOf(pooledTrials([hunted(whole, 'one is wrong', 'three is wrong'), hunted(part)]))).toMatchObject({
		hits: 2,
		misses: 0
	});
});

test('another wording of a claim counts anew', () => {
	const variant = huntText('[a+|one is sound].', { a: { wording: 'sound' } });
	expect(countsOf(pooledTrials([hunted(whole), hunted(variant)]))).toMatchObject({ misses: 2, rejections: 2 });
});

const said = { first: '[a!|one is wrong].', again: '[d!|one is so wrong].' };
const repeating = (marked: string) => huntText(marked, { d: { repeatOf: 'a' } });
const both = repeating(`${said.first} ${said.again}`);
const [first, again] = [repeating(said.first), repeating(said.again)];

test.each([
	['a trial of which a repeat was hunted before', again, both],
	['a repeat of which the trial was hunted before', both, again],
	['a repeat of what was hunted before in another part', first, again],
	['what was hunted before as a repeat in another part', again, first]
])('%s does not count again', (_, before, after) => {
	const whole = (text: HuntText) => text.text.slice(0, text.text.indexOf('.'));
	const one = { hits: 1, misses: 0, falseAlarms: 0, rejections: 0 };
	expect(countsOf(pooledTrials([hunted(before, whole(before)), hunted(after)]))).toEqual(one);
	expect(countsOf(pooledTrials([hunted(before), hunted(after, whole(after))]))).toEqual({ ...one, hits: 0, misses: 1 });
});

test('a repeat that is sound where the claim is an error is a statement of its own', () => {
	const mixed = huntText('[a!|one is wrong]. [d+|one is so wrong].', { d: { repeatOf: 'a' } });
	expect(countsOf(pooledTrials([hunted(mixed)]))).toMatchObject({ misses: 1, rejections: 1 });
});
