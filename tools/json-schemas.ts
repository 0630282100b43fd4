import { toJsonSchema, type ConversionConfig } from '@valibot/to-json-schema';
import { actorsFile } from '../src/lib/content/schema/actors-file.ts';
import { chart } from '../src/lib/content/schema/charts.ts';
import { claimsFile } from '../src/lib/content/schema/claims-file.ts';
import { claimsWordsFile, textWordsFile } from '../src/lib/content/schema/claims-words.ts';
import { eventsFile } from '../src/lib/content/schema/events-file.ts';
import { exhibit } from '../src/lib/content/schema/exhibits.ts';
import { moduleFile } from '../src/lib/content/schema/module-file.ts';
import { scenarioFile } from '../src/lib/content/schema/scenario-file.ts';
import { sectionFile } from '../src/lib/content/schema/section-file.ts';
import { moduleWordsFile, seriesFile, sourcesFile } from '../src/lib/content/schema/words-files.ts';

const schemas = {
	module: { schema: moduleFile, title: 'module.yaml: how the module runs' },
	'module-words': { schema: moduleWordsFile, title: '<language>/module.yaml: the words of the module' },
	section: {
		schema: sectionFile,
		title: '<language>/<section>.yaml: a section and its items',
		// It stands in every kind of item.
		definitions: { exhibit, chart }
	},
	sources: { schema: sourcesFile, title: '<language>/sources.yaml: the sources' },
	series: { schema: seriesFile, title: '<language>/series.yaml: the words of the data series' },
	events: { schema: eventsFile, title: '<language>/events.yaml: dated events' },
	actors: { schema: actorsFile, title: '<language>/actors.yaml: who acts' },
	scenario: { schema: scenarioFile, title: '<language>/scenarios/<id>.yaml: a branching scenario' },
	claims: {
		schema: claimsFile,
		title: 'claims.yaml, texts/<id>.yaml: which claims a text makes, and which of them hold'
	},
	'claims-words': {
		schema: claimsWordsFile,
		title: '<language>/claims.yaml: the words about the claims of the article'
	},
	'text-words': {
		schema: textWordsFile,
		title: '<language>/texts/<id>.yaml: the words about a further text and its claims'
	}
};

/** Of what authors write: before defaults are filled in and texts are trimmed. That entries are unlike each other JSON Schema is not told. */
const options = {
	target: 'draft-07',
	typeMode: 'input',
	ignoreActions: ['trim', 'check', 'check_items']
} satisfies ConversionConfig;

/** The published JSON Schemas (draft 7, which editors of YAML read) by file name, as text. */
export function jsonSchemas(): ReadonlyMap<string, string> {
	return new Map(
		Object.entries(schemas).map(([name, { title, ...rest }]) => [
			`${name}.schema.json`,
			`${JSON.stringify({ ...toJsonSchema(rest.schema, { ...options, ...rest }), title }, undefined, '\t')}\n`
		])
	);
}
