import { expect, test } from 'vitest';
import { scenarioChoice, scenarioNode, scenarioOf } from '../../../tests/fixtures/scenarios.ts';
import type { Interaction, Response } from './interaction/interaction.ts';
import { describe, empty, key, listedWrong, maximum, partsRight, readiness, remarks, score } from './judge.ts';
import type { Rules } from './module.ts';

const rules: Rules = {
	choice: 'right-minus-wrong',
	'inline-choice': 'each-part',
	'text-entry': 'all-or-nothing',
	'numeric-entry': 'near-half',
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

const options = [
	{ id: 'a', text: 'A', correct: true, explanation: 'Why a.' },
	{ id: 'b', text: 'B', correct: false, explanation: 'Why b.' }
];
const row = (id: string) => ({ id, text: `Row ${id}`, target: 'a', explanation: `Why ${id}.`, mistakes: [] });
const element = (id: string) => ({ id, text: `Element ${id}`, explanation: `Why ${id}.` });

type Case = {
	readonly interaction: Interaction;
	readonly response: Response;
	readonly given: number;
	readonly maximum: number;
	readonly of: number;
	readonly words: string;
};
/** Of each kind an interaction, and a response that is ready but not right. */
const cases = {
	choice: {
		interaction: { kind: 'choice', cardinality: 'one', options },
		response: { kind: 'choice', chosen: ['b'] },
		given: 0,
		maximum: 1,
		of: 1,
		words: 'B'
	},
	'inline-choice': {
		interaction: {
			kind: 'inline-choice',
			parts: ['So ', { gap: 'x' }, { gap: 'y' }],
			gaps: [
				{ id: 'x', options },
				{ id: 'y', options }
			]
		},
		response: { kind: 'inline-choice', chosen: { x: 'a', y: 'b' } },
		given: 1,
		maximum: 2,
		of: 2,
		words: 'So AB'
	},
	'text-entry': {
		interaction: { kind: 'text-entry', accept: ['yes'], mistakes: [{ accept: ['no'], explanation: 'Why no.' }] },
		response: { kind: 'text-entry', text: 'no' },
		given: 0,
		maximum: 1,
		of: 1,
		words: 'no'
	},
	'numeric-entry': {
		interaction: {
			kind: 'numeric-entry',
			value: 5,
			tolerance: 1,
			unit: 'lb',
			otherUnits: [],
			mistakes: [{ value: 7, tolerance: 0, explanation: '' }]
		},
		response: { kind: 'numeric-entry', text: '7', decimalMark: '.' },
		given: 1,
		maximum: 2,
		of: 1,
		words: '7 lb'
	},
	match: {
		interaction: {
			kind: 'match',
			targets: [
				{ id: 'a', text: 'A' },
				{ id: 'b', text: 'B' }
			],
			rows: [row('x'), row('y'), row('z')]
		},
		response: { kind: 'match', pairs: { x: 'a', y: 'b', z: 'a' } },
		given: 2,
		maximum: 3,
		of: 3,
		words: 'Row x → A; Row y → B; Row z → A'
	},
	order: {
		interaction: { kind: 'order', elements: ['x', 'y', 'z'].map(element), mistakes: [] },
		response: { kind: 'order', order: ['y', 'z', 'x'] },
		given: 1,
		maximum: 2,
		of: 2,
		words: '1. Element y 2. Element z 3. Element x'
	},
	'extended-text': {
		interaction: { kind: 'extended-text', words: { minimum: 1, maximum: 9 }, outline: [], rubric: [], model: '' },
		response: { kind: 'extended-text', text: 'My view.' },
		given: 0,
		maximum: 0,
		of: 0,
		words: 'My view.'
	},
	'axis-placement': {
		interaction: {
			kind: 'axis-placement',
			minimum: 1900,
			maximum: 2000,
			step: 1,
			unit: '',
			value: 1950,
			tolerance: 2,
			reach: 10,
			landmarks: [],
			mistakes: []
		},
		response: { kind: 'axis-placement', value: 1955 },
		given: 2,
		maximum: 4,
		of: 1,
		words: '1955'
	},
	'grid-placement': {
		interaction: {
			kind: 'grid-placement',
			size: 5,
			across: { text: 'Interest', low: 'little', high: 'great' },
			up: { text: 'Power', low: 'little', high: 'great' },
			rows: [
				{
					id: 'ferryman',
					text: 'The ferryman',
					across: [4, 5],
					up: [1, 2],
					reference: { across: 5, up: 1 },
					explanation: 'He lives by it.'
				}
			]
		},
		response: { kind: 'grid-placement', places: { ferryman: { across: 4, up: 4 } } },
		given: 1,
		maximum: 2,
		of: 2,
		words: 'The ferryman: Interest 4, Power 4'
	},
	'trend-drawing': {
		interaction: {
			kind: 'trend-drawing',
			title: 'Crossings',
			unit: 'carts',
			given: [{ x: '1900', y: 10 }],
			hidden: [
				{ x: '1901', y: 20 },
				{ x: '1902', y: 30 }
			],
			tolerance: 1,
			top: 50
		},
		response: { kind: 'trend-drawing', values: [20, 20] },
		given: 2,
		maximum: 4,
		of: 1,
		words: '1901: 20 carts; 1902: 20 carts'
	},
	forecast: {
		interaction: {
			kind: 'forecast',
			asOf: '2025-12-15',
			questions: ['x', 'y'].map((id) => ({
				id,
				text: `Will ${id}?`,
				resolves: '2026-06-30',
				outcome: id === 'x',
				baseRate: 40,
				baseRateReason: '',
				explanation: `Why ${id}.`
			}))
		},
		response: { kind: 'forecast', percents: { x: 90, y: 30 } },
		given: 3,
		maximum: 4,
		of: 4,
		words: 'Will x?: 90%; Will y?: 30%'
	},
	scenario: {
		interaction: {
			kind: 'scenario',
			scenario: scenarioOf([
				scenarioNode('first', [
					scenarioChoice('look', 'second', 'evidence'),
					scenarioChoice('guess', 'second', 'assumption')
				]),
				scenarioNode('second', [
					scenarioChoice('count', 'end', 'evidence'),
					scenarioChoice('misread', 'end', 'misreading')
				]),
				scenarioNode('end')
			]),
			start: 'first',
			best: ['look', 'count'],
			worst: ['guess', 'misread']
		},
		response: { kind: 'scenario', path: ['guess', 'count'], evidence: [] },
		given: 1,
		maximum: 2,
		of: 2,
		words: 'Node first: Choice guess; Node second: Choice count'
	}
} satisfies Record<Interaction['kind'], Case>;

const all = Object.values<Case>(cases).map((one) => ({ kind: one.interaction.kind, ...one }));

test.each(all)('$kind is judged by its own rules', ({ interaction, response, given, maximum: most, of, words }) => {
	expect(readiness(interaction, response)).toBe('ready');
	expect(score(interaction, rules, response)).toEqual({ given, maximum: most });
	expect(maximum(interaction, rules)).toBe(most);
	expect(partsRight(interaction, response).of).toBe(of);
	expect(describe(interaction, response)).toBe(words);
});

test.each(all)('$kind has keys, wrong and empty responses of its own kind', ({ kind, interaction }) => {
	const wrong = listedWrong(interaction);
	const right = key(interaction);
	for (const response of [empty(interaction), ...wrong]) expect(response.kind).toBe(kind);
	expect(right?.kind).toBe(kind === 'extended-text' ? undefined : kind);
	expect(wrong.length > 0).toBe(kind !== 'extended-text');
});

test.each(all)(
	'$kind calls the response of any other kind foreign, and is not thrown by it',
	({ kind, interaction, maximum: most, of }) => {
		for (const { response } of all.filter((other) => other.kind !== kind)) {
			expect(readiness(interaction, response)).toBe('foreign');
			expect(score(interaction, rules, response)).toEqual({ given: 0, maximum: most });
			expect(partsRight(interaction, response)).toEqual({ right: 0, of });
			expect(describe(interaction, response)).toBe('');
			expect(remarks(interaction, response)).toEqual(remarks(interaction, undefined));
		}
	}
);

test('remarks take the response into account', () => {
	const { interaction, response } = cases['text-entry'];
	expect(remarks(interaction, response)).toEqual([
		{ part: '', about: 'no', right: false, given: true, explanation: 'Why no.' }
	]);
	expect(remarks(interaction, undefined)).toEqual([]);
});
