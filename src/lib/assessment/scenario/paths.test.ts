import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	anyScenario,
	scenarioChoice,
	scenarioNode,
	scenarioOf,
	walkThrough
} from '../../../../tests/fixtures/scenarios.ts';
import { beginPlay, choose, findNode, isOpen, type Play, replay } from './play.ts';
import { survey } from './paths.ts';
import type { Effect, Scenario } from './scenario.ts';

const change = (by: number): Effect => ({ indicator: 'trust', change: by, reason: '', sources: [] });
const trust = { id: 'trust', text: 'Trust', minimum: 0, maximum: 10, start: 5 };
const ledger = { id: 'ledger', text: 'The ledger', sources: [], items: [] };

test('finds the nodes and choices that can be reached, and the paths that rest on evidence most and least often', () => {
	const crossing = scenarioOf(
		[
			scenarioNode('bank', [
				scenarioChoice('measure', 'river', 'evidence'),
				scenarioChoice('hope', 'river', 'assumption'),
				scenarioChoice('ask', 'island', 'evidence', { needs: ['ledger'] })
			]),
			scenarioNode('river', [scenarioChoice('row', 'end', 'evidence'), scenarioChoice('wade', 'end', 'misreading')]),
			scenarioNode('island', [scenarioChoice('rest', 'end', 'assumption')]),
			scenarioNode('attic', [scenarioChoice('sleep', 'end', 'assumption')]),
			scenarioNode('end')
		],
		{ evidence: [ledger] }
	);
	expect(survey(crossing, 'bank', [])).toEqual({
		complete: true,
		nodes: new Set(['bank', 'river', 'end']),
		choices: new Set(['bank/measure', 'bank/hope', 'river/row', 'river/wade']),
		stuck: [],
		endless: [],
		best: { path: ['measure', 'row'], points: 2 },
		worst: { path: ['hope', 'wade'], points: 0 }
	});
	const informed = survey(crossing, 'bank', ['ledger']);
	expect([...informed.nodes].sort()).toEqual(['bank', 'end', 'island', 'river']);
	expect(informed.choices.has('bank/ask')).toBe(true);
	expect(survey(crossing, 'end', [])).toMatchObject({ best: { path: [], points: 0 }, worst: { path: [], points: 0 } });
});

test('follows what happened: a choice may be open only to those who came a certain way', () => {
	const crossing = scenarioOf(
		[
			scenarioNode('bank', [
				scenarioChoice('pay', 'river', 'assumption', { effects: [change(5)] }),
				scenarioChoice('cheat', 'river', 'evidence', { effects: [change(-5)] })
			]),
			scenarioNode('river', [
				scenarioChoice('ask', 'end', 'evidence', { conditions: [{ indicator: 'trust', least: 6 }] }),
				scenarioChoice('borrow', 'end', 'evidence', { conditions: [{ indicator: 'trust', least: 5, most: 5 }] }),
				scenarioChoice('wade', 'end', 'misreading')
			]),
			scenarioNode('end')
		],
		{ indicators: [trust] }
	);
	const found = survey(crossing, 'bank', []);
	expect(found.choices.has('river/ask')).toBe(true);
	expect(found.choices.has('river/borrow')).toBe(false);
	// Both earn one point: the first in the order of the scenario is taken.
	expect(found.best).toEqual({ path: ['pay', 'ask'], points: 1 });
	expect(found.worst).toEqual({ path: ['pay', 'wade'], points: 0 });
});

test('names nodes where nothing is open, and only in the state where that is so', () => {
	const crossing = scenarioOf(
		[
			scenarioNode('bank', [
				scenarioChoice('pay', 'river', 'evidence'),
				scenarioChoice('cheat', 'river', 'assumption', { effects: [change(-5)] })
			]),
			scenarioNode('river', [
				scenarioChoice('row', 'end', 'evidence', { conditions: [{ indicator: 'trust', least: 1 }] })
			]),
			scenarioNode('end')
		],
		{ indicators: [trust] }
	);
	expect(survey(crossing, 'bank', [])).toMatchObject({
		stuck: ['river'],
		endless: [],
		worst: { path: ['pay', 'row'] }
	});
});

test('names nodes from which the play can only go round', () => {
	const crossing = scenarioOf([
		scenarioNode('bank', [scenarioChoice('row', 'end', 'evidence'), scenarioChoice('wander', 'wood', 'assumption')]),
		scenarioNode('wood', [scenarioChoice('left', 'heath', 'assumption'), scenarioChoice('stay', 'wood', 'assumption')]),
		scenarioNode('heath', [scenarioChoice('back', 'wood', 'assumption')]),
		scenarioNode('end')
	]);
	expect(survey(crossing, 'bank', [])).toMatchObject({ stuck: [], endless: ['wood', 'heath'] });
	expect(survey(crossing, 'wood', [])).not.toHaveProperty('best');
	expect(survey(crossing, 'wood', [])).not.toHaveProperty('worst');
});

