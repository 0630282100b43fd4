import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interaction, InteractionKind, Response } from '#lib/assessment/interaction/interaction.ts';
import { key, partsRight, readiness } from '#lib/assessment/judge.ts';
import { interactionWithResponse } from '../../../../tests/fixtures/arbitrary.ts';
import { formOf } from './forms.ts';
import type { NumberRange, ReportedForm } from './report.ts';

const why = { explanation: '' };
const arches = {
	kind: 'choice',
	cardinality: 'several',
	options: [
		{ id: 'seven', text: '<p>Seven &amp; a half</p>', correct: true, ...why },
		{ id: 'stone', text: 'Of stone', correct: true, ...why },
		{ id: 'five', text: 'Five', correct: false, ...why }
	]
} as const satisfies Interaction;

describe('a choice', () => {
	it('is a choice, its options in plain words', () => {
		expect(formOf(arches, { kind: 'choice', chosen: ['five', 'seven'] })).toEqual({
			type: 'choice',
			options: [
				{ id: 'seven', text: 'Seven & a half' },
				{ id: 'stone', text: 'Of stone' },
				{ id: 'five', text: 'Five' }
			],
			given: ['seven', 'five'],
			right: ['seven', 'stone']
		});
	});

	it('is nothing where the response is of another kind', () => {
		expect(formOf(arches, { kind: 'order', order: ['seven'] })).toBeUndefined();
	});
});

describe('a text with gaps', () => {
	const interaction = {
		kind: 'inline-choice',
		parts: ['Traffic ', { gap: 'first' }, ' and tolls ', { gap: 'second' }],
		gaps: [
			{
				id: 'first',
				options: [
					{ id: 'up', text: 'rose', correct: true, ...why },
					{ id: 'none', text: 'stayed', correct: false, ...why }
				]
			},
			{
				id: 'second',
				options: [
					{ id: 'up', text: 'rose', correct: false, ...why },
					{ id: 'none', text: 'were not raised', correct: true, ...why }
				]
			}
		]
	} as const satisfies Interaction;

	it('is a matching; what different gaps offer under one name are different targets', () => {
		expect(formOf(interaction, { kind: 'inline-choice', chosen: { second: 'none', first: 'up' } })).toEqual({
			type: 'matching',
			sources: [
				{ id: 'first', text: 'rose / stayed' },
				{ id: 'second', text: 'rose / were not raised' }
			],
			targets: [
				{ id: 'up', text: 'rose' },
				{ id: 'first.none', text: 'stayed' },
				{ id: 'second.none', text: 'were not raised' }
			],
			given: [
				['first', 'up'],
				['second', 'second.none']
			],
			right: [
				['first', 'up'],
				['second', 'second.none']
			]
		});
	});
});

describe('a number', () => {
	const interaction = {
		kind: 'numeric-entry',
		value: 0.4,
		tolerance: 0.1,
		unit: 'lb',
		otherUnits: [{ unit: 'oz', factor: 0.0625 }],
		mistakes: []
	} as const satisfies Interaction;
	const given = (text: string) => {
		const form = formOf(interaction, { kind: 'numeric-entry', text, decimalMark: ',' });
		return form?.type === 'numeric' ? form.given : undefined;
	};

	it('is read as the judge reads it', () => {
		expect([given('0,3 lb'), given('16 oz'), given('−1.000,5')]).toEqual([0.3, 1, -1000.5]);
	});

	it('is what was typed where it is no number', () => {
		expect([given(' about 3 '), given('3 miles')]).toEqual(['about 3', '3 miles']);
	});

	it('is right within a range without what binary fractions leave behind', () => {
		expect(formOf(interaction, { kind: 'numeric-entry', text: '1', decimalMark: '.' })).toMatchObject({
			right: { minimum: 0.3, maximum: 0.5 }
		});
	});
});

describe('a place on a grid', () => {
	const interaction = {
		kind: 'grid-placement',
		size: 5,
		across: { text: 'Interest', low: 'low', high: 'high' },
		up: { text: 'Power', low: 'low', high: 'high' },
		rows: [{ id: 'mason', text: 'The mason', across: [1, 2], up: [4, 4], reference: { across: 1, up: 4 }, ...why }]
	} as const satisfies Interaction;

	it('is a performance of a step for each coordinate', () => {
		const places = { other: { across: 1, up: null }, mason: { across: 3, up: 4 } };
		expect(formOf(interaction, { kind: 'grid-placement', places })).toEqual({
			type: 'performance',
			steps: [
				{ id: 'mason.across', text: 'The mason: Interest' },
				{ id: 'mason.up', text: 'The mason: Power' }
			],
			given: [
				['mason.across', 3],
				['mason.up', 4],
				['other.across', 1]
			],
			right: [
				['mason.across', { minimum: 1, maximum: 2 }],
				['mason.up', { minimum: 4, maximum: 4 }]
			]
		});
	});
});

