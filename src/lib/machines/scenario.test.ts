import { describe, expect, test } from 'vitest';
import { replay, type Play } from '#lib/assessment/scenario/play.ts';
import { shortestPaths } from '../../../tests/fixtures/paths.ts';
import { crossing } from '../../../tests/fixtures/crossing.ts';
import { restoreScenario, scenarioMachine } from './scenario.ts';

const machine = scenarioMachine(crossing, 'council');
const nodes = crossing.nodes.map(({ id }) => id).sort();
const endings = ['bridge', 'ferry', 'quarrel'];
const ids = [...new Set(crossing.nodes.flatMap(({ choices }) => choices.map(({ id }) => id)))];
const events = ids.map((choice) => ({ type: 'choice.made', choice }) as const);

/** The choices of all shortest paths; how one came to a place tells it from no other. */
function pathsWith(evidence: readonly string[]): readonly (readonly string[])[] {
	const tell = ({ node, indicators, evidence: held }: Play) => JSON.stringify([node, indicators, held]);
	return shortestPaths(machine, events, { evidence }, ({ context }) => tell(context)).map(({ steps }) =>
		steps.flatMap(({ event }) => (event.type === 'choice.made' ? [event.choice] : []))
	);
}

describe.each([{ evidence: [] }, { evidence: ['tolls'] }])(
	'a scenario with $evidence found elsewhere',
	({ evidence }) => {
		const paths = pathsWith(evidence);

		test('is at every node and every ending at the end of one of the shortest paths', () => {
			const ends = paths.map((path) => restoreScenario(machine, evidence, path).getSnapshot());
			expect([...new Set(ends.map(({ value }) => String(value)))].sort()).toEqual(nodes);
			const ended = ends.flatMap(({ status, value }) => (status === 'done' ? [String(value)] : []));
			expect([...new Set(ended)].sort()).toEqual(endings);
			expect(paths.length).toBeGreaterThan(20);
		});

		test('is at every step where the same choices lead by replaying them', () => {
			for (const path of paths) {
				const actor = restoreScenario(machine, evidence, []);
				const plays = replay(crossing, 'council', path, evidence);
				expect(plays).toHaveLength(path.length + 1);
				expect(actor.getSnapshot().context).toEqual(plays[0]);
				for (const [index, choice] of path.entries()) {
					actor.send({ type: 'choice.made', choice });
					const { value, context, status } = actor.getSnapshot();
					expect(context).toEqual(plays[index + 1]);
					expect(value).toBe(context.node);
					expect(status).toBe(endings.includes(context.node) ? 'done' : 'active');
				}
			}
		});

		test('cut at any step of any path and restored, goes on to the same end', () => {
			for (const path of paths) {
				const whole = restoreScenario(machine, evidence, path).getSnapshot();
				for (let cut = 0; cut <= path.length; cut += 1) {
					const restored = restoreScenario(machine, evidence, path.slice(0, cut));
					for (const choice of path.slice(cut)) restored.send({ type: 'choice.made', choice });
					expect(restored.getSnapshot().value).toBe(whole.value);
					expect(restored.getSnapshot().context).toEqual(whole.context);
				}
			}
		});
	}
);

test('a choice that is closed or unknown moves nothing', () => {
	const actor = restoreScenario(machine, [], ['c']);
	expect(actor.getSnapshot().value).toBe('vote');
	for (const choice of ['a', 'b', 'z']) {
		expect(actor.getSnapshot().can({ type: 'choice.made', choice })).toBe(false);
		actor.send({ type: 'choice.made', choice });
	}
	expect(actor.getSnapshot().context.path).toEqual(['c']);
});

test('a path that cannot be walked to its end is walked as far as it can', () => {
	expect(restoreScenario(machine, [], ['c', 'b', 'c']).getSnapshot().context.path).toEqual(['c']);
	expect(restoreScenario(machine, [], ['c', 'd', 'a']).getSnapshot().value).toBe('quarrel');
});
