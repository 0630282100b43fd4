/** What items of several kinds have in common. */
import * as v from 'valibot';
import { exhibit } from './exhibits.ts';
import { fields, id, label, largestNumber, listOf, markdown, misconception, number, sourceIds } from './parts.ts';

export const about = {
	id: id('Identifier', 'Begins with the name of the section and a hyphen. It stays the same for ever.'),
	objective: id('Objective', 'One of the objectives of the section.'),
	difficulty: v.pipe(
		v.picklist([1, 2, 3, 4, 5]),
		v.title('Difficulty'),
		v.description('1: any news reader knows. 5: needs data work or fine distinctions.')
	),
	sources: sourceIds(1),
	quote: v.exactOptional(
		v.pipe(
			v.string(),
			v.regex(/\S/, 'a text that is not empty'),
			v.trim(),
			v.title('Quote'),
			v.description('Words of the passage that the item is about, exactly as they stand there, found exactly once.')
		)
	),
	prompt: markdown('Prompt', 'The task.'),
	exhibit: v.exactOptional(exhibit)
};
export const explanation = markdown('Explanation', 'Shown with any feedback, right or wrong.');
export const reason = markdown('Explanation', 'Why this is right or wrong, and what it was mixed up with.');
/** Where each option, row or element has an explanation of its own. */
export const optionalExplanation = v.exactOptional(explanation);
export const optionId = id('Identifier', 'Unique among its neighbours.');

export function options<Text extends v.GenericSchema<string>>(text: Text) {
	return listOf(
		fields({
			id: optionId,
			text,
			correct: v.pipe(
				v.optional(v.boolean(), false),
				v.title('Correct'),
				v.description('Left out where the option is wrong.')
			),
			explanation: reason,
			misconception
		}),
		2,
		'Options',
		'What a learner picks from.'
	);
}

export const accept = v.pipe(
	v.tupleWithRest([label('Form', 'An accepted form.', 100)], label('Form', 'An accepted form.', 100)),
	v.title('Accepted forms'),
	v.description('The first is shown as the answer. Case, accents, spaces and kinds of dash or quote do not matter.')
);

export const tolerance = number(
	0,
	largestNumber,
	'Tolerance',
	'Largest accepted distance, in the same unit; 0 for exact.'
);
export const value = number(-largestNumber, largestNumber, 'Value', 'In the unit of the item.');

export function mistakes<Entry extends v.GenericSchema>(entry: Entry) {
	return v.optional(
		listOf(entry, 0, 'Mistakes', 'Wrong responses that are likely, each with its own explanation.'),
		[]
	);
}
