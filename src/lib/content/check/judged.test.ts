import { describe, expect, it } from 'vitest';
import type { Interaction } from '#lib/assessment/interaction/interaction.ts';
import type { Rules } from '#lib/assessment/module.ts';
import { judged } from './judged.ts';

const rules: Rules = {
	choice: 'all-or-nothing',
	'inline-choice': 'each-part',
	'text-entry': 'all-or-nothing',
	'numeric-entry': 'all-or-nothing',
	match: 'each-part',
	order: 'neighbours',
	'extended-text': 'rubric',
	'axis-placement': 'distance',
	'grid-placement': 'each-part',
	'trend-drawing': 'against-naive',
	forecast: 'brier',
	scenario: 'each-part',
	hunt: 'pair-choice'
};

describe('judged', () => {
	it('is content with a key that earns all and mistakes that earn less', () => {
		const sound: Interaction = {
			kind: 'text-entry',
			accept: ['Yes'],
			mistakes: [{ accept: ['No'], explanation: 'Because.' }]
		};
		expect(judged(sound, rules)).toEqual([]);
	});
	it('finds a mistake that earns all points', () => {
		const unsound: Interaction = {
			kind: 'text-entry',
			accept: ['Yes'],
			mistakes: [{ accept: ['YÉS'], explanation: 'Because.' }]
		};
		expect(judged(unsound, rules)).toMatchObject([{ expected: 'a wrong response to earn less than the key' }]);
	});
	it('finds a key that earns nothing', () => {
		const keyless: Interaction = {
			kind: 'match',
			targets: [{ id: 'a', text: 'a' }],
			rows: [{ id: 'r', text: 'r', target: 'b', explanation: 'Because.', mistakes: [] }]
		};
		expect(judged(keyless, rules)[0]?.expected).toMatch(/^the key to earn all/);
	});
	it('has nothing to say where a person judges', () => {
		const open: Interaction = {
			kind: 'extended-text',
			words: { minimum: 1, maximum: 2 },
			outline: [],
			rubric: [],
			model: 'x'
		};
		expect(judged(open, rules)).toEqual([]);
	});
});
