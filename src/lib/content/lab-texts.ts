import { place, type Draft } from './draft.ts';
import { at, type At } from './placed-text.ts';
import type { NodeEntry, ScenarioFile } from './schema/scenario-file.ts';

/** The texts of events, actors and scenarios. */
export function labTexts(draft: Draft): readonly (At & { readonly file: string })[] {
	const { language, themes, events, sides, actors, scenarios } = draft;
	const inFile = (file: string, texts: readonly At[]) => texts.map((text) => ({ file, ...text }));
	return [
		...inFile(place.events(language), [
			...themes.map(({ id, text }) => at(`themes.${id}.text`, 'plain', text)),
			...events.flatMap(({ id, text, note }) => [
				at(`events.${id}.text`, 'plain', text),
				...(note === undefined ? [] : [at(`events.${id}.note`, 'plain', note)])
			])
		]),
		...inFile(place.actors(language), [
			...sides.map(({ id, text }) => at(`sides.${id}.text`, 'plain', text)),
			...actors.flatMap((actor) =>
				(['name', 'interests', 'levers', 'constraints'] as const).map((field) =>
					at(`actors.${actor.id}.${field}`, 'plain', actor[field])
				)
			)
		]),
		...scenarios.flatMap(({ file, content }) => inFile(file, scenarioTexts(content)))
	];
}

function scenarioTexts({ title, indicators, evidence, nodes }: ScenarioFile): readonly At[] {
	return [
		at('title', 'plain', title),
		...indicators.map(({ id, text }) => at(`indicators.${id}.text`, 'plain', text)),
		...evidence.map(({ id, text }) => at(`evidence.${id}.text`, 'plain', text)),
		...nodes.flatMap((node) => nodeTexts(`nodes.${node.id}`, node))
	];
}

function nodeTexts(path: string, { title, when, seat, text, choices, debrief }: NodeEntry): readonly At[] {
	return [
		at(`${path}.title`, 'plain', title),
		at(`${path}.when`, 'plain', when),
		...(seat === undefined ? [] : [at(`${path}.seat`, 'plain', seat)]),
		at(`${path}.text`, 'block', text),
		...choices.flatMap((choice) => [
			at(`${path}.choices.${choice.id}.text`, 'plain', choice.text),
			at(`${path}.choices.${choice.id}.reason`, 'block', choice.reason),
			...choice.effects.map(({ reason }, index) =>
				at(`${path}.choices.${choice.id}.effects[${index}].reason`, 'plain', reason)
			)
		]),
		...(['evidence', 'assumption', 'happened'] as const).map((field) =>
			at(`${path}.debrief.${field}`, 'block', debrief[field])
		)
	];
}
