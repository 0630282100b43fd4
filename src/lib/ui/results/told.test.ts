import { describe, expect, it } from 'vitest';
import { outcomeOf } from '#lib/assessment/outcome.ts';
import type { StorageState } from '#lib/tracking/tracker.ts';
import { attemptOf, earn, essay, handIn, itemWorth, moduleOf, sectionOf } from '../../../../tests/fixtures/walks.ts';
import { practiceInWords, toldInWords } from './told.ts';

const item = itemWorth(3, 'year');
const module = moduleOf([sectionOf('bridge', [item])]);
const open = outcomeOf(module, attemptOf('per-section', earn(2, item)));
const done = outcomeOf(module, attemptOf('per-section', earn(2, item), handIn('bridge')));
const untold = outcomeOf(module, attemptOf('never', earn(2, item), handIn('bridge')));
const written = outcomeOf(moduleOf([sectionOf('bridge', [essay('why')])]), attemptOf('per-section', handIn('bridge')));

describe('what an LMS was told', () => {
	it('is the score as a gradebook has it, once everything is handed in', () => {
		expect(toldInWords(open, 'durable')).toMatch(/once everything is handed in/u);
		expect(toldInWords(done, 'durable')).toBe('Your LMS has your score: 66.66 of 100.');
		expect(practiceInWords(done)).toContain('66.66 of 100');
	});

	it.each(['waiting', 'waiting-in-page'] as const)('is not said to be there while it is %s', (storage) => {
		expect(toldInWords(done, storage)).toMatch(/^Your LMS does not have your score yet: 66.66 of 100/u);
		expect(toldInWords(written, storage)).toMatch(/does not know yet/u);
	});

	it.each(['preview', 'ended'] satisfies StorageState[])('is nothing in a session that is %s', (storage) =>
		expect(toldInWords(done, storage)).toBeUndefined()
	);

	it('has no number where there is none, or where it would tell what was right', () => {
		for (const outcome of [untold, written]) {
			expect(toldInWords(outcome, 'durable')).toBe('Your LMS knows that you have handed in everything.');
			expect(practiceInWords(outcome)).not.toMatch(/\d/u);
		}
	});
});
