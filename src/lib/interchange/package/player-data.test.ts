import fc from 'fast-check';
import { expect, test } from 'vitest';
import { itemOf, moduleOf, sectionOf } from '../../../../tests/fixtures/walks.ts';
import { anyModule } from '../../../../tests/fixtures/walks.ts';
import { scenarioChoice, scenarioNode, scenarioOf } from '../../../../tests/fixtures/scenarios.ts';
import type { Module } from '#lib/assessment/module.ts';
import type { PlayerData } from './package.ts';
import { printPlayerData, readPlayerData } from './player-data.ts';

const dataOf = (module: Module): PlayerData => ({
	format: 'web',
	id: 'small',
	activity: 'urn:errata:module:small',
	module
});

const said = 'The bridge was opened in 1712, after nine years of work by eighty masons. '.repeat(3);
const crossing = scenarioOf([
	scenarioNode('bank', [scenarioChoice('row', 'end', 'evidence', { text: said })]),
	scenarioNode('end', [], { text: said })
]);
const played = { kind: 'scenario', scenario: crossing, start: 'bank', best: ['row'], worst: [] } as const;
const small = moduleOf([
	sectionOf('one', [itemOf('a', played)], { primer: said }),
	sectionOf('two', [itemOf('b', { ...played, scenario: { ...crossing } })])
]);

test('what stands there several times is written once, and is back when it is read', () => {
	const text = printPlayerData(dataOf(small));
	expect(text.split('after nine years')).toHaveLength(1 + 3);
	const read = readPlayerData(text);
	expect(read).toStrictEqual(JSON.parse(JSON.stringify(dataOf(small))));
	const [one, other] = read.module.sections.map(({ items }) => items[0]?.interaction);
	expect(one?.kind === 'scenario' && other?.kind === 'scenario' && one.scenario === other.scenario).toBe(true);
});

test('reading inverts printing, whatever the module', () => {
	fc.assert(
		fc.property(anyModule, (module) => {
			const data = dataOf(module);
			expect(readPlayerData(printPlayerData(data))).toEqual(JSON.parse(JSON.stringify(data)));
		})
	);
	fc.assert(
		fc.property(fc.jsonValue({ maxDepth: 4 }), fc.array(fc.constantFrom(said, '$', 'x')), (odd, texts) => {
			// As an author's ids might be, were they free.
			const data = { ...dataOf(small), odd: [odd, { $: 0 }, odd, { [texts[0] ?? '$']: texts }] };
			expect(readPlayerData(printPlayerData(data))).toEqual(JSON.parse(JSON.stringify(data)));
		})
	);
});

test('refuses a text that was cut off', () => {
	expect(() => readPlayerData(printPlayerData(dataOf(small)).slice(0, -1))).toThrow();
});
