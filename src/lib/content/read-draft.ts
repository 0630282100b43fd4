import * as v from 'valibot';
import { readTable, type Table } from './csv.ts';
import { place, type Draft, type DraftSection } from './draft.ts';
import type { Fault, Files } from './fault.ts';
import { largestFile } from './limits.ts';
import { readAs } from './read-as.ts';
import { readLabs } from './read-labs.ts';
import { readTexts } from './read-texts.ts';
import { readData, readerOf } from './reader.ts';
import { moduleFile, outline } from './schema/module-file.ts';
import { sectionFile } from './schema/section-file.ts';
import { moduleWordsFile, seriesFile, sourcesFile } from './schema/words-files.ts';

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

	const reader = readerOf(files, first, chosen);
	const words = reader.words('module-words', moduleWordsFile, place.words);
	const sources = reader.words('sources', sourcesFile, place.sources);
	const hasSeries = [...files.keys()].some((file) => file.startsWith('series/') || file === place.series(first));
	const series = hasSeries ? (reader.words('series', seriesFile, place.series).value?.series ?? []) : [];
	const sections = found.output.sections.flatMap((id): DraftSection[] => {
		const file = place.section(chosen, id);
		const section = reader.words('section', sectionFile, (tag) => place.section(tag, id));
		const passage = reader.text(place.article(id));
		if (section.value === undefined) return [];
		return [{ id, file, content: section.value, whole: section.whole, ...(passage === undefined ? {} : { passage }) }];
	});
	const texts = readTexts(files, first, found.output.sections, chosen, reader);
	const labs = readLabs(files, found.output, chosen, reader);
	const tables = readTables(files);
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
			...labs,
			sections,
			texts,
			lost: new Set(reader.lost),
			unread: new Set([...reader.unread, ...tables.faults.map(({ file }) => file)])
		},
		faults: [...settings.faults, ...reader.faults, ...tables.faults]
	};
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
