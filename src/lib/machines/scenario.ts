/**
 * A branching scenario, compiled from its data: one state for each node, the endings final.
 *
 * Whether a choice is open and what it changes, assessment says. The machine never stores where it is: it begins anew with the evidence
 * that was held and makes the recorded choices again.
 */
import { assign, createActor, setup } from 'xstate';
import { beginPlay, choose, isOpen, type Play } from '#lib/assessment/scenario/play.ts';
import type { Scenario, ScenarioChoice } from '#lib/assessment/scenario/scenario.ts';

/** Ids of the evidence found elsewhere. */
export type ScenarioInput = { readonly evidence: readonly string[] };
export type ScenarioEvent = { readonly type: 'choice.made'; readonly choice: string };

export function scenarioMachine(scenario: Scenario, start: string) {
	return setup({
		types: {
			context: {} as Play,
			input: {} as ScenarioInput,
			events: {} as ScenarioEvent
		},
		guards: {
			isThisOne: ({ context, event }, { choice }: { choice: ScenarioChoice }) =>
				event.choice === choice.id && isOpen(choice, context)
		},
		actions: {
			keepPlay: assign(({ context, event }) => choose(scenario, context, event.choice) ?? context)
		}
	}).createMachine({
		id: scenario.id,
		context: ({ input }) => beginPlay(scenario, start, input.evidence),
		initial: start,
		states: Object.fromEntries(
			scenario.nodes.map(({ id, title, choices }) => [
				id,
				choices.length === 0
					? { type: 'final', description: title }
					: {
							description: title,
							on: {
								'choice.made': choices.map((choice) => ({
									guard: { type: 'isThisOne', params: { choice } },
									target: choice.to,
									actions: 'keepPlay'
								}))
							}
						}
			])
		)
	});
}

/** An actor where the path leads, by its events; it goes no further than the choices can be made. */
export function restoreScenario(
	machine: ReturnType<typeof scenarioMachine>,
	evidence: readonly string[],
	path: readonly string[]
) {
	const actor = createActor(machine, { input: { evidence } }).start();
	for (const choice of path) {
		const event: ScenarioEvent = { type: 'choice.made', choice };
		if (!actor.getSnapshot().can(event)) break;
		actor.send(event);
	}
	return actor;
}
