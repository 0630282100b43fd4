import { expect, test } from 'vitest';
import { attemptOf, handIn, moduleOf, open, sectionOf } from '../../../tests/fixtures/walks.ts';
import { currentSection, isEverythingHandedIn, isHandedIn, isOpen, isReleased, releaseFor } from './policy.ts';

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
