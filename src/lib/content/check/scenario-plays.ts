import type { Scenario, ScenarioChoice } from '#lib/assessment/scenario/scenario.ts';
import { survey, type Survey } from '#lib/assessment/scenario/paths.ts';
import { buildScenario } from '../build/scenario.ts';
import type { Draft, DraftScenario } from '../draft.ts';
import type { Fault } from '../fault.ts';
import type { ItemOf } from '../schema/items.ts';
import { itemsOfKind, repeated, type PlacedItem } from './check.ts';

/** States of one scenario that are looked at; more are more than anybody could read. */
export const mostStates = 20_000;

/** One way of beginning: at a start, with evidence found elsewhere. */
type Beginning = { readonly start: string; readonly evidence: readonly string[]; readonly survey: Survey };
type Finding = Omit<Fault, 'file'>;

/**
 * Goes every way through the scenarios that have no other faults, from the start of each item.
 */
export function scenarioPlays(draft: Draft, faults: readonly Fault[]): readonly Fault[] {
	return draft.scenarios
		.filter(({ file, whole }) => whole && !faults.some((fault) => fault.file === file))
		.flatMap((scenario) => {
			const items = itemsOfKind(draft, 'scenario').filter(({ item }) => item.scenario === scenario.id);
			const played = items.filter(({ item }) => scenario.content.nodes.some(({ id }) => id === item.start));
			return played.length === 0 ? [] : playsOf(scenario, played);
		});
}

function playsOf(draft: DraftScenario, items: readonly PlacedItem<ItemOf<'scenario'>>[]): readonly Fault[] {
	const scenario = buildScenario(draft);
	const starts = [...new Set(items.map(({ item }) => item.start))];
	const beginnings: Beginning[] = [];
	for (const start of starts) {
		for (const evidence of evidenceSets(scenario)) {
			const found = survey(scenario, start, evidence, mostStates);
			if (!found.complete) return [tooManyStates(draft, start)];
			beginnings.push({ start, evidence, survey: found });
		}
	}
	return [
		...scenarioFindings(scenario, beginnings).map((finding) => ({ ...finding, file: draft.file })),
		...items.flatMap(({ item, file, path }) =>
			startFindings(scenario, item.start, beginnings).map((finding) => ({ ...finding, file, path: `${path}.start` }))
		)
	];
}

/**
 * What learners may have found elsewhere: nothing and all of it. Where some of it could lead where neither does, each piece alone as well; there
 * are too many sets to try them all.
 */
function evidenceSets(scenario: Scenario): readonly (readonly string[])[] {
	const findable = scenario.evidence.filter(({ items }) => items.length > 0).map(({ id }) => id);
	return [[], ...(endsAnyhow(scenario) ? [] : findable.map((id) => [id])), findable];
}

/** Whether an ending can be reached from every node by choices that are always open: then no play gets stuck, whatever was found. */
function endsAnyhow({ nodes }: Scenario): boolean {
	const ending = new Set(nodes.filter(({ choices }) => choices.length === 0).map(({ id }) => id));
	const isOpen = ({ to, needs, conditions }: ScenarioChoice) =>
		needs.length === 0 && conditions.length === 0 && ending.has(to);
	// A set goes on through what is added on the way.
	for (const _ of ending) {
		for (const { id, choices } of nodes) if (choices.some(isOpen)) ending.add(id);
	}
	return ending.size === nodes.length;
}

function tooManyStates({ file }: DraftScenario, start: string): Fault {
	return {
		file,
		path: '',
		expected: `at most ${mostStates} states (node, indicators and evidence) from ${start}: fewer indicators, or coarser changes`,
		found: 'more'
	};
}

function scenarioFindings(scenario: Scenario, beginnings: readonly Beginning[]): readonly Finding[] {
	return [
		...scenario.nodes.flatMap((node) => nodeFindings(node, beginnings)),
		...firstOf('stuck', beginnings).map(({ node, beginning }) => ({
			path: `nodes.${node}.choices`,
			expected: 'a choice that is open, in whatever way the node is reached',
			found: `a way ${described(beginning)} on which all of them are closed`
		})),
		...firstOf('endless', beginnings).map(({ node, beginning }) => ({
			path: `nodes.${node}`,
			expected: 'a way from here to an ending',
			found: `only ways round and round, ${described(beginning)}`
		}))
	];
}

/** Each node with that trouble once, with the first beginning that leads to it. */
function firstOf(trouble: 'stuck' | 'endless', beginnings: readonly Beginning[]) {
	const all = beginnings.flatMap((beginning) => beginning.survey[trouble].map((node) => ({ node, beginning })));
	const again = new Set(repeated(all, ({ node }) => node));
	return all.filter((each) => !again.has(each));
}

function nodeFindings(
	{ id, choices }: Scenario['nodes'][number],
	beginnings: readonly Beginning[]
): readonly Finding[] {
	const path = `nodes.${id}`;
	if (!beginnings.some(({ survey: { nodes } }) => nodes.has(id))) {
		const starts = [...new Set(beginnings.map(({ start }) => start))].join(', ');
		return [{ path, expected: `a way to it from a start (${starts})`, found: 'none' }];
	}
	return choices
		.filter((choice) => !beginnings.some(({ survey: { choices: made } }) => made.has(`${id}/${choice.id}`)))
		.map((choice) => ({
			path: `${path}.choices.${choice.id}`,
			expected: 'a way on which its evidence is found and its conditions are met',
			found: 'none'
		}));
}

/** An item is played to some ending, by choices on evidence or by none of them. */
function startFindings(scenario: Scenario, start: string, beginnings: readonly Beginning[]): readonly Finding[] {
	if (scenario.nodes.some(({ id, choices }) => id === start && choices.length === 0)) {
		return [{ path: '', expected: 'a node with choices', found: `${start}, an ending` }];
	}
	const bare = beginnings.find((beginning) => beginning.start === start && beginning.evidence.length === 0);
	const { worst } = bare?.survey ?? {};
	if (worst === undefined || worst.points === 0) return [];
	return [
		{
			path: '',
			expected: 'some path to an ending without a choice on evidence, so that reading badly earns nothing',
			found: `${worst.points} of them on every path, as on ${worst.path.join(', ')}`
		}
	];
}

function described({ start, evidence }: Beginning): string {
	const found = evidence.length === 0 ? 'no evidence from elsewhere' : evidence.join(', ');
	return `from ${start} with ${found}`;
}
