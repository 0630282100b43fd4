import { trendErrors, type TrendPoint } from '#lib/assessment/interaction/trend-drawing.ts';
import { buildTrendDrawing, trendPoints } from '../build/lab-interactions.ts';
import { place, type Draft } from '../draft.ts';
import type { Fault } from '../fault.ts';
import { quoted } from '../found.ts';
import type { ItemOf } from '../schema/items.ts';
import { rowsBetween } from '../series-rows.ts';
import { itemsOfKind, repeated } from './check.ts';

type Trend = ItemOf<'trend-drawing'>;
type Finding = Omit<Fault, 'file'>;

/** Something is given and something is left to draw, within the axis, and it does not merely go on as it was. */
export function trendDrawings(draft: Draft): readonly Fault[] {
	return itemsOfKind(draft, 'trend-drawing').flatMap(({ item, file, path }) =>
		findings(item, draft).map((finding) => ({ ...finding, file, path: `${path}.${finding.path}` }))
	);
}

function findings(item: Trend, draft: Draft): readonly Finding[] {
	const { series, column, first, given: shown, last } = item;
	const table = draft.unread.has(place.table(series)) ? undefined : draft.tables.get(series);
	const isKnown = table?.columns.includes(column) === true && draft.series.some(({ id }) => id === series);
	const labels = table?.rows.map(({ x }) => x) ?? [];
	// What is not there, or not sound, other checks tell.
	if (!isKnown || [first, shown, last].some((label) => label !== undefined && !labels.includes(label))) return [];
	const { given, hidden } = trendPoints(item, draft);
	const rows = rowsBetween(table, first, last);
	if (!rows.some(({ x }) => x === shown) || rows.at(-1)?.x === shown) {
		return [
			{
				path: 'given',
				expected: 'a row from the first to the one before the last, so that something is left to draw',
				found: quoted(shown)
			}
		];
	}
	if (given.length + hidden.length < rows.length) {
		return [{ path: 'column', expected: 'a figure in every row', found: `rows of ${quoted(column)} without one` }];
	}
	return [...labelFindings([...given, ...hidden]), ...sizeFindings(item, [...given, ...hidden], draft)];
}

function labelFindings(points: readonly TrendPoint[]): readonly Finding[] {
	return repeated(points, ({ x }) => x).map(({ x }) => ({
		path: 'series',
		expected: 'rows of which each has a label of its own',
		found: `${quoted(x)} again`
	}));
}

function sizeFindings(item: Trend, points: readonly TrendPoint[], draft: Draft): readonly Finding[] {
	const { tolerance, top } = item;
	const outside = points.find(({ y }) => y < 0 || y > top);
	if (outside !== undefined) {
		return [
			{
				path: 'top',
				expected: `an axis from 0 to ${top} with room for every figure`,
				found: `the number ${outside.y} for ${quoted(outside.x)}`
			}
		];
	}
	const interaction = buildTrendDrawing(item, draft);
	const values = interaction.hidden.map(({ y }) => y);
	const naive = trendErrors(interaction, { kind: 'trend-drawing', values })?.naive ?? 0;
	if (naive > tolerance) return [];
	return [
		{
			path: 'tolerance',
			expected: `a number below ${Number(naive.toPrecision(4))}, by which the last given figure carried forward is out: else that line is right`,
			found: `the number ${tolerance}`
		}
	];
}

/** The item names a source of the series that is drawn. */
export function trendSources(draft: Draft): readonly Fault[] {
	return itemsOfKind(draft, 'trend-drawing').flatMap(({ item, file, path }) => {
		const series = draft.series.find(({ id }) => id === item.series);
		if (series === undefined || series.sources.some((source) => item.sources.includes(source))) return [];
		return [
			{
				file,
				path: `${path}.sources`,
				expected: `a source of the series ${series.id}: ${series.sources.join(', ')}`,
				found: item.sources.join(', ')
			}
		];
	});
}
