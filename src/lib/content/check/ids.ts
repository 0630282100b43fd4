import { place, type Draft } from '../draft.ts';
import type { Fault } from '../fault.ts';
import { quoted } from '../found.ts';
import type { ItemEntry } from '../schema/items.ts';
import type { ScenarioFile } from '../schema/scenario-file.ts';
import { itemsOf, repeated } from './check.ts';

type Named = { readonly id: string; readonly file: string; readonly path: string };

/** Names of pages that stand beside the sections in addresses, and of files that stand beside theirs. */
const reservedSections = ['results', 'module', 'sources', 'series', 'events', 'actors', 'hunt', 'claims', 'texts'];

/** Ids are unique: those of the module in the module, those within an item in their list. */
export function duplicateIds(draft: Draft): readonly Fault[] {
	const first = place.settings;
	const { language } = draft;
	const named = (file: string, list: string) => (entry: { readonly id: string }) => ({
		id: entry.id,
		file,
		path: `${list}.${entry.id}`
	});
	const lists: readonly (readonly Named[])[] = [
		draft.outline.sections.map((id) => ({ id, file: first, path: 'sections' })),
		draft.outline.languages.map((id) => ({ id, file: first, path: 'languages' })),
		draft.sources.map(named(place.sources(language), 'sources')),
		draft.series.map(named(place.series(language), 'series')),
		[
			...(draft.words?.misconceptions ?? []).map(named(place.words(language), 'misconceptions')),
			...draft.sections.flatMap(({ file, content }) =>
				(content.misconceptions ?? []).map(named(file, 'misconceptions'))
			)
		],
		draft.sections.flatMap(({ file, content }) => content.objectives.map(named(file, 'objectives'))),
		itemsOf(draft).map(({ item, file, path }) => ({ id: item.id, file, path })),
		...itemsOf(draft).flatMap(({ item, file, path }) =>
			[...idLists(item), ...exhibitLists(item)].map(([list, entries]) => entries.map(named(file, `${path}.${list}`)))
		),
		draft.themes.map(named(place.events(language), 'themes')),
		draft.events.map(named(place.events(language), 'events')),
		draft.sides.map(named(place.actors(language), 'sides')),
		draft.actors.map(named(place.actors(language), 'actors')),
		...draft.scenarios.flatMap(({ file, content }) =>
			scenarioLists(content).map(([list, entries]) => entries.map(named(file, list)))
		),
		(draft.settings?.hunts ?? []).map(named(first, 'hunts')),
		...draft.texts.flatMap(({ key, words, keyFile, wordsFile }) => [
			...claimLists(key?.claims ?? []).map(([list, entries]) => entries.map(named(keyFile, list))),
			...claimLists(words?.claims ?? []).map(([list, entries]) => entries.map(named(wordsFile, list)))
		])
	];
	return lists.flatMap((list) =>
		repeated(list, ({ id }) => id).map(({ id, file, path }) => ({
			file,
			path,
			expected: 'an id that is used once',
			found: `${quoted(id)} again`
		}))
	);
}

type IdList = readonly [name: string, entries: readonly { readonly id: string }[]];

function idLists(item: ItemEntry): readonly IdList[] {
	switch (item.kind) {
		case 'choice':
			return [['options', item.options]];
		case 'inline-choice':
			return [['gaps', item.gaps], ...item.gaps.map((gap): IdList => [`gaps.${gap.id}.options`, gap.options])];
		case 'match':
			return [
				['targets', item.targets],
				['rows', item.rows]
			];
		case 'order':
			return [['elements', item.elements]];
		case 'extended-text':
			return [
				['outline', item.outline],
				['rubric', item.rubric]
			];
		case 'grid-placement':
			return [['rows', item.rows]];
		case 'forecast':
			return [['questions', item.questions]];
		case 'text-entry':
		case 'numeric-entry':
		case 'axis-placement':
		case 'trend-drawing':
		case 'scenario':
			return [];
	}
}

function exhibitLists({ exhibit }: ItemEntry): readonly IdList[] {
	switch (exhibit?.kind) {
		case 'documents':
			return [['exhibit.documents', exhibit.documents]];
		case 'timeline':
			return [['exhibit.events', exhibit.events.map((id) => ({ id }))]];
		case 'calculator':
			return [['exhibit.series', exhibit.series.map((id) => ({ id }))]];
		default:
			return [];
	}
}

function scenarioLists({ indicators, evidence, nodes }: ScenarioFile): readonly IdList[] {
	return [
		['indicators', indicators],
		['evidence', evidence],
		['nodes', nodes],
		...nodes.map(({ id, choices }): IdList => [`nodes.${id}.choices`, choices])
	];
}

type ListedClaim = { readonly id: string; readonly wordings?: readonly { readonly id: string }[] };

function claimLists(claims: readonly ListedClaim[]): readonly IdList[] {
	return [['claims', claims], ...claims.map(({ id, wordings = [] }): IdList => [`claims.${id}.wordings`, wordings])];
}

/** An item's id tells its section. */
export function itemPrefixes(draft: Draft): readonly Fault[] {
	return itemsOf(draft)
		.filter(({ item, section }) => !item.id.startsWith(`${section.id}-`))
		.map(({ item, section, file, path }) => ({
			file,
			path: `${path}.id`,
			expected: `an id that begins with ${quoted(`${section.id}-`)}`,
			found: quoted(item.id)
		}));
}

/** Sections stand in addresses beside other pages, and their files beside other files. */
export function reservedNames(draft: Draft): readonly Fault[] {
	return draft.outline.sections
		.filter((id) => reservedSections.includes(id))
		.map((id) => ({
			file: place.settings,
			path: 'sections',
			expected: `a name other than ${reservedSections.join(', ')}`,
			found: quoted(id)
		}));
}
