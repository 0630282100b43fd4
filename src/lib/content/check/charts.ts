import { labelOfLine, pointsOfLine } from '../build/charts.ts';
import { place, type Draft } from '../draft.ts';
import { chartsOf } from '../exhibit-texts.ts';
import type { Fault } from '../fault.ts';
import { quoted } from '../found.ts';
import type { ChartEntry, LineEntry } from '../schema/charts.ts';
import { itemsOf, repeated } from './check.ts';

type Finding = Omit<Fault, 'file'>;

/** Every line of a chart has figures, and the axes show them. */
export function charts(draft: Draft): readonly Fault[] {
	return itemsOf(draft).flatMap(({ item, file, path: itemPath }) =>
		chartsOf(item.exhibit).flatMap(({ path, chart }) =>
			chartFindings(chart, draft).map((finding) => ({
				...finding,
				file,
				path: `${itemPath}.exhibit.${path}${finding.path}`
			}))
		)
	);
}

function chartFindings(chart: ChartEntry, draft: Draft): readonly Finding[] {
	const shapes = chart.lines.flatMap((line, index) => at(`.lines[${index}]`, shapeFindings(line)));
	if (shapes.length > 0 || chart.lines.some((line) => isUnread(line, draft))) return shapes;
	const figures = chart.lines.flatMap((line, index) => at(`.lines[${index}]`, figureFindings(line, draft)));
	return [
		...figures,
		...repeated(
			// A line of an unknown series has none.
			chart.lines.map((line) => labelOfLine(line, draft)).filter((label) => label !== ''),
			(label) => label
		).map((label) => ({
			path: '.lines',
			expected: 'lines of which each has a label of its own',
			found: `${quoted(label)} again`
		})),
		...axisFindings(chart, draft)
	];
}

/** What is wrong with its table is told already. */
function isUnread({ series }: LineEntry, { unread }: Draft): boolean {
	return series !== undefined && unread.has(place.table(series));
}

function at(path: string, findings: readonly Finding[]): readonly Finding[] {
	return findings.map((finding) => ({ ...finding, path: `${path}${finding.path}` }));
}

const ofSeries = ['column', 'first', 'last'] as const;

/** Whether the fields of a line go together. */
function shapeFindings(line: LineEntry): readonly Finding[] {
	if ((line.series === undefined) === (line.points === undefined)) {
		const found = line.series === undefined ? 'neither' : 'both';
		return [{ path: '', expected: 'either a series with its column, or points with a label and a unit', found }];
	}
	const needed = line.series === undefined ? (['label', 'unit'] as const) : (['column'] as const);
	const strange = line.series === undefined ? ofSeries : (['unit'] as const);
	return [
		...needed
			.filter((field) => line[field] === undefined)
			.map((field) => ({ path: `.${field}`, expected: 'this field', found: 'nothing' })),
		...strange
			.filter((field) => line[field] !== undefined)
			.map((field) => ({
				path: `.${field}`,
				expected: line.series === undefined ? 'nothing: points stand for themselves' : 'nothing: the series has a unit',
				found: quoted(line[field] ?? '')
			}))
	];
}

function figureFindings(line: LineEntry, draft: Draft): readonly Finding[] {
	const labels = draft.tables.get(line.series ?? '')?.rows.map(({ x }) => x);
	const isKnown = (label: string | undefined) => label === undefined || labels?.includes(label) === true;
	// What is not there other checks tell.
	if (line.points === undefined && !(isColumn(line, draft) && isKnown(line.first) && isKnown(line.last))) return [];
	const points = pointsOfLine(line, draft);
	if (points.length === 0) {
		const { first = '', last = '' } = line;
		return [{ path: '.last', expected: `a row that does not stand before ${quoted(first)}`, found: quoted(last) }];
	}
	return [
		...(points.some(({ y }) => y !== null) ? [] : [{ path: '', expected: 'at least one figure', found: 'none' }]),
		...repeated(points, ({ x }) => x).map(({ x }) => ({
			path: '',
			expected: 'points of which each has a label of its own',
			found: `${quoted(x)} again`
		}))
	];
}

function isColumn({ series = '', column = '' }: LineEntry, { tables }: Draft): boolean {
	return tables.get(series)?.columns.includes(column) === true;
}

function axisFindings(chart: ChartEntry, draft: Draft): readonly Finding[] {
	const { from, to, rightFrom, rightTo } = chart;
	const left = figuresOn('left', chart, draft);
	const right = figuresOn('right', chart, draft);
	return [
		...(chart.lines.some(({ axis }) => axis === 'left')
			? []
			: [{ path: '.lines', expected: 'at least one line by the left axis', found: 'none' }]),
		...limitFindings('from', 'to', from, to, left),
		...limitFindings('rightFrom', 'rightTo', rightFrom, rightTo, right)
	];
}

/** Undefined where no line goes by that axis; empty where nothing is known of those that do. */
function figuresOn(side: 'left' | 'right', { lines }: ChartEntry, draft: Draft): readonly number[] | undefined {
	const those = lines.filter(({ axis }) => axis === side);
	if (those.length === 0) return undefined;
	return those.flatMap((line) => pointsOfLine(line, draft).flatMap(({ y }) => (y === null ? [] : [y])));
}

function limitFindings(
	lower: string,
	upper: string,
	from: number | undefined,
	to: number | undefined,
	figures: readonly number[] | undefined
): readonly Finding[] {
	const given = [
		{ path: `.${lower}`, limit: from },
		{ path: `.${upper}`, limit: to }
	].flatMap(({ path, limit }) => (limit === undefined ? [] : [{ path, found: `the number ${limit}` }]));
	if (figures === undefined) {
		return given.map((limit) => ({ ...limit, expected: 'nothing, since no line goes by this axis' }));
	}
	const largest = Math.max(...figures);
	return given
		.map(({ path, found }) => ({
			path,
			found,
			isFaulty: path === `.${lower}` ? (from ?? 0) >= largest : (to ?? 0) < largest,
			expected:
				path === `.${lower}`
					? `a number below ${largest}, the largest figure`
					: `a number of at least ${largest}, the largest figure`
		}))
		.filter(({ isFaulty }) => figures.length > 0 && isFaulty)
		.map(({ path, expected, found }) => ({ path, expected, found }));
}
