import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	deedsInHunt,
	handInHunt,
	huntOf,
	markOn,
	moveOn,
	openHunt,
	removeMark,
	setMark,
	textOfSorts
} from '../../../../tests/fixtures/hunts.ts';
import { after, attemptOf, handIn, moduleOf, prefixesOf, sectionOf } from '../../../../tests/fixtures/walks.ts';
import type { Deed } from '../attempt.ts';
import type { FeedbackRelease } from '../module.ts';
import { isHuntHandedIn } from '../policy.ts';
import { editionText } from './edition.ts';
import { condensedFlagsOf, editionOf, huntStandingOf, marksOf, stepAfter } from './standing.ts';

const text = textOfSorts(['wrong', 'sound', 'wrong', 'sound']);
const [first, second] = text.claims;
if (!first || !second) throw new Error('the text has claims');
const hunt = huntOf('hunt', { section: 'one', steps: ['scan', 'check', 'exam'], variants: true });
const short = huntOf('hunt', { section: 'one', steps: ['scan', 'check'] });
const outline = { ...moduleOf([sectionOf('one', []), sectionOf('two', [])]), hunts: [hunt] };

const standing = (...deeds: readonly Deed[]) => huntStandingOf(hunt, outline, attemptOf('per-section', ...deeds));
const marks = (...deeds: readonly Deed[]) => marksOf(hunt, attemptOf('per-section', ...deeds).entries);

test('a hunt is unopened until it is opened itself', () => {
	expect(standing()).toEqual({ status: 'unopened' });
	expect(standing(openHunt('other'))).toEqual({ status: 'unopened' });
	expect(standing(openHunt('hunt'))).toEqual({ status: 'hunting', step: 'scan', isLast: false });
});

test('a hunt goes through its steps, and never back', () => {
	expect(standing(openHunt('hunt'), moveOn('hunt', 'check'))).toEqual({
		status: 'hunting',
		step: 'check',
		isLast: false
	});
	const last = { status: 'hunting', step: 'exam', isLast: true };
	expect(standing(openHunt('hunt'), moveOn('hunt', 'check'), moveOn('hunt', 'exam'))).toEqual(last);
	expect(standing(openHunt('hunt'), moveOn('hunt', 'exam'), moveOn('hunt', 'check'))).toEqual(last);
});

test('a hunt stays where it is when another moves on, or when the step is none of its own', () => {
	const shortStanding = (...deeds: readonly Deed[]) =>
		huntStandingOf(short, { ...outline, hunts: [short] }, attemptOf('per-section', openHunt('hunt'), ...deeds));
	const atFirst = { status: 'hunting', step: 'scan', isLast: false };
	expect(shortStanding(moveOn('other', 'check'))).toEqual(atFirst);
	expect(shortStanding(moveOn('hunt', 'exam'))).toEqual(atFirst);
	expect(shortStanding(moveOn('hunt', 'check'))).toEqual({ status: 'hunting', step: 'check', isLast: true });
});

test('stepAfter is the next, and none after the last', () => {
	expect(stepAfter('scan', hunt)).toBe('check');
	expect(stepAfter('check', hunt)).toBe('exam');
	expect(stepAfter('check', short)).toBeUndefined();
});

test('a hunt that is handed in is held until its feedback is released, opened or not', () => {
	const afterwards = (release: FeedbackRelease, ...deeds: readonly Deed[]) =>
		huntStandingOf(short, { ...outline, hunts: [short] }, attemptOf(release, ...deeds)).status;
	expect(afterwards('per-section', openHunt('hunt'), handInHunt('hunt'))).toBe('settled');
	expect(afterwards('per-section', handIn('one'))).toBe('settled');
	expect(afterwards('at-end', openHunt('hunt'), handInHunt('hunt'))).toBe('held');
	expect(afterwards('at-end', handIn('one'), handIn('two'))).toBe('settled');
	expect(afterwards('never', handIn('one'), handIn('two'))).toBe('held');
	// It has an exam among its steps.
	expect(standing(openHunt('hunt'), handInHunt('hunt'))).toEqual({ status: 'held' });
	expect(standing(openHunt('hunt'), handIn('one'), handIn('two'))).toEqual({ status: 'settled' });
});

test('the edition is chosen once', () => {
	const edition = (...deeds: readonly Deed[]) => editionOf('hunt', attemptOf('at-end', ...deeds).entries);
	expect(edition()).toBeUndefined();
	expect(edition(openHunt('other', 'variant'))).toBeUndefined();
	expect(edition(openHunt('hunt', 'variant'), openHunt('hunt', 'original'))).toBe('variant');
	expect(edition(openHunt('hunt', 'original'), openHunt('hunt', 'variant'))).toBe('original');
});

test('the text is the original, word for word, unless a variant was chosen', () => {
	expect(editionText(text, hunt, undefined)).toBe(text);
	expect(editionText(text, hunt, attemptOf('at-end'))).toBe(text);
	expect(editionText(text, hunt, attemptOf('at-end', openHunt('hunt')))).toBe(text);
	expect(editionText(text, hunt, attemptOf('at-end', handInHunt('hunt'), openHunt('hunt', 'variant')))).toBe(text);
});

