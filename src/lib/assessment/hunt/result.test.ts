import { describe, expect, test } from 'vitest';
import {
	articleOf,
	handInHunt,
	huntOf,
	markOn,
	openHunt,
	setMark,
	textOfSorts
} from '../../../../tests/fixtures/hunts.ts';
import { attemptOf, handIn, moduleOf, sectionOf } from '../../../../tests/fixtures/walks.ts';
import type { Deed } from '../attempt.ts';
import type { Module } from '../module.ts';
import type { Hunt } from './hunt.ts';
import { countedTrials, huntResults, releasedTrials } from './result.ts';
import { countsOf } from './trials.ts';

const parts = [textOfSorts(['wrong', 'sound'], 1), textOfSorts(['sound', 'wrong', 'ungraded'], 3)];
const article = articleOf(parts);
const other = textOfSorts(['wrong', 'wrong', 'sound'], 50, 'other');

function moduleWith(...hunts: readonly Hunt[]): Module {
	const sections = parts.map(({ text }, index) => sectionOf(`s${index}`, [], { passage: text }));
	return { ...moduleOf(sections), texts: [article, other], hunts };
}

/** Flags the claim with that id, wherever it stands in the hunt's text. */
function flag(hunt: string, id: string, text = article): Deed {
	const claim = text.claims.find((one) => one.id === id);
	if (!claim) throw new Error(`no ${id}`);
	return setMark(hunt, markOn(claim, text, { confidence: 'sure' }));
}

const first = huntOf('first', { section: 's0' });
const second = huntOf('second', { section: 's1', steps: ['scan', 'check'], asks: ['type'] });
const whole = huntOf('whole', { variants: true });
const further = huntOf('further', { text: 'other' });

test('a hunt in a section is through its passage alone', () => {
	const [result] = huntResults(moduleWith(second), attemptOf('at-end'));
	expect(result?.text.text).toBe(parts[1]?.text);
	expect(result?.text.claims.map(({ id }) => id)).toEqual(['C3', 'C4', 'C5']);
	// Two points for finding, one for its type.
	expect(result).toMatchObject({ hunt: second, edition: 'original', score: { given: 0, maximum: 3 } });
});

test('a hunt is opened, handed in and released by the record', () => {
	const seen = (...deeds: readonly Deed[]) =>
		huntResults(moduleWith(first), attemptOf('per-section', ...deeds)).map(
			({ opened, handedIn, closedBy, released }) => [opened, handedIn, closedBy, released]
		);
	expect(seen()).toEqual([[false, false, undefined, false]]);
	expect(seen(openHunt('first'))).toEqual([[true, false, undefined, false]]);
	expect(seen(openHunt('first'), handInHunt('first'))).toEqual([[true, true, 2, true]]);
	expect(seen(openHunt('first'), handIn('s0'))).toEqual([[true, true, 2, true]]);
	expect(seen(handIn('s0'), openHunt('first'))).toEqual([[false, true, 1, true]]);
});

test('marks count as they stood at the hand-in', () => {
	const [text] = parts;
	const [result] = huntResults(
		moduleWith(first),
		attemptOf('at-end', openHunt('first'), flag('first', 'C1', text), handInHunt('first'), flag('first', 'C2', text))
	);
	expect(result?.marks.map(({ quote }) => quote)).toEqual(['Bridge 1 opened in 1901']);
	expect(result?.outcome.counts).toEqual({ hits: 1, misses: 0, falseAlarms: 0, rejections: 1 });
	expect(result?.score).toEqual({ given: 2, maximum: 2 });
});

test('in a variant, marks are judged by its text and key', () => {
	const [result] = huntResults(moduleWith(whole), attemptOf('at-end', openHunt('whole', 'variant')));
	expect(result?.edition).toBe('variant');
	expect(result?.text.text).not.toBe(article.text);
	const errors = result?.text.claims.filter((claim) => 'types' in claim).map(({ id }) => id) ?? [];
	const flags = errors.map((id) => flag('whole', id, result?.text));
	const [found] = huntResults(moduleWith(whole), attemptOf('at-end', openHunt('whole', 'variant'), ...flags));
	expect(found?.outcome.counts).toMatchObject({ hits: errors.length, misses: 0, falseAlarms: 0 });
	expect(found?.score.given).toBe(found?.score.maximum);
});

