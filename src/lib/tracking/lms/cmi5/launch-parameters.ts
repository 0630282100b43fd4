import { isUuid, parseObject, type JsonObject } from '#lib/interchange/xapi/statement.ts';
import { LaunchFailure } from '../launch-failure.ts';

/** What a cmi5 LMS puts into the address that it opens. */
export type LaunchParameters = {
	readonly endpoint: string;
	/** Where the token is fetched, once. */
	readonly fetch: string;
	readonly actor: JsonObject;
	/** The actor as it was written: requests name it so. */
	readonly actorText: string;
	readonly registration: string;
	/** What the LMS calls this package in this registration. */
	readonly activityId: string;
};

const names = ['endpoint', 'fetch', 'actor', 'registration', 'activityId'] as const;
const longest = 4000;

/** Undefined where nothing speaks of a launch. Throws `LaunchFailure` where something is missing or is not what it should be. */
export function readLaunchParameters(address: string): LaunchParameters | undefined {
	const query = new URL(address).searchParams;
	if (!query.has('endpoint') && !query.has('fetch')) return undefined;
	const values = names.map((name) => query.get(name) ?? '');
	if (values.some((value) => value === '' || value.length > longest)) throw new LaunchFailure('malformed');
	const [endpoint = '', fetch = '', actorText = '', registration = '', activityId = ''] = values;
	const actor = parseObject(actorText);
	const isSound = isWebAddress(endpoint) && isWebAddress(fetch) && isUuid(registration) && isIri(activityId);
	if (!actor || !isSound) throw new LaunchFailure('malformed');
	return { endpoint, fetch, actor, actorText, registration, activityId };
}

/** Nothing that would run as a script. */
export function isWebAddress(text: string): boolean {
	return /^https?:\/\//iu.test(text) && URL.canParse(text);
}

function isIri(text: string): boolean {
	return /^[a-z][a-z\d+.-]*:\S+$/iu.test(text);
}
