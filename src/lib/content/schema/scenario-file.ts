import * as v from 'valibot';
import { fields, id, label, listOf, markdown, number, oneOf, sourceIds } from './parts.ts';

const figure = (title: string, description: string) => number(-1000, 1000, title, description);
const anySources = v.pipe(v.optional(sourceIds(0), []), v.description('Ids of the sources; may be left out.'));
const ids = (what: string, title: string, description: string) =>
	v.pipe(v.optional(v.array(id(what, 'Its identifier.')), []), v.title(title), v.description(description));

const indicator = fields({
	id: id('Identifier', 'Unique among the indicators.'),
	text: label('Text', 'What it is called, in plain words.', 120),
	minimum: figure('Minimum', 'Choices move it no further down.'),
	maximum: figure('Maximum', 'Choices move it no further up.'),
	start: figure('Start', 'Where it stands at first.')
});

const evidence = fields({
	id: id('Identifier', 'Unique among the evidence.'),
	text: label('Text', 'What it says, in plain words.', 600),
	sources: sourceIds(1),
	items: ids('Item', 'Items', 'Items of the module: whoever answered one of them rightly has found the evidence.')
});

const choice = fields({
	id: id('Identifier', 'Unique among the choices of the node.'),
	text: label('Text', 'What is done, in plain words.'),
	to: id('To', 'The node it leads to.'),
	basis: oneOf(
		['evidence', 'assumption', 'misreading'],
		'Basis',
		'What the choice rests on when it is made: evidence, an assumption that may hold or not, or a misreading that evidence contradicts.'
	),
	reason: markdown('Reason', 'Why that is its basis; shown afterwards.', 2000),
	sources: v.pipe(
		v.optional(sourceIds(0), []),
		v.description('Ids of the sources; at least one for evidence and misreading.')
	),
	needs: ids('Evidence', 'Needs', 'Evidence without which the choice is closed.'),
	conditions: v.optional(
		listOf(
			fields({
				indicator: id('Indicator', 'One of the indicators.'),
				least: v.exactOptional(figure('Least', 'The choice is closed below it.')),
				most: v.exactOptional(figure('Most', 'The choice is closed above it.'))
			}),
			0,
			'Conditions',
			'Of the indicators before the choice; all hold, or it is closed.'
		),
		[]
	),
	effects: v.optional(
		listOf(
			fields({
				indicator: id('Indicator', 'One of the indicators.'),
				change: figure('Change', 'What is added to it.'),
				reason: label('Reason', 'Why, in plain words.', 600),
				sources: anySources
			}),
			0,
			'Effects',
			'The rules by which the choice moves indicators.'
		),
		[]
	)
});

const node = fields({
	id: id('Identifier', 'Unique among the nodes.'),
	title: label('Title', 'A few words.', 120),
	when: label('When', 'When it plays, in words.', 60),
	seat: v.exactOptional(label('Seat', 'Who decides; left out where nobody does.', 60)),
	text: markdown('Text', 'What the learner reads here.'),
	grants: ids('Evidence', 'Grants', 'Evidence that is found here.'),
	choices: v.pipe(
		v.optional(listOf(choice, 0, 'Choices', 'None at an ending; else at least two.'), []),
		v.check((choices) => choices.length !== 1, 'at least two choices, or none at an ending')
	),
	debrief: v.pipe(
		fields({
			evidence: markdown('Evidence', 'What of this node is evidence.', 2000),
			assumption: markdown('Assumption', 'What the scenario assumes here.', 2000),
			happened: markdown('Happened', 'What really happened, as far as it is known.', 2000)
		}),
		v.title('Debrief'),
		v.description('Shown afterwards.')
	),
	sources: sourceIds(0)
});

/** <language>/scenarios/<id>.yaml */
export const scenarioFile = fields({
	title: label('Title', 'Of the scenario.'),
	indicators: v.pipe(
		listOf(indicator, 1, 'Indicators', 'Figures of the scenario’s own making; they say nothing about the world.'),
		v.maxLength(6, 'at most 6 indicators')
	),
	evidence: listOf(evidence, 0, 'Evidence', 'What a learner may know, and what opens choices.'),
	nodes: listOf(node, 2, 'Nodes', 'The places where something is decided, and the endings.')
});

export type ScenarioFile = v.InferOutput<typeof scenarioFile>;
export type NodeEntry = ScenarioFile['nodes'][number];
export type ScenarioChoiceEntry = NodeEntry['choices'][number];
