/** What the versions of SCORM call things, and how they say them. */
import type { Report } from '#lib/interchange/report/report.ts';
import type { Launch } from '../run-time.ts';
import type { Functions } from './connection.ts';
import type { InteractionStyle } from './interaction-log.ts';

export type Version = {
	/** Name of the LMS's object in its window. */
	readonly api: string;
	readonly functions: Functions;
	readonly elements: {
		readonly location: string;
		readonly exit: string;
		readonly sessionTime: string;
		/** Has a value in every LMS that has let a package in, and in no other. */
		readonly probe: string;
		/** All others that are asked for at a launch, but for those that it is an error to ask for too early. */
		readonly asked: readonly string[];
	};
	/** The most characters of the record. */
	readonly limit: number;
	/** The most characters of the place. */
	readonly longestPlace: number;
	readonly interactions: InteractionStyle;
	readonly timespan: (milliseconds: number) => string;
	readonly readLaunch: (get: Get) => Launch;
	/** Whether the LMS says that this is the first time: then there is nothing kept, and to ask for it is an error. */
	readonly isFirstTime: (get: Get) => boolean;
	/** In the light of what the LMS says of the attempt already. */
	readonly begin: (get: Get) => Status;
};

/** The value of an element; empty where there is none. */
export type Get = (element: string) => string;
export type Value = readonly [element: string, value: string];

export type Status = {
	/** What is said as soon as the LMS has let the package in. */
	readonly atFirst: readonly Value[];
	/** What is said of a report, with nothing that would take back what has counted before. */
	readonly of: (report: Report) => Result;
};
export type Result = {
	/** What must be taken. */
	readonly needed: readonly Value[];
	/** What an LMS need not know. */
	readonly besides: readonly Value[];
};
