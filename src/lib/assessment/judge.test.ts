import { expect, test } from 'vitest';
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
		interaction: { kind: 'extended-text', words: { minimum: 1, maximum: 9 }, rubric: [], model: '' },
		response: { kind: 'extended-text', text: 'My view.' },
		given: 0,
		maximum: 0,
		of: 0,
		words: 'My view.'
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
