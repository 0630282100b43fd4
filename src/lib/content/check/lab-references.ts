import { chartsOf } from '../exhibit-texts.ts';
import { place, type Draft } from '../draft.ts';
import { itemsOf, itemsOfKind, type PlacedItem } from './check.ts';
import type { Reference } from './reference.ts';
import { scenarioReferences } from './scenario-references.ts';

/** What events, actors, labs, exhibits and the items of labs refer to. Whether a file was read at all another check tells. */
export function labReferences(draft: Draft): readonly Reference[] {
	const isRead = (reference: Reference & { readonly in: string }) => !draft.unread.has(reference.in);
	return [
		...themesAndSides(draft),
		...labSections(draft),
		...[...exhibitReferences(draft), ...itemReferences(draft), ...columnTitles(draft)].filter(isRead),
		...scenarioReferences(draft)
	];
}

/** `in` is the file where the id ought to be. */
type Placed = Reference & { readonly in: string };

function themesAndSides({ language, themes, events, sides, actors }: Draft): readonly Reference[] {
	return [
		...events.map(({ id, theme }) => ({
			file: place.events(language),
			path: `events.${id}.theme`,
			id: theme,
			what: 'a theme of this file',
			known: themes.map((entry) => entry.id)
		})),
		...actors.map(({ id, side }) => ({
			file: place.actors(language),
			path: `actors.${id}.side`,
			id: side,
			what: 'a side of this file',
			known: sides.map((entry) => entry.id)
		}))
	];
}

function labSections({ settings, outline }: Draft): readonly Reference[] {
	return Object.keys(settings?.labs ?? {}).map((id) => ({
		file: place.settings,
		path: 'labs',
		id,
		what: 'a section of this module',
		known: outline.sections
	}));
}

function exhibitReferences(draft: Draft): readonly Placed[] {
	return itemsOf(draft).flatMap(({ item: { exhibit }, file, path: itemPath }): readonly Placed[] => {
		const path = `${itemPath}.exhibit`;
		switch (exhibit?.kind) {
			case undefined:
				return [];
			case 'timeline':
				return exhibit.events.map((id) => entryOf('events', draft, file, `${path}.events`, id));
			case 'documents':
				return exhibit.documents.map(({ id, source }) =>
					entryOf('sources', draft, file, `${path}.documents.${id}.source`, source)
				);
			case 'calculator':
				return exhibit.series.map((id) => entryOf('series', draft, file, `${path}.series`, id));
			case 'charts':
			case 'chart-pair':
				return chartsOf(exhibit).flatMap(({ path: at, chart }) =>
					chart.lines.flatMap((line, index) => rowReferences(draft, file, `${path}.${at}.lines[${index}]`, line))
				);
		}
	});
}

function itemReferences(draft: Draft): readonly Placed[] {
	return [
		...itemsOfKind(draft, 'trend-drawing').flatMap(({ item, file, path }) => rowReferences(draft, file, path, item)),
		...itemsOfKind(draft, 'grid-placement').flatMap(({ item, file, path }) =>
			item.rows.flatMap(({ id, actor }) =>
				actor === undefined ? [] : [entryOf('actors', draft, file, `${path}.rows.${id}.actor`, actor)]
			)
		),
		...itemsOfKind(draft, 'scenario').flatMap((placed) => startReferences(draft, placed))
	];
}

function startReferences(draft: Draft, { item, file, path }: PlacedItem<PlayItem>): readonly Placed[] {
	const folder = place.scenario(draft.language, item.scenario);
	const content = draft.scenarios.find(({ id }) => id === item.scenario)?.content;
	const ids = draft.scenarios.map(({ id }) => id);
	const what = `a scenario in ${place.scenario(draft.language, '<id>')}`;
	return [
		{ file, path: `${path}.scenario`, id: item.scenario, what, known: ids, in: folder },
		...(content === undefined
			? []
			: [
					{
						file,
						path: `${path}.start`,
						id: item.start,
						what: `a node of ${folder}`,
						known: content.nodes.map(({ id }) => id),
						in: folder
					}
				])
	];
}

type PlayItem = Extract<PlacedItem['item'], { kind: 'scenario' }>;
type Rows = Partial<Readonly<Record<'series' | 'column' | 'first' | 'given' | 'last', string>>>;

/** A series, its column and some of its rows. */
function rowReferences(draft: Draft, file: string, path: string, rows: Rows): readonly Placed[] {
	const { series, column } = rows;
	if (series === undefined) return [];
	const table = draft.tables.get(series);
	const own = entryOf('series', draft, file, `${path}.series`, series);
	if (table === undefined) return [own];
	const where = { file, in: place.table(series) };
	const labels = table.rows.map(({ x }) => x);
	return [
		own,
		...(column === undefined
			? []
			: [
					{
						...where,
						...{ path: `${path}.column`, id: column, what: `a column of ${where.in}`, known: table.columns }
					}
				]),
		...(['first', 'given', 'last'] as const).flatMap((field) => {
			const label = rows[field];
			return label === undefined
				? []
				: [
						{
							...where,
							...{ path: `${path}.${field}`, id: label, what: `a label in column x of ${where.in}`, known: labels }
						}
					];
		})
	];
}

function columnTitles(draft: Draft): readonly Placed[] {
	return draft.series.flatMap(({ id, columns }) => {
		const table = draft.tables.get(id);
		return columns.flatMap((column) =>
			table === undefined
				? []
				: [
						{
							file: place.series(draft.language),
							path: `series.${id}.columns`,
							id: column.id,
							what: `a column of ${place.table(id)}`,
							known: table.columns,
							in: place.table(id)
						}
					]
		);
	});
}

const entries = {
	events: 'an event',
	actors: 'an actor',
	series: 'a series',
	sources: 'an id'
} as const;

/** An entry of a file that holds a list of its own name. */
function entryOf(list: keyof typeof entries, draft: Draft, file: string, path: string, id: string): Placed {
	const home = place[list](draft.language);
	const known = draft[list].map((entry) => entry.id);
	return { file, path, id, what: `${entries[list]} of ${home}`, known, in: home };
}
