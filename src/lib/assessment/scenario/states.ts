/** All states that the play of a scenario can come into: a node, with the values of the indicators and the evidence held there. */
import { beginPlay, choose, findNode, isOpen, type Play } from './play.ts';
import type { Scenario, ScenarioChoice, ScenarioNode } from './scenario.ts';

export type State = {
	/** Undefined where the scenario lacks it. */
	readonly node: ScenarioNode | undefined;
	/** The open choices, in their order, each with the place of the state it leads to. */
	readonly moves: readonly { readonly choice: ScenarioChoice; readonly to: number }[];
};

export type StateGraph = {
	/** False where there are more states than were to be explored; moves may then lead to states that are not among these. */
	readonly complete: boolean;
	/** The start is the first. */
	readonly states: readonly State[];
};

/** The states that can be reached from a start, at most as many as the limit, the nearest first. */
export function exploreStates(
	scenario: Scenario,
	start: string,
	evidence: readonly string[],
	limit: number
): StateGraph {
	const first = beginPlay(scenario, start, evidence);
	const places = new Map([[keyOf(first), 0]]);
	const queue: Play[] = [first];
	const states: State[] = [];
	/** The place of the state that the play is in; a new one is queued, as long as there is room. */
	const placeOf = (play: Play) => {
		const key = keyOf(play);
		const known = places.get(key);
		if (known !== undefined) return known;
		const place = places.size;
		places.set(key, place);
		// How a state was reached does not belong to it.
		if (place < limit) queue.push({ ...play, path: [] });
		return place;
	};
	// What is queued on the way is reached in the same loop.
	for (const play of queue) {
		const node = findNode(scenario, play.node);
		const moves = (node?.choices ?? []).flatMap((choice) => {
			const next = isOpen(choice, play) ? choose(scenario, play, choice.id) : undefined;
			return next ? [{ choice, to: placeOf(next) }] : [];
		});
		states.push({ node, moves });
	}
	return { complete: places.size === states.length, states };
}

function keyOf({ node, indicators, evidence }: Play): string {
	return JSON.stringify([node, Object.values(indicators), evidence]);
}
