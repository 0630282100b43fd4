import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { beginPlay, choose, findNode, replay, type Play } from '#lib/assessment/scenario/play.ts';
import type { Scenario } from '#lib/assessment/scenario/scenario.ts';
import { survey } from '#lib/assessment/scenario/paths.ts';
import { restoreScenario, scenarioMachine } from '#lib/machines/scenario.ts';
import { findModules, readModule } from '#lib/server/module-folder.ts';
import { parseModule } from '../../src/lib/content/parse-module.ts';

/** A shortest path to each ending that can be reached, by its id. */
function pathsToEndings(
	scenario: Scenario,
	start: string,
	evidence: readonly string[]
): ReadonlyMap<string, readonly string[]> {
	const first = beginPlay(scenario, start, evidence);
	const found = new Set([keyOf(first)]);
	const queue = [first];
	const endings = new Map<string, readonly string[]>();
	// An array goes on through what is pushed on the way: the nearest plays come first.
	for (const play of queue) {
		const choices = findNode(scenario, play.node)?.choices ?? [];
		if (choices.length === 0 && !endings.has(play.node)) endings.set(play.node, play.path);
		for (const { id } of choices) {
			const next = choose(scenario, play, id);
			if (!next || found.has(keyOf(next))) continue;
			found.add(keyOf(next));
			queue.push(next);
		}
	}
	return endings;
}

function keyOf({ node, indicators, evidence }: Play): string {
	return JSON.stringify([node, indicators, evidence]);
}

for (const folder of [...(await findModules('questions')), 'tests/fixtures/tiny']) {
	const { module } = await parseModule(basename(folder), await readModule(folder));
	const items = (module?.sections ?? []).flatMap((section) => section.items);
	const played = items.flatMap(({ id, interaction }) => (interaction.kind === 'scenario' ? [{ id, interaction }] : []));

	describe.runIf(played.length > 0)(`scenarios of the module ${basename(folder)}`, () => {
		it.each(played)('$id: the machine comes to every ending that can be reached', ({ interaction }) => {
			const { scenario, start } = interaction;
			const machine = scenarioMachine(scenario, start);
			const all = scenario.evidence.map(({ id }) => id);
			for (const evidence of [[], all]) {
				const endings = pathsToEndings(scenario, start, evidence);
				const { nodes } = survey(scenario, start, evidence);
				const reachable = scenario.nodes.filter(({ id, choices }) => choices.length === 0 && nodes.has(id));
				expect([...endings.keys()].sort()).toEqual(reachable.map(({ id }) => id).sort());
				expect(endings.size).toBeGreaterThan(0);
				for (const [ending, path] of endings) {
					const { value, status, context } = restoreScenario(machine, evidence, path).getSnapshot();
					expect([value, status]).toEqual([ending, 'done']);
					expect(context).toEqual(replay(scenario, start, path, evidence).at(-1));
				}
			}
		});

		it('comes to every ending of a scenario from one of its starts', () => {
			const scenarios = new Map(played.map(({ interaction: { scenario } }) => [scenario.id, scenario]));
			for (const [id, scenario] of scenarios) {
				const starts = played.filter(({ interaction }) => interaction.scenario.id === id);
				const all = scenario.evidence.map((one) => one.id);
				const reached = starts.flatMap(({ interaction: { start } }) => [
					...pathsToEndings(scenario, start, all).keys(),
					...pathsToEndings(scenario, start, []).keys()
				]);
				const endings = scenario.nodes.filter(({ choices }) => choices.length === 0).map((node) => node.id);
				expect(new Set(reached)).toEqual(new Set(endings));
			}
		});

		it('walks the best and the worst path of each item to an ending', () => {
			for (const { interaction } of played) {
				const machine = scenarioMachine(interaction.scenario, interaction.start);
				for (const path of [interaction.best, interaction.worst]) {
					const { status, context } = restoreScenario(machine, [], path).getSnapshot();
					expect([status, context.path]).toEqual(['done', path]);
				}
			}
		});
	});
}
