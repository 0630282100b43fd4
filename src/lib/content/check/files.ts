import { articleId, place, type Draft } from '../draft.ts';
import type { Fault } from '../fault.ts';
import { sha256 } from '../hash.ts';
import { suggestion } from '../near-miss.ts';
import { largestFile } from '../limits.ts';
import { withoutFinalLineFeeds } from '../passage.ts';
import { scenarioIds } from '../read-labs.ts';

/** A file that nothing refers to is a slip in a name, or left over. */
export function strayFiles(draft: Draft): readonly Fault[] {
	const { languages, sections } = draft.outline;
	const known = [
		place.settings,
		...sections.map(place.article),
		...languages.flatMap((language) => [
			place.words(language),
			place.sources(language),
			place.series(language),
			place.events(language),
			place.actors(language),
			...scenarioIds(draft.files, languages).map((id) => place.scenario(language, id)),
			...sections.map((section) => place.section(language, section))
		]),
		...draft.texts.flatMap(({ id }) => textFiles(id, languages))
	];
	return [...draft.files.keys()]
		.filter((file) => !known.includes(file) && !isTable(file))
		.map((file) => ({
			file,
			path: '',
			expected: `a file that belongs to the module${suggestion(file, known)}`,
			found: 'one that nothing refers to'
		}));
}

function textFiles(id: string, languages: readonly string[]): readonly string[] {
	return id === articleId
		? [place.claims, ...languages.map(place.claimsWords)]
		: [place.text(id), place.textKey(id), ...languages.map((language) => place.textWords(language, id))];
}

/** Series and their tables belong together. */
export function seriesAndTables(draft: Draft): readonly Fault[] {
	const file = place.series(draft.language);
	if (draft.unread.has(file)) return [];
	const ids = draft.series.map(({ id }) => id);
	const withoutTable = ids
		.filter((id) => !draft.files.has(place.table(id)))
		.map((id) => ({ file, path: `series.${id}`, expected: `the file ${place.table(id)}`, found: 'nothing' }));
	const withoutSeries = [...draft.tables.keys()]
		.filter((id) => !ids.includes(id) && !draft.lost.has(id))
		.map((id) => ({
			file: place.table(id),
			path: '',
			expected: `an entry of this id in ${file}${suggestion(id, ids)}`,
			found: 'none'
		}));
	return [...withoutTable, ...withoutSeries];
}

function isTable(file: string): boolean {
	return /^series\/[^/]+\.csv$/.test(file);
}

/** Of tables and texts; the reader of YAML has its own word on that. */
export function fileSizes(draft: Draft): readonly Fault[] {
	return [...draft.files]
		.filter(([file, text]) => !file.endsWith('.yaml') && text.length > largestFile)
		.map(([file, text]) => ({
			file,
			path: '',
			expected: `at most ${largestFile} characters`,
			found: `${text.length} characters`
		}));
}

/** What a wrong encoding leaves behind. */
export function encodings(draft: Draft): readonly Fault[] {
	return [...draft.files]
		.filter(([, text]) => text.includes('\uFFFD'))
		.map(([file, text]) => ({
			file,
			path: `line ${text.slice(0, text.indexOf('\uFFFD')).split('\n').length}`,
			expected: 'text in UTF-8',
			found: 'a character that could not be read'
		}));
}

/** Quotes and anchors hold for one wording of the article alone. */
export async function articleHash(draft: Draft): Promise<readonly Fault[]> {
	const expected = draft.settings?.article.sha256;
	const parts = draft.outline.sections.map((id) => draft.files.get(place.article(id)));
	if (expected === undefined || parts.includes(undefined)) return [];
	const actual = await sha256(parts.map((part) => withoutFinalLineFeeds(part ?? '')).join('\n'));
	if (actual === expected) return [];
	return [
		{
			file: place.settings,
			path: 'article.sha256',
			expected: `${actual}, the hash of the article as it stands in article/`,
			found: expected
		}
	];
}
