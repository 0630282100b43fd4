import { place, type Draft } from '../draft.ts';
import type { Fault } from '../fault.ts';
import { quoted } from '../found.ts';
import { suggestion } from '../near-miss.ts';
import { itemsOf, itemsOfKind } from './check.ts';
import { claimReferences } from './claim-references.ts';
import { labReferences } from './lab-references.ts';
import { misconceptionReferences } from './misconceptions.ts';
import type { Reference } from './reference.ts';
import { sourceReferences } from './source-references.ts';

/** Whatever an id refers to is there. Ids of faulty entries count as there: their faults are told already. */
export function deadReferences(draft: Draft): readonly Fault[] {
	return [
		...sourceReferences(draft),
		...objectiveReferences(draft),
		...misconceptionReferences(draft),
		...withinItems(draft),
		...policyReferences(draft),
		...claimReferences(draft),
		...labReferences(draft)
	]
		.filter(({ id, known }) => !known.includes(id) && !draft.lost.has(id))
		.map(({ file, path, id, what, known }) => ({
			file,
			path,
			expected: `${what}${suggestion(id, known)}`,
			found: quoted(id)
		}));
}

function objectiveReferences(draft: Draft): readonly Reference[] {
	return itemsOf(draft).map(({ item, section, file, path }) => ({
		file,
		path: `${path}.objective`,
		id: item.objective,
		what: 'an objective of this section',
		known: section.content.objectives.map(({ id }) => id)
	}));
}

function withinItems(draft: Draft): readonly Reference[] {
	const matches = itemsOfKind(draft, 'match').flatMap(({ item, file, path }) => {
		const known = item.targets.map(({ id }) => id);
		return item.rows.flatMap((row) => [
			{ file, path: `${path}.rows.${row.id}.target`, id: row.target, what: 'a target of this item', known },
			...row.mistakes.map((mistake, index) => ({
				file,
				path: `${path}.rows.${row.id}.mistakes[${index}].target`,
				id: mistake.target,
				what: 'a target of this item',
				known
			}))
		]);
	});
	const orders = itemsOfKind(draft, 'order').flatMap(({ item, file, path }) => {
		const known = item.elements.map(({ id }) => id);
		return item.mistakes.flatMap(({ first, second }, index) => [
			{ file, path: `${path}.mistakes[${index}].first`, id: first, what: 'an element of this item', known },
			{ file, path: `${path}.mistakes[${index}].second`, id: second, what: 'an element of this item', known }
		]);
	});
	return [...matches, ...orders];
}

function policyReferences(draft: Draft): readonly Reference[] {
	const policy = draft.settings?.policy;
	return (['sectionPassMarks', 'sectionFeedback'] as const).flatMap((field) =>
		Object.keys(policy?.[field] ?? {}).map((id) => ({
			file: place.settings,
			path: `policy.${field}`,
			id,
			what: 'a section of this module',
			known: draft.outline.sections
		}))
	);
}

/** An objective that nothing asks for is a promise not kept. */
export function objectivesWithoutItems(draft: Draft): readonly Fault[] {
	return draft.sections
		.filter(({ whole }) => whole)
		.flatMap(({ file, content }) =>
			content.objectives
				.filter(({ id }) => !content.items.some((item) => item.objective === id))
				.map(({ id }) => ({
					file,
					path: `objectives.${id}`,
					expected: 'at least one item with this objective',
					found: 'none'
				}))
		);
}
