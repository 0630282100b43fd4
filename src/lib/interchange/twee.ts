/**
 * Stories as Twee 3, the notation of Twine and its relatives. `printTwee` and `parseTwee` invert each other.
 *
 * Source: Twee 3 specification 3.0.2, Interactive Fiction Technology Foundation.
 */
import * as v from 'valibot';
import type { Passage, Story } from '#lib/assessment/scenario/story.ts';

export const largestTwee = 2_000_000;

export type TweeProblem =
	| { readonly problem: 'too-large' }
	/** There is no passage in it. */
	| { readonly problem: 'no-passages' }
	/** Line counts from 1. `header`: a passage without a name; `metadata`, `story-data`: not the JSON that it should be. */
	| { readonly problem: 'header' | 'metadata' | 'story-data'; readonly line: number }
	| { readonly problem: 'same-name'; readonly line: number; readonly name: string };

export type TweeReading =
	{ readonly story: Story; readonly problems: readonly TweeProblem[] } | { readonly problems: readonly TweeProblem[] };

/** The story's own passages, which are not shown to readers. */
const reserved = { title: 'StoryTitle', data: 'StoryData' };

export function printTwee({ title, ifid, start, data, passages }: Story): string {
	const storyData = JSON.stringify({ ifid, ...data, ...(start === undefined ? {} : { start }) }, null, '\t');
	return [
		`:: ${reserved.title}\n${escapeLines(title)}`,
		`:: ${reserved.data}\n${storyData}`,
		...passages.map(printPassage)
	]
		.map((passage) => `${passage}\n`)
		.join('\n\n');
}

function printPassage({ name, tags, metadata, text }: Passage): string {
	const tagged = tags.length > 0 ? ` [${tags.map(escapeName).join(' ')}]` : '';
	const known = Object.keys(metadata).length > 0 ? ` ${JSON.stringify(metadata)}` : '';
	return `:: ${escapeName(name)}${tagged}${known}\n${escapeLines(text)}`.trimEnd();
}

/** A line that begins with two colons would begin a passage. */
function escapeLines(text: string): string {
	return text.replace(/^(\\*)::/gm, '\\$1::');
}

function unescapeLines(text: string): string {
	return text.replace(/^\\(\\*::)/gm, '$1');
}

function escapeName(name: string): string {
	return name.replace(/[\\[\]{}]/g, '\\$&');
}

function unescapeName(name: string): string {
	return name.replace(/\\(.)/g, '$1');
}

/** Reads a story. What is wrong is told with its line, and the rest is read all the same; without a passage there is no story. */
export function parseTwee(text: string): TweeReading {
	if (text.length > largestTwee) return { problems: [{ problem: 'too-large' }] };
	const problems: TweeProblem[] = [];
	const names = new Set<string>();
	const passages: Passage[] = [];
	let title = '';
	let data: Readonly<Record<string, unknown>> = {};
	for (const { header, body, line } of cut(text)) {
		const passage = parseHeader(header);
		if (passage === 'header' || passage === 'metadata') {
			problems.push({ problem: passage, line });
			continue;
		}
		const { name } = passage;
		if (names.has(name)) {
			problems.push({ problem: 'same-name', line, name });
			continue;
		}
		names.add(name);
		if (name === reserved.title) title = unescapeLines(body);
		else if (name === reserved.data) {
			const found = parseGroup(body);
			if (found === undefined) problems.push({ problem: 'story-data', line: line + 1 });
			else data = found;
		} else passages.push({ ...passage, text: unescapeLines(body) });
	}
	if (passages.length === 0) return { problems: [...problems, { problem: 'no-passages' }] };
	const { ifid, start, ...rest } = data;
	const story = {
		title,
		ifid: typeof ifid === 'string' ? ifid : '',
		...(typeof start === 'string' ? { start } : {}),
		data: rest,
		passages
	};
	return { story, problems };
}

type Cut = { readonly header: string; readonly body: string; readonly line: number };

/** What stands before the first header belongs to no passage. */
function cut(text: string): readonly Cut[] {
	const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
	const starts = lines.flatMap((line, index) => (line.startsWith('::') ? [index] : []));
	return starts.map((start, index) => ({
		header: lines[start]?.slice(2).trim() ?? '',
		body: lines
			.slice(start + 1, starts[index + 1])
			.join('\n')
			.replace(/\n+$/, ''),
		line: start + 1
	}));
}

/** A name, perhaps tags in brackets, perhaps JSON in braces; signs with a backslash before them are part of the name or tag. */
const headerForm = /^((?:[^\\[\]{}]|\\.)*)(?:\[((?:[^\\[\]{}]|\\.)*)\]\s*)?(\{.*\})?$/;

function parseHeader(header: string): Omit<Passage, 'text'> | 'header' | 'metadata' {
	const found = headerForm.exec(header);
	const name = unescapeName(trimName(found?.[1] ?? ''));
	if (found === null || name === '') return 'header';
	const tags = ((found[2] ?? '').match(/(?:[^\\\s]|\\.)+/g) ?? []).map(unescapeName);
	const metadata = found[3] === undefined ? {} : parseGroup(found[3]);
	return metadata === undefined ? 'metadata' : { name, tags, metadata };
}

/** A space at the end that is escaped belongs to the name. */
function trimName(name: string): string {
	const trimmed = name.trimEnd();
	return /(?:^|[^\\])(?:\\\\)*\\$/.test(trimmed) ? `${trimmed} ` : trimmed;
}

const group = v.record(v.string(), v.unknown());

function parseGroup(text: string): Readonly<Record<string, unknown>> | undefined {
	try {
		const found = v.safeParse(group, JSON.parse(text));
		return found.success && !Array.isArray(found.output) ? found.output : undefined;
	} catch {
		return undefined;
	}
}