it('tells of a drawing what is true at each point', () => {
	const interaction = {
		kind: 'trend-drawing',
		title: 'Crossings',
		unit: '',
		given: [{ x: '2020', y: 3 }],
		hidden: [
			{ x: '2021', y: 4 },
			{ x: '2022', y: 0.1 + 0.2 }
		],
		tolerance: 1,
		top: 9
	} as const satisfies Interaction;
	expect(formOf(interaction, { kind: 'trend-drawing', values: [5, null] })).toMatchObject({
		type: 'performance',
		steps: [
			{ id: '2021', text: '2021' },
			{ id: '2022', text: '2022' }
		],
		given: [['2021', 5]],
		right: [
			['2021', 4],
			['2022', 0.3]
		]
	});
});

it('tells of a scenario the choices, with their node where several have one of that name', () => {
	const choice = (id: string, to: string) => ({
		id,
		text: `Do ${id}`,
		to,
		basis: 'evidence' as const,
		reason: '',
		sources: [],
		needs: [],
		conditions: [],
		effects: []
	});
	const node = (id: string, ...choices: readonly ReturnType<typeof choice>[]) => ({
		id,
		title: `At ${id}`,
		when: '',
		seat: '',
		text: '',
		grants: [],
		choices,
		debrief: { evidence: '', assumption: '', happened: '' },
		sources: []
	});
	const nodes = [node('gate', choice('wait', 'bridge'), choice('pay', 'bridge')), node('bridge', choice('wait', 'end')), node('end')]; // prettier-ignore
	const interaction: Interaction = {
		kind: 'scenario',
		scenario: { id: 'toll', title: 'Toll', indicators: [], evidence: [], nodes },
		start: 'gate',
		best: ['pay', 'wait'],
		worst: ['wait', 'wait']
	};
	expect(formOf(interaction, { kind: 'scenario', path: ['wait', 'wait', 'wait'], evidence: [] })).toEqual({
		type: 'sequencing',
		elements: [
			{ id: 'gate.wait', text: 'At gate: Do wait' },
			{ id: 'pay', text: 'At gate: Do pay' },
			{ id: 'bridge.wait', text: 'At bridge: Do wait' }
		],
		given: ['gate.wait', 'bridge.wait', 'wait'],
		right: ['pay', 'bridge.wait']
	});
});

describe('any response', () => {
	const typeOf: Record<InteractionKind, ReportedForm['type']> = {
		choice: 'choice',
		'inline-choice': 'matching',
		'text-entry': 'fill-in',
		'numeric-entry': 'numeric',
		match: 'matching',
		order: 'sequencing',
		'extended-text': 'long-fill-in',
		'axis-placement': 'numeric',
		'grid-placement': 'performance',
		'trend-drawing': 'performance',
		forecast: 'performance',
		scenario: 'sequencing'
	};

	it('has a form where it is of the interaction’s kind, and none where it is not', () => {
		fc.assert(
			fc.property(interactionWithResponse, ([interaction, response]) => {
				const isOwn = interaction.kind === response.kind;
				expect(formOf(interaction, response)?.type).toBe(isOwn ? typeOf[interaction.kind] : undefined);
			})
		);
	});

	it('is told as right where it is the key', () => {
		fc.assert(
			fc.property(interactionWithResponse, ([interaction]) => {
				const right = key(interaction);
				if (right) expect(isRight(formOf(interaction, right))).toBe(true);
			})
		);
	});

	it('is told as right just where the judge finds all of it right, for those whose parts are told one by one', () => {
		fc.assert(
			fc.property(interactionWithResponse, ([interaction, response]) => {
				// The judge folds texts, measures drawings as a whole, counts the evidence of a path, and accepts any of several targets.
				if (!['choice', 'match', 'order', 'grid-placement', 'numeric-entry'].includes(interaction.kind)) return;
				if (interaction.kind !== response.kind || readiness(interaction, response) !== 'ready') return;
				expect(isRight(formOf(interaction, response))).toBe(isAllRight(interaction, response));
			}),
			{ numRuns: 500 }
		);
	});
});

function isAllRight(interaction: Interaction, response: Response): boolean {
	const { right, of } = partsRight(interaction, response);
	return right === of;
}

function isRight(form: ReportedForm | undefined): boolean {
	switch (form?.type) {
		case 'choice':
			return form.given.length === form.right.length && form.given.every((id) => form.right.includes(id));
		case 'sequencing':
			return JSON.stringify(form.given) === JSON.stringify(form.right);
		case 'fill-in':
			return form.right.some((text) => text.trim() === form.given);
		case 'matching':
			return JSON.stringify(form.given) === JSON.stringify(form.right);
		case 'numeric':
			return isAnswered(form.right, form.given);
		case 'performance':
			return (
				form.given.length === form.right.length &&
				form.right.every(([step, right], index) => {
					const [given, answer] = form.given[index] ?? [];
					return given === step && answer !== undefined && isAnswered(right, answer);
				})
			);
		case 'true-false':
			return form.given === form.right;
		case 'long-fill-in':
		case undefined:
			return false;
	}
}

function isAnswered(right: string | number | NumberRange, answer: string | number): boolean {
	if (typeof right !== 'object') return answer === right;
	return typeof answer === 'number' && right.minimum <= answer && answer <= right.maximum;
}
