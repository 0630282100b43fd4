import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Story } from '#lib/assessment/scenario/story.ts';
import type { NodeEntry, ScenarioFile } from './schema/scenario-file.ts';
import { scenarioOf, storyOf } from './story.ts';

const words = fc.constantFrom(
	'Go on',
	'a -> b',
	'x | y',
	'wait ]] here',
	'wait [[ there ]]]',
	'five -- six',
	'say "no"',
	'back\\slash',
	'<- so',
	'-->'
);
const id = fc.stringMatching(/^[a-z][a-z0-9]{0,6}$/).filter((one) => one !== 'constructor');
const reason = fc.record({ evidence: words, assumption: words, happened: words });

const choices = (targets: readonly string[]): fc.Arbitrary<NodeEntry['choices']> =>
	fc.uniqueArray(
		fc.record({
			id,
			text: words,
			to: fc.constantFrom(...targets),
			basis: fc.constantFrom('evidence' as const, 'assumption' as const, 'misreading' as const),
			reason: words,
			sources: fc.array(id, { maxLength: 2 }),
			needs: fc.array(id, { maxLength: 1 }),
			conditions: fc.array(fc.record({ indicator: id, least: fc.integer({ min: 0, max: 9 }) }), { maxLength: 1 }),
			effects: fc.array(
				fc.record({
					indicator: id,
					change: fc.integer({ min: -9, max: 9 }),
					reason: words,
					sources: fc.array(id, { maxLength: 1 })
				}),
				{ maxLength: 2 }
			)
		}),
		{ selector: (choice) => choice.id, minLength: 2, maxLength: 4 }
	);

const scenarios: fc.Arbitrary<ScenarioFile> = fc.uniqueArray(id, { minLength: 2, maxLength: 6 }).chain((ids) =>
	fc.record({
		title: words,
		indicators: fc.constant([{ id: 'trust', text: 'Trust', minimum: 0, maximum: 10, start: 5 }]),
		evidence: fc.constant([{ id: 'log', text: 'The log', sources: ['LOG'], items: [] }]),
		nodes: fc.tuple(
			...ids.map((nodeId) =>
				fc
					.record({
						title: words,
						when: words,
						seat: words,
						text: fc.constantFrom(
							'One [[1]](https://example.org) [[[two]].',
							':: not a header\n\n- a list',
							'Two.\n\nThree [link](https://example.org).'
						),
						grants: fc.array(id, { maxLength: 1 }),
						choices: fc.oneof(fc.constant<NodeEntry['choices']>([]), choices(ids)),
						debrief: reason,
						sources: fc.array(id, { maxLength: 1 })
					})
					.map((node) => ({ id: nodeId, ...node }))
			)
		)
	})
);

test('a scenario comes back from its story with every rule', () => {
	fc.assert(
		fc.property(scenarios, (scenario) => {
			const read = scenarioOf(storyOf(scenario, scenario.nodes[0]?.id ?? '', 'IFID'), 'en/scenarios/x.yaml');
			expect(read.faults).toEqual([]);
			expect(read.scenario).toEqual(scenario);
		}),
		{ numRuns: 300 }
	);
});

const foreign: Story = {
	title: 'The ferry',
	ifid: 'D674C58C-DEFA-4F70-B7A2-27742230C0FC',
	data: {},
	passages: [
		{ name: 'The Quay', tags: [], metadata: {}, text: 'A [[ferry->The Deck]] waits.\n\n[[Go home|Home!]]' },
		{ name: 'The Deck', tags: [], metadata: {}, text: 'You sail.' },
		{ name: 'Home!', tags: [], metadata: {}, text: '' }
	]
};

test('a story from elsewhere becomes a scenario with gaps to be filled in', () => {
	const { scenario, faults } = scenarioOf(foreign, 'en/scenarios/ferry.yaml');
	expect(faults).toEqual([]);
	expect(scenario?.title).toBe('The ferry');
	expect(scenario?.nodes.map((node) => [node.id, node.title, node.text])).toEqual([
		['the-quay', 'The Quay', 'A ferry waits.'],
		['the-deck', 'The Deck', 'You sail.'],
		['home', 'Home!', 'To be written.']
	]);
	expect(scenario?.nodes[0]?.choices).toMatchObject([
		{ id: 'choice-1', text: 'ferry', to: 'the-deck', basis: 'assumption', reason: 'To be written.' },
		{ id: 'choice-2', text: 'Go home', to: 'home', basis: 'assumption' }
	]);
});

test('what was edited elsewhere counts: other words, another target, a link more, a link less', () => {
	const choice = (choiceId: string, text: string, to: string) => ({
		id: choiceId,
		text,
		to,
		basis: 'evidence' as const,
		reason: `of ${choiceId}`,
		sources: ['LOG'],
		needs: [],
		conditions: [],
		effects: []
	});
	const debrief = { evidence: 'e', assumption: 'a', happened: 'h' };
	const ending = (nodeId: string) => ({
		id: nodeId,
		title: nodeId,
		when: '1',
		text: 'End.',
		grants: [],
		choices: [],
		debrief,
		sources: []
	});
	const scenario: ScenarioFile = {
		title: 'Ferry',
		indicators: [{ id: 'trust', text: 'Trust', minimum: 0, maximum: 10, start: 5 }],
		evidence: [],
		nodes: [
			{
				...ending('quay'),
				choices: [choice('a', 'Sail', 'deck'), choice('b', 'Stay', 'home'), choice('c', 'Ask', 'pub')]
			},
			ending('deck'),
			ending('home'),
			ending('pub')
		]
	};
	const story = storyOf(scenario, 'quay', 'IFID');
	const edited = {
		...story,
		passages: story.passages.map((passage) => ({
			...passage,
			text: passage.text
				.replace('[[Sail->deck]]', '[[Set sail->deck]]')
				.replace('[[Stay->home]]\n', '')
				.replace('[[Ask->pub]]', '[[Ask->home]]\n[[Swim->deck]]')
		}))
	};
	expect(scenarioOf(edited, 'x.yaml').scenario?.nodes[0]?.choices).toMatchObject([
		{ id: 'a', text: 'Set sail', to: 'deck', reason: 'of a' },
		{ id: 'c', text: 'Ask', to: 'home', reason: 'of c' },
		{ id: 'choice-3', text: 'Swim', to: 'deck', basis: 'assumption', reason: 'To be written.' }
	]);
});

test('a damaged comment costs its rules, not the story', () => {
	const story = storyOf(
		{
			title: 'Ferry',
			indicators: [{ id: 'trust', text: 'Trust', minimum: 0, maximum: 10, start: 5 }],
			evidence: [],
			nodes: [
				{
					id: 'a',
					title: 'A',
					when: '1',
					text: 'One.',
					grants: [],
					choices: [],
					debrief: { evidence: 'e', assumption: 'a', happened: 'h' },
					sources: []
				},
				{
					id: 'b',
					title: 'B',
					when: '1',
					text: 'Two.',
					grants: [],
					choices: [],
					debrief: { evidence: 'e', assumption: 'a', happened: 'h' },
					sources: []
				}
			]
		},
		'a',
		'IFID'
	);
	const damaged = {
		...story,
		passages: story.passages.map((one) => ({ ...one, text: one.text.replace('{"title"', '{title') }))
	};
	expect(scenarioOf(damaged, 'x.yaml').scenario?.nodes[0]).toMatchObject({ id: 'a', title: 'a', text: 'One.' });
});
