/** What an item or a lab shows beside the task: events, charts, documents. Built from the module's own data, with nothing left to look up. */
import type { Html, Series, Source } from './module.ts';

export type Theme = { readonly id: string; readonly text: string };

/** A dated event, with the theme it belongs to. */
export type TimelineEvent = {
	readonly id: string;
	/** As far as it is known: `1923`, `2007-03` or `2007-10-22`. */
	readonly date: string;
	readonly theme: string;
	readonly text: string;
	/** What must be known about its date or its source; empty where nothing must. */
	readonly note: string;
	readonly sources: readonly string[];
};

/** Who acts: a body, a group of people. Texts are plain words. */
export type Actor = {
	readonly id: string;
	readonly name: string;
	/** Id of its theme: the side it belongs to. */
	readonly side: string;
	readonly interests: string;
	readonly levers: string;
	readonly constraints: string;
	readonly sources: readonly string[];
};

export type ChartPoint = { readonly x: string; readonly y: number | null; readonly note: string };
export type ChartLine = {
	readonly label: string;
	readonly unit: string;
	/** `right`: by a scale of its own. */
	readonly axis: 'left' | 'right';
	readonly points: readonly ChartPoint[];
};
export type Chart = {
	readonly title: string;
	readonly mark: 'bars' | 'line';
	/** Where the left axis begins and ends; where left out, it begins at zero and ends above the largest value. */
	readonly from?: number;
	readonly to?: number;
	/** The same of the right axis. */
	readonly rightFrom?: number;
	readonly rightTo?: number;
	readonly lines: readonly [ChartLine, ...ChartLine[]];
	/** What a reader must know before using the figures; may be empty. */
	readonly caveat: string;
	/** Those of its series; none for figures that the author computed. */
	readonly sources: readonly string[];
};

/** How a chart misleads. */
export const techniques = [
	'cut-axis',
	'picked-window',
	'fiscal-calendar',
	'mixed-agencies',
	'percent-points',
	'base-rate',
	'seizures-as-flow',
	'dual-axis'
] as const;
export type Technique = (typeof techniques)[number];

/** What somebody said or published, in the author's words, point by point. */
export type Document = {
	readonly id: string;
	readonly title: string;
	readonly source: Source;
	readonly points: readonly Html[];
};

export type Exhibit =
	| { readonly kind: 'timeline'; readonly themes: readonly Theme[]; readonly events: readonly TimelineEvent[] }
	| { readonly kind: 'documents'; readonly documents: readonly Document[] }
	| { readonly kind: 'charts'; readonly charts: readonly [Chart, ...Chart[]] }
	/** The honest chart and the lesson belong to the key: they are shown with the feedback. */
	| {
			readonly kind: 'chart-pair';
			readonly technique: Technique;
			readonly misleading: Chart;
			readonly honest: Chart;
			readonly lesson: Html;
	  }
	/** Sums and changes over months or years that the learner picks. */
	| { readonly kind: 'calculator'; readonly series: readonly [Series, ...Series[]] };

/** What a section's lab works with. */
export type Lab =
	| { readonly kind: 'timeline'; readonly themes: readonly Theme[]; readonly events: readonly TimelineEvent[] }
	| { readonly kind: 'actors'; readonly sides: readonly Theme[]; readonly actors: readonly Actor[] }
	| { readonly kind: 'charts'; readonly series: readonly Series[] };
export type LabKind = Lab['kind'];
