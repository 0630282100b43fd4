import { expect, it } from 'vitest';
import { contextOf } from './context.ts';

const [one, two, three] = ['one', 'two', 'three'].map((id) => ({ objectType: 'Activity', id }));

it('adds to what was given without moving or overwriting any of it', () => {
	const given = {
		registration: 'r',
		contextActivities: {
			grouping: [
				{ id: 'two', name: 'Two' },
				{ id: 'one', name: 'One' }
			],
			category: { id: 'single' }
		},
		extensions: { 'x:session': 's', 'x:own': [1, 2] }
	};
	const added = {
		registration: 'other',
		revision: '1.0.0',
		contextActivities: { grouping: [one ?? null, three ?? null], parent: [two ?? null], category: [one ?? null] },
		extensions: { 'x:session': 'other', 'x:mark': 0.5 }
	};
	expect(contextOf(given, added)).toEqual({
		registration: 'r',
		revision: '1.0.0',
		contextActivities: {
			grouping: [{ id: 'two', name: 'Two' }, { id: 'one', name: 'One' }, three],
			category: [{ id: 'single' }, one],
			parent: [two]
		},
		extensions: { 'x:session': 's', 'x:own': [1, 2], 'x:mark': 0.5 }
	});
});

it('is what was given where nothing is added, and has no empty parts', () => {
	expect(contextOf({ registration: 'r' }, {})).toEqual({ registration: 'r' });
});
