/** Charts as an author writes them. */
import * as v from 'valibot';
import { fields, id, label, largestNumber, listOf, number, oneOf } from './parts.ts';

export const rowLabel = (title: string, description: string) => label(title, `${description} As in column x.`, 100);
export const column = label('Column', 'Its name in the table of the series.', 60);

const limit = (title: string, description: string) =>
	v.exactOptional(number(-largestNumber, largestNumber, title, description));

const point = fields({
	x: label('Label', 'Of the point; below the axis.', 100),
	y: v.pipe(
		v.nullable(v.pipe(v.number(), v.maxValue(largestNumber), v.minValue(-largestNumber))),
		v.title('Figure'),
		v.description('In the unit of the line; null where there is none.')
	),
	note: v.exactOptional(label('Note', 'What must be known about this point.'))
});

/** Figures of a series, or figures computed from one. Which fields go together a check tells, in clearer words than a schema could. */
const line = fields({
	label: v.exactOptional(label('Label', 'Left out where the title of the column says it.', 120)),
	axis: v.pipe(
		v.optional(v.picklist(['left', 'right']), 'left'),
		v.title('Axis'),
		v.description('right: by a scale of its own.')
	),
	series: v.exactOptional(id('Series', 'One of series.yaml; then column as well.')),
	column: v.exactOptional(column),
	first: v.exactOptional(rowLabel('First', 'The row with which the line begins; left out for the first one.')),
	last: v.exactOptional(rowLabel('Last', 'The row with which the line ends; left out for the last one.')),
	points: v.exactOptional(
		listOf(point, 1, 'Points', 'Figures computed from a series; then label and unit as well, and no series.')
	),
	unit: v.exactOptional(label('Unit', 'Of the points.', 60))
});

export const chart = v.pipe(
	fields({
		title: label('Title', 'What is shown.'),
		mark: oneOf(['bars', 'line'], 'Mark', 'How it is drawn.'),
		from: limit('From', 'Where the left axis begins; left out for zero.'),
		to: limit('To', 'Where the left axis ends; left out for a little above the largest figure.'),
		rightFrom: limit('From, right', 'Where the right axis begins.'),
		rightTo: limit('To, right', 'Where the right axis ends.'),
		caveat: v.exactOptional(label('Caveat', 'What a reader must know before using the figures.', 600)),
		lines: v.pipe(
			listOf(line, 1, 'Lines', 'What is drawn; at most four, or nobody can tell them apart.'),
			v.maxLength(4, 'at most 4 lines')
		)
	}),
	v.title('Chart'),
	v.description('Its figures are true, whatever its form.')
);

export type ChartEntry = v.InferOutput<typeof chart>;
export type LineEntry = ChartEntry['lines'][number];
