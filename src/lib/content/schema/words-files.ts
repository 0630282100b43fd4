import * as v from 'valibot';
import { fields, id, label, listOf, markdown, misconceptions, oneOf, sourceId, sourceIds } from './parts.ts';

/** <language>/module.yaml */
export const moduleWordsFile = fields({
	title: label('Title', 'Of the module.'),
	subtitle: label('Subtitle', 'One line that says what to expect.'),
	summary: markdown('Summary', 'What a learner will do.'),
	warning: markdown('Warning', 'Said before the article is shown: it contains errors.'),
	misconceptions
});

/** <language>/sources.yaml */
export const sourcesFile = fields({
	sources: listOf(
		fields({
			id: sourceId('Identifier', 'Unique among the sources.'),
			title: label('Title', 'As published.', 500),
			publisher: label('Publisher', 'Who published it; where read, if it is a copy.'),
			date: label('Date', 'A day, a month, a year, or words such as n.d.', 60),
			url: v.exactOptional(
				v.pipe(
					v.string(),
					v.regex(/^https?:\/\/[^\s]+$/, 'an address that begins with https:// or http://'),
					v.maxLength(2000, 'at most 2000 characters'),
					v.title('Address'),
					v.description('Only where learners may be sent there.')
				)
			),
			kind: oneOf(
				['original', 'official-copy', 'news', 'news-copy', 'secondary', 'reference', 'aggregator'],
				'Kind',
				'How close the source is to the fact.'
			),
			says: label('Says', 'What it says on the matter, in your own words.', 2000)
		}),
		1,
		'Sources',
		'All sources of the module.'
	)
});

/** <language>/series.yaml */
export const seriesFile = fields({
	series: listOf(
		fields({
			id: id('Identifier', 'Also the name of its file in series/.'),
			title: label('Title', 'What is counted, where and when.'),
			unit: label('Unit', 'Of all its numbers.', 60),
			caveat: v.pipe(
				v.string(),
				v.maxLength(2000, 'at most 2000 characters'),
				v.title('Caveat'),
				v.description('What a reader must know before using the figures; may be empty.')
			),
			sources: sourceIds(1),
			mark: v.pipe(
				v.optional(v.picklist(['bars', 'line', 'table']), 'table'),
				v.title('Mark'),
				v.description('How it is drawn; table, or left out, where a picture would mislead.')
			),
			columns: v.optional(
				listOf(
					fields({
						id: label('Column', 'Its name in the table.', 60),
						text: label('Text', 'What the column is called, in plain words.', 120)
					}),
					0,
					'Columns',
					'What its columns of numbers are called; left out where their names say it.'
				),
				[]
			)
		}),
		0,
		'Series',
		'All data series of the module.'
	)
});

export type ModuleWordsFile = v.InferOutput<typeof moduleWordsFile>;
export type SourcesFile = v.InferOutput<typeof sourcesFile>;
export type SeriesFile = v.InferOutput<typeof seriesFile>;
export type SourceEntry = SourcesFile['sources'][number];
export type SeriesEntry = SeriesFile['series'][number];
