/** What an item shows between its prompt and its controls. */
import * as v from 'valibot';
import { techniques } from '#lib/assessment/exhibit.ts';
import { chart } from './charts.ts';
import { fields, id, inlineMarkdown, label, listOf, markdown, oneOf, sourceId } from './parts.ts';

const timeline = fields({
	kind: v.pipe(v.literal('timeline'), v.description('Some of the events, in the order of their dates.')),
	events: listOf(id('Event', 'One of events.yaml.'), 1, 'Events', 'Those that are shown.')
});

const documents = fields({
	kind: v.pipe(v.literal('documents'), v.description('What somebody said or published, side by side.')),
	documents: v.pipe(
		listOf(
			fields({
				id: id('Identifier', 'Unique among the documents of the item.'),
				title: label('Title', 'Whose document it is.'),
				source: sourceId('Source', 'An id of sources.yaml: where it can be read.'),
				points: listOf(inlineMarkdown('Point', 'In your own words.'), 1, 'Points', 'What it says, point by point.')
			}),
			1,
			'Documents',
			'At most three.'
		),
		v.maxLength(3, 'at most 3 documents')
	)
});

const charts = fields({
	kind: v.pipe(v.literal('charts'), v.description('One chart or two.')),
	charts: v.pipe(listOf(chart, 1, 'Charts', 'One or two.'), v.maxLength(2, 'at most 2 charts'))
});

const chartPair = fields({
	kind: v.pipe(
		v.literal('chart-pair'),
		v.description('A chart that misleads; with the feedback the honest one stands beside it.')
	),
	technique: oneOf(techniques, 'Technique', 'How the first chart misleads.'),
	/** Its figures are true, its form misleads. */
	misleading: chart,
	/** The same matter, shown so that it can be read rightly. */
	honest: chart,
	lesson: markdown('Lesson', 'What the first chart made one see, and how.', 1500)
});

const calculator = fields({
	kind: v.pipe(v.literal('calculator'), v.description('Sums and changes over rows that the learner picks.')),
	series: listOf(id('Series', 'One of series.yaml.'), 1, 'Series', 'Those that can be reckoned with.')
});

export const exhibit = v.pipe(
	v.variant('kind', [timeline, documents, charts, chartPair, calculator]),
	v.title('Exhibit'),
	v.description('Shown between the prompt and the controls.')
);

export type ExhibitEntry = v.InferOutput<typeof exhibit>;
