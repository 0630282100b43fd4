import { expect, test } from 'vitest';
import { itemOf, itemWorth, moduleOf, sectionOf } from '../../../tests/fixtures/walks.ts';
import type { Interaction, Module, Source } from './module.ts';
import { misconceptionsOf, sourcesOf } from './section.ts';

const source = (id: string): Source => ({ id, title: id, publisher: '', date: 'n.d.', kind: 'news', says: '' });
const misconception = (id: string) => ({ id, text: `Takes ${id}.` });

test('sourcesOf gives what the items of the section cite, once each and in the order of the module', () => {
	const section = sectionOf('one', [
		{ ...itemWorth(1, 'a'), sources: ['THIRD', 'FIRST'] },
		{ ...itemWorth(1, 'b'), sources: ['THIRD'] }
	]);
	const other = sectionOf('two', [{ ...itemWorth(1, 'c'), sources: ['SECOND'] }]);
	const module: Module = { ...moduleOf([section, other]), sources: ['FIRST', 'SECOND', 'THIRD'].map(source) };
	expect(sourcesOf(section, module).map(({ id }) => id)).toEqual(['FIRST', 'THIRD']);
	expect(sourcesOf(other, module).map(({ id }) => id)).toEqual(['SECOND']);
});

const slip = { explanation: '', misconception: 'slip' };
const option = (id: string, correct: boolean) => ({ id, text: id, correct, ...(correct ? { explanation: '' } : slip) });
const options = [option('a', true), option('b', false)];
const element = (id: string) => ({ id, text: id, explanation: '' });

/** Of each kind that can reveal a misconception, one that reveals `slip`. */
const revealing = {
	choice: { kind: 'choice', cardinality: 'one', options },
	'inline-choice': { kind: 'inline-choice', parts: [{ gap: 'x' }], gaps: [{ id: 'x', options }] },
	'text-entry': { kind: 'text-entry', accept: ['yes'], mistakes: [{ accept: ['no'], ...slip }] },
	'numeric-entry': {
		kind: 'numeric-entry',
		value: 5,
		tolerance: 0,
		unit: '',
		otherUnits: [],
		mistakes: [{ value: 7, tolerance: 0, ...slip }]
	},
	match: {
		kind: 'match',
		targets: [
			{ id: 'a', text: 'A' },
			{ id: 'b', text: 'B' }
		],
		rows: [{ id: 'x', text: 'X', target: 'a', explanation: '', mistakes: [{ target: 'b', ...slip }] }]
	},
	order: { kind: 'order', elements: ['a', 'b', 'c'].map(element), mistakes: [{ first: 'c', second: 'a', ...slip }] }
} satisfies Record<Exclude<Interaction['kind'], 'extended-text'>, Interaction>;

test.each(Object.values<Interaction>(revealing))(
	'misconceptionsOf finds what a wrong response to $kind reveals',
	(interaction) => {
		const section = sectionOf('one', [itemWorth(1, 'a'), itemOf('b', interaction)]);
		const other = sectionOf('two', [itemWorth(1, 'c')]);
		const misconceptions = ['other', 'slip', 'another'].map(misconception);
		const module: Module = { ...moduleOf([section, other]), misconceptions };
		expect(misconceptionsOf(section, module)).toEqual([{ id: 'slip', text: 'Takes slip.' }]);
		expect(misconceptionsOf(other, module)).toEqual([]);
	}
);