const pooled = (hunts: readonly Hunt[], ...deeds: readonly Deed[]) =>
	countsOf(releasedTrials([{ hunts: huntResults(moduleWith(...hunts), attemptOf('per-section', ...deeds)) }]));
const nothing = { hits: 0, misses: 0, falseAlarms: 0, rejections: 0 };

test('pooled are the hunts that are released', () => {
	const deeds = [openHunt('further'), flag('further', 'C50', other), openHunt('first')];
	expect(pooled([first, further], ...deeds)).toEqual(nothing);
	expect(pooled([first, further], ...deeds, handInHunt('further'))).toEqual({
		hits: 1,
		misses: 1,
		falseAlarms: 0,
		rejections: 1
	});
	expect(pooled([first, further], ...deeds, handInHunt('further'), handInHunt('first'))).toEqual({
		hits: 1,
		misses: 2,
		falseAlarms: 0,
		rejections: 2
	});
});

test('a claim that was met twice counts as it was judged in the hunt that was handed in first', () => {
	const marks = [openHunt('whole'), openHunt('first'), flag('first', 'C1', parts[0])];
	const last = { falseAlarms: 0, rejections: 2 };
	expect(pooled([whole, first], ...marks, handInHunt('first'), handInHunt('whole'))).toEqual({
		hits: 1,
		misses: 1,
		...last
	});
	expect(pooled([whole, first], ...marks, handInHunt('whole'), handInHunt('first'))).toEqual({
		hits: 0,
		misses: 2,
		...last
	});
});

test('a hunt that was handed in unopened says nothing of how well its learner discerns', () => {
	expect(pooled([first], handIn('s0'))).toEqual(nothing);
});

describe('over several attempts', () => {
	const attempt = (...deeds: readonly Deed[]) => ({
		hunts: huntResults(moduleWith(first, whole), attemptOf('per-section', ...deeds))
	});
	const missed = attempt(openHunt('first'), handInHunt('first'));
	const found = attempt(openHunt('first'), flag('first', 'C1', parts[0]), handInHunt('first'));
	const both = { hits: 0, misses: 0, falseAlarms: 0, rejections: 1 };

	test('a claim counts once, as it was judged in the earliest', () => {
		expect(countsOf(releasedTrials([missed, found]))).toEqual({ ...both, misses: 1 });
		expect(countsOf(releasedTrials([found, missed]))).toEqual({ ...both, hits: 1 });
	});

	test('also where a later attempt met it in another hunt, whenever that was handed in', () => {
		const later = attempt(openHunt('whole'), flag('whole', 'C1'), flag('whole', 'C4'), handInHunt('whole'));
		expect(countsOf(releasedTrials([missed, later]))).toEqual({ ...both, hits: 1, misses: 1, rejections: 2 });
	});

	test('the claims of a hunt that is not released count in a later attempt', () => {
		const open = attempt(openHunt('first'), flag('first', 'C2', parts[0]));
		expect(countsOf(releasedTrials([open, found]))).toEqual({ ...both, hits: 1 });
	});

	test('of none there is nothing to count', () => {
		expect(countsOf(releasedTrials([]))).toEqual(nothing);
	});
});

test('what counts once in an attempt includes hunts that are held back or open, the open ones last', () => {
	const counted = (...deeds: readonly Deed[]) =>
		countsOf(countedTrials(huntResults(moduleWith(whole, first), attemptOf('never', ...deeds))));
	const marks = [openHunt('whole'), openHunt('first'), flag('first', 'C1', parts[0])];
	const last = { falseAlarms: 0, rejections: 2 };
	expect(counted(...marks)).toEqual({ hits: 0, misses: 2, ...last });
	expect(counted(...marks, handInHunt('first'))).toEqual({ hits: 1, misses: 1, ...last });
});
