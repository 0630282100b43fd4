import type { Actor, Theme, TimelineEvent } from '#lib/assessment/exhibit.ts';
import type { Series } from '#lib/assessment/module.ts';
import type { Table } from '../csv.ts';
import type { Draft } from '../draft.ts';
import { toLabel } from '../markdown.ts';
import type { SeriesEntry } from '../schema/words-files.ts';

export function buildEvents({ events }: Draft): readonly TimelineEvent[] {
	return events.map(({ text, note, ...rest }) => ({
		...rest,
		text: toLabel(text),
		note: note === undefined ? '' : toLabel(note)
	}));
}

/** Themes of events, and sides of actors. */
export function buildThemes(themes: readonly Theme[]): readonly Theme[] {
	return themes.map(({ id, text }) => ({ id, text: toLabel(text) }));
}

export function buildActors({ actors }: Draft): readonly Actor[] {
	return actors.map(({ name, interests, levers, constraints, ...rest }) => ({
		...rest,
		name: toLabel(name),
		interests: toLabel(interests),
		levers: toLabel(levers),
		constraints: toLabel(constraints)
	}));
}

export function buildSeries({ series, tables }: Draft): readonly Series[] {
	return series.map((entry) => buildOneSeries(entry, tables.get(entry.id) ?? { columns: [], rows: [] }));
}

function buildOneSeries(entry: SeriesEntry, { columns, rows }: Table): Series {
	const { id, title, unit, caveat, sources, mark } = entry;
	return {
		...{ id, title: toLabel(title), unit, caveat: toLabel(caveat), sources, mark },
		columns,
		columnTitles: columns.map((column) => titleOfColumn(entry, column)),
		rows
	};
}

/** What a column is called in words: its name, where the author gives no title. */
export function titleOfColumn({ columns }: SeriesEntry, column: string): string {
	return toLabel(columns.find(({ id }) => id === column)?.text ?? column);
}
