/** From the search for an LMS until it has let the package in. */
import { LaunchFailure } from '../launch-failure.ts';
import type { RunTime } from '../run-time.ts';
import { Connection, LmsRefusal } from './connection.ts';
import { findApi, type Search } from './find-api.ts';
import { ScormSession } from './session.ts';
import type { Version } from './version.ts';

/** What a session needs from outside. */
export type Surroundings = Search & {
	/** Milliseconds since 1970, UTC. */
	readonly now: () => number;
};

/** How SCORM 2004 says that the session is over. */
const TERMINATED = '104';

/** Milliseconds between the looks whether an LMS has answered, and how many there are. */
const pause = 50;
const looks = 60;

const inBrowser: () => Surroundings = () => ({
	window,
	wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
	now: Date.now
});

/** Undefined where there is no LMS of that version; rejects with a `LaunchFailure` where there is one that does not let the package in. */
export async function openScorm(
	version: Version,
	surroundings: Surroundings = inBrowser()
): Promise<RunTime | undefined> {
	const { now, wait } = surroundings;
	const found = await findApi(version.api, version.functions.initialize, surroundings);
	if (!found) return undefined;
	const connection = new Connection(found.api, version.functions);
	const isNew = letIn(connection, version);
	const isRemote = await hasAnsweredLate(connection, version, wait);
	return new ScormSession(connection, version, { isNew, isRemote, now, wait });
}

/** Whether a session begins; none does where one goes on that was begun before and never ended: the page was loaded again. */
function letIn(connection: Connection, { elements }: Version): boolean {
	try {
		connection.initialize();
		return true;
	} catch (error) {
		if (error instanceof LmsRefusal && error.code === TERMINATED) throw new LaunchFailure('ended');
		if (connection.get(elements.probe) === '') throw new LaunchFailure('refused');
		return false;
	}
}

/**
 * Whether the LMS is in another place and has only a stand-in here, which says yes to everything, and knows nothing until it has heard from there.
 * Whoever took this for an empty record would write over the learner's.
 */
async function hasAnsweredLate(
	connection: Connection,
	{ elements: { probe, asked } }: Version,
	wait: Search['wait']
): Promise<boolean> {
	if (connection.get(probe) !== '') return false;
	for (let look = 1; look <= looks; look += 1) {
		for (const element of asked) connection.get(element);
		await wait(pause);
		if (connection.get(probe) === '') continue;
		// What was asked after it is answered after it.
		await wait(pause);
		return true;
	}
	return false;
}
