import fc from 'fast-check';
import { expect, test } from 'vitest';
import { after, attemptOf, earn, handIn, itemWorth, moduleWithAttempt, open } from '../../../tests/fixtures/walks.ts';
import { append, startOf, submissionsTo, submittedItems, type Attempt } from './attempt.ts';

const item = itemWorth(1, 'item');
const other = itemWorth(1, 'other');
const begun = attemptOf('at-end', open('one'));

test('append adds the next entry at the end and leaves the attempt it was given alone', () => {
	const entry = { kind: 'section.handed-in', section: 'one', sequence: 2, at: 5 } as const;
	expect(append(begun, entry)).toEqual({ id: 'attempt', entries: [...begun.entries, entry] });
	expect(begun.entries).toHaveLength(2);
});

test('append answers with the very same attempt where the sequence number is taken, whatever the entry', () => {
	expect(append(begun, { kind: 'section.handed-in', section: 'one', sequence: 1, at: 5 })).toBe(begun);
	expect(append(begun, { kind: 'section.handed-in', section: 'one', sequence: 0, at: 5 })).toBe(begun);
});

test('append throws where a number would be skipped', () => {
	const early = { kind: 'section.handed-in', section: 'one', sequence: 3, at: 5 } as const;
	expect(() => append(begun, early)).toThrow(new RangeError('entry 3 after 2 entries'));
});

test('appending every entry anew, in any order that skips none, changes nothing', () => {
	fc.assert(
		fc.property(moduleWithAttempt, ([, attempt]) => {
			const empty: Attempt = { id: attempt.id, entries: [] };
			const sentTwice = attempt.entries.flatMap((entry, index) => [entry, ...attempt.entries.slice(0, index + 1)]);
			expect(sentTwice.reduce(append, empty)).toEqual(attempt);
			expect(attempt.entries.reduce(append, attempt)).toBe(attempt);
		})
	);
});

test('startOf gives the entry that began the attempt', () => {
	expect(startOf(begun)).toMatchObject({ kind: 'attempt.started', feedback: 'at-end', sequence: 0 });
});

test.each([
	['is empty', []],
	['begins otherwise', begun.entries.slice(1)]
])('startOf throws with the name of an attempt that %s', (_, entries) => {
	expect(() => startOf({ id: 'broken', entries })).toThrow('attempt broken does not begin with its start');
});

test('submissionsTo gives the responses to one item, in their order', () => {
	const assessed = { kind: 'rubric.assessed', item: 'item', points: {} } as const;
	const attempt = after(begun, earn(0, item), earn(1, other), assessed, handIn('one'), earn(1, item));
	expect(submissionsTo('item', attempt.entries).map(({ sequence }) => sequence)).toEqual([2, 6]);
});

test('submittedItems names each item with a submission once, and no other', () => {
	const attempt = attemptOf('at-end', open('one'), earn(1, item), earn(0, item), earn(1, other), handIn('one'));
	expect([...submittedItems(attempt.entries)]).toEqual(['item', 'other']);
	expect([...submittedItems(begun.entries)]).toEqual([]);
});
