import { expect, test } from 'vitest';
import { scenarioChoice, scenarioNode, scenarioOf } from '../../../../tests/fixtures/scenarios.ts';
import { scenario, type ScenarioInteraction } from './scenario.ts';

const crossing: ScenarioInteraction = {
	kind: 'scenario',
	scenario: scenarioOf(
		[
			scenarioNode('bank', [
				scenarioChoice('measure', 'river', 'evidence'),
				scenarioChoice('hope', 'river', 'assumption'),
				scenarioChoice('ask', 'river', 'evidence', { needs: ['ledger'] })
			]),
			scenarioNode('river', [
				scenarioChoice('wade', 'end', 'misreading'),
				scenarioChoice('row', 'far', 'evidence'),
				scenarioChoice('swim', 'end', 'evidence', { needs: ['ledger'] })
			]),
			scenarioNode('far', [scenarioChoice('rest', 'end', 'assumption'), scenarioChoice('back', 'bank', 'evidence')]),
			scenarioNode('end')
		],
		{ evidence: [{ id: 'ledger', text: 'The ledger', sources: [], items: [] }] }
	),
	start: 'bank',
	best: ['measure', 'row', 'rest'],
	worst: ['hope', 'wade']
};
const taken = (path: string, ...evidence: readonly string[]) =>
	({ kind: 'scenario', path: path === '' ? [] : path.split(' '), evidence }) as const;

test.each([
	[taken(''), 'nothing-chosen'],
	[taken('', 'ledger'), 'nothing-chosen'],
	[taken('measure'), 'part-missing'],
	[taken('measure row'), 'part-missing'],
	[taken('measure wade'), 'ready'],
	[taken('ask wade', 'ledger'), 'ready'],
	[taken('ask wade', 'ledger', 'letter'), 'ready'],
	[taken('ask wade'), 'foreign'],
	[taken('fly'), 'foreign'],
	[taken('measure wade rest'), 'foreign'],
	[taken('constructor'), 'foreign']
])('readiness of %j is %s', (response, expected) => {
	expect(scenario.readiness(crossing, response)).toBe(expected);
});

test('nothing can be taken where the scenario lacks a node', () => {
	expect(scenario.readiness({ ...crossing, start: 'nowhere' }, taken('measure'))).toBe('foreign');
	const torn = scenarioOf([scenarioNode('bank', [scenarioChoice('jump', 'nowhere', 'evidence')])]);
	expect(scenario.readiness({ ...crossing, scenario: torn }, taken('jump'))).toBe('foreign');
});

test.each([
	[taken('measure row rest'), 2],
	[taken('measure wade'), 1],
	[taken('hope row rest'), 1],
	[taken('hope wade'), 0],
	[taken('ask swim', 'ledger'), 2],
	// Going round earns no more than the best path does.
	[taken('measure row back measure row rest'), 2],
	[taken('measure row'), 0],
	[taken('ask swim'), 0]
])('%j earns a point for each choice on evidence: %d of 2', (response, given) => {
	expect(scenario.score(crossing, 'each-part', response)).toEqual({ given, maximum: 2 });
	expect(scenario.score(crossing, 'all-or-nothing', response)).toEqual({ given: given === 2 ? 1 : 0, maximum: 1 });
	expect(scenario.partsRight(crossing, response)).toEqual({ right: given, of: 2 });
});

test('remarks give the reason of each choice made, and beside one without evidence those that were open with it', () => {
	expect(scenario.remarks(crossing, taken('hope row rest'))).toStrictEqual([
		{ part: 'bank', about: 'Node bank: Choice hope', right: false, given: true, explanation: 'Why hope.' },
		{ part: 'bank', about: 'Node bank: Choice measure', right: true, given: false, explanation: 'Why measure.' },
		{ part: 'river', about: 'Node river: Choice row', right: true, given: true, explanation: 'Why row.' },
		{ part: 'far', about: 'Node far: Choice rest', right: false, given: true, explanation: 'Why rest.' },
		{ part: 'far', about: 'Node far: Choice back', right: true, given: false, explanation: 'Why back.' }
	]);
	const informed = scenario.remarks(crossing, taken('hope', 'ledger')).map(({ about }) => about);
	expect(informed).toEqual(['Node bank: Choice hope', 'Node bank: Choice measure', 'Node bank: Choice ask']);
});

test('remarks to somebody who took no path are on the best one', () => {
	expect(scenario.remarks(crossing, undefined)).toStrictEqual([
		{ part: 'bank', about: 'Node bank: Choice measure', right: true, given: false, explanation: 'Why measure.' },
		{ part: 'river', about: 'Node river: Choice row', right: true, given: false, explanation: 'Why row.' },
		{ part: 'far', about: 'Node far: Choice rest', right: false, given: false, explanation: 'Why rest.' }
	]);
	expect(scenario.remarks(crossing, taken('fly'))).toEqual([]);
});

test('the key is the best path and the listed wrong one the worst, both without evidence from elsewhere', () => {
	expect(scenario.key(crossing)).toEqual(taken('measure row rest'));
	expect(scenario.listedWrong(crossing)).toEqual([taken('hope wade')]);
});

test('describe tells the choices and hides none that cannot be made', () => {
	expect(scenario.describe(crossing, taken('measure fly rest'))).toBe('Node bank: Choice measure; fly; rest');
	expect(scenario.describe(crossing, taken(''))).toBe('');
});

test('is quick with a path of 999 choices', () => {
	const path = Array.from({ length: 333 }, () => ['measure', 'row', 'back']).flat();
	const start = performance.now();
	const response = { kind: 'scenario', path, evidence: [] } as const;
	expect(scenario.readiness(crossing, response)).toBe('part-missing');
	scenario.remarks(crossing, response);
	scenario.describe(crossing, response);
	expect(performance.now() - start).toBeLessThan(1000);
});
