/**
 * What a module is, with its keys: plain data that every layer reads.
 *
 * All texts marked `Html` were made from Markdown with raw HTML switched off, so they may be shown as they are.
 * All identifiers are the author's own and unique within the module.
 */
import type { Actor, Exhibit, LabKind, Theme, TimelineEvent } from './exhibit.ts';
import type { HuntText } from './hunt/claim.ts';
import type { Hunt } from './hunt/hunt.ts';
import type { HuntRule } from './hunt/rules.ts';
import type { Interaction, InteractionKind } from './interaction/interaction.ts';

export type { Interaction, InteractionKind };

/** A safe fragment of HTML, made from an author's Markdown by `content`. */
export type Html = string;

/** When a learner may see whether a response was right. */
export type FeedbackRelease = 'at-once' | 'per-section' | 'at-end' | 'never';

/** Which of several tries at one item counts. */
export type TryRule = 'first' | 'last' | 'best';

export type Policy = {
	/** `free`: any section, any item. `forward-only`: in order, and a response cannot be changed. */
	readonly navigation: 'free' | 'forward-only';
	/** The first is the default; where there are more, the learner chooses before the start. */
	readonly feedback: readonly [FeedbackRelease, ...FeedbackRelease[]];
	/** Tries per item where feedback comes at once; where it comes later, a response may be changed until it is handed in. */
	readonly tries: { readonly allowed: number; readonly counts: TryRule };
	/** Asked before feedback: how sure are you? */
	readonly confidence: {
		readonly asked: boolean;
		/** Largest bonus for good calibration, in percent of the points earned. */
		readonly bonusPercent: number;
	};
	/** Percent of all points; undefined where passing is not a matter of points. */
	readonly passMark?: number;
	/** The scoring rule per interaction kind, and of the find step of hunts. */
	readonly rules: Rules;
};

export type Rules = {
	readonly choice: 'all-or-nothing' | 'right-minus-wrong';
	readonly 'inline-choice': 'all-or-nothing' | 'each-part';
	readonly 'text-entry': 'all-or-nothing';
	readonly 'numeric-entry': 'all-or-nothing' | 'near-half';
	readonly match: 'all-or-nothing' | 'each-part';
	readonly order: 'all-or-nothing' | 'neighbours' | 'kendall-tau';
	readonly 'extended-text': 'rubric';
	readonly 'axis-placement': 'all-or-nothing' | 'distance';
	readonly 'grid-placement': 'all-or-nothing' | 'each-part';
	readonly 'trend-drawing': 'all-or-nothing' | 'against-naive';
	readonly forecast: 'all-or-nothing' | 'brier';
	readonly scenario: 'all-or-nothing' | 'each-part';
	readonly hunt: HuntRule;
};

export type Module = {
	readonly id: string;
	/** Of the content, in semantic form: kept with each attempt. */
	readonly version: string;
	/** The language these words are in, as a BCP 47 tag. */
	readonly language: string;
	readonly languages: readonly string[];
	readonly title: string;
	readonly subtitle: string;
	readonly summary: Html;
	/** Said before the article is shown: it contains errors. */
	readonly warning: Html;
	/** SHA-256 of the article, hexadecimal: anchors of claims hold for this text alone. */
	readonly articleHash: string;
	/** The language of the article itself, which is never translated. */
	readonly articleLanguage: string;
	readonly policy: Policy;
	/** Where packages for the web tell what learners do. */
	readonly xapi?: StatementAccess;
	readonly sections: readonly Section[];
	readonly sources: readonly Source[];
	readonly series: readonly Series[];
	readonly misconceptions: readonly Misconception[];
	/** In the order of their dates, and what they are about. */
	readonly events: readonly TimelineEvent[];
	readonly themes: readonly Theme[];
	/** Who acts, and the sides they belong to. */
	readonly actors: readonly Actor[];
	readonly sides: readonly Theme[];
	/** Those that are hunted through: the article, where it has a key, and further ones. */
	readonly texts: readonly HuntText[];
	readonly hunts: readonly Hunt[];
};

/** A store of xAPI statements, with what it lets in. Whoever opens a package that holds it can read it. */
export type StatementAccess = { readonly endpoint: string; readonly key: string; readonly secret: string };

export type Section = {
	/** Also its place in addresses. */
	readonly id: string;
	readonly title: string;
	readonly objectives: readonly Objective[];
	/** What to know before reading, in the author's words. */
	readonly primer: Html;
	/** The part of the article studied here, word for word. */
	readonly passage: string;
	/** Where the passage begins in the article: UTF-16 offset. */
	readonly passageAt: number;
	/** What the section gives learners to work with, beside its items. */
	readonly lab?: LabKind;
	readonly passMark?: number;
	/** Overrides the module's. */
	readonly feedback?: FeedbackRelease;
	readonly items: readonly Item[];
};

export type Objective = { readonly id: string; readonly text: string };
export type Misconception = { readonly id: string; readonly text: string };

/** How close a source is to the fact: the original itself, an official text read elsewhere, news, and so on. */
export type SourceKind = 'original' | 'official-copy' | 'news' | 'news-copy' | 'secondary' | 'reference' | 'aggregator';

export type Source = {
	readonly id: string;
	readonly title: string;
	readonly publisher: string;
	/** As published: a day, a month, a year, or words such as `n.d.`. */
	readonly date: string;
	/** Present only where learners may be sent there. */
	readonly url?: string;
	readonly kind: SourceKind;
	/** What it says on the matter, in the author's words. */
	readonly says: string;
};

export type Series = {
	readonly id: string;
	readonly title: string;
	readonly unit: string;
	readonly caveat: string;
	readonly sources: readonly string[];
	/** How it is drawn; `table` where a picture would mislead. */
	readonly mark: 'bars' | 'line' | 'table';
	/** Names of the columns of numbers, and how each is called in words. */
	readonly columns: readonly string[];
	readonly columnTitles: readonly string[];
	readonly rows: readonly SeriesRow[];
};
/** One point: its label, a number or null per column, and what must be known about it (partial, approximate), or nothing. */
export type SeriesRow = { readonly x: string; readonly values: readonly (number | null)[]; readonly note: string };

/** One thing to answer. `interaction` holds its kind, its words and its key. */
export type Item = {
	readonly id: string;
	readonly objective: string;
	/** 1 (any news reader knows) to 5 (needs data work or fine distinctions). */
	readonly difficulty: 1 | 2 | 3 | 4 | 5;
	readonly sources: readonly string[];
	/** Words of the passage that the item is about. */
	readonly quote?: string;
	readonly prompt: Html;
	/** Shown between the prompt and the controls. */
	readonly exhibit?: Exhibit;
	/** Shown with any feedback, right or wrong. */
	readonly explanation?: Html;
	readonly interaction: Interaction;
};
