/** What belongs to one section of a module. */
import type { Lab } from './exhibit.ts';
import type { Item, Misconception, Module, Section, Source } from './module.ts';
import { listedWrong, remarks } from './judge.ts';
import type { Scenario } from './scenario/scenario.ts';

/** The sources that the section's items cite. */
export function sourcesOf(section: Section, module: Module): readonly Source[] {
	const cited = new Set(section.items.flatMap(citedBy));
	return module.sources.filter(({ id }) => cited.has(id));
}

function citedBy({ sources, exhibit, interaction }: Item): readonly string[] {
	return [
		...sources,
		...(exhibit?.kind === 'timeline' ? exhibit.events.flatMap((event) => event.sources) : []),
		...(exhibit?.kind === 'charts' ? exhibit.charts.flatMap((chart) => chart.sources) : []),
		...(exhibit?.kind === 'chart-pair' ? [exhibit.misleading, exhibit.honest].flatMap((chart) => chart.sources) : []),
		...(exhibit?.kind === 'calculator' ? exhibit.series.flatMap((series) => series.sources) : []),
		...(interaction.kind === 'scenario' ? citedByScenario(interaction.scenario) : [])
	];
}

function citedByScenario({ evidence, nodes }: Scenario): readonly string[] {
	return [
		...evidence.flatMap(({ sources }) => sources),
		...nodes.flatMap(({ sources, choices }) => [
			...sources,
			...choices.flatMap((choice) => [...choice.sources, ...choice.effects.flatMap((effect) => effect.sources)])
		])
	];
}

/** What the section's lab works with, and the sources of that; undefined where it has none. */
export function labOf(section: Section, module: Module): { lab: Lab; sources: readonly Source[] } | undefined {
	switch (section.lab) {
		case undefined:
			return undefined;
		case 'timeline': {
			const { themes, events } = module;
			return { lab: { kind: 'timeline', themes, events }, sources: cited(events, module) };
		}
		case 'actors': {
			const { sides, actors } = module;
			return { lab: { kind: 'actors', sides, actors }, sources: cited(actors, module) };
		}
		case 'charts':
			return { lab: { kind: 'charts', series: module.series }, sources: cited(module.series, module) };
	}
}

function cited(entries: readonly { readonly sources: readonly string[] }[], module: Module): readonly Source[] {
	const ids = new Set(entries.flatMap(({ sources }) => sources));
	return module.sources.filter(({ id }) => ids.has(id));
}

/** As much of an item as its standing needs, and the id of its section. */
export type EvidenceItem = { readonly item: Pick<Item, 'id' | 'interaction'>; readonly section: string };

/** Items of any section whose right answers are evidence in one of this section's scenarios. */
export function evidenceItems(section: Section, module: Module): readonly EvidenceItem[] {
	const ids = new Set(
		section.items.flatMap(({ interaction }) =>
			interaction.kind === 'scenario' ? interaction.scenario.evidence.flatMap(({ items }) => items) : []
		)
	);
	return module.sections.flatMap(({ id, items }) =>
		items
			.filter((item) => ids.has(item.id))
			.map((item) => ({ item: { id: item.id, interaction: item.interaction }, section: id }))
	);
}

/** The misconceptions that a response to one of the section's items can reveal. */
export function misconceptionsOf(section: Section, module: Module): readonly Misconception[] {
	const revealed = new Set(
		section.items.flatMap(({ interaction }) =>
			listedWrong(interaction).flatMap((wrong) => remarks(interaction, wrong).map((remark) => remark.misconception))
		)
	);
	return module.misconceptions.filter(({ id }) => revealed.has(id));
}
