import { place, type Draft, type DraftScenario } from '../draft.ts';
import { itemsOf } from './check.ts';
import type { Reference } from './reference.ts';

/** What nodes, choices and evidence of a scenario refer to. */
export function scenarioReferences(draft: Draft): readonly Reference[] {
	return draft.scenarios.flatMap((scenario) => [...evidenceItems(scenario, draft), ...withinScenario(scenario)]);
}

function evidenceItems({ file, content }: DraftScenario, draft: Draft): readonly Reference[] {
	const sections = draft.outline.sections.map((id) => place.section(draft.language, id));
	if (sections.some((section) => draft.unread.has(section))) return [];
	const known = itemsOf(draft).map(({ item }) => item.id);
	return content.evidence.flatMap(({ id: evidence, items }) =>
		items.map((id) => ({ file, path: `evidence.${evidence}.items`, id, what: 'an item of this module', known }))
	);
}

function withinScenario({ file, content }: DraftScenario): readonly Reference[] {
	const nodes = content.nodes.map(({ id }) => id);
	const evidence = content.evidence.map(({ id }) => id);
	const indicators = content.indicators.map(({ id }) => id);
	const anEvidence = (path: string) => (id: string) => ({
		file,
		path,
		id,
		what: 'evidence of this scenario',
		known: evidence
	});
	const anIndicator = (path: string, id: string) => ({
		file,
		path,
		id,
		what: 'an indicator of this scenario',
		known: indicators
	});
	return content.nodes.flatMap((node) => [
		...node.grants.map(anEvidence(`nodes.${node.id}.grants`)),
		...node.choices.flatMap(({ id, to, needs, conditions, effects }) => {
			const path = `nodes.${node.id}.choices.${id}`;
			return [
				{ file, path: `${path}.to`, id: to, what: 'a node of this scenario', known: nodes },
				...needs.map(anEvidence(`${path}.needs`)),
				...conditions.map(({ indicator }, index) => anIndicator(`${path}.conditions[${index}].indicator`, indicator)),
				...effects.map(({ indicator }, index) => anIndicator(`${path}.effects[${index}].indicator`, indicator))
			];
		})
	]);
}
