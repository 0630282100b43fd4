import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	anyScenarioInteraction,
	scenarioChoice,
	scenarioNode,
	scenarioOf,
	walkThrough
} from '../../../../tests/fixtures/scenarios.ts';
import { beginPlay, choose, findNode, isOpen, replay } from './play.ts';
import type { Effect } from './scenario.ts';

const change = (indicator: string, by: number): Effect => ({ indicator, change: by, reason: '', sources: [] });
const crossing = scenarioOf(
	[
		scenarioNode(
			'bank',
			[
				scenarioChoice('pay', 'bank', 'evidence', { effects: [change('trust', 6), change('cost', 1)] }),
				scenarioChoice('cheat', 'bank', 'assumption', { effects: [change('trust', -7)] }),
				scenarioChoice('haggle', 'bank', 'assumption', { effects: [change('trust', 6), change('trust', -6)] }),
				scenarioChoice('row', 'end', 'evidence', {
					conditions: [
						{ indicator: 'trust', least: 4, most: 9 },
						{ indicator: 'cost', most: 1 }
					]
				}),
				scenarioChoice('show', 'end', 'evidence', { needs: ['letter', 'ledger'] }),
				scenarioChoice('visit', 'office', 'evidence')
			],
			{ grants: ['ledger'] }
		),
		scenarioNode('office', [scenarioChoice('return', 'bank', 'evidence')], { grants: ['letter'] }),
		scenarioNode('end')
	],
	{
		indicators: [
			{ id: 'trust', text: 'Trust', minimum: 0, maximum: 10, start: 5 },
			{ id: 'cost', text: 'Cost', minimum: 0, maximum: 10, start: 0 }
		],
		evidence: ['letter', 'ledger', 'map'].map((id) => ({ id, text: id, sources: [], items: [] }))
	}
);
const indicatorsAfter = (...path: readonly string[]) => replay(crossing, 'bank', path, []).at(-1)?.indicators;
const openAfter = (...path: readonly string[]) => {
	const play = replay(crossing, 'bank', path, []).at(-1);
	return findNode(crossing, play?.node ?? '')?.choices.flatMap((choice) =>
		play && isOpen(choice, play) ? [choice.id] : []
	);
};

test('a play begins at its start, with what was found elsewhere and what the start grants', () => {
	expect(beginPlay(crossing, 'bank', ['map', 'rumor', 'map'])).toEqual({
		node: 'bank',
		indicators: { trust: 5, cost: 0 },
		evidence: ['ledger', 'map'],
		path: []
	});
	expect(beginPlay(crossing, 'end', [])).toMatchObject({ node: 'end', evidence: [] });
});

test('a choice changes the indicators by its effects, which never leave their bounds', () => {
	expect(indicatorsAfter('haggle')).toEqual({ trust: 5, cost: 0 });
	expect(indicatorsAfter('pay')).toEqual({ trust: 10, cost: 1 });
	expect(indicatorsAfter('cheat')).toEqual({ trust: 0, cost: 0 });
	expect(indicatorsAfter('pay', 'cheat')).toEqual({ trust: 3, cost: 1 });
	expect(indicatorsAfter('cheat', 'cheat', 'pay')).toEqual({ trust: 6, cost: 1 });
});

test('a choice is open while all its conditions hold, their bounds included', () => {
	expect(openAfter()).toContain('row');
	expect(openAfter('cheat')).not.toContain('row');
	expect(openAfter('pay')).not.toContain('row');
	expect(openAfter('cheat', 'pay')).toContain('row');
	expect(openAfter('cheat', 'pay', 'cheat', 'pay')).not.toContain('row');
	const exactly = (trust: number) => {
		const [row] = findNode(crossing, 'bank')?.choices.filter(({ id }) => id === 'row') ?? [];
		return row && isOpen(row, { indicators: { trust, cost: 1 }, evidence: [] });
	};
	expect([3, 4, 9, 10].map(exactly)).toEqual([false, true, true, false]);
});

test('a choice that needs evidence opens once all of it is held, wherever it was found', () => {
	expect(openAfter()).not.toContain('show');
	expect(openAfter('visit', 'return')).toContain('show');
	expect(replay(crossing, 'bank', ['show'], ['letter']).at(-1)?.node).toBe('end');
	expect(replay(crossing, 'bank', ['visit'], []).at(-1)?.evidence).toEqual(['letter', 'ledger']);
});

test('a choice that is closed or not there cannot be made', () => {
	const play = beginPlay(crossing, 'bank', []);
	expect(choose(crossing, play, 'show')).toBeUndefined();
	expect(choose(crossing, play, 'return')).toBeUndefined();
	expect(choose(crossing, play, 'constructor')).toBeUndefined();
	expect(choose(crossing, { ...play, node: 'nowhere' }, 'pay')).toBeUndefined();
});

test('a replay has a play for each choice, and stops before the first that cannot be made', () => {
	const plays = replay(crossing, 'bank', ['pay', 'visit', 'return', 'show', 'pay'], []);
	expect(plays.map(({ node }) => node)).toEqual(['bank', 'bank', 'office', 'bank', 'end']);
	expect(plays.at(-1)?.path).toEqual(['pay', 'visit', 'return', 'show']);
	expect(replay(crossing, 'bank', ['fly', 'pay'], [])).toEqual([beginPlay(crossing, 'bank', [])]);
});

const walked = anyScenarioInteraction.chain((interaction) =>
	walkThrough(interaction).map((response) => ({ ...interaction, response }))
);

test('indicators stay within their bounds, and evidence that is held is never lost', () => {
	fc.assert(
		fc.property(walked, ({ scenario, start, response }) => {
			const plays = replay(scenario, start, response.path, response.evidence);
			for (const [index, play] of plays.entries()) {
				for (const { id, minimum, maximum } of scenario.indicators) {
					expect(play.indicators[id]).toBeGreaterThanOrEqual(minimum);
					expect(play.indicators[id]).toBeLessThanOrEqual(maximum);
				}
				expect(play.evidence).toEqual(expect.arrayContaining([...(plays[index - 1]?.evidence ?? response.evidence)]));
				expect(play.evidence).toEqual(expect.arrayContaining([...(findNode(scenario, play.node)?.grants ?? [])]));
			}
		})
	);
});

test('a replay begins as the replay of a part of its path does', () => {
	fc.assert(
		fc.property(walked, fc.nat(), ({ scenario, start, response: { path, evidence } }, cut) => {
			const length = cut % (path.length + 1);
			const whole = replay(scenario, start, path, evidence);
			expect(whole).toHaveLength(path.length + 1);
			expect(replay(scenario, start, path.slice(0, length), evidence)).toEqual(whole.slice(0, length + 1));
		})
	);
});

test('more evidence closes no choice', () => {
	fc.assert(
		fc.property(walked, ({ scenario, start, response: { path, evidence } }) => {
			const all = scenario.evidence.map(({ id }) => id);
			expect(replay(scenario, start, path, all)).toHaveLength(replay(scenario, start, path, evidence).length);
		})
	);
});
