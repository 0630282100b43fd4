import type { Fault } from './fault.ts';
import { found, quoted } from './found.ts';
import { suggestion } from './near-miss.ts';
import { isGroup } from './read-as.ts';

export type WordsFileKind =
	'module-words' | 'section' | 'sources' | 'series' | 'events' | 'actors' | 'scenario' | 'claims-words' | 'text-words';

const claimWords = ['explanation', 'correction', 'ungraded', 'text', 'general', 'lateral'] as const;

/**
 * The fields that a further language says in its own words, by kind of file. Sources keep the title and publisher under which
 * they can be found; a quote stays in the language of the article.
 */
export const wordFields = {
	'module-words': ['title', 'subtitle', 'summary', 'warning', 'text'],
	section: [
		...['title', 'text', 'primer', 'prompt', 'explanation', 'accept', 'unit', 'model'],
		...['label', 'caveat', 'note', 'lesson', 'points', 'x', 'low', 'high', 'baseRateReason']
	],
	sources: ['says'],
	series: ['title', 'unit', 'caveat', 'text'],
	events: ['text', 'note'],
	actors: ['text', 'name', 'interests', 'levers', 'constraints'],
	scenario: ['title', 'text', 'when', 'seat', 'reason', 'evidence', 'assumption', 'happened'],
	'claims-words': claimWords,
	'text-words': ['title', 'warning', ...claimWords]
} as const satisfies Record<WordsFileKind, readonly string[]>;

/** Words that may stay as they are: most labels of points are years. */
const keptWords: readonly string[] = ['x'];

export type Overlaid = { readonly value: unknown; readonly faults: readonly Fault[] };

/**
 * The first language's data with its words replaced by those of a translation. Entries of lists are found by `id`, or by
 * position where they have none. Faults: words missing in the translation, and fields in it that are not words.
 */
export function overlay(kind: WordsFileKind, file: string, original: unknown, translation: unknown): Overlaid {
	const words: readonly string[] = wordFields[kind];
	const faults: Fault[] = [];

	/** A field of words may be called like another that holds numbers or entries. */
	function isWords(name: string, value: unknown): boolean {
		return words.includes(name) && (value === undefined || isText(value));
	}

	function merge(base: unknown, over: unknown, path: string): unknown {
		if (Array.isArray(base)) return mergeLists(base, over, path);
		if (isGroup(base)) return mergeGroups(base, over, path);
		return base;
	}

	function mergeGroups(base: Readonly<Record<string, unknown>>, over: unknown, path: string): unknown {
		if (over !== undefined && !isGroup(over)) {
			faults.push({ file, path, expected: 'a group of fields', found: found(over) });
			return base;
		}
		const given = over ?? {};
		for (const name of Object.keys(given)) {
			if (name !== 'id' && !isWords(name, base[name]) && !isNested(base[name])) {
				const meant = Object.hasOwn(base, name) ? '' : suggestion(name, Object.keys(base));
				const expected = `words only, since all else comes from the first language${meant}`;
				faults.push({ file, path: join(path, name), expected, found: found(given[name]) });
			} else if (!Object.hasOwn(base, name) && name !== 'id') {
				faults.push({
					file,
					path: join(path, name),
					expected: 'nothing: the first language has no words here',
					found: found(given[name])
				});
			}
		}
		return Object.fromEntries(
			Object.entries(base).map(([name, value]) => [name, mergeField(name, value, given, join(path, name))])
		);
	}

	function mergeField(name: string, value: unknown, given: Readonly<Record<string, unknown>>, path: string): unknown {
		if (!isWords(name, value)) return isNested(value) ? merge(value, given[name], path) : value;
		if (value === '' || keptWords.includes(name)) return Object.hasOwn(given, name) ? given[name] : value;
		if (Object.hasOwn(given, name)) return given[name];
		const sample = Array.isArray(value) ? value.join(', ') : String(value);
		faults.push({ file, path, expected: `a translation of ${quoted(sample)}`, found: 'nothing' });
		return value;
	}

	function mergeLists(base: readonly unknown[], over: unknown, path: string): unknown {
		if (over !== undefined && !Array.isArray(over)) {
			faults.push({ file, path, expected: 'a list', found: found(over) });
			return base;
		}
		const given: readonly unknown[] = over ?? [];
		const ids = base.flatMap(idOf);
		if (ids.length < base.length) {
			if (given.length > base.length) {
				faults.push({
					file,
					path,
					expected: `${base.length} entries, as in the first language`,
					found: `${given.length}`
				});
			}
			return base.map((entry, index) => merge(entry, given[index], `${path}[${index}]`));
		}
		const entries = new Map<string, unknown>();
		for (const [index, entry] of given.entries()) {
			const [id] = idOf(entry);
			if (id === undefined || !ids.includes(id)) {
				const expected = `an id of the first language${id === undefined ? '' : suggestion(id, ids)}`;
				faults.push({ file, path: `${path}[${index}]`, expected, found: id === undefined ? found(entry) : quoted(id) });
			} else if (entries.has(id)) {
				faults.push({ file, path: `${path}.${id}`, expected: 'each id once', found: `it again at entry ${index + 1}` });
			} else entries.set(id, entry);
		}
		return base.map((entry) => {
			const [id = ''] = idOf(entry);
			return merge(entry, entries.get(id), `${path}.${id}`);
		});
	}

	return { value: merge(original, translation, ''), faults };
}

function isText(value: unknown): boolean {
	return typeof value === 'string' || (Array.isArray(value) && value.every((part) => typeof part === 'string'));
}

/** Lists of plain values (ids, numbers) have no words inside. */
function isNested(value: unknown): boolean {
	return isGroup(value) || (Array.isArray(value) && value.some(isGroup));
}

function idOf(entry: unknown): readonly string[] {
	return isGroup(entry) && typeof entry['id'] === 'string' ? [entry['id']] : [];
}

function join(path: string, name: string): string {
	return path === '' ? name : `${path}.${name}`;
}
