/** A learner in a course that is one package, and how the LMS shows it to them. */
import type { Manner } from './content.ts';
import type { PackageName } from './packages.ts';

export type Standard = 'scorm12' | 'scorm2004';

export type Enrolment = {
	readonly standard: Standard;
	readonly package: PackageName;
	/** Where the API is, as seen from the package. */
	readonly place?: 'parent' | 'grandparent' | 'opener' | 'opener-parent';
	/** False: the LMS has no API to offer. */
	readonly hasApi?: boolean;
	/** The package is on another origin than the LMS. */
	readonly isElsewhere?: boolean;
	/** The attribute of the frame; undefined for none. */
	readonly sandbox?: string;
	readonly manner?: Manner;
	readonly mode?: 'normal' | 'browse' | 'review';
	readonly credit?: 'credit' | 'no-credit';
	/** Percent. */
	readonly mastery?: number;
	/** What the LMS has kept before the first launch. */
	readonly kept?: Readonly<Record<string, string>>;
	/** Those with which the page begins; see `lms.js`. */
	readonly faults?: Faults;
};

export type Faults = {
	readonly commitFails?: boolean;
	readonly setFails?: boolean;
	/** Milliseconds. */
	readonly commitTakes?: number;
	/** Characters. */
	readonly cutsAt?: number;
	readonly throws?: boolean;
	readonly booleans?: boolean;
};

/** One call of the API: the function, its arguments, and last the answer. */
export type Call = readonly [name: string, ...argumentsAndAnswer: string[]];
