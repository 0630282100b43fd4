/** The choices of a scenario as the elements of a sequence. */
import type { ScenarioInteraction } from '#lib/assessment/interaction/scenario.ts';
import { replay } from '#lib/assessment/scenario/play.ts';
import type { Scenario } from '#lib/assessment/scenario/scenario.ts';
import { remembered } from '#lib/assessment/remembered.ts';
import type { Part } from './report.ts';

/** Choices are named within their node: where several nodes have one of the same name, the node's goes before it. */
const ambiguousIn = remembered(({ nodes }: Scenario): ReadonlySet<string> => {
	const all = nodes.flatMap(({ choices }) => choices.map(({ id }) => id));
	return new Set(all.filter((id, index) => all.indexOf(id) !== index));
});

export const choicesOf = remembered((scenario: Scenario): readonly Part[] =>
	scenario.nodes.flatMap(({ id: node, title, choices }) =>
		choices.map(({ id, text }) => ({ id: idOf(scenario, node, id), text: `${title}: ${text}` }))
	)
);

/** The choices along a path. Those that cannot be made there keep their bare names. */
export function stepsTaken(
	{ scenario, start }: ScenarioInteraction,
	path: readonly string[],
	evidence: readonly string[]
): readonly string[] {
	const plays = replay(scenario, start, path, evidence);
	return path.map((choice, index) => {
		const play = plays[index];
		return play && index < plays.length - 1 ? idOf(scenario, play.node, choice) : choice;
	});
}

function idOf(scenario: Scenario, node: string, choice: string): string {
	return ambiguousIn(scenario).has(choice) ? `${node}.${choice}` : choice;
}
