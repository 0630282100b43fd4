import { expect, test } from 'vitest';
import type { Chart, ChartLine } from '#lib/assessment/exhibit.ts';
import type { Series, Source } from '#lib/assessment/module.ts';
import { csv } from '#lib/interchange/csv.ts';
import { notedPoints, noteInWords, withNotesInWords } from './notes.ts';
import { planOf } from './plan.ts';
import { fileNameOf, rowsOf, spreadsheetOf } from './rows.ts';
import { axisOf, carryOver } from './scale.ts';
import { byUnit, chartOfSeries, comparable } from './series-chart.ts';
import { slotsOf } from './slots.ts';
import { summaryOf } from './summary.ts';
import { ticksOf, wrapWords } from './ticks.ts';
import { findTime } from './times.ts';
import { nearestSpot, toLine } from './walk.ts';
import { descriptionOf, labelInWords, pointInWords } from './words.ts';

type Pair = readonly [x: string, y: number | null, note?: string];
function lineOf(pairs: readonly Pair[], more: Partial<ChartLine> = {}): ChartLine {
	const points = pairs.map(([x, y, note = '']) => ({ x, y, note }));
	return { label: 'Cars', unit: 'cars', axis: 'left', points, ...more };
}
function chartOf(lines: readonly [ChartLine, ...ChartLine[]], more: Partial<Chart> = {}): Chart {
	return { title: 'Over the bridge', mark: 'line', caveat: '', sources: [], lines, ...more };
}
const place = (chart: Chart) => slotsOf(chart).slots.map(({ at, label }) => `${at} ${label}`);

test('a label tells its time where it is a year, a month or twelve months', () => {
	expect(findTime('FY2024')).toEqual({ form: 'fiscal-year', at: 2024 });
	expect(findTime('FY2026 Oct-Aug')).toEqual({ form: 'fiscal-year', at: 2026 });
	expect(findTime('2024')).toEqual({ form: 'year', at: 2024 });
	expect(findTime('2024-03')).toEqual({ form: 'month', at: 24_290 });
	expect(findTime('12m to 2024-03')).toEqual({ form: 'twelve-months', at: 24_290 });
	for (const label of ['2024-13', 'total', '2008 total, both banks', '2025-06..2025-11']) {
		expect(findTime(label), label).toBeUndefined();
	}
});

test('points stand at their time, with a gap where a year has no figure', () => {
	expect(
		place(
			chartOf([
				lineOf([
					['2013', 1],
					['2015', 2],
					['2016', 3]
				])
			])
		)
	).toEqual(['2013 2013', '2015 2015', '2016 2016']);
});

test('bars with more gaps than bars stand side by side', () => {
	const pairs: readonly Pair[] = [
		['1970', 1],
		['2022', 2],
		['2025', 3]
	];
	expect(place(chartOf([lineOf(pairs)], { mark: 'bars' }))).toEqual(['0 1970', '1 2022', '2 2025']);
	expect(slotsOf(chartOf([lineOf(pairs)])).scale).toBe('years');
});

test('labels of several lines are merged in the order of the data', () => {
	const chart = chartOf([
		lineOf([
			['cars', 1],
			['lorries', 2]
		]),
		lineOf([
			['bicycles', 1],
			['cars', 2],
			['trams', 3]
		])
	]);
	expect(place(chart)).toEqual(['0 bicycles', '1 cars', '2 lorries', '3 trams']);
	expect(slotsOf(chart).places).toEqual([
		[1, 2],
		[0, 1, 3]
	]);
});

test('a label that comes twice has two places', () => {
	expect(
		place(
			chartOf([
				lineOf([
					['2017', 1],
					['2017', 2],
					['2018', 3]
				])
			])
		)
	).toEqual(['0 2017', '1 2017', '2 2018']);
});

test('fiscal and calendar years are never put at one place', () => {
	expect(slotsOf(chartOf([lineOf([['FY2024', 1]]), lineOf([['2024', 1]])])).scale).toBe('order');
});

test('an axis begins at zero and ends above the largest value', () => {
	const axis = axisOf(
		chartOf([
			lineOf([
				['2023', 27_022.85],
				['2024', 21_889.21]
			])
		]),
		'left'
	);
	expect(axis).toEqual({ from: 0, to: 30_000, ticks: [0, 5000, 10_000, 15_000, 20_000, 25_000, 30_000], unit: 'cars' });
});

test('an axis reaches below zero for what lies there', () => {
	expect(
		axisOf(
			chartOf([
				lineOf([
					['2023', 133.8],
					['2024', -45.1]
				])
			]),
			'left'
		)
	).toMatchObject({ from: -50, to: 150 });
});

test('an axis with nothing above zero ends there', () => {
	const line = lineOf([
		['2023', -12],
		['2024', -45.1]
	]);
	expect(axisOf(chartOf([line]), 'left')).toMatchObject({ from: -50, to: 0 });
});

