/** Talking to a store of xAPI statements over HTTP: retried where that may help, and nothing else. */

export type StoreAddress = {
	readonly endpoint: string;
	/** Value of the `Authorization` header. */
	readonly authorization: string;
};

/** What a client needs from outside. */
export type Network = {
	readonly fetch: typeof globalThis.fetch;
	readonly wait: (milliseconds: number) => Promise<void>;
};

export type StoreRequest = {
	readonly method: 'GET' | 'PUT' | 'POST';
	/** Below the endpoint. */
	readonly resource: 'statements' | 'activities/state' | 'agents/profile';
	readonly query?: Readonly<Record<string, string>>;
	/** JSON. */
	readonly body?: string;
	readonly headers?: Readonly<Record<string, string>>;
};

/** What the store has to say, whether it agreed or not. */
export type StoreAnswer = { readonly status: number; readonly text: string; readonly tag: string | undefined };

/** The store could not be reached, or was too busy or broken, however often it was asked. */
export class StoreUnreachable extends Error {}

/** Statements go by version 1.0.3, which stores of 2.0 take too. */
const version = '1.0.3';
/** Milliseconds before each further try. */
const pauses = [500, 1500, 4500];
const longestPause = 20_000;
/** Milliseconds until an answer is given up. */
const patience = 30_000;
/** In characters. Browsers finish no more than 64 KiB of requests when a page is gone, all of them together. */
const mostAfterPage = 30_000;

/** Resolves with any answer that is not a failure of the way or of the store itself. Rejects with `StoreUnreachable`. */
export function ask(
	address: StoreAddress,
	network: Network,
	request: StoreRequest,
	isStopped?: () => boolean
): Promise<StoreAnswer> {
	const { method, body = '' } = request;
	// What is on its way arrives even if the page is closed.
	const keepalive = method !== 'GET' && body.length < mostAfterPage;
	return askAgain(network, urlOf(address.endpoint, request), { ...optionsOf(address, request), keepalive }, isStopped);
}

/** The same for any address. */
export async function askAgain(
	{ fetch, wait }: Network,
	address: string,
	options: RequestInit,
	isStopped: () => boolean = () => false
): Promise<StoreAnswer> {
	for (const pause of [...pauses, undefined]) {
		const response = await fetch(address, { ...options, signal: AbortSignal.timeout(patience) }).catch(() => undefined);
		const text = await response?.text().catch(() => undefined);
		if (response && text !== undefined && response.status !== 429 && response.status < 500) {
			return { status: response.status, text, tag: response.headers.get('ETag') ?? undefined };
		}
		if (pause === undefined || isStopped()) break;
		await wait(Math.max(pause, pauseAsked(response)));
		if (isStopped()) break;
	}
	throw new StoreUnreachable(`no answer from ${new URL(address).pathname}`);
}

/** Sends without waiting for anything, while the page goes away. */
export function sendLast(address: StoreAddress, { fetch }: Network, request: StoreRequest): void {
	const options = { ...optionsOf(address, request), keepalive: true };
	fetch(urlOf(address.endpoint, request), options).catch(() => undefined);
}

/** An endpoint may have a query of its own. */
function urlOf(endpoint: string, { resource, query = {} }: StoreRequest): string {
	const url = new URL(endpoint);
	url.pathname = `${url.pathname.replace(/\/$/u, '')}/${resource}`;
	for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
	return url.href;
}

function optionsOf({ authorization }: StoreAddress, { method, body, headers }: StoreRequest): RequestInit {
	return {
		method,
		headers: {
			Authorization: authorization,
			'X-Experience-API-Version': version,
			...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
			...headers
		},
		cache: 'no-store',
		...(body === undefined ? {} : { body })
	};
}

/** Milliseconds for which the store asks to be left alone. */
function pauseAsked(response: Response | undefined): number {
	const seconds = Number(response?.headers.get('Retry-After') ?? 0);
	return Number.isFinite(seconds) ? Math.min(Math.max(0, seconds * 1000), longestPause) : 0;
}
