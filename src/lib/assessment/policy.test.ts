import { expect, test } from 'vitest';
import { handInHunt, huntOf, openHunt } from '../../../tests/fixtures/hunts.ts';
import { attemptOf, handIn, moduleOf, open, sectionOf } from '../../../tests/fixtures/walks.ts';
import type { Deed } from './attempt.ts';
import type { HuntStep } from './hunt/hunt.ts';
import {
	currentHunt,
	currentSection,
	isEverythingHandedIn,
	isHandedIn,
	isHuntHandedIn,
	isHuntOpen,
	isHuntReleased,
	isOpen,
	isReleased,
	releaseFor
} from './policy.ts';

const one = sectionOf('one', []);
const two = sectionOf('two', []);
const three = sectionOf('three', []);
const free = moduleOf([one, two, three]);
const forward = moduleOf([one, two, three], { navigation: 'forward-only' });

test('releaseFor goes by what was chosen at the start, unless the section says otherwise', () => {
	expect(releaseFor(one, attemptOf('at-end'))).toBe('at-end');
	expect(releaseFor({ ...one, feedback: 'at-once' }, attemptOf('at-end'))).toBe('at-once');
});

test('isHandedIn knows the section that was handed in from one that was opened', () => {
	const { entries } = attemptOf('at-end', open('one'), open('two'), handIn('two'));
	expect(isHandedIn('two', entries)).toBe(true);
	expect(isHandedIn('one', entries)).toBe(false);
});

test('isEverythingHandedIn when the last section is, in whatever order', () => {
	const deeds = [handIn('three'), handIn('one'), handIn('two')];
	expect(isEverythingHandedIn(free, attemptOf('at-end', ...deeds.slice(0, 2)).entries)).toBe(false);
	expect(isEverythingHandedIn(free, attemptOf('at-end', ...deeds).entries)).toBe(true);
});

for (const outline of [free, forward]) {
	test.each([
		['at-once', false, true, true],
		['per-section', false, true, true],
		['at-end', false, false, true],
		['never', false, false, false]
	] as const)(
		`isReleased where feedback is %s and navigation ${outline.policy.navigation}: before the hand-in %s, after it %s, after all %s`,
		(release, before, handedIn, all) => {
			const elsewhere = attemptOf(release, handIn('two'), handIn('three'));
			expect(isReleased(one, outline, elsewhere)).toBe(before);
			expect(isReleased(one, outline, attemptOf(release, handIn('one')))).toBe(handedIn);
			expect(isReleased(one, outline, attemptOf(release, handIn('one'), handIn('two'), handIn('three')))).toBe(all);
		}
	);
}

test('isOpen at any time where navigation is free', () => {
	expect(isOpen('three', free, [])).toBe(true);
});

test('isOpen only after all sections before it are handed in, where navigation is forward-only', () => {
	const openAfter = (...handedIn: readonly string[]) => {
		const { entries } = attemptOf('at-end', ...handedIn.map(handIn));
		return ['one', 'two', 'three'].filter((section) => isOpen(section, forward, entries));
	};
	expect(isOpen('one', forward, [])).toBe(true);
	expect(openAfter()).toEqual(['one']);
	expect(openAfter('one')).toEqual(['one', 'two']);
	expect(openAfter('two')).toEqual(['one']);
	expect(openAfter('one', 'two')).toEqual(['one', 'two', 'three']);
});

test('a section that the module does not have is never open where navigation is forward-only', () => {
	const { entries } = attemptOf('at-end', handIn('one'), handIn('two'), handIn('three'));
	expect(isOpen('four', forward, entries)).toBe(false);
});

test.each([
	['the first to begin with', [], 'one'],
	['the one opened last', [open('two'), open('three')], 'three'],
	['the one opened last, whatever was done since', [open('two'), open('three'), handIn('one')], 'three'],
	[
		'the first left, when the one opened last is handed in',
		[open('two'), handIn('one'), open('three'), handIn('three')],
		'two'
	],
	['the first left, when the one opened last is not of the module', [handIn('one'), open('four')], 'two'],
	['none when all is handed in', [handIn('two'), handIn('one'), handIn('three'), open('one')], undefined]
])('currentSection is %s', (_, deeds, expected) => {
	expect(currentSection(free, attemptOf('at-end', ...deeds).entries)).toBe(expected);
});

const within = huntOf('within', { section: 'one' });
const whole = huntOf('whole');
const further = huntOf('further', { text: 'other' });
const hunts = [within, whole, further];
const freeHunts = { ...free, hunts };
const forwardHunts = { ...forward, hunts };
const allSections = [handIn('one'), handIn('two'), handIn('three')];

