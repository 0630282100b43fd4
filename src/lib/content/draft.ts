import type { Table } from './csv.ts';
import type { Files } from './fault.ts';
import type { ModuleFile, Outline } from './schema/module-file.ts';
import type { SectionFile } from './schema/section-file.ts';
import type { ModuleWordsFile, SeriesEntry, SourceEntry } from './schema/words-files.ts';

/** What could be read of a module: sound parts stand here even where others are faulty, so that all faults come at once. */
export type Draft = {
	readonly files: Files;
	readonly outline: Outline;
	/** The language of the words, and the folder they were read from. */
	readonly language: string;
	readonly settings?: ModuleFile;
	readonly words?: ModuleWordsFile;
	readonly sources: readonly SourceEntry[];
	readonly series: readonly SeriesEntry[];
	readonly tables: ReadonlyMap<string, Table>;
	readonly sections: readonly DraftSection[];
	/** Ids of entries that are there but faulty. */
	readonly lost: ReadonlySet<string>;
	/** Files that are missing, or so faulty that nothing is known of what they define. */
	readonly unread: ReadonlySet<string>;
};

export type DraftSection = {
	readonly id: string;
	readonly file: string;
	readonly content: SectionFile;
	/** Whether all its items could be read. */
	readonly whole: boolean;
	readonly passage?: string;
};

/** Where the parts of a module stand. */
export const place = {
	settings: 'module.yaml',
	article: (section: string) => `article/${section}.txt`,
	table: (series: string) => `series/${series}.csv`,
	words: (language: string) => `${language}/module.yaml`,
	sources: (language: string) => `${language}/sources.yaml`,
	series: (language: string) => `${language}/series.yaml`,
	section: (language: string, section: string) => `${language}/${section}.yaml`
};
