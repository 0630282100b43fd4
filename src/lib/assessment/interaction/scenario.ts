import { findNode, isOpen, type Play, replay } from '../scenario/play.ts';
import type { Scenario, ScenarioChoice } from '../scenario/scenario.ts';
import type { Remark } from './interaction.ts';
import { allOrNothing, type Kind, type Parts, type Readiness } from './kind.ts';
import { remark } from './remark.ts';

/** A branching scenario from one of its starts to an ending. */
export type ScenarioInteraction = {
	readonly kind: 'scenario';
	readonly scenario: Scenario;
	/** Id of the first node. */
	readonly start: string;
	/** The path from there that rests on evidence most often and needs none found elsewhere: it earns all points, one a choice on evidence. */
	readonly best: readonly string[];
	/** The path that does so least often: it earns none. */
	readonly worst: readonly string[];
};
export type ScenarioResponse = {
	readonly kind: 'scenario';
	/** Ids of the choices made, from the start on. */
	readonly path: readonly string[];
	/** Ids of the evidence that the learner had found elsewhere when they began. */
	readonly evidence: readonly string[];
};

export const scenario: Kind<'scenario'> = {
	readiness,
	partsRight,
	maximum: (interaction, rule) => (rule === 'all-or-nothing' ? 1 : most(interaction)),
	/** One point for each choice on evidence, up to as many as the best path makes without evidence from elsewhere. */
	score(interaction, rule, response) {
		const parts = partsRight(interaction, response);
		return rule === 'all-or-nothing' ? allOrNothing(parts) : { given: parts.right, maximum: parts.of };
	},
	/**
	 * Of each choice made why it rests on what it does; where that is not evidence, also the choices on evidence that were open there. Without
	 * a response, the choices of the best path.
	 */
	remarks(interaction, response) {
		if (response) return decisions(interaction, response).flatMap(remarksOn);
		return decisions(interaction, take(interaction.best)).map((one) => remarkOn(one, one.made, false));
	},
	key: ({ best }) => take(best),
	listedWrong: ({ worst }) => [take(worst)],
	/** The choices, each with its place, then ids of choices that cannot be made; what the learner knew beforehand is no decision. */
	describe(interaction, response) {
		const made = decisions(interaction, response);
		const known = made.map(({ title, made: { text } }) => `${title}: ${text}`);
		return [...known, ...response.path.slice(made.length)].join('; ');
	},
	empty: () => take([])
};

/** A choice that was made, among those that were open. */
type Decision = {
	readonly node: string;
	readonly title: string;
	readonly made: ScenarioChoice;
	readonly open: readonly ScenarioChoice[];
};

/** The choices on the response's path, as far as they could be made. */
function decisions(interaction: ScenarioInteraction, response: ScenarioResponse): readonly Decision[] {
	return plays(interaction, response).flatMap((play, index) => {
		const node = findNode(interaction.scenario, play.node);
		const open = node?.choices.filter((choice) => isOpen(choice, play)) ?? [];
		const made = open.find(({ id }) => id === response.path[index]);
		return node && made ? [{ node: node.id, title: node.title, made, open }] : [];
	});
}

function plays(
	{ scenario: played, start }: ScenarioInteraction,
	{ path, evidence }: ScenarioResponse
): readonly Play[] {
	return replay(played, start, path, evidence);
}

function readiness(interaction: ScenarioInteraction, response: ScenarioResponse): Readiness {
	if (response.path.length === 0) return 'nothing-chosen';
	const all = plays(interaction, response);
	if (all.length <= response.path.length) return 'foreign';
	const last = findNode(interaction.scenario, all.at(-1)?.node ?? '');
	if (last === undefined) return 'foreign';
	return last.choices.length > 0 ? 'part-missing' : 'ready';
}

/** The parts are the choices on evidence, as many as the best path has. */
function partsRight(interaction: ScenarioInteraction, response: ScenarioResponse): Parts {
	const of = most(interaction);
	if (readiness(interaction, response) !== 'ready') return { right: 0, of };
	return { right: Math.min(of, onEvidence(interaction, response)), of };
}

function most(interaction: ScenarioInteraction): number {
	return onEvidence(interaction, take(interaction.best));
}

function onEvidence(interaction: ScenarioInteraction, response: ScenarioResponse): number {
	return decisions(interaction, response).filter(({ made }) => isOnEvidence(made)).length;
}

function isOnEvidence({ basis }: ScenarioChoice): boolean {
	return basis === 'evidence';
}

function remarksOn(decision: Decision): readonly Remark[] {
	const { made, open } = decision;
	const better = isOnEvidence(made) ? [] : open.filter(isOnEvidence);
	return [remarkOn(decision, made, true), ...better.map((choice) => remarkOn(decision, choice, false))];
}

function remarkOn({ node, title }: Decision, choice: ScenarioChoice, given: boolean): Remark {
	const about = `${title}: ${choice.text}`;
	return remark({ part: node, about, right: isOnEvidence(choice), given }, { explanation: choice.reason });
}

function take(path: readonly string[]): ScenarioResponse {
	return { kind: 'scenario', path, evidence: [] };
}
