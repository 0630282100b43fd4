import * as v from 'valibot';
import { item } from './items.ts';
import { fields, id, label, listOf, markdown, misconceptions } from './parts.ts';

/** <language>/<section>.yaml */
export const sectionFile = fields({
	title: label('Title', 'Of the section.'),
	objectives: listOf(
		fields({
			id: id('Identifier', 'Unique among the objectives of the module.'),
			text: label('Text', 'What a learner can do afterwards.', 600)
		}),
		1,
		'Objectives',
		'Each has at least one item.'
	),
	primer: markdown('Primer', 'What to know before reading; never what is wrong in the passage.', 8000),
	misconceptions,
	items: listOf(item, 1, 'Items', 'In the order in which they are met.')
});

export type SectionFile = v.InferOutput<typeof sectionFile>;
