import { describe, expect, it } from 'vitest';
import type { Item, Module } from '../../src/lib/assessment/module.ts';
import { parseModule } from '../../src/lib/content/parse-module.ts';
import { readModule } from '#lib/server/module-folder.ts';

const files = await readModule('tests/fixtures/tiny');

async function parsed(language?: string): Promise<Module> {
	const { module } = await parseModule('tiny', files, language);
	if (module === undefined) throw new Error('the tiny module has faults');
	return module;
}

async function itemOf(id: string, language?: string): Promise<Item> {
	const item = (await parsed(language)).sections.flatMap(({ items }) => items).find((each) => each.id === id);
	if (item === undefined) throw new Error(`there is no ${id}`);
	return item;
}

describe('the labs of the tiny module', () => {
	it('belong to its sections, with events, actors and series', async () => {
		const { sections, events, themes, actors, sides, series } = await parsed();
		expect(sections.map(({ lab }) => lab)).toEqual(['timeline', 'charts', 'actors']);
		expect(events.map(({ date, note }) => [date, note === ''])).toEqual([
			['1703', true],
			['1712', true],
			['1893-06', true],
			['1894-05-07', false]
		]);
		expect(themes.map(({ text }) => text)).toEqual(['Building', 'Crossing']);
		expect(actors.map(({ name, side }) => [name, side])).toEqual([
			['Town council', 'town'],
			['Guild of ferrymen', 'river']
		]);
		expect(sides.map(({ id }) => id)).toEqual(['town', 'river']);
		expect(series.map(({ mark, columnTitles }) => [mark, columnTitles])).toEqual([
			['bars', ['Carts with goods', 'People on foot']],
			['line', ['value']]
		]);
	});

	it('show events in the order of their dates, with their themes', async () => {
		const { exhibit } = await itemOf('old-bridge-place');
		expect(exhibit).toMatchObject({
			kind: 'timeline',
			themes: [{ id: 'building' }, { id: 'crossing' }],
			events: [{ id: 'iron-opened' }, { id: 'keeper-counts' }]
		});
	});

	it('show documents with the whole of their sources', async () => {
		const { exhibit } = await itemOf('old-bridge-interests');
		expect(exhibit).toMatchObject({
			documents: [
				{
					source: { id: 'SURVEY', title: 'Survey of the bridges' },
					points: ['A bridge <em>pays for itself</em>.', {}]
				},
				{ source: { id: 'CHRONICLE' }, points: ['The ferry is enough.'] }
			]
		});
	});

	it('show charts with their figures looked up, and their lines called as they can be understood', async () => {
		const [first] = await chartsOf('new-bridge-forecast');
		expect(first).toMatchObject({ rightTo: 12, caveat: '', sources: ['CHRONICLE'] });
		expect(first).not.toHaveProperty('from');
		expect(first?.lines).toEqual([
			{
				...{ label: 'Carts with goods', unit: 'crossings', axis: 'left' },
				points: [
					{ x: '1690', y: 310, note: 'ferry; nobody counted the people' },
					{ x: '1713', y: 1204, note: '' },
					{ x: '1894', y: 2650, note: 'average of two counts, spring and autumn' }
				]
			},
			{
				...{ label: 'Carts an hour', unit: 'carts', axis: 'right' },
				points: [
					{ x: '1690', y: 2, note: '' },
					{ x: '1713', y: null, note: 'no hours were kept' },
					{ x: '1894', y: 10.5, note: '' }
				]
			}
		]);
		const [misleading, honest] = await chartsOf('ferry-tolls-steep');
		expect(misleading?.lines[0].label).toBe('Tolls of the iron bridge by month');
		expect(honest?.lines[0].label).toBe('Tolls a month');
		expect(honest?.lines[0].points.map(({ x }) => x)).toEqual(['1894-06', '1894-07', '1894-08']);
	});

	it('offer series to reckon with', async () => {
		const { exhibit } = await itemOf('ferry-tolls-sum');
		expect(exhibit?.kind === 'calculator' && exhibit.series.map(({ id, rows }) => [id, rows.length])).toEqual([
			['crossings', 3],
			['tolls', 8]
		]);
	});

	it('leave the end of a series to be drawn', async () => {
		const { interaction } = await itemOf('ferry-tolls-drawn');
		expect(interaction).toMatchObject({
			title: 'Tolls of the iron bridge by month',
			unit: 'pounds',
			given: [{ x: '1894-01', y: 40 }, {}, {}, {}, { x: '1894-05', y: 75 }],
			hidden: [
				{ x: '1894-06', y: 90 },
				{ x: '1894-07', y: 96 },
				{ x: '1894-08', y: 104 }
			]
		});
	});

	it('place actors by their names', async () => {
		const { interaction } = await itemOf('old-bridge-interests', 'es');
		expect(interaction.kind === 'grid-placement' && interaction.rows.map(({ text }) => text)).toEqual([
			'Consejo de la ciudad',
			'Gremio de barqueros',
			'Las ovejas de Aldermoor'
		]);
	});

	it('know the best and the worst way through a scenario', async () => {
		const { interaction } = await itemOf('new-bridge-play');
		expect(interaction).toMatchObject({
			start: 'council',
			best: ['ask', 'publish', 'agree'],
			worst: ['believe', 'build'],
			scenario: { id: 'third-crossing', evidence: [{ items: ['new-bridge-length'] }, { items: [] }] }
		});
	});
});

async function chartsOf(id: string) {
	const { exhibit } = await itemOf(id);
	if (exhibit?.kind === 'charts') return exhibit.charts;
	return exhibit?.kind === 'chart-pair' ? [exhibit.misleading, exhibit.honest] : [];
}
