/** What can happen in a scenario at all: found by going everywhere, for its checks and for the key of its judge. */
import { extremePath, type ScoredPath } from './extremes.ts';
import type { Scenario } from './scenario.ts';
import { exploreStates, type State } from './states.ts';

export type Survey = {
	/** False where the limit was met: what follows is then true of a part of the scenario alone. */
	readonly complete: boolean;
	/** Ids of the nodes that can be reached. */
	readonly nodes: ReadonlySet<string>;
	/** The choices that can be made, as `node/choice`. */
	readonly choices: ReadonlySet<string>;
	/** Nodes with choices that can be reached in a state where none of them is open. */
	readonly stuck: readonly string[];
	/** Nodes that can be reached in a state from which the play can only go round for ever. */
	readonly endless: readonly string[];
	/** The paths to an ending that rest on evidence most and least often, among those that visit no node twice. */
	readonly best?: ScoredPath;
	readonly worst?: ScoredPath;
};

/**
 * Explores all states that can be reached from a start, at most `limit`. `evidence` is what the learner found elsewhere. The order of the
 * scenario decides between paths of equal worth, so that the same scenario always gives the same survey.
 */
export function survey(scenario: Scenario, start: string, evidence: readonly string[], limit = 20_000): Survey {
	const graph = exploreStates(scenario, start, evidence, limit);
	const best = extremePath(graph, 'best', 10 * limit);
	const worst = extremePath(graph, 'worst', 10 * limit);
	const { states } = graph;
	return {
		complete: graph.complete && best.complete && worst.complete,
		nodes: new Set(states.flatMap(({ node }) => node?.id ?? [])),
		choices: new Set(states.flatMap(({ node, moves }) => moves.map(({ choice }) => `${node?.id}/${choice.id}`))),
		stuck: nodesOf(states.filter(isStuck), scenario),
		endless: nodesOf(endlessIn(states), scenario),
		...(best.path ? { best: best.path } : {}),
		...(worst.path ? { worst: worst.path } : {})
	};
}

function isStuck({ node, moves }: State): boolean {
	return node !== undefined && node.choices.length > 0 && moves.length === 0;
}

/** The states from which none without moves can be reached. One that was not explored may have a way out. */
function endlessIn(states: readonly State[]): readonly State[] {
	const before = new Map<number, number[]>();
	for (const [place, { moves }] of states.entries()) {
		for (const { to } of moves) {
			const those = before.get(to);
			if (those) those.push(place);
			else before.set(to, [place]);
		}
	}
	const leaving = new Set([...before.keys()].filter((place) => (states[place]?.moves ?? []).length === 0));
	// A set goes on through what is added on the way.
	for (const place of leaving) for (const earlier of before.get(place) ?? []) leaving.add(earlier);
	return states.filter(({ moves }, place) => moves.length > 0 && !leaving.has(place));
}

/** Ids of their nodes, in the order of the scenario. */
function nodesOf(states: readonly State[], { nodes }: Scenario): readonly string[] {
	const ids = new Set(states.map(({ node }) => node?.id));
	return nodes.flatMap(({ id }) => (ids.has(id) ? [id] : []));
}
