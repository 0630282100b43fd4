import type { InteractionOf } from '#lib/assessment/interaction/interaction.ts';
import type { TrendPoint } from '#lib/assessment/interaction/trend-drawing.ts';
import type { Draft } from '../draft.ts';
import { toHtml, toLabel } from '../markdown.ts';
import type { ItemOf } from '../schema/items.ts';
import { figureIn, rowsBetween } from '../series-rows.ts';
import { titleOfColumn } from './labs.ts';
import { buildScenarioInteraction } from './scenario.ts';

export function buildGridPlacement(item: ItemOf<'grid-placement'>, draft: Draft): InteractionOf<'grid-placement'> {
	const { kind, size, across, up, rows } = item;
	return {
		kind,
		size,
		across: labelledAxis(across),
		up: labelledAxis(up),
		rows: rows.map((row) => ({
			id: row.id,
			text: toLabel(row.text ?? nameOf(row.actor, draft)),
			across: ends(row.across),
			up: ends(row.up),
			reference: row.reference,
			explanation: toHtml(row.explanation)
		}))
	};
}

function labelledAxis({ text, low, high }: ItemOf<'grid-placement'>['across']) {
	return { text: toLabel(text), low: toLabel(low), high: toLabel(high) };
}

function ends([lowest, highest]: readonly number[]): readonly [number, number] {
	if (lowest === undefined || highest === undefined) throw new Error('a range without two ends is a fault');
	return [lowest, highest];
}

function nameOf(id: string | undefined, { actors }: Draft): string {
	const actor = actors.find((entry) => entry.id === id);
	if (actor === undefined) throw new Error('a row without text and without an actor is a fault');
	return actor.name;
}

export function buildTrendDrawing(item: ItemOf<'trend-drawing'>, draft: Draft): InteractionOf<'trend-drawing'> {
	const { kind, tolerance, top } = item;
	const series = draft.series.find(({ id }) => id === item.series);
	const { given, hidden } = trendPoints(item, draft);
	const [firstGiven, ...otherGiven] = given;
	const [firstHidden, ...otherHidden] = hidden;
	if (series === undefined || firstGiven === undefined || firstHidden === undefined) {
		throw new Error('a trend without a series, or without rows to give or to draw, is a fault');
	}
	const title = toLabel(series.title);
	const isOneOfSeveral = (draft.tables.get(series.id)?.columns.length ?? 0) > 1;
	return {
		kind,
		title: isOneOfSeveral ? `${title} (${titleOfColumn(series, item.column)})` : title,
		unit: series.unit,
		given: [firstGiven, ...otherGiven],
		hidden: [firstHidden, ...otherHidden],
		tolerance,
		top
	};
}

type Trend = { readonly given: readonly TrendPoint[]; readonly hidden: readonly TrendPoint[] };

/** What is given and what is to be drawn, as far as it can be found; rows without a figure are left out, which is a fault. */
export function trendPoints({ series, column, first, given, last }: ItemOf<'trend-drawing'>, draft: Draft): Trend {
	const table = draft.tables.get(series);
	if (table === undefined) return { given: [], hidden: [] };
	const rows = rowsBetween(table, first, last);
	const shown = rows.findLastIndex(({ x }) => x === given) + 1;
	const points = (some: typeof rows) =>
		some.flatMap((row) => {
			const y = figureIn(table, column, row);
			return y === null ? [] : [{ x: row.x, y }];
		});
	return { given: points(rows.slice(0, shown)), hidden: points(rows.slice(shown)) };
}

export function buildForecast({ kind, asOf, questions }: ItemOf<'forecast'>): InteractionOf<'forecast'> {
	return {
		kind,
		asOf,
		questions: questions.map((question) => ({
			...question,
			text: toLabel(question.text),
			baseRateReason: toHtml(question.baseRateReason),
			explanation: toHtml(question.explanation)
		}))
	};
}

export function buildPlay({ scenario, start }: ItemOf<'scenario'>, { scenarios }: Draft): InteractionOf<'scenario'> {
	const found = scenarios.find(({ id }) => id === scenario);
	if (found === undefined) throw new Error(`the scenario ${scenario} is missing, which is a fault`);
	return buildScenarioInteraction(found, start);
}
