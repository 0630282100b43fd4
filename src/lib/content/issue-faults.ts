import type { BaseIssue } from 'valibot';
import type { Fault } from './fault.ts';
import { found, quoted } from './found.ts';
import { suggestion } from './near-miss.ts';
import { parseFields } from './schema/field-names.ts';

type Issue = BaseIssue<unknown>;
type Finding = Omit<Fault, 'file'>;

/** The faults of a file in an author's words, from what the schema library found. */
export function issueFaults(file: string, issues: readonly Issue[]): readonly Fault[] {
	return issues.flatMap((issue) => findings(issue).map((finding) => ({ file, ...finding })));
}

function findings(issue: Issue): readonly Finding[] {
	const path = pathOf(issue);
	if (issue.kind === 'validation') return [{ path, expected: issue.message, found: found(issue.input) }];
	const known = parseFields(issue.message);
	if (issue.type === 'strict_object' && issue.expected === 'never' && known !== undefined)
		return unknownFields(issue, known);
	return [{ path, expected: expectation(issue), found: found(issue.input) }];
}

/** All unknown fields of the group: the library stops at the first. */
function unknownFields(issue: Issue, known: readonly string[]): readonly Finding[] {
	const group: unknown = issue.path?.at(-1)?.input;
	if (typeof group !== 'object' || group === null) return [];
	const path = pathOf({ ...issue, path: withoutLast(issue.path) });
	return Object.keys(group)
		.filter((name) => !known.includes(name))
		.map((name) => ({
			path,
			expected: `one of the fields ${known.join(', ')}${suggestion(name, known)}`,
			found: `the unknown field ${quoted(name)}`
		}));
}

function expectation(issue: Issue): string {
	switch (issue.type) {
		case 'string':
			return typeof issue.input === 'number' || typeof issue.input === 'boolean'
				? `a text: put it in quotes, "${issue.input}"`
				: 'a text';
		case 'number':
			return typeof issue.input === 'string' ? 'a number, without quotes and with a point as decimal mark' : 'a number';
		case 'boolean':
			return 'true or false';
		case 'array':
		case 'tuple_with_rest':
			return issue.path?.at(-1)?.type === 'array' ? 'an entry' : 'a list';
		case 'union':
			return issue.message;
		case 'picklist':
		case 'literal':
		case 'variant':
			return oneOf(issue);
		default:
			return isMissing(issue) ? 'this field' : 'a group of fields';
	}
}

function isMissing(issue: Issue): boolean {
	return issue.type === 'strict_object' && issue.path?.at(-1)?.type === 'object' && issue.input === undefined;
}

/** The library prints the allowed values as `("a" | "b")`. */
function oneOf(issue: Issue): string {
	const expected = issue.expected ?? '';
	if (expected === 'Object') return 'a group of fields';
	const words = [...expected.matchAll(/"([^"]*)"/g)].flatMap((hit) => hit[1] ?? []);
	if (words.length === 0) return `one of ${expected.replace(/[()]/g, '').replaceAll(' | ', ', ')}`;
	// YAML takes true and false without quotes for something else than a word.
	if (words.includes(String(issue.input)) && typeof issue.input !== 'string')
		return `a text: put it in quotes, "${issue.input}"`;
	const hint = typeof issue.input === 'string' ? suggestion(issue.input, words) : '';
	return words.length === 1 ? `${words[0]}${hint}` : `one of ${words.join(', ')}${hint}`;
}

/** Entries of lists are named by their id where they have one. */
function pathOf(issue: Pick<Issue, 'path'>): string {
	return (issue.path ?? []).reduce((path, step) => {
		if (step.type !== 'array') return path === '' ? String(step.key) : `${path}.${String(step.key)}`;
		const id = entryId(step.value);
		return id === undefined ? `${path}[${step.key}]` : `${path}.${id}`;
	}, '');
}

function entryId(entry: unknown): string | undefined {
	if (typeof entry !== 'object' || entry === null || !('id' in entry)) return undefined;
	return typeof entry.id === 'string' ? entry.id : undefined;
}

function withoutLast(path: Issue['path']): Issue['path'] {
	const [first, ...rest] = (path ?? []).slice(0, -1);
	return first === undefined ? undefined : [first, ...rest];
}