test('a hunt is handed in by itself or with its section, and not by another', () => {
	const after = (...deeds: readonly Deed[]) =>
		hunts.map((hunt) => isHuntHandedIn(hunt, attemptOf('at-end', ...deeds).entries));
	expect(after(openHunt('within'), openHunt('whole'))).toEqual([false, false, false]);
	expect(after(handInHunt('within'))).toEqual([true, false, false]);
	expect(after(handIn('one'))).toEqual([true, false, false]);
	expect(after(handIn('two'), handInHunt('further'))).toEqual([false, false, true]);
});

test('isEverythingHandedIn when the hunts outside sections are as well', () => {
	const isAll = (...deeds: readonly Deed[]) => isEverythingHandedIn(freeHunts, attemptOf('at-end', ...deeds).entries);
	expect(isAll(...allSections)).toBe(false);
	expect(isAll(...allSections, handInHunt('whole'))).toBe(false);
	expect(isAll(handInHunt('whole'), ...allSections, handInHunt('further'))).toBe(true);
	expect(isAll(handInHunt('whole'), handInHunt('within'), handInHunt('further'), handIn('two'))).toBe(false);
});

test('feedback on a section that waits for the end waits for the hunts', () => {
	expect(isReleased(one, freeHunts, attemptOf('at-end', ...allSections))).toBe(false);
	const all = [...allSections, handInHunt('whole'), handInHunt('further')];
	expect(isReleased(one, freeHunts, attemptOf('at-end', ...all))).toBe(true);
});

test.each<readonly [release: Parameters<typeof attemptOf>[0], step: HuntStep, handedIn: boolean, all: boolean]>([
	['at-once', 'scan', true, true],
	['at-once', 'exam', false, true],
	['per-section', 'check', true, true],
	['per-section', 'exam', false, true],
	['at-end', 'check', false, true],
	['at-end', 'exam', false, true],
	['never', 'check', false, false],
	['never', 'exam', false, false]
])(
	'where feedback is %s, a hunt in the step %s is released by its hand-in: %s, by all: %s',
	(release, step, handedIn, all) => {
		for (const hunt of [huntOf('mine', { steps: [step] }), huntOf('mine', { steps: [step], section: 'one' })]) {
			const outline = { ...free, hunts: [hunt, whole] };
			const isSeen = (...deeds: readonly Deed[]) => isHuntReleased(hunt, outline, attemptOf(release, ...deeds));
			expect(isSeen(openHunt('mine'), handIn('two'), handIn('three'), handInHunt('whole'))).toBe(false);
			expect(isSeen(openHunt('mine'), handInHunt('mine'))).toBe(handedIn);
			expect(isSeen(handInHunt('mine'), ...allSections, handInHunt('whole'))).toBe(all);
		}
	}
);

test('a hunt in a section is released as the section says', () => {
	const outline = { ...free, sections: [{ ...one, feedback: 'never' as const }, two, three], hunts: [within, whole] };
	const all = attemptOf('at-once', ...allSections, handInHunt('whole'));
	expect(isHuntReleased(within, outline, all)).toBe(false);
	expect(isHuntReleased(whole, outline, all)).toBe(true);
});

test('a hunt is open at any time where navigation is free', () => {
	expect(hunts.map((hunt) => isHuntOpen(hunt, freeHunts, []))).toEqual([true, true, true]);
});

test('where navigation is forward-only, a hunt is open with its section, or after all sections and the hunts before it', () => {
	const openAfter = (...deeds: readonly Deed[]) => {
		const { entries } = attemptOf('at-end', ...deeds);
		return hunts.filter((hunt) => isHuntOpen(hunt, forwardHunts, entries)).map(({ id }) => id);
	};
	expect(openAfter()).toEqual(['within']);
	expect(openAfter(handIn('one'), handIn('two'))).toEqual(['within']);
	expect(openAfter(...allSections)).toEqual(['within', 'whole']);
	expect(openAfter(...allSections, handInHunt('further'))).toEqual(['within', 'whole']);
	expect(openAfter(...allSections, handInHunt('whole'))).toEqual(['within', 'whole', 'further']);
	const later = { ...forwardHunts, hunts: [huntOf('later', { section: 'two' })] };
	expect(later.hunts.map((hunt) => isHuntOpen(hunt, later, []))).toEqual([false]);
});

test.each([
	['the first outside sections', [], 'whole'],
	['the first that is not handed in', [handInHunt('whole')], 'further'],
	['none when all are handed in', [handInHunt('further'), handInHunt('whole')], undefined]
])('currentHunt is %s', (_, deeds, expected) => {
	expect(currentHunt(freeHunts, attemptOf('at-end', ...deeds).entries)?.id).toBe(expected);
});
