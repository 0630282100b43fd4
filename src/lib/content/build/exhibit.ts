import type { Exhibit } from '#lib/assessment/exhibit.ts';
import type { Source } from '#lib/assessment/module.ts';
import type { Draft } from '../draft.ts';
import { toHtml, toInlineHtml, toLabel } from '../markdown.ts';
import type { ExhibitEntry } from '../schema/exhibits.ts';
import type { SourceEntry } from '../schema/words-files.ts';
import { buildChart } from './charts.ts';
import { buildEvents, buildSeries, buildThemes } from './labs.ts';

type ExhibitEntryOf<Kind extends ExhibitEntry['kind']> = Extract<ExhibitEntry, { kind: Kind }>;

/** What an item shows, with nothing left to look up. */
export function buildExhibit(entry: ExhibitEntry, draft: Draft): Exhibit {
	switch (entry.kind) {
		case 'timeline':
			return buildTimeline(entry, draft);
		case 'documents':
			return {
				kind: 'documents',
				documents: entry.documents.map(({ id, title, source, points }) => ({
					id,
					title: toLabel(title),
					source: findSource(source, draft),
					points: points.map(toInlineHtml)
				}))
			};
		case 'charts':
			return { kind: 'charts', charts: nonEmpty(entry.charts.map((chart) => buildChart(chart, draft))) };
		case 'chart-pair':
			return {
				kind: 'chart-pair',
				technique: entry.technique,
				misleading: buildChart(entry.misleading, draft),
				honest: buildChart(entry.honest, draft),
				lesson: toHtml(entry.lesson)
			};
		case 'calculator':
			return {
				kind: 'calculator',
				series: nonEmpty(buildSeries(draft).filter(({ id }) => entry.series.includes(id)))
			};
	}
}

/** In the order of the dates, whatever the order in which the item names them. */
function buildTimeline({ events: ids }: ExhibitEntryOf<'timeline'>, draft: Draft): Exhibit {
	const events = buildEvents(draft).filter(({ id }) => ids.includes(id));
	const themes = buildThemes(draft.themes).filter(({ id }) => events.some(({ theme }) => theme === id));
	return { kind: 'timeline', themes, events };
}

function findSource(id: string, { sources }: Draft): Source {
	const source = sources.find((entry) => entry.id === id);
	if (source === undefined) throw new Error(`the source ${id} is missing, which is a fault`);
	return buildSource(source);
}

export function buildSource(source: SourceEntry): Source {
	return { ...source, title: toLabel(source.title), says: toLabel(source.says) };
}

function nonEmpty<Entry>([first, ...others]: readonly Entry[]): readonly [Entry, ...Entry[]] {
	if (first === undefined) throw new Error('an exhibit that shows nothing is a fault');
	return [first, ...others];
}
