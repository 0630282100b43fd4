/** Where the package was opened, and with it where the record goes. */
import { withPassMark } from '#lib/assessment/parts.ts';
import type { Module } from '#lib/assessment/module.ts';
import type { PlayerData } from '#lib/interchange/package/package.ts';
import { openBrowserTracker } from '#lib/tracking/browser.ts';
import { LaunchFailure } from '#lib/tracking/lms/launch-failure.ts';
import { openCmi5 } from '#lib/tracking/lms/cmi5/cmi5.ts';
import { LmsTracker } from '#lib/tracking/lms/lms-tracker.ts';
import type { RunTime } from '#lib/tracking/lms/run-time.ts';
import { safetyCopy } from '#lib/tracking/lms/safety-copy.ts';
import { openScorm12 } from '#lib/tracking/lms/scorm/scorm12.ts';
import { openScorm2004 } from '#lib/tracking/lms/scorm/scorm2004.ts';
import { newId } from '#lib/tracking/new-id.ts';
import { tellStatements } from '#lib/tracking/statements/tell-statements.ts';
import type { Surroundings, Tracker } from '#lib/tracking/tracker.ts';

/** What the learner is to be told about where the record goes. */
export type Notice =
	/** Made for an LMS, and none was found. */
	| 'no-lms'
	/** The LMS was found, but did not let the package in. */
	| 'refused'
	/** This launch was used before: its session is over. */
	| 'ended'
	/** The LMS gave back what cannot be read. */
	| 'unreadable'
	/** It was written by a newer version of this package. */
	| 'too-new';

export type Session = {
	/** With the LMS's pass mark, where it has one. */
	readonly module: Module;
	readonly tracker: Tracker;
	readonly keeper: 'browser' | 'lms';
	readonly notice?: Notice;
	/** Where the LMS wants the learner to go from here. */
	readonly returnTo?: string;
	/** The learner's name, where the LMS says it. */
	readonly learner?: string;
};

const surroundings: Surroundings = { now: Date.now, newId };

/** Never rejects: a package plays wherever it is opened. */
export async function openSession(data: PlayerData): Promise<Session> {
	if (data.format === 'web') return inBrowser(data, undefined);
	try {
		const runTime = await openRunTime(data);
		return runTime ? inLms(data, runTime) : await inBrowser(data, 'no-lms');
	} catch (failure) {
		return inBrowser(data, failure instanceof LaunchFailure && failure.reason === 'ended' ? 'ended' : 'refused');
	}
}

function openRunTime(data: PlayerData): Promise<RunTime | undefined> {
	switch (data.format) {
		case 'web':
			return Promise.resolve(undefined);
		case 'scorm12':
			return openScorm12();
		case 'scorm2004':
			return openScorm2004();
		case 'cmi5':
			return openCmi5(data);
	}
}

async function inBrowser(data: PlayerData, notice: Notice | undefined): Promise<Session> {
	const { id, module, format } = data;
	const tracker = await openBrowserTracker(id, surroundings);
	return {
		module,
		tracker: format === 'web' ? tellStatements(tracker, data) : tracker,
		keeper: 'browser',
		...(notice ? { notice } : {})
	};
}

function inLms({ id, module }: PlayerData, runTime: RunTime): Session {
	const { passMark, learner, run, returnTo } = runTime.launch;
	const marked = passMark === undefined ? module : withPassMark(module, passMark);
	const tracker = new LmsTracker(marked, runTime, safetyCopy(id, learner.id, run), surroundings);
	// Browsers tell of the end in one of these ways only: which one, depends on the device.
	addEventListener('pagehide', () => tracker.close());
	document.addEventListener('visibilitychange', () => document.hidden && void tracker.flush());
	addEventListener('online', () => void tracker.flush());
	const notice = tracker.unreadable === 'too-new' ? 'too-new' : tracker.unreadable ? 'unreadable' : undefined;
	return {
		module: marked,
		tracker,
		keeper: 'lms',
		...(notice ? { notice } : {}),
		...(returnTo ? { returnTo } : {}),
		...(learner.name === '' ? {} : { learner: learner.name })
	};
}
