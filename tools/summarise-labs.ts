/** What a module's labs hold: counts, and the best and worst ways through its scenarios. */
import { survey } from '../src/lib/assessment/scenario/paths.ts';
import { itemsOf, itemsOfKind } from '../src/lib/content/check/check.ts';
import { mostStates } from '../src/lib/content/check/scenario-plays.ts';
import { buildScenario } from '../src/lib/content/build/scenario.ts';
import type { Draft } from '../src/lib/content/draft.ts';

export type LabCounts = {
	readonly labs: number;
	readonly events: number;
	readonly themes: number;
	readonly actors: number;
	readonly sides: number;
	readonly scenarios: number;
	readonly scenarioNodes: number;
	/** Nodes where nothing is left to decide. */
	readonly endings: number;
	/** Questions of all forecasts. */
	readonly forecasts: number;
	/** Items with a misleading chart and its honest counterpart. */
	readonly misleadingCharts: number;
	/** Different ways to mislead among them. */
	readonly misleadingTechniques: number;
	/** Items that show something, by kind of exhibit. */
	readonly exhibits: Readonly<Record<string, number>>;
};

export function countLabs(draft: Draft | undefined): LabCounts {
	const items = draft === undefined ? [] : itemsOf(draft).map(({ item }) => item);
	const nodes = (draft?.scenarios ?? []).flatMap(({ content }) => content.nodes);
	const exhibits = items.flatMap(({ exhibit }) => exhibit ?? []);
	const techniques = exhibits.flatMap((exhibit) => (exhibit.kind === 'chart-pair' ? exhibit.technique : []));
	return {
		labs: Object.keys(draft?.settings?.labs ?? {}).length,
		events: draft?.events.length ?? 0,
		themes: draft?.themes.length ?? 0,
		actors: draft?.actors.length ?? 0,
		sides: draft?.sides.length ?? 0,
		scenarios: draft?.scenarios.length ?? 0,
		scenarioNodes: nodes.length,
		endings: nodes.filter(({ choices }) => choices.length === 0).length,
		forecasts: items.reduce((sum, item) => sum + (item.kind === 'forecast' ? item.questions.length : 0), 0),
		misleadingCharts: techniques.length,
		misleadingTechniques: new Set(techniques).size,
		exhibits: tally(exhibits.map(({ kind }) => kind))
	};
}

/** One way to begin a scenario. Paths need no evidence from elsewhere; they are missing where none ends. */
export type ScenarioPaths = {
	readonly item: string;
	readonly scenario: string;
	readonly start: string;
	readonly nodes: number;
	readonly endings: number;
	readonly best?: { readonly points: number; readonly path: readonly string[] };
	readonly worst?: { readonly points: number; readonly path: readonly string[] };
};

/** The best and worst paths of every item that is a scenario. */
export function scenarioPaths(draft: Draft | undefined): readonly ScenarioPaths[] {
	if (draft === undefined) return [];
	return itemsOfKind(draft, 'scenario').flatMap(({ item }) => {
		const found = draft.scenarios.find(({ id }) => id === item.scenario);
		if (found === undefined) return [];
		const { nodes, best, worst } = survey(buildScenario(found), item.start, [], mostStates);
		const endings = found.content.nodes.filter(({ id, choices }) => nodes.has(id) && choices.length === 0);
		return [
			{
				...{ item: item.id, scenario: item.scenario, start: item.start, nodes: nodes.size, endings: endings.length },
				...(best === undefined ? {} : { best }),
				...(worst === undefined ? {} : { worst })
			}
		];
	});
}

/** A line a way, for people. */
export function describePaths(paths: readonly ScenarioPaths[]): readonly string[] {
	return paths.flatMap(({ scenario, start, nodes, endings, best, worst }) => [
		`  scenario ${scenario} from ${start}: ${nodes} nodes and ${endings} endings without evidence from elsewhere`,
		`    best path ${describe(best)}`,
		`    worst path ${describe(worst)}`
	]);
}

function describe(path: ScenarioPaths['best']): string {
	return path === undefined ? 'none' : `${path.points} points: ${path.path.join(', ')}`;
}

export function tally(names: readonly string[]): Readonly<Record<string, number>> {
	const counts = new Map<string, number>();
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	return Object.fromEntries(counts);
}