test('an axis begins and ends where the author says, and each side has its own', () => {
	const chart = chartOf(
		[
			lineOf([
				['2023', 12],
				['2024', 18]
			]),
			lineOf(
				[
					['2023', 3],
					['2024', 4]
				],
				{ axis: 'right', unit: 'trams' }
			)
		],
		{
			from: 10,
			to: 20,
			rightTo: 8
		}
	);
	const left = axisOf(chart, 'left');
	const right = axisOf(chart, 'right');
	expect(left).toMatchObject({ from: 10, to: 20 });
	expect(right).toMatchObject({ from: 0, to: 8, unit: 'trams' });
	if (!left || !right) throw new Error('both sides have lines');
	expect(carryOver(4, right, left)).toBe(15);
	expect(planOf(chart, 600).lines[1]?.map(({ y }) => y)).toEqual([13.75, 15]);
});

test('an axis of zeros alone has a length', () => {
	expect(axisOf(chartOf([lineOf([['2023', 0]])]), 'left')).toMatchObject({ from: 0 });
	expect(axisOf(chartOf([lineOf([['2023', 0]])]), 'left')?.to).toBeGreaterThan(0);
	expect(axisOf(chartOf([lineOf([['2023', 1]])]), 'right')).toBeUndefined();
});

const months = Array.from({ length: 91 }, (_, index): Pair => {
	const month = 9 + index;
	return [`${2018 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`, index];
});

test('months have their years below them, as many as there is room for', () => {
	const slots = slotsOf(chartOf([lineOf(months)]));
	expect(ticksOf(slots, 600).map(({ text }) => text)).toEqual([
		'2019',
		'2020',
		'2021',
		'2022',
		'2023',
		'2024',
		'2025',
		'2026'
	]);
	expect(ticksOf(slots, 230).map(({ text }) => text)).toEqual(['2019', '2021', '2023', '2025']);
});

test('years that find no room are left out, but never the last', () => {
	const slots = slotsOf(chartOf([lineOf(['2019', '2020', '2021', '2022', '2023'].map((x) => [x, 1]))]));
	expect(ticksOf(slots, 120).map(({ text }) => text)).toEqual(['2019', '2021', '2023']);
});

test('labels that are words are broken, and each keeps its place', () => {
	const slots = slotsOf(
		chartOf([
			lineOf([
				['By the old bridge', 1],
				['By the ferry', 2]
			])
		])
	);
	expect(ticksOf(slots, 140).map(({ text }) => text)).toEqual(['By the old\nbridge', 'By the\nferry']);
	expect(wrapWords('a bb ccc dddddd', 4)).toEqual(['a bb', 'ccc', 'dddddd']);
});

test('a point is said with its time, line, value and note', () => {
	const cars = lineOf([
		['2024-11', 1512.1, 'partial year'],
		['2024-12', null]
	]);
	const chart = chartOf([cars, lineOf([['2024-11', 3]], { label: 'Trams' })]);
	const said = cars.points.map((point) => pointInWords(chart, cars, point));
	expect(said).toEqual(['November 2024, Cars: 1,512.1 cars. Partial year.', 'December 2024, Cars: no figure.']);
	expect(pointInWords(chartOf([cars]), cars, { x: 'FY2024', y: -19, note: '' })).toBe('FY2024: -19 cars.');
	expect(labelInWords('2025-06..2025-11')).toBe('June 2025 to November 2025');
	expect(labelInWords('12m to 2024-12')).toBe('12 months to December 2024');
});

test('the summary gives first, last, highest and lowest, and no first where labels are no times', () => {
	const cars = lineOf([
		['2022', 3],
		['2023', 9],
		['2024', null],
		['2025', 5, 'partial']
	]);
	expect(summaryOf(chartOf([cars]))).toEqual([
		'From 3 cars (2022) to 5 cars (2025; partial). Highest: 9 cars (2023). Lowest: 3 cars (2022).'
	]);
	const ways = lineOf([
		['ferry', 3],
		['bridge', 9],
		['ford', 1]
	]);
	expect(summaryOf(chartOf([ways]))).toEqual(['Highest: 9 cars (bridge). Lowest: 1 cars (ford).']);
	expect(summaryOf(chartOf([lineOf([['2022', 3]])]))).toEqual(['2022: 3 cars.']);
	expect(summaryOf(chartOf([lineOf([['2022', null]])]))).toEqual(['']);
});

test('the description tells where a cut axis begins', () => {
	const chart = chartOf(
		[
			lineOf([
				['2022', 13],
				['2023', 19]
			])
		],
		{ mark: 'bars', from: 10, to: 20 }
	);
	expect(descriptionOf(chart)).toBe('Bar chart, from 2022 to 2023. The axis runs from 10 to 20 cars.');
});

test('up and down go to the nearest point of the next line, and stay where there is none', () => {
	const places = [
		[1, 2, 3],
		[3, 4]
	];
	expect(toLine(places, { line: 0, point: 0 }, 1)).toEqual({ line: 1, point: 0 });
	expect(toLine(places, { line: 1, point: 1 }, -1)).toEqual({ line: 0, point: 2 });
	expect(toLine(places, { line: 1, point: 1 }, 1)).toEqual({ line: 1, point: 1 });
	expect(toLine(places, { line: 0, point: 1 }, -1)).toEqual({ line: 0, point: 1 });
});