test('a variant is of the attempt and the hunt, and the same each time', () => {
	const opened = (id: string) => after({ ...attemptOf('at-end'), id }, openHunt('hunt', 'variant'));
	const variant = editionText(text, hunt, opened('a'));
	expect(variant.text).not.toBe(text.text);
	expect(editionText(text, hunt, after(opened('a'), handInHunt('hunt')))).toEqual(variant);
	const neighbours = ['b', 'c', 'd', 'e', 'f', 'g'].map((id) => editionText(text, hunt, opened(id)).text);
	expect(new Set([variant.text, ...neighbours]).size).toBeGreaterThan(1);
});

const one = markOn(first, text);
const two = markOn(second, text);

test('marks are those that were set, in the order of the text', () => {
	expect(marks()).toEqual([]);
	expect(marks(openHunt('hunt'), setMark('hunt', two), setMark('hunt', one))).toEqual([one, two]);
	const longer = { ...one, end: one.end + 1, quote: `${one.quote}.` };
	expect(marks(openHunt('hunt'), setMark('hunt', longer), setMark('hunt', one))).toEqual([one, longer]);
});

test('a mark takes the place of an earlier one at the same words, with all that was said of it', () => {
	const typed = { ...one, type: 'date', repair: '1912' } as const;
	const sure = { ...one, confidence: 'sure' } as const;
	expect(marks(openHunt('hunt'), setMark('hunt', typed), setMark('hunt', two), setMark('hunt', sure))).toEqual([
		sure,
		two
	]);
});

test('a mark that was removed is gone, unless it is set again', () => {
	const removed = [openHunt('hunt'), setMark('hunt', one), setMark('hunt', two), removeMark('hunt', one)];
	expect(marks(...removed)).toEqual([two]);
	expect(marks(...removed, setMark('hunt', one))).toEqual([one, two]);
	expect(marks(openHunt('hunt'), removeMark('hunt', one), setMark('hunt', one))).toEqual([one]);
	expect(marks(openHunt('hunt'), setMark('hunt', one), removeMark('hunt', { ...one, end: one.end + 1 }))).toEqual([
		one
	]);
});

test('marks in another hunt are none of this', () => {
	expect(marks(openHunt('hunt'), setMark('other', one))).toEqual([]);
	expect(marks(openHunt('hunt'), setMark('hunt', one), removeMark('other', one))).toEqual([one]);
});

test.each([
	['the hunt', handInHunt('hunt')],
	['its section', handIn('one')]
])('what is marked or removed after the hand-in of %s does not count', (_, closing) => {
	expect(marks(openHunt('hunt'), setMark('hunt', one), closing, setMark('hunt', two), removeMark('hunt', one))).toEqual(
		[one]
	);
	expect(
		marks(openHunt('hunt'), setMark('hunt', one), handInHunt('other'), handIn('two'), setMark('hunt', two))
	).toEqual([one, two]);
});

test('while the record grows, a hunt goes on through its standings and never back', () => {
	const order = ['unopened', 'scan', 'check', 'exam', 'held', 'settled'];
	const rank = (deeds: ReturnType<typeof attemptOf>) => {
		const now = huntStandingOf(hunt, outline, deeds);
		return order.indexOf(now.status === 'hunting' ? now.step : now.status);
	};
	fc.assert(
		fc.property(deedsInHunt(hunt, text), (deeds) => {
			const attempt = attemptOf('per-section', ...deeds, handIn('one'), handIn('two'));
			const ranks = prefixesOf(attempt).map(rank);
			expect(ranks).toEqual(ranks.toSorted((one, other) => one - other));
			expect(ranks.at(-1)).toBe(order.indexOf('settled'));
		})
	);
});

test('nothing recorded after the hand-in changes the marks or the text', () => {
	fc.assert(
		fc.property(deedsInHunt(hunt, text), deedsInHunt(hunt, text), (deeds, late) => {
			const handedIn = attemptOf('at-end', ...deeds, handInHunt('hunt'));
			expect(isHuntHandedIn(hunt, handedIn.entries)).toBe(true);
			const later = after(handedIn, ...late);
			expect(marksOf(hunt, later.entries)).toEqual(marksOf(hunt, handedIn.entries));
			expect(editionText(text, hunt, later)).toEqual(editionText(text, hunt, handedIn));
		})
	);
});

test('what is left of flags takes the place of the marks before it, and the last of it stands, up to the hand-in', () => {
	const condensed = (claim: string): Deed => ({ kind: 'hunt.condensed', hunt: 'hunt', flags: [{ claim }] });
	const mark = markOn(first, text);
	const flagged = [setMark('hunt', markOn(second, text)), condensed('C1'), setMark('hunt', mark), condensed('C2')];
	expect(marks(...flagged.slice(0, 3))).toEqual([mark]);
	expect(marks(...flagged)).toEqual([]);
	const flags = (...deeds: readonly Deed[]) => condensedFlagsOf(hunt, attemptOf('per-section', ...deeds).entries);
	expect(flags()).toEqual([]);
	expect(flags(...flagged.slice(0, 3))).toEqual([{ claim: 'C1' }]);
	expect(flags(...flagged)).toEqual([{ claim: 'C2' }]);
	expect(flags(...flagged.slice(0, 3), handIn('one'), condensed('C2'))).toEqual([{ claim: 'C1' }]);
	expect(flags({ kind: 'hunt.condensed', hunt: 'other', flags: [{ claim: 'C1' }] })).toEqual([]);
});
