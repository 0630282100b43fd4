import * as v from 'valibot';
import { fields, id, label, listOf, sourceIds } from './parts.ts';

/** <language>/events.yaml */
export const eventsFile = fields({
	themes: listOf(
		fields({
			id: id('Identifier', 'Unique among the themes.'),
			text: label('Text', 'What the theme is called.', 60)
		}),
		1,
		'Themes',
		'What events are filtered by.'
	),
	events: listOf(
		fields({
			id: id('Identifier', 'Unique among the events.'),
			date: v.pipe(
				v.string(),
				v.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'a year, a month or a day such as 1923, 2007-03 or 2007-10-22'),
				v.title('Date'),
				v.description('As exactly as it is known: a year, a month or a day.')
			),
			theme: id('Theme', 'One of the themes.'),
			text: label('Text', 'What happened, in plain words.'),
			note: v.exactOptional(label('Note', 'What must be known about its date or its source.')),
			sources: sourceIds(1)
		}),
		1,
		'Events',
		'In the order of their dates.'
	)
});

export type EventsFile = v.InferOutput<typeof eventsFile>;
