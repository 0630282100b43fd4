import type { Table } from './csv.ts';
import type { Files } from './fault.ts';
import type { ActorsFile } from './schema/actors-file.ts';
import type { ClaimsFile } from './schema/claims-file.ts';
import type { ClaimsWordsFile } from './schema/claims-words.ts';
import type { EventsFile } from './schema/events-file.ts';
import type { ModuleFile, Outline } from './schema/module-file.ts';
import type { ScenarioFile } from './schema/scenario-file.ts';
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
	readonly themes: EventsFile['themes'];
	readonly events: EventsFile['events'];
	readonly sides: ActorsFile['sides'];
	readonly actors: ActorsFile['actors'];
	readonly scenarios: readonly DraftScenario[];
	readonly sections: readonly DraftSection[];
	/** Those that are hunted through: the article, if it has a key, then further ones. */
	readonly texts: readonly DraftText[];
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

export type DraftScenario = {
	readonly id: string;
	readonly file: string;
	readonly content: ScenarioFile;
	/** Whether all of it could be read. */
	readonly whole: boolean;
};

export type DraftText = {
	/** `article`, or its name in `texts/`. */
	readonly id: string;
	readonly keyFile: string;
	readonly wordsFile: string;
	readonly text?: string;
	readonly key?: ClaimsFile;
	readonly words?: ClaimsWordsFile;
	/** Of a further text; the article has the module's title and warning. */
	readonly title?: string;
	readonly warning?: string;
};

/** The id of the article among the texts. */
export const articleId = 'article';

/** Where the parts of a module stand. */
export const place = {
	settings: 'module.yaml',
	article: (section: string) => `article/${section}.txt`,
	table: (series: string) => `series/${series}.csv`,
	words: (language: string) => `${language}/module.yaml`,
	sources: (language: string) => `${language}/sources.yaml`,
	series: (language: string) => `${language}/series.yaml`,
	events: (language: string) => `${language}/events.yaml`,
	actors: (language: string) => `${language}/actors.yaml`,
	scenario: (language: string, id: string) => `${language}/scenarios/${id}.yaml`,
	section: (language: string, section: string) => `${language}/${section}.yaml`,
	claims: 'claims.yaml',
	claimsWords: (language: string) => `${language}/claims.yaml`,
	text: (id: string) => `texts/${id}.txt`,
	textKey: (id: string) => `texts/${id}.yaml`,
	textWords: (language: string, id: string) => `${language}/texts/${id}.yaml`
};
