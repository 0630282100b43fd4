/** An item of each kind, as an author writes it. */
import * as v from 'valibot';
import {
	about,
	accept,
	explanation,
	mistakes,
	optionId,
	optionalExplanation,
	options,
	reason,
	tolerance,
	value
} from './item-parts.ts';
import { axisPlacement, forecast, gridPlacement, scenario, trendDrawing } from './lab-items.ts';
import {
	fields,
	id,
	inlineMarkdown,
	label,
	largestNumber,
	listOf,
	markdown,
	misconception,
	number,
	plainText,
	wholeNumber
} from './parts.ts';

export const choice = fields({
	...about,
	kind: v.pipe(v.literal('choice'), v.description('Pick one option, or several.')),
	cardinality: v.pipe(
		v.picklist(['one', 'several']),
		v.title('Cardinality'),
		v.description('several: at least two options are correct.')
	),
	options: options(inlineMarkdown('Text', 'The option.')),
	explanation: optionalExplanation
});

export const inlineChoice = fields({
	...about,
	kind: v.pipe(v.literal('inline-choice'), v.description('A text with gaps; one option is picked in each.')),
	text: plainText('Text', 'Plain words with gaps: {{id}} stands for the gap of that id.', 2000),
	gaps: listOf(
		fields({ id: optionId, options: options(label('Text', 'The option, in plain words.')) }),
		1,
		'Gaps',
		'Each stands exactly once in the text.'
	),
	explanation: optionalExplanation
});

export const textEntry = fields({
	...about,
	kind: v.pipe(v.literal('text-entry'), v.description('A word or a name is typed.')),
	accept,
	mistakes: mistakes(fields({ accept, explanation: reason, misconception })),
	explanation
});

export const numericEntry = fields({
	...about,
	kind: v.pipe(v.literal('numeric-entry'), v.description('A number is typed.')),
	value,
	tolerance,
	unit: v.pipe(
		v.string(),
		v.maxLength(60, 'at most 60 characters'),
		v.title('Unit'),
		v.description('Shown behind the field; empty for a bare count.')
	),
	otherUnits: v.optional(
		listOf(
			fields({
				unit: label('Unit', 'Another unit that a learner may type.', 60),
				factor: number(1e-9, largestNumber, 'Factor', 'How many of the item’s unit it is worth.')
			}),
			0,
			'Other units',
			'Units that are converted.'
		),
		[]
	),
	mistakes: mistakes(fields({ value, tolerance, explanation: reason, misconception })),
	explanation
});

export const match = fields({
	...about,
	kind: v.pipe(v.literal('match'), v.description('The right target is found for each row.')),
	targets: listOf(
		fields({ id: optionId, text: label('Text', 'The target, in plain words.') }),
		2,
		'Targets',
		'A target may serve several rows, or none.'
	),
	rows: listOf(
		fields({
			id: optionId,
			text: label('Text', 'The row, in plain words.'),
			target: id('Target', 'The right target.'),
			explanation: reason,
			mistakes: mistakes(fields({ target: id('Target', 'A wrong target.'), explanation: reason, misconception }))
		}),
		2,
		'Rows',
		'What is matched.'
	),
	explanation: optionalExplanation
});

export const order = fields({
	...about,
	kind: v.pipe(v.literal('order'), v.description('The elements are brought into their right order.')),
	elements: listOf(
		fields({ id: optionId, text: label('Text', 'The element, in plain words.'), explanation: reason }),
		3,
		'Elements',
		'In the right order; learners see them shuffled.'
	),
	mistakes: mistakes(
		fields({
			first: id('First', 'What was put before, though it belongs after.'),
			second: id('Second', 'What was put after, though it belongs before.'),
			explanation: reason,
			misconception
		})
	),
	explanation: optionalExplanation
});

export const extendedText = fields({
	...about,
	kind: v.pipe(v.literal('extended-text'), v.description('A text of one’s own, judged by a person.')),
	words: v.pipe(
		fields({
			minimum: wholeNumber(1, 5000, 'Minimum', 'Words.'),
			maximum: wholeNumber(1, 5000, 'Maximum', 'Words.')
		}),
		v.title('Words'),
		v.description('How long the text may be.')
	),
	rubric: listOf(
		fields({
			id: optionId,
			text: label('Text', 'What is judged.'),
			levels: listOf(
				fields({
					points: wholeNumber(0, 100, 'Points', 'For this level.'),
					text: label('Text', 'How to recognise the level.')
				}),
				2,
				'Levels',
				'From the weakest to the best; points rise.'
			)
		}),
		1,
		'Rubric',
		'The criteria.'
	),
	outline: v.optional(
		listOf(
			fields({ id: optionId, text: label('Text', 'The question, in plain words.') }),
			0,
			'Outline',
			'Questions that help to plan the text.'
		),
		[]
	),
	model: markdown('Model', 'One good answer in your own words.', 8000),
	explanation: optionalExplanation
});

export const item = v.variant('kind', [
	choice,
	inlineChoice,
	textEntry,
	numericEntry,
	match,
	order,
	extendedText,
	axisPlacement,
	gridPlacement,
	trendDrawing,
	forecast,
	scenario
]);

export type ItemEntry = v.InferOutput<typeof item>;
export type ItemOf<Kind extends ItemEntry['kind']> = Extract<ItemEntry, { kind: Kind }>;
export type OptionEntry = ItemOf<'choice'>['options'][number];
