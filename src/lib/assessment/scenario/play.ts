/** Playing a scenario: where a path of choices leads, and what is open there. Pure; the machine of a scenario does the same by events. */
import type { Scenario, ScenarioChoice, ScenarioNode } from './scenario.ts';

export type Play = {
	readonly node: string;
	/** Value by id of the indicator. */
	readonly indicators: Readonly<Record<string, number>>;
	/** Ids of the evidence held, in the order in which the scenario lists it. */
	readonly evidence: readonly string[];
	/** Ids of the choices made. */
	readonly path: readonly string[];
};

/** The play before the first choice. `evidence` was found elsewhere; ids that the scenario lacks are left out. */
export function beginPlay(scenario: Scenario, start: string, evidence: readonly string[]): Play {
	const indicators = Object.fromEntries(scenario.indicators.map(({ id, start: value }) => [id, value]));
	return arrive(scenario, { node: start, indicators, evidence, path: [] });
}

/** The node of that id; undefined where there is none. */
export function findNode(scenario: Scenario, id: string): ScenarioNode | undefined {
	return scenario.nodes.find((node) => node.id === id);
}

/** Whether the choice can be made: its evidence is held and its conditions are met. */
export function isOpen(choice: ScenarioChoice, play: Pick<Play, 'indicators' | 'evidence'>): boolean {
	return (
		choice.needs.every((id) => play.evidence.includes(id)) &&
		choice.conditions.every(({ indicator, least = -Infinity, most = Infinity }) => {
			const value = play.indicators[indicator] ?? 0;
			return least <= value && value <= most;
		})
	);
}

/** The play after a choice at its node; undefined where there is no such choice, or it is closed. */
export function choose(scenario: Scenario, play: Play, choice: string): Play | undefined {
	const made = findNode(scenario, play.node)?.choices.find(({ id }) => id === choice);
	if (!made || !isOpen(made, play)) return undefined;
	const indicators = Object.fromEntries(
		scenario.indicators.map(({ id, minimum, maximum }) => {
			const changes = made.effects.flatMap((effect) => (effect.indicator === id ? [effect.change] : []));
			const value = changes.reduce((sum, change) => sum + change, play.indicators[id] ?? 0);
			return [id, Math.min(maximum, Math.max(minimum, value))];
		})
	);
	return arrive(scenario, { ...play, node: made.to, indicators, path: [...play.path, choice] });
}

/** All plays along a path, the one before the first choice included; it ends early where a choice cannot be made. */
export function replay(
	scenario: Scenario,
	start: string,
	path: readonly string[],
	evidence: readonly string[]
): readonly Play[] {
	const plays = [beginPlay(scenario, start, evidence)];
	for (const choice of path) {
		const last = plays.at(-1);
		const next = last && choose(scenario, last, choice);
		if (!next) break;
		plays.push(next);
	}
	return plays;
}

function arrive(scenario: Scenario, play: Play): Play {
	const held = new Set([...play.evidence, ...(findNode(scenario, play.node)?.grants ?? [])]);
	return { ...play, evidence: scenario.evidence.flatMap(({ id }) => (held.has(id) ? [id] : [])) };
}
