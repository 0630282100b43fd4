import * as v from 'valibot';
import { readTable, type Table } from './csv.ts';
import { place, type Draft, type DraftSection } from './draft.ts';
import type { Fault, Files } from './fault.ts';
import { largestFile } from './limits.ts';
import { overlay, type WordsFileKind } from './overlay.ts';
import { withoutFinalLineFeeds } from './passage.ts';
import { readAs, type Read } from './read-as.ts';
import { moduleFile, outline } from './schema/module-file.ts';
import { sectionFile } from './schema/section-file.ts';
import { moduleWordsFile, seriesFile, sourcesFile } from './schema/words-files.ts';
import { readYaml } from './yaml.ts';

/** `draft` is missing only where not even languages and sections are known. */
export type DraftReading = { readonly draft?: Draft; readonly faults: readonly Fault[] };

/**
 * Reads all files of a module with the words of one language (the first, if none is named). A further language presumes that
 * the first is sound: its faults alone are told otherwise.
 */
export function readDraft(files: Files, language?: string): DraftReading {
	const settingsData = readData(files, place.settings);
	if (settingsData.faults.length > 0) return { faults: settingsData.faults };
	const settings = readAs(moduleFile, place.settings, settingsData.value);
	const found = v.safeParse(outline, settingsData.value);
	if (!found.success) return { faults: settings.faults };
	const first = found.output.languages[0] ?? '';
	const chosen = language ?? first;

	const faults: Fault[] = [...settings.faults];
	const lost: string[] = [];
	const unread: string[] = [];
	function read<Schema extends v.GenericSchema>(
		kind: WordsFileKind,
		schema: Schema,
		name: (language: string) => string
	): Read<v.InferOutput<Schema>> {
		const data = readWords(files, kind, name(first), name(chosen));
		if (data.faults.length > 0) {
			faults.push(...data.faults);
			unread.push(name(chosen));
			return { lost: [], whole: false, faults: data.faults };
		}
		const result = readAs(schema, name(chosen), data.value);
		faults.push(...result.faults);
		lost.push(...result.lost);
		if (result.value === undefined) unread.push(name(chosen));
		return result;
	}

	const words = read('module-words', moduleWordsFile, place.words);
	const sources = read('sources', sourcesFile, place.sources);
	const hasSeries = [...files.keys()].some((file) => file.startsWith('series/') || file === place.series(first));
	const series = hasSeries ? (read('series', seriesFile, place.series).value?.series ?? []) : [];
	const sections = found.output.sections.flatMap((id): DraftSection[] => {
		const file = place.section(chosen, id);
		const section = read('section', sectionFile, (tag) => place.section(tag, id));
		const passage = files.get(place.article(id));
		if (passage === undefined) faults.push(missing(place.article(id)));
		if (section.value === undefined) return [];
		const text = passage === undefined ? {} : { passage: withoutFinalLineFeeds(passage) };
		return [{ id, file, content: section.value, whole: section.whole, ...text }];
	});
	const tables = readTables(files);
	faults.push(...tables.faults);
	return {
		draft: {
			files,
			outline: found.output,
			language: chosen,
			...(settings.value === undefined ? {} : { settings: settings.value }),
			...(words.value === undefined ? {} : { words: words.value }),
			sources: sources.value?.sources ?? [],
			series,
			tables: tables.tables,
			sections,
			lost: new Set(lost),
			unread: new Set(unread)
		},
		faults
	};
}

function readWords(files: Files, kind: WordsFileKind, original: string, translated: string) {
	const base = readData(files, original);
	if (translated === original || base.faults.length > 0) return base;
	const translation = readData(files, translated);
	return translation.faults.length > 0 ? translation : overlay(kind, translated, base.value, translation.value);
}

function readData(files: Files, file: string): { readonly value: unknown; readonly faults: readonly Fault[] } {
	const text = files.get(file);
	return text === undefined ? { value: undefined, faults: [missing(file)] } : readYaml(file, text);
}

function readTables(files: Files): { readonly tables: ReadonlyMap<string, Table>; readonly faults: readonly Fault[] } {
	const readings = [...files]
		.filter(([file, text]) => file.startsWith('series/') && file.endsWith('.csv') && text.length <= largestFile)
		.map(([file, text]) => ({ id: file.slice('series/'.length, -'.csv'.length), ...readTable(file, text) }));
	return {
		tables: new Map(readings.map(({ id, table }) => [id, table])),
		faults: readings.flatMap(({ faults }) => faults)
	};
}

function missing(file: string): Fault {
	return { file, path: '', expected: 'this file', found: 'nothing' };
}
