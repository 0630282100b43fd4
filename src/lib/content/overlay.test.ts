import { describe, expect, it } from 'vitest';
import { overlay } from './overlay.ts';

const original = {
	title: 'Bridges',
	items: [
		{
			id: 'a',
			kind: 'choice',
			sources: ['S'],
			quote: 'a bridge',
			prompt: 'Which?',
			options: [
				{ id: 'x', text: 'one', correct: true, explanation: 'Yes.' },
				{ id: 'y', text: 'two', explanation: 'No.' }
			]
		},
		{ id: 'b', value: 3, unit: '', prompt: 'How many?', mistakes: [{ value: 4, explanation: 'Too many.' }] }
	]
};
const translation = {
	title: 'Puentes',
	items: [
		{ id: 'b', prompt: '¿Cuántos?', mistakes: [{ explanation: 'Demasiados.' }] },
		{
			id: 'a',
			prompt: '¿Cuál?',
			options: [
				{ id: 'y', text: 'dos', explanation: 'No.' },
				{ id: 'x', text: 'uno', explanation: 'Sí.' }
			]
		}
	]
};

describe('overlay', () => {
	it('takes words by id and all else, the order too, from the first language', () => {
		const { value, faults } = overlay('section', 'es/a.yaml', original, translation);
		expect(faults).toEqual([]);
		expect(value).toEqual({
			title: 'Puentes',
			items: [
				{
					id: 'a',
					kind: 'choice',
					sources: ['S'],
					quote: 'a bridge',
					prompt: '¿Cuál?',
					options: [
						{ id: 'x', text: 'uno', correct: true, explanation: 'Sí.' },
						{ id: 'y', text: 'dos', explanation: 'No.' }
					]
				},
				{ id: 'b', value: 3, unit: '', prompt: '¿Cuántos?', mistakes: [{ value: 4, explanation: 'Demasiados.' }] }
			]
		});
	});

	it('reports each missing word by itself', () => {
		const { faults } = overlay('section', 'es/a.yaml', original, { title: 'Puentes', items: [translation.items[1]] });
		expect(faults.map(({ path, found }) => [path, found])).toEqual([
			['items.b.prompt', 'nothing'],
			['items.b.mistakes[0].explanation', 'nothing']
		]);
	});

	it('asks for no words where the first language has none', () => {
		const { faults } = overlay(
			'series',
			'es/series.yaml',
			{ series: [{ id: 'a', title: 't', unit: 'u', caveat: '' }] },
			{
				series: [{ id: 'a', title: 't', unit: 'u' }]
			}
		);
		expect(faults).toEqual([]);
	});

	it.each([
		['a key', { id: 'b', value: 3 }, 'items.b.value'],
		['a source', { id: 'a', sources: ['T'] }, 'items.a.sources'],
		['a quote', { id: 'a', quote: 'un puente' }, 'items.a.quote'],
		['a correct option', { id: 'a', options: [{ id: 'x', correct: true }] }, 'items.a.options.x.correct'],
		['a kind', { id: 'a', kind: 'choice' }, 'items.a.kind'],
		['an explanation that the first language lacks', { id: 'a', explanation: '…' }, 'items.a.explanation']
	])('refuses %s', (_, item, path) => {
		const { faults } = overlay('section', 'es/a.yaml', original, { items: [item] });
		expect(faults.filter(({ found }) => found !== 'nothing').map((fault) => fault.path)).toEqual([path]);
	});

	it('never lets a translation change anything but words', () => {
		const { value } = overlay('section', 'es/a.yaml', original, {
			items: [{ id: 'a', sources: ['T'], options: [{ id: 'y', correct: true }] }, { id: 'c' }]
		});
		expect(value).toEqual(original);
	});

	it('takes a field for words only where it holds text, whatever its name', () => {
		const base = { levels: [{ points: 2, text: 'Good' }], documents: [{ id: 'a', points: ['One', 'Two'] }] };
		const over = { levels: [{ text: 'Bien' }], documents: [{ id: 'a', points: ['Uno', 'Dos'] }] };
		expect(overlay('section', 'es/a.yaml', base, over)).toEqual({
			value: { levels: [{ points: 2, text: 'Bien' }], documents: [{ id: 'a', points: ['Uno', 'Dos'] }] },
			faults: []
		});
		const wrong = overlay('section', 'es/a.yaml', base, { ...over, levels: [{ points: 3, text: 'Bien' }] });
		expect(wrong.faults.map(({ path }) => path)).toEqual(['levels[0].points']);
	});

	it('lets labels of points stay as they are', () => {
		const base = {
			points: [
				{ x: '1894', y: 1 },
				{ x: 'later', y: 2 }
			]
		};
		expect(overlay('section', 'es/a.yaml', base, { points: [{}, { x: 'más tarde' }] })).toEqual({
			value: {
				points: [
					{ x: '1894', y: 1 },
					{ x: 'más tarde', y: 2 }
				]
			},
			faults: []
		});
	});

	it('tells entries that come twice or that nobody knows', () => {
		const { faults } = overlay(
			'sources',
			'es/sources.yaml',
			{ sources: [{ id: 'A', says: 'a' }] },
			{
				sources: [{ id: 'A', says: 'á' }, { id: 'A', says: 'à' }, { id: 'AA' }, 'A']
			}
		);
		expect(faults.map(({ path }) => path)).toEqual(['sources.A', 'sources[2]', 'sources[3]']);
	});
});
