import type { ScenarioInteraction } from '#lib/assessment/interaction/scenario.ts';
import { survey } from '#lib/assessment/scenario/paths.ts';
import type { Scenario, ScenarioChoice } from '#lib/assessment/scenario/scenario.ts';
import type { DraftScenario } from '../draft.ts';
import { toHtml, toLabel } from '../markdown.ts';
import type { ScenarioChoiceEntry } from '../schema/scenario-file.ts';

const built = new WeakMap<DraftScenario, Scenario>();

/** The same object for the same draft: a page on which several items play the scenario carries it once. */
export function buildScenario(draft: DraftScenario): Scenario {
	const scenario = built.get(draft) ?? build(draft);
	built.set(draft, scenario);
	return scenario;
}

function build({ id, content }: DraftScenario): Scenario {
	return {
		id,
		title: toLabel(content.title),
		indicators: content.indicators.map((indicator) => ({ ...indicator, text: toLabel(indicator.text) })),
		evidence: content.evidence.map((evidence) => ({ ...evidence, text: toLabel(evidence.text) })),
		nodes: content.nodes.map(({ title, when, seat, text, choices, debrief, ...rest }) => ({
			...rest,
			title: toLabel(title),
			when: toLabel(when),
			seat: seat === undefined ? '' : toLabel(seat),
			text: toHtml(text),
			choices: choices.map(buildChoice),
			debrief: {
				evidence: toHtml(debrief.evidence),
				assumption: toHtml(debrief.assumption),
				happened: toHtml(debrief.happened)
			}
		}))
	};
}

function buildChoice(choice: ScenarioChoiceEntry): ScenarioChoice {
	return {
		...choice,
		text: toLabel(choice.text),
		reason: toHtml(choice.reason),
		effects: choice.effects.map((effect) => ({ ...effect, reason: toLabel(effect.reason) }))
	};
}

/** A scenario from one start, with the paths that rest on evidence most and least often. */
export function buildScenarioInteraction(draft: DraftScenario, start: string): ScenarioInteraction {
	const scenario = buildScenario(draft);
	const { best, worst } = survey(scenario, start, []);
	return { kind: 'scenario', scenario, start, best: best?.path ?? [], worst: worst?.path ?? [] };
}
