/** What a standard's adapter offers to the tracker of an LMS (`lms-tracker.ts`), so that the record is kept in one way for all of them. */
import type { Report } from '#lib/interchange/report/report.ts';

/** What the LMS says when it launches the package. */
export type Launch = {
	/** As the LMS names them; the name in the order in which it is spoken. */
	readonly learner: { readonly id: string; readonly name: string };
	/** `normal`: what is done counts. In all others nothing is written. */
	readonly mode: 'normal' | 'browse' | 'review' | 'no-credit';
	/** Percent, where the LMS has a pass mark of its own: it takes the place of the package's. */
	readonly passMark?: number;
	/** Tells what this learner does in one course from what they do in another, where the LMS names it. */
	readonly run?: string;
	/** Web address to which the learner goes from here, after the session was ended. */
	readonly returnTo?: string;
};

/** A session with an LMS: from when it was opened until it is ended. */
export type RunTime = {
	readonly launch: Launch;
	/** The most ASCII characters of the packed record that it keeps. */
	readonly limit: number;
	/** The packed record as it was kept last; empty where there is none. */
	readonly kept: string;
	/**
	 * Keeps the packed record and tells what has changed in the report since the last time. Resolves once the LMS has confirmed; rejects where it
	 * refused or did not answer, and then tells all of it again with the next call.
	 */
	readonly keep: (packed: string, report: Report) => Promise<void>;
	/** Ends the session with what was kept last. Only the first call does something. Works while the page goes away. */
	readonly end: () => void;
};
