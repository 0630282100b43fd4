import { expect, test } from 'vitest';
import { huntText, markOn, type Change } from '../../../../tests/fixtures/hunt-text.ts';
import { judgeHunt } from './judge.ts';
import { tendencies } from './tendencies.ts';

type Group = { readonly found: number; readonly of: number; readonly change: Change };

/** The trials of a text with errors of these groups, so many of each found. */
function trialsWith(groups: readonly Group[]) {
	const errors = groups.flatMap(({ found, of, change }) =>
		Array.from({ length: of }, (_, index) => ({ change, isFound: index < found }))
	);
	const changes = Object.fromEntries(errors.map(({ change }, index) => [`e${index}`, change]));
	const text = huntText(errors.map((_, index) => `[e${index}!|claim number ${index}].`).join(' '), changes);
	const marks = errors.flatMap(({ isFound }, index) => (isFound ? [markOn(text, `claim number ${index}.`)] : []));
	return judgeHunt(text, marks, [], 'f1').trials;
}

const of = (type: 'date' | 'contradiction' | 'number', by: 'text' | 'general' | 'lateral' = 'general'): Change => ({
	types: [type],
	noticing: [{ by, how: 'So.' }]
});

test('tells strengths and weaknesses by error type and by way of noticing', () => {
	const { types, noticings } = tendencies(
		trialsWith([
			{ found: 8, of: 8, change: of('contradiction', 'text') },
			{ found: 0, of: 6, change: of('date', 'lateral') },
			{ found: 3, of: 6, change: of('number') }
		])
	);
	expect(types).toEqual([
		{ type: 'number', found: 3, of: 6, tendency: 'usual' },
		{ type: 'date', found: 0, of: 6, tendency: 'weakness' },
		{ type: 'contradiction', found: 8, of: 8, tendency: 'strength' }
	]);
	expect(noticings.map(({ by, tendency }) => [by, tendency])).toEqual([
		['text', 'strength'],
		['general', 'usual'],
		['lateral', 'weakness']
	]);
});

test('of fewer than three errors there is too little to say', () => {
	const { types } = tendencies(
		trialsWith([
			{ found: 0, of: 2, change: of('date') },
			{ found: 9, of: 9, change: of('number') }
		])
	);
	expect(types.find(({ type }) => type === 'date')).toEqual({ type: 'date', found: 0, of: 2, tendency: 'too-few' });
});

test('an error that can be noticed in two ways counts for both', () => {
	const both: Change = {
		types: ['date'],
		noticing: [
			{ by: 'text', how: '' },
			{ by: 'lateral', how: '' }
		]
	};
	const { noticings } = tendencies(trialsWith([{ found: 1, of: 3, change: both }]));
	expect(noticings).toEqual([
		{ by: 'text', found: 1, of: 3, tendency: 'usual' },
		{ by: 'lateral', found: 1, of: 3, tendency: 'usual' }
	]);
});

test('who finds all or nothing has no tendencies', () => {
	for (const found of [0, 6]) {
		const { types } = tendencies(trialsWith([{ found, of: 6, change: of('date') }]));
		expect(types).toEqual([{ type: 'date', found, of: 6, tendency: 'usual' }]);
	}
	expect(tendencies([])).toEqual({ types: [], noticings: [] });
});
