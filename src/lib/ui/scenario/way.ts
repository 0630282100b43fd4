/** A play as it is shown: the steps that were made, what they changed, what is known and from where, and why a choice is closed. */
import { findNode, isOpen, type Play } from '#lib/assessment/scenario/play.ts';
import type {
	Basis,
	Effect,
	Evidence,
	Indicator,
	Scenario,
	ScenarioChoice,
	ScenarioNode
} from '#lib/assessment/scenario/scenario.ts';

export type Step = {
	readonly node: ScenarioNode;
	readonly choice: ScenarioChoice;
	readonly before: Play;
	readonly after: Play;
};

/** One step for each choice of the plays, which are those of one path. */
export function stepsOf(scenario: Scenario, plays: readonly Play[]): readonly Step[] {
	return plays.flatMap((before, index) => {
		const after = plays[index + 1];
		const node = findNode(scenario, before.node);
		const choice = node?.choices.find(({ id }) => id === after?.path.at(-1));
		return node && choice && after ? [{ node, choice, before, after }] : [];
	});
}

/** How one indicator stands; `before` and the effects are those of the last step, where there is one. */
export type Gauge = {
	readonly indicator: Indicator;
	readonly value: number;
	readonly before: number;
	readonly effects: readonly Effect[];
	/** Whether it moved by less than its effects say, because it was at its end. */
	readonly clamped: boolean;
};

export function gaugesOf({ indicators }: Scenario, play: Play, last: Step | undefined): readonly Gauge[] {
	return indicators.map((indicator) => {
		const value = play.indicators[indicator.id] ?? 0;
		const before = last?.before.indicators[indicator.id] ?? value;
		const effects = last?.choice.effects.filter((effect) => effect.indicator === indicator.id) ?? [];
		const clamped = before + effects.reduce((sum, { change }) => sum + change, 0) !== value;
		return { indicator, value, before, effects, clamped };
	});
}

export type Known = {
	readonly evidence: Evidence;
	/** Found by a right answer, in the section of that title where it is known; or granted at a node. */
	readonly origin:
		{ readonly kind: 'module'; readonly section?: string } | { readonly kind: 'way'; readonly title: string };
	/** Whether it was not held before the last step; at the start all is new. */
	readonly isNew: boolean;
};

/** All evidence held at the end of the plays. `elsewhere` was found before them; `sections` has the titles of the sections where, by id of the evidence. */
export function knownOf(
	scenario: Scenario,
	plays: readonly Play[],
	elsewhere: readonly string[],
	sections: ReadonlyMap<string, string>
): readonly Known[] {
	const held = plays.at(-1)?.evidence ?? [];
	const earlier = plays.at(-2)?.evidence ?? [];
	return scenario.evidence.flatMap((evidence) => {
		const { id } = evidence;
		if (!held.includes(id)) return [];
		const isNew = !earlier.includes(id);
		const first = plays.find((play) => play.evidence.includes(id));
		const title = findNode(scenario, first?.node ?? '')?.title ?? '';
		const section = sections.get(id);
		const origin = elsewhere.includes(id)
			? ({ kind: 'module', ...(section === undefined ? {} : { section }) } as const)
			: ({ kind: 'way', title } as const);
		return [{ evidence, origin, isNew }];
	});
}

/** Why a choice is closed: evidence is missing, some of which right answers give or none; or an indicator is too low or too high. */
export type Barrier =
	| { readonly kind: 'evidence'; readonly inModule: boolean }
	| { readonly kind: 'low' | 'high'; readonly indicator: string; readonly bound: number; readonly value: number };

/** Empty where the choice is open. */
export function barriersOf(scenario: Scenario, choice: ScenarioChoice, play: Play): readonly Barrier[] {
	if (isOpen(choice, play)) return [];
	const missing = scenario.evidence.filter(({ id }) => choice.needs.includes(id) && !play.evidence.includes(id));
	const inModule = missing.some(({ items }) => items.length > 0);
	const bounds = choice.conditions.flatMap(({ indicator: id, least, most }): readonly Barrier[] => {
		const value = play.indicators[id] ?? 0;
		const indicator = scenario.indicators.find((one) => one.id === id)?.text ?? id;
		if (least !== undefined && value < least) return [{ kind: 'low', indicator, bound: least, value }];
		if (most !== undefined && value > most) return [{ kind: 'high', indicator, bound: most, value }];
		return [];
	});
	return [...(missing.length > 0 ? [{ kind: 'evidence', inModule } as const] : []), ...bounds];
}

/** How many of the steps rested on what. */
export function tally(steps: readonly Step[]): Readonly<Record<Basis, number>> {
	const count = (basis: Basis) => steps.filter(({ choice }) => choice.basis === basis).length;
	return { evidence: count('evidence'), assumption: count('assumption'), misreading: count('misreading') };
}
