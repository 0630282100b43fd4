/** A module with some of its parts alone, or with another pass mark: what may be chosen for one class or one package. */
import type { Item, Module, Section } from './module.ts';
import type { Scenario } from './scenario/scenario.ts';
import { labOf, misconceptionsOf, sourcesOf } from './section.ts';

/** What can be chosen: a section, which brings its hunts along, or a hunt that belongs to none. */
export type ModulePart = { readonly id: string; readonly title: string; readonly kind: 'section' | 'hunt' };

export type PartsSelection =
	| { readonly status: 'selected'; readonly module: Module }
	/** Some ids are none of the module's parts; all of these are told. */
	| { readonly status: 'unknown'; readonly unknown: readonly string[] }
	/** No part was chosen. */
	| { readonly status: 'empty' };

/** In the order of the module, sections first. */
export function partsOf({ sections, hunts }: Module): readonly ModulePart[] {
	return [
		...sections.map(({ id, title }) => ({ id, title, kind: 'section' as const })),
		...hunts.flatMap(({ id, title, section }) => (section === undefined ? [{ id, title, kind: 'hunt' as const }] : []))
	];
}

/**
 * The module with these parts, in its own order, and without what only the others used. The order of the ids and ids given twice make no difference.
 * With all parts it is the module itself.
 */
export function selectParts(module: Module, ids: readonly string[]): PartsSelection {
	const parts = partsOf(module);
	const unknown = [...new Set(ids)].filter((id) => parts.every((part) => part.id !== id));
	if (unknown.length > 0) return { status: 'unknown', unknown };
	if (ids.length === 0) return { status: 'empty' };
	if (parts.every(({ id }) => ids.includes(id))) return { status: 'selected', module };
	const sections = module.sections.filter(({ id }) => ids.includes(id));
	const hunts = module.hunts.filter(({ id, section }) => ids.includes(section ?? id));
	return { status: 'selected', module: withoutUnused({ ...module, sections: withinReach(sections), hunts }) };
}

/** A pass mark in percent that is given from outside stands for the module's own, and for those of its sections. */
export function withPassMark(module: Module, passMark: number): Module {
	return {
		...module,
		policy: { ...module.policy, passMark },
		sections: module.sections.map(({ passMark: _own, ...section }) => section)
	};
}

/** The module without what none of its sections, labs and hunts shows. */
function withoutUnused(module: Module): Module {
	const { sections, hunts } = module;
	const has = (lab: Section['lab']) => sections.some((section) => section.lab === lab);
	const revealed = new Set(sections.flatMap((section) => misconceptionsOf(section, module)));
	return {
		...module,
		...(has('timeline') ? {} : { events: [], themes: [] }),
		...(has('actors') ? {} : { actors: [], sides: [] }),
		...(has('charts') ? {} : { series: [] }),
		sources: usedSources(module),
		misconceptions: module.misconceptions.filter((misconception) => revealed.has(misconception)),
		texts: module.texts.filter(({ id }) => hunts.some(({ text }) => text === id))
	};
}

/** A hunt shows all sources there are: choosing among them is part of it. */
function usedSources(module: Module): Module['sources'] {
	if (module.hunts.length > 0) return module.sources;
	const used = new Set(
		module.sections.flatMap((section) => [...sourcesOf(section, module), ...(labOf(section, module)?.sources ?? [])])
	);
	return module.sources.filter((source) => used.has(source));
}

/** No scenario speaks of evidence that items of other sections would have given. One that several items play stays one object. */
function withinReach(sections: readonly Section[]): readonly Section[] {
	const here = new Set(sections.flatMap(({ items }) => items.map(({ id }) => id)));
	const done = new Map<Scenario, Scenario>();
	const reach = (scenario: Scenario): Scenario => {
		const known = done.get(scenario);
		if (known) return known;
		const evidence = scenario.evidence.map((one) => ({ ...one, items: one.items.filter((id) => here.has(id)) }));
		const reached = { ...scenario, evidence };
		done.set(scenario, reached);
		return reached;
	};
	const reachItem = (item: Item): Item =>
		item.interaction.kind === 'scenario'
			? { ...item, interaction: { ...item.interaction, scenario: reach(item.interaction.scenario) } }
			: item;
	return sections.map((section) => ({ ...section, items: section.items.map(reachItem) }));
}
