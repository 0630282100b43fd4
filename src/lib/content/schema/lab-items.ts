/** Items that are worked on in a lab: an axis, a grid, a trend, a forecast, a scenario. */
import * as v from 'valibot';
import { column, rowLabel } from './charts.ts';
import { about, explanation, mistakes, optionalExplanation, optionId, reason, tolerance, value } from './item-parts.ts';
import { fields, id, label, largestNumber, listOf, markdown, misconception, number, wholeNumber } from './parts.ts';

export const axisPlacement = fields({
	...about,
	kind: v.pipe(v.literal('axis-placement'), v.description('A place on an axis is found: a year, say.')),
	minimum: number(-largestNumber, largestNumber, 'Minimum', 'Where the axis begins.'),
	maximum: number(-largestNumber, largestNumber, 'Maximum', 'Where the axis ends.'),
	step: v.pipe(
		v.optional(number(1e-9, largestNumber, 'Step', 'From place to place.'), 1),
		v.description('From place to place, counted from the minimum; 1 where left out.')
	),
	unit: v.pipe(
		v.optional(v.pipe(v.string(), v.maxLength(60, 'at most 60 characters')), ''),
		v.title('Unit'),
		v.description('Shown behind the field; left out for years.')
	),
	value,
	tolerance,
	reach: number(0, largestNumber, 'Reach', 'From this distance on, nothing is earned.'),
	landmarks: v.optional(
		listOf(
			fields({
				at: number(-largestNumber, largestNumber, 'At', 'Its place on the axis.'),
				text: label('Text', 'What it is, in plain words.', 120)
			}),
			0,
			'Landmarks',
			'What is marked for orientation.'
		),
		[]
	),
	mistakes: mistakes(fields({ value, tolerance, explanation: reason, misconception })),
	explanation
});

const axis = (title: string, description: string) =>
	v.pipe(
		fields({
			text: label('Text', 'What the axis measures.', 120),
			low: label('Low', 'What its low end is called.', 60),
			high: label('High', 'What its high end is called.', 60)
		}),
		v.title(title),
		v.description(description)
	);

const coordinate = (title: string) => wholeNumber(1, 9, title, 'Counted from 1 at the low end.');
const range = (title: string) =>
	v.pipe(
		v.array(coordinate('Coordinate')),
		v.length(2, 'two numbers: the lowest and the highest that can be justified'),
		v.title(title),
		v.description('The lowest and the highest place that can be justified; never the whole axis.')
	);

export const gridPlacement = fields({
	...about,
	kind: v.pipe(v.literal('grid-placement'), v.description('Each row gets its place on a grid with two axes.')),
	size: wholeNumber(2, 9, 'Size', 'Places on each axis.'),
	across: axis('Across', 'The axis from left to right.'),
	up: axis('Up', 'The axis from the bottom up.'),
	rows: listOf(
		fields({
			id: optionId,
			actor: v.exactOptional(id('Actor', 'One of actors.yaml, whose name is the text.')),
			text: v.exactOptional(label('Text', 'Instead of an actor: the row, in plain words.')),
			across: range('Across'),
			up: range('Up'),
			reference: v.pipe(
				fields({ across: coordinate('Across'), up: coordinate('Up') }),
				v.title('Reference'),
				v.description('Where you put it yourself.')
			),
			explanation: reason
		}),
		1,
		'Rows',
		'What is placed.'
	),
	explanation: optionalExplanation
});

export const trendDrawing = fields({
	...about,
	kind: v.pipe(v.literal('trend-drawing'), v.description('The rest of a series is drawn before it is seen.')),
	series: id('Series', 'One of series.yaml.'),
	column,
	first: v.exactOptional(rowLabel('First', 'The first row that is given; left out for the first of the series.')),
	given: rowLabel('Given', 'The last row that is given.'),
	last: v.exactOptional(rowLabel('Last', 'The last row to draw; left out for the last of the series.')),
	tolerance: number(0, largestNumber, 'Tolerance', 'Largest mean distance, in the unit, that still earns all points.'),
	top: number(0, largestNumber, 'Top', 'Where the axis ends; it begins at zero.'),
	explanation
});

const day = (title: string, description: string) =>
	v.pipe(
		v.string(),
		v.regex(/^\d{4}-\d{2}-\d{2}$/, 'a day such as 2007-10-22'),
		v.title(title),
		v.description(description)
	);

export const forecast = fields({
	...about,
	kind: v.pipe(v.literal('forecast'), v.description('How probable is it, as seen on a certain day?')),
	asOf: day('As of', 'The day as of which the learner forecasts.'),
	questions: listOf(
		fields({
			id: optionId,
			text: label('Text', 'The question, in plain words, with an exact criterion.', 600),
			resolves: day('Resolves', 'The day by which it is settled.'),
			outcome: v.pipe(v.boolean(), v.title('Outcome'), v.description('true: it came to pass. false: it did not.')),
			baseRate: number(0, 100, 'Base rate', 'Percent: what one would say who knew only how often such things happen.'),
			baseRateReason: markdown('Reason for the base rate', 'Where the base rate comes from.', 2000),
			explanation: markdown('Explanation', 'What happened, and when.')
		}),
		2,
		'Questions',
		'Each can be settled by yes or no.'
	),
	explanation: optionalExplanation
});

export const scenario = fields({
	...about,
	kind: v.pipe(v.literal('scenario'), v.description('A branching scenario is played to an ending.')),
	scenario: id('Scenario', 'Its file in scenarios/.'),
	start: id('Start', 'The node with which it begins.'),
	explanation: optionalExplanation
});