test('a pointer finds the nearest point along the chart, then the nearest line', () => {
	const spots = [
		{ line: 0, point: 0, x: 10, y: 10 },
		{ line: 1, point: 0, x: 10, y: 90 },
		{ line: 0, point: 1, x: 30, y: 80 }
	];
	expect(nearestSpot(spots, 12, 80)).toMatchObject({ line: 1, point: 0 });
	expect(nearestSpot(spots, 29, 10)).toMatchObject({ line: 0, point: 1 });
	expect(nearestSpot([], 1, 1)).toBeUndefined();
});

const source: Source = {
	id: 'toll-book',
	title: 'The toll book',
	publisher: 'Town',
	date: '2024',
	kind: 'original',
	says: ''
};

test('a note names a source by its title', () => {
	expect(noteInWords('about; toll-book', [source])).toBe('about; The toll book');
	const chart = chartOf([lineOf([['2022', 1, 'toll-book']]), lineOf([['2022', 1, 'toll-book']])]);
	expect(notedPoints(withNotesInWords(chart, [source]))).toEqual([{ x: '2022', y: 1, note: 'The toll book' }]);
});

test('the table has a row a label and a column a line', () => {
	const chart = chartOf([
		lineOf([
			['2022', 1, 'about'],
			['2023', 2]
		]),
		lineOf([
			['2023', 3, 'late'],
			['2024', null]
		])
	]);
	expect(rowsOf(chart)).toEqual([
		{ x: '2022', values: [1, null], note: 'about' },
		{ x: '2023', values: [2, 3], note: 'late' },
		{ x: '2024', values: [null, null], note: '' }
	]);
});

test('the file for spreadsheets has units, notes, caveat and sources, and runs no formula', () => {
	const chart = chartOf([lineOf([['2022', -1.5, '=HYPERLINK("x")']])], { caveat: 'By day only.' });
	expect(csv(spreadsheetOf(chart, [source]))).toBe(
		[
			'\ufeffPeriod,Cars (cars),Note',
			'2022,-1.5,"\'=HYPERLINK(""x"")"',
			'',
			'Title,Over the bridge',
			'Note,By day only.',
			'Source,"The toll book, Town, 2024"',
			''
		].join('\r\n')
	);
	expect(fileNameOf(chartOf([lineOf([])], { title: 'Cañón: "12 %"' }))).toBe('canon-12');
});

const crossings: Series = {
	id: 'crossings',
	title: 'Crossings',
	unit: 'cars',
	caveat: 'By day.',
	sources: ['a'],
	mark: 'bars',
	columns: ['value', 'north'],
	columnTitles: ['In all', 'Northbound'],
	rows: [
		{ x: '2022', values: [5, 2], note: '' },
		{ x: '2023', values: [6, null], note: 'about' }
	]
};
const ferry: Series = {
	...crossings,
	id: 'ferry',
	title: 'Ferry',
	sources: ['a', 'b'],
	columns: ['value'],
	columnTitles: ['value']
};

test('a series becomes a chart with a line a column', () => {
	const chart = chartOfSeries(crossings);
	expect(chart).toMatchObject({ title: 'Crossings', mark: 'bars', caveat: 'By day.', sources: ['a'] });
	expect(chart?.lines.map(({ label }) => label)).toEqual(['In all', 'Northbound']);
	expect(chart?.lines[1]?.points).toEqual([
		{ x: '2022', y: 2, note: '' },
		{ x: '2023', y: null, note: 'about' }
	]);
	expect(chartOfSeries({ ...crossings, columns: [] })).toBeUndefined();
});

test('two series in one chart are told apart by their titles, in at most four lines', () => {
	const chart = chartOfSeries(crossings, ferry);
	expect(chart?.lines.map(({ label }) => label)).toEqual(['Crossings: In all', 'Crossings: Northbound', 'Ferry']);
	expect(chart?.sources).toEqual(['a', 'b']);
	const wide = { ...crossings, columns: ['a', 'b', 'c', 'd', 'e'], columnTitles: [] };
	expect(chartOfSeries(wide)?.lines).toHaveLength(4);
});

test('only series of the same unit and times can be compared', () => {
	const others = [
		{ ...ferry, id: 'trams', unit: 'trams' },
		{ ...ferry, id: 'table', mark: 'table' as const },
		{ ...ferry, id: 'earlier', rows: [{ x: '1990', values: [1], note: '' }] }
	];
	expect(comparable(crossings, [crossings, ferry, ...others]).map(({ id }) => id)).toEqual(['ferry']);
	expect(byUnit([crossings, ...others]).map(({ unit, series }) => [unit, series.length])).toEqual([
		['cars', 3],
		['trams', 1]
	]);
});