test('a loop that can be left is no fault, and earns nothing by going round', () => {
	const crossing = scenarioOf([
		scenarioNode('bank', [scenarioChoice('look', 'hill', 'evidence'), scenarioChoice('row', 'end', 'evidence')]),
		scenarioNode('hill', [scenarioChoice('again', 'bank', 'evidence'), scenarioChoice('fly', 'end', 'misreading')]),
		scenarioNode('end')
	]);
	expect(survey(crossing, 'bank', [])).toMatchObject({
		stuck: [],
		endless: [],
		best: { path: ['look', 'fly'], points: 1 },
		worst: { path: ['look', 'fly'], points: 1 }
	});
});

test('a node that the scenario lacks is neither reached, nor stuck, nor endless', () => {
	const torn = scenarioOf([scenarioNode('bank', [scenarioChoice('jump', 'nowhere', 'evidence')])]);
	const found = survey(torn, 'bank', []);
	expect(found).toEqual({
		complete: true,
		nodes: new Set(['bank']),
		choices: new Set(['bank/jump']),
		stuck: [],
		endless: []
	});
	expect(survey(torn, 'nowhere', []).nodes.size).toBe(0);
});

test('says so when there are more states than it may explore', () => {
	const counting = scenarioOf(
		[
			scenarioNode('bank', [
				scenarioChoice('count', 'bank', 'assumption', { effects: [change(1)] }),
				scenarioChoice('row', 'end', 'evidence')
			]),
			scenarioNode('end')
		],
		{ indicators: [{ ...trust, maximum: 1000, start: 0 }] }
	);
	expect(survey(counting, 'bank', [])).toMatchObject({ complete: true, best: { points: 1 } });
	expect(survey(counting, 'bank', [], 100)).toMatchObject({ complete: false, stuck: [], endless: [] });
});

/** All that a path without repeated nodes can earn: found by taking every one. */
function allPoints(scenario: Scenario, play: Play, points = 0, visited: readonly string[] = []): readonly number[] {
	const node = findNode(scenario, play.node);
	if (!node || visited.includes(node.id)) return [];
	if (node.choices.length === 0) return [points];
	return node.choices.flatMap((choice) => {
		const next = isOpen(choice, play) ? choose(scenario, play, choice.id) : undefined;
		const earned = points + (choice.basis === 'evidence' ? 1 : 0);
		return next ? allPoints(scenario, next, earned, [...visited, node.id]) : [];
	});
}

const withEvidence = anyScenario.chain((scenario) =>
	fc.subarray(scenario.evidence.map(({ id }) => id)).map((evidence) => ({ scenario, evidence }))
);

test('the best and the worst path can be played to an ending, and earn as much and as little as any', () => {
	fc.assert(
		fc.property(withEvidence, ({ scenario, evidence }) => {
			const { best, worst } = survey(scenario, 'node-0', evidence);
			const all = allPoints(scenario, beginPlay(scenario, 'node-0', evidence));
			for (const found of [best, worst]) {
				const plays = replay(scenario, 'node-0', found?.path ?? ['none'], evidence);
				expect(plays).toHaveLength(1 + (found?.path.length ?? 0));
				expect(findNode(scenario, plays.at(-1)?.node ?? '')?.choices).toEqual([]);
				expect(new Set(plays.map(({ node }) => node)).size).toBe(plays.length);
			}
			expect(best?.points).toBe(Math.max(...all));
			expect(worst?.points).toBe(Math.min(...all));
			expect(survey(scenario, 'node-0', evidence)).toEqual(survey(scenario, 'node-0', evidence));
		}),
		{ numRuns: 300 }
	);
});

test('whatever is walked was surveyed', () => {
	const walked = anyScenario.chain((scenario) =>
		walkThrough({ kind: 'scenario', scenario, start: 'node-0', best: [], worst: [] }).map((response) => ({
			scenario,
			response
		}))
	);
	fc.assert(
		fc.property(walked, ({ scenario, response: { path, evidence } }) => {
			const { nodes, choices, stuck, endless, complete } = survey(scenario, 'node-0', evidence);
			expect({ stuck, endless, complete }).toEqual({ stuck: [], endless: [], complete: true });
			for (const [index, { node }] of replay(scenario, 'node-0', path, evidence).entries()) {
				expect(nodes.has(node)).toBe(true);
				const made = path[index];
				if (made !== undefined) expect(choices.has(`${node}/${made}`)).toBe(true);
			}
		})
	);
});

test('is quick with 60 nodes of 4 choices, two indicators and loops of eight', () => {
	const indicators = ['trust', 'cost'].map((id) => ({ ...trust, id }));
	const nodes = Array.from({ length: 60 }, (_, index) => {
		if (index >= 55) return scenarioNode(`node-${index}`);
		const choices = Array.from({ length: 4 }, (_, place) => {
			const isBack = place === 3 && index % 8 === 7;
			const to = isBack ? index - 7 : Math.min(59, index + 1 + ((index * place) % 5));
			const effect = { ...change(place - 1), indicator: indicators[(index + place) % 2]?.id ?? '' };
			return scenarioChoice(`c${place}`, `node-${to}`, place % 2 ? 'assumption' : 'evidence', { effects: [effect] });
		});
		return scenarioNode(`node-${index}`, choices);
	});
	const start = performance.now();
	const found = survey(scenarioOf(nodes, { indicators }), 'node-0', []);
	expect(performance.now() - start).toBeLessThan(3000);
	expect(found.complete).toBe(true);
	expect(found.best?.points).toBeGreaterThan(10);
	expect(found.worst).toBeDefined();
});
