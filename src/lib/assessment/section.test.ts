import { expect, test } from 'vitest';
import { itemOf, itemWorth, moduleOf, sectionOf } from '../../../tests/fixtures/walks.ts';
import type { Interaction, Module, Section, Source } from './module.ts';
import { scenarioChoice, scenarioNode, scenarioOf } from '../../../tests/fixtures/scenarios.ts';
import type { Chart, Exhibit } from './exhibit.ts';
import { evidenceItems, labOf, misconceptionsOf, sourcesOf } from './section.ts';

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

const event = (id: string, sources: readonly string[]) => ({
	id,
	date: '1901',
	theme: 'law',
	text: '',
	note: '',
	sources
});
const series = (id: string, sources: readonly string[]) => ({
	id,
	title: id,
	unit: 'carts',
	caveat: '',
	sources,
	mark: 'bars' as const,
	columns: ['value'],
	columnTitles: ['All'],
	rows: [{ x: '1901', values: [1], note: '' }]
});
const chart = (sources: readonly string[]): Chart => ({
	title: '',
	mark: 'bars',
	lines: [{ label: '', unit: '', axis: 'left', points: [] }],
	sources,
	caveat: ''
});
const exhibits: readonly Exhibit[] = [
	{ kind: 'timeline', themes: [], events: [event('opens', ['SECOND']), event('floods', ['THIRD'])] },
	{ kind: 'charts', charts: [chart(['SECOND']), chart(['THIRD'])] },
	{ kind: 'chart-pair', technique: 'cut-axis', misleading: chart(['THIRD']), honest: chart(['SECOND']), lesson: '' },
	{ kind: 'calculator', series: [series('carts', ['SECOND']), series('boats', ['THIRD'])] }
];

test.each(exhibits)('sourcesOf gives what is shown in an exhibit of kind $kind', (exhibit) => {
	const section = sectionOf('one', [{ ...itemWorth(1, 'a'), sources: ['FIRST'], exhibit }]);
	const module: Module = { ...moduleOf([section]), sources: ['FIRST', 'SECOND', 'THIRD', 'FOURTH'].map(source) };
	expect(sourcesOf(section, module).map(({ id }) => id)).toEqual(['FIRST', 'SECOND', 'THIRD']);
});

const effect = { indicator: 'trust', change: 1, reason: '', sources: ['RULE'] };
const crossing = scenarioOf(
	[
		scenarioNode('bank', [scenarioChoice('row', 'end', 'evidence', { sources: ['CHOICE'], effects: [effect] })], {
			sources: ['NODE']
		}),
		scenarioNode('end')
	],
	{
		evidence: [
			{ id: 'ledger', text: '', sources: ['EVIDENCE'], items: ['b', 'a', 'gone'] },
			{ id: 'letter', text: '', sources: [], items: ['a'] }
		]
	}
);
const played = itemOf('play', { kind: 'scenario', scenario: crossing, start: 'bank', best: ['row'], worst: [] });

test('sourcesOf gives what a scenario rests on: its evidence, its places, its choices and its rules', () => {
	const ids = ['NODE', 'CHOICE', 'RULE', 'OTHER', 'EVIDENCE'];
	const section = sectionOf('one', [played]);
	const module: Module = { ...moduleOf([section]), sources: ids.map(source) };
	expect(sourcesOf(section, module).map(({ id }) => id)).toEqual(ids.filter((id) => id !== 'OTHER'));
});

test('evidenceItems finds the items in any section that are evidence in a scenario, in their order', () => {
	const earlier = sectionOf('earlier', [itemWorth(1, 'a'), itemWorth(1, 'c')], { feedback: 'at-end' });
	const scenarios = sectionOf('futures', [played, itemWorth(1, 'b')]);
	const module = moduleOf([earlier, scenarios]);
	const found = evidenceItems(scenarios, module);
	const [a, b] = [earlier.items[0], scenarios.items[1]];
	// No more of them: a page carries them beside items of its own.
	expect(found).toStrictEqual([
		{ item: { id: 'a', interaction: a?.interaction }, section: 'earlier' },
		{ item: { id: 'b', interaction: b?.interaction }, section: 'futures' }
	]);
	expect(evidenceItems(earlier, module)).toEqual([]);
});

const actor = {
	id: 'council',
	name: 'The council',
	side: 'town',
	interests: '',
	levers: '',
	constraints: '',
	sources: ['SECOND']
};
const equipped: Module = {
	...moduleOf([]),
	sources: ['FIRST', 'SECOND', 'THIRD'].map(source),
	themes: [{ id: 'law', text: 'Law' }],
	events: [event('opens', ['THIRD', 'FIRST']), event('floods', ['FIRST'])],
	sides: [{ id: 'town', text: 'Town' }],
	actors: [actor],
	series: [series('carts', ['THIRD'])]
};

test('labOf gives a lab what it works with in the whole module, and the sources of that', () => {
	const labOfKind = (lab: Section['lab']) => {
		const found = labOf(sectionOf('one', [], lab ? { lab } : {}), equipped);
		return found && { lab: found.lab, sources: found.sources.map(({ id }) => id) };
	};
	const { themes, events, sides, actors } = equipped;
	expect(labOfKind(undefined)).toBeUndefined();
	expect(labOfKind('timeline')).toEqual({ lab: { kind: 'timeline', themes, events }, sources: ['FIRST', 'THIRD'] });
	expect(labOfKind('actors')).toEqual({ lab: { kind: 'actors', sides, actors }, sources: ['SECOND'] });
	expect(labOfKind('charts')).toEqual({ lab: { kind: 'charts', series: equipped.series }, sources: ['THIRD'] });
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
	order: { kind: 'order', elements: ['a', 'b', 'c'].map(element), mistakes: [{ first: 'c', second: 'a', ...slip }] },
	'axis-placement': {
		kind: 'axis-placement',
		minimum: 0,
		maximum: 10,
		step: 1,
		unit: '',
		value: 5,
		tolerance: 0,
		reach: 2,
		landmarks: [],
		mistakes: [{ value: 7, tolerance: 0, ...slip }]
	}
} satisfies Record<
	Exclude<Interaction['kind'], 'extended-text' | 'grid-placement' | 'trend-drawing' | 'forecast' | 'scenario'>,
	Interaction
>;

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
