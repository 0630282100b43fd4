import * as v from 'valibot';
import { hunt, huntRule } from './hunts.ts';
import { fields, id, listOf, number, oneOf, wholeNumber } from './parts.ts';
import { statementStore } from './statement-store.ts';

const language = v.pipe(
	v.string(),
	v.regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/, 'a language tag such as en, es or pt-BR'),
	v.title('Language'),
	v.description('A BCP 47 tag: language, script if needed, region if needed.')
);

const feedback = oneOf(
	['at-once', 'per-section', 'at-end', 'never'],
	'Feedback',
	'When a learner sees whether a response was right.'
);

const percent = number(0, 100, 'Pass mark', 'Percent of the points.');

/** The first is taken where the rule is left out. */
function rule<const Words extends readonly [string, ...string[]]>(words: Words, title: string, description: string) {
	return v.pipe(
		v.optional(v.picklist(words), words[0]),
		v.title(title),
		v.description(`${description}; ${words[0]} where left out.`)
	);
}

const rules = fields({
	choice: oneOf(['all-or-nothing', 'right-minus-wrong'], 'choice', 'Rule where several options are right.'),
	'inline-choice': oneOf(['all-or-nothing', 'each-part'], 'inline-choice', 'Rule for the gaps.'),
	'text-entry': oneOf(['all-or-nothing'], 'text-entry', 'Rule for typed words.'),
	'numeric-entry': oneOf(['all-or-nothing', 'near-half'], 'numeric-entry', 'Rule for typed numbers.'),
	match: oneOf(['all-or-nothing', 'each-part'], 'match', 'Rule for the rows.'),
	order: oneOf(['all-or-nothing', 'neighbours', 'kendall-tau'], 'order', 'Rule for the sequence.'),
	'extended-text': oneOf(['rubric'], 'extended-text', 'A person judges by the rubric.'),
	'axis-placement': rule(['distance', 'all-or-nothing'], 'axis-placement', 'Rule for places on an axis'),
	'grid-placement': rule(['each-part', 'all-or-nothing'], 'grid-placement', 'Rule for places on a grid'),
	'trend-drawing': rule(['against-naive', 'all-or-nothing'], 'trend-drawing', 'Rule for drawn trends'),
	forecast: rule(['brier', 'all-or-nothing'], 'forecast', 'Rule for forecasts'),
	scenario: rule(['each-part', 'all-or-nothing'], 'scenario', 'Rule for the choices in a scenario'),
	hunt: huntRule
});

const policy = fields({
	navigation: oneOf(
		['free', 'forward-only'],
		'Navigation',
		'free: any section, any item. forward-only: in order, and a response cannot be changed.'
	),
	feedback: v.pipe(
		v.tupleWithRest([feedback], feedback),
		v.title('Feedback'),
		v.description('The first is the default; where there are several, the learner chooses before the start.')
	),
	tries: v.pipe(
		fields({
			allowed: wholeNumber(1, 10, 'Allowed', 'Tries at one item where feedback comes at once.'),
			counts: oneOf(['first', 'last', 'best'], 'Counts', 'Which of several tries counts.')
		}),
		v.title('Tries'),
		v.description('Used where feedback comes at once.')
	),
	confidence: v.pipe(
		fields({
			asked: v.pipe(v.boolean(), v.title('Asked'), v.description('Whether learners say how sure they are.')),
			bonusPercent: number(0, 25, 'Bonus', 'Largest bonus for good calibration, in percent of the points earned.')
		}),
		v.title('Confidence'),
		v.description('How sure a learner is, asked before feedback.')
	),
	passMark: v.exactOptional(percent),
	sectionPassMarks: v.exactOptional(
		v.pipe(
			v.record(id('Section', 'A section of this module.'), percent),
			v.title('Pass marks of sections'),
			v.description('Percent of a section’s points, by section.')
		)
	),
	sectionFeedback: v.exactOptional(
		v.pipe(
			v.record(id('Section', 'A section of this module.'), feedback),
			v.title('Feedback of sections'),
			v.description('Where a section differs from the module, by section.')
		)
	),
	rules: v.pipe(rules, v.title('Rules'), v.description('How partial credit is given, per kind of item and for hunts.'))
});

export const languages = listOf(language, 1, 'Languages', 'The first is the language the module is written in.');
export const sections = listOf(
	id('Section', 'Also its place in addresses, and the name of its files.'),
	1,
	'Sections',
	'In the order of reading.'
);

/** module.yaml: how the module runs. No words. */
export const moduleFile = fields({
	version: v.pipe(
		v.string(),
		v.regex(/^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/, 'three numbers such as 1.0.0'),
		v.title('Version'),
		v.description('Semantic: raise the first number when keys change, the second for new items, the third for wording.')
	),
	languages,
	article: v.pipe(
		fields({
			language,
			sha256: v.pipe(
				v.string(),
				v.regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits'),
				v.title('SHA-256'),
				v.description('Of the section files, each without line feeds at its end, joined by a line feed.')
			)
		}),
		v.title('Article'),
		v.description('The text under study. It is never translated.')
	),
	sections,
	hunts: v.optional(listOf(hunt, 0, 'Hunts', 'Errors are hunted for in the article, or in a further text.'), []),
	labs: v.pipe(
		v.optional(
			v.record(
				id('Section', 'A section of this module.'),
				oneOf(
					['timeline', 'actors', 'charts'],
					'Lab',
					'timeline: all events. actors: all actors. charts: all series, with tables and a calculator.'
				)
			),
			{}
		),
		v.title('Labs'),
		v.description('What a section gives learners to work with, above its items, by section.')
	),
	xapi: statementStore,
	policy: v.pipe(policy, v.title('Policy'), v.description('How a learner goes through the module.'))
});

/** What the other files are found by: enough to go on when the rest of module.yaml is faulty. */
export const outline = v.object({ languages, sections });

export type ModuleFile = v.InferOutput<typeof moduleFile>;
export type Outline = v.InferOutput<typeof outline>;
