/**
 * Scenarios as stories for Twine and its relatives, and back. Passages carry the words and links that such tools show and let people edit;
 * what they have no place for (rules, reasons, sources) travels in comments, which they keep.
 */
import { fold } from '#lib/assessment/interaction/fold.ts';
import { linksOf, withoutLinks, type Link } from '#lib/assessment/scenario/links.ts';
import type { Passage, Story } from '#lib/assessment/scenario/story.ts';
import type { Fault } from './fault.ts';
import { isGroup, readAs } from './read-as.ts';
import { scenarioFile, type NodeEntry, type ScenarioFile } from './schema/scenario-file.ts';

/** The passage with what belongs to the whole scenario. */
const settingsPassage = 'Errata';
const comment = /<!-- errata (\{.*?\}) -->/s;

/** The scenario as a story that begins at a node. `ifid`: a version 4 UUID in capitals, the same whenever the scenario is exported. */
export function storyOf(scenario: ScenarioFile, start: string, ifid: string): Story {
	const { title, indicators, evidence, nodes } = scenario;
	const settings = { name: settingsPassage, tags: ['errata'], metadata: {}, text: inComment({ indicators, evidence }) };
	return { title, ifid, start, data: { format: 'Harlowe' }, passages: [...nodes.map(passageOf), settings] };
}

function passageOf({ id, text, ...node }: NodeEntry): Passage {
	const links = node.choices.map((choice) => `[[${linkText(choice.text)}->${choice.to}]]`);
	const parts = [inProse(text), ...(links.length > 0 ? [links.join('\n')] : []), inComment(node)];
	return { name: id, tags: links.length > 0 ? [] : ['ending'], metadata: {}, text: parts.join('\n\n') };
}

/** Two brackets would begin or end a link. */
function linkText(text: string): string {
	return text.replace(/\[(?=\[)/g, '[ ').replace(/\](?=\])/g, '] ');
}

/** Two brackets would begin a link: the first is spelled out, which Twine and Markdown show alike. */
function inProse(text: string): string {
	return text.replace(/\[(?=\[)/g, '&#91;');
}

function fromProse(text: string): string {
	return text.replace(/&#91;(?=(?:&#91;)*\[)/g, '[');
}

/** No two hyphens in a row: they might end the comment. */
function inComment(data: unknown): string {
	return `<!-- errata ${JSON.stringify(data).replaceAll('--', String.raw`\u002d\u002d`)} -->`;
}

export type ScenarioReading = {
	/** To be written as the scenario's file, even where something is still missing. */
	readonly data: unknown;
	/** The scenario; undefined where there are faults. */
	readonly scenario?: ScenarioFile;
	readonly faults: readonly Fault[];
};

type Group = Readonly<Record<string, unknown>>;
const unwritten = 'To be written.';

/** The scenario of a story: of one exported from here with all its rules, of any other with its passages and links and gaps to be filled in. */
export function scenarioOf(story: Story, file: string): ScenarioReading {
	const settings = story.passages.find(({ name }) => name === settingsPassage);
	const passages = story.passages.filter(({ name }) => name !== settingsPassage);
	const ids = idsOf(passages);
	const rules = settings === undefined ? {} : commentIn(settings.text);
	const data = {
		title: story.title || unwritten,
		indicators: rules['indicators'] ?? [{ id: 'indicator', text: unwritten, minimum: 0, maximum: 100, start: 50 }],
		evidence: rules['evidence'] ?? [],
		nodes: passages.map((passage) => nodeOf(passage, ids))
	};
	const { value, faults } = readAs(scenarioFile, file, data);
	return { data, faults, ...(value === undefined || faults.length > 0 ? {} : { scenario: value }) };
}

function nodeOf({ name, text }: Passage, ids: ReadonlyMap<string, string>): Group {
	const rules = commentIn(text);
	const plain = text.replace(comment, '');
	const links = linksOf(plain);
	const prose = fromProse(withoutLinks(plain));
	const known = Array.isArray(rules['choices']) ? rules['choices'].filter(isGroup) : [];
	const choices = choicesOf(links, known, ids);
	const debrief = { evidence: unwritten, assumption: unwritten, happened: unwritten };
	return {
		title: name,
		when: unwritten,
		debrief,
		sources: [],
		...rules,
		id: ids.get(name) ?? name,
		text: prose || unwritten,
		...(choices.length > 0 ? { choices } : {})
	};
}

/**
 * Each link with the rules that it had: those of the same words and target, else of the same words, else of the same target. The
 * sure ones are found first, and none serves two links.
 */
function choicesOf(
	links: readonly Link[],
	known: readonly Group[],
	ids: ReadonlyMap<string, string>
): readonly Group[] {
	const targets = links.map(({ to }) => ids.get(to) ?? to);
	const says = (rules: Group, index: number) => linkText(String(rules['text'])) === links[index]?.text;
	const leads = (rules: Group, index: number) => rules['to'] === targets[index];
	const found = new Map<number, Group>();
	const free = new Set(known);
	for (const fits of [(rules: Group, index: number) => says(rules, index) && leads(rules, index), says, leads]) {
		for (const index of links.keys()) {
			const rules = found.has(index) ? undefined : known.find((one) => free.has(one) && fits(one, index));
			if (rules === undefined) continue;
			found.set(index, rules);
			free.delete(rules);
		}
	}
	return links.map((link, index) => {
		const rules = found.get(index);
		const text = rules !== undefined && says(rules, index) ? rules['text'] : link.text;
		return { id: `choice-${index + 1}`, basis: 'assumption', reason: unwritten, ...rules, text, to: targets[index] };
	});
}

/** What the comment of a passage says; nothing where it has none, or one that somebody has damaged. */
function commentIn(text: string): Group {
	try {
		const data: unknown = JSON.parse(comment.exec(text)?.[1] ?? '{}');
		return isGroup(data) ? data : {};
	} catch {
		return {};
	}
}

/** An id for each passage: its name where that is one already, else the like of it, with a number where it is taken. */
function idsOf(passages: readonly Passage[]): ReadonlyMap<string, string> {
	const ids = new Map<string, string>();
	const taken = new Set<string>();
	for (const { name } of passages) {
		const plain = fold(name)
			.replace(/[^a-z0-9]+/g, '-')
			.replace(/^-|-$/g, '')
			.slice(0, 50)
			.replace(/-$/, '');
		const base = plain === '' || plain === 'constructor' ? 'passage' : plain;
		let id = base;
		for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
		taken.add(id);
		ids.set(name, id);
	}
	return ids;
}
