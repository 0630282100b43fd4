import type { Draft, DraftScenario } from '../draft.ts';
import type { Fault } from '../fault.ts';
import type { ScenarioChoiceEntry, ScenarioFile } from '../schema/scenario-file.ts';
import { itemsOf, itemsOfKind } from './check.ts';

type Finding = Omit<Fault, 'file'>;

/** What must hold of each part of a scenario, wherever a path leads. */
export function scenarios(draft: Draft): readonly Fault[] {
	return draft.scenarios.flatMap((scenario) =>
		[
			...usage(scenario, draft),
			...indicatorFindings(scenario.content),
			...evidenceFindings(scenario, draft),
			...scenario.content.nodes.flatMap((node) =>
				node.choices.flatMap((choice) => choiceFindings(`nodes.${node.id}.choices.${choice.id}`, choice))
			)
		].map((finding) => ({ ...finding, file: scenario.file }))
	);
}

function usage({ id }: DraftScenario, draft: Draft): readonly Finding[] {
	const isPlayed = itemsOfKind(draft, 'scenario').some(({ item }) => item.scenario === id);
	return isPlayed || draft.sections.some(({ whole }) => !whole) || draft.sections.length < draft.outline.sections.length
		? []
		: [{ path: '', expected: 'an item of kind scenario that plays it', found: 'none' }];
}

function indicatorFindings({ indicators }: ScenarioFile): readonly Finding[] {
	return indicators.flatMap(({ id, minimum, maximum, start }) => {
		const range = { path: `indicators.${id}.maximum`, expected: `a number above the minimum, ${minimum}` };
		if (minimum >= maximum) return [{ ...range, found: `the number ${maximum}` }];
		if (minimum <= start && start <= maximum) return [];
		return [
			{
				path: `indicators.${id}.start`,
				expected: `a number from ${minimum} to ${maximum}`,
				found: `the number ${start}`
			}
		];
	});
}

/** Evidence can be found: at a node, or by answering an item that has a right answer. */
function evidenceFindings({ content, whole }: DraftScenario, draft: Draft): readonly Finding[] {
	const open = itemsOf(draft).filter(({ item }) => item.kind === 'extended-text');
	return content.evidence.flatMap(({ id, items }) => {
		const isGranted = content.nodes.some(({ grants }) => grants.includes(id));
		return [
			...(items.length > 0 || isGranted || !whole
				? []
				: [{ path: `evidence.${id}`, expected: 'a node that grants it, or items that find it', found: 'neither' }]),
			...open
				.filter(({ item }) => items.includes(item.id))
				.map(({ item }) => ({
					path: `evidence.${id}.items`,
					expected: 'items with a right answer',
					found: `${item.id}, which a person judges`
				}))
		];
	});
}

function choiceFindings(path: string, { basis, sources, conditions }: ScenarioChoiceEntry): readonly Finding[] {
	return [
		...(basis === 'assumption' || sources.length > 0
			? []
			: [{ path: `${path}.sources`, expected: `at least one source, since the basis is ${basis}`, found: 'none' }]),
		...conditions.flatMap(({ least, most }, index) => {
			const at = `${path}.conditions[${index}]`;
			if (least === undefined && most === undefined) {
				return [{ path: at, expected: 'least, most or both', found: 'neither' }];
			}
			return (least ?? -Infinity) <= (most ?? Infinity)
				? []
				: [{ path: at, expected: 'least not above most', found: `${least} and ${most}` }];
		})
	];
}
