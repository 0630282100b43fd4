import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isJsonObject, type JsonObject } from '#lib/interchange/xapi/statement.ts';
import { earn, handIn, itemWorth, moduleOf, sectionOf, start } from '../../../../tests/fixtures/walks.ts';
import { faultsOf } from '../../../../tests/packages/support/validate-statement.ts';
import { openBrowserTracker } from '../browser.ts';
import { MemoryTracker } from '../memory.ts';
import { describeTracker } from '../tracker.contract.ts';
import type { Tracker } from '../tracker.ts';
import { toldSoFar } from './told-so-far.ts';
import { withStatements, type Telling } from './with-statements.ts';

const [first, second] = [itemWorth(3, 'first'), itemWorth(3, 'second')];
const module = moduleOf([sectionOf('old', [first, second])], { passMark: 50 });
const walk = [start('per-section'), earn(3, first), earn(1, second), handIn('old')];

/** A store of statements, which may be out of order. */
let stored: Map<string, JsonObject>;
let posts: number;
let trouble: 'none' | 'unreachable' | 'broken' | 'answer-lost' | 'no-entry';
/** Ends the pauses that are being made. */
let pauses: (() => void)[];
const open: Tracker[] = [];

beforeEach(() => {
	vi.stubGlobal('indexedDB', new IDBFactory());
	vi.stubGlobal('localStorage', storage());
	stored = new Map();
	posts = 0;
	trouble = 'none';
	pauses = [];
});
afterEach(() => {
	for (const tracker of open.splice(0)) tracker.close();
	vi.unstubAllGlobals();
});

function storage() {
	const items = new Map<string, string>();
	return {
		getItem: (name: string) => items.get(name) ?? null,
		setItem: (name: string, value: string) => void items.set(name, value)
	};
}

async function fetch(address: string | URL | Request, { method, body, headers }: RequestInit = {}): Promise<Response> {
	posts += 1;
	if (trouble === 'unreachable') throw new TypeError('Failed to fetch');
	if (trouble === 'broken') return new Response('', { status: 502 });
	const isKnown = new Headers(headers).get('Authorization') === 'Basic a2V5';
	if (trouble === 'no-entry' || !isKnown) return new Response('', { status: 403 });
	if (method === 'GET') return new Response('', { status: 404 });
	const { pathname } = new URL(String(address));
	if (pathname !== '/xapi/statements') return new Response('', { status: 404 });
	const given: unknown = JSON.parse(String(body));
	const statements = (Array.isArray(given) ? given : [given]).filter(isJsonObject);
	if (statements.some((statement) => faultsOf(statement).length > 0)) return new Response('', { status: 400 });
	if (statements.some(({ id }) => stored.has(String(id)))) return new Response('', { status: 409 });
	for (const statement of statements) stored.set(String(statement['id']), statement);
	if (trouble === 'answer-lost') throw new TypeError('Failed to fetch');
	return new Response('[]', { status: 200 });
}

const actor = { objectType: 'Agent', account: { homePage: 'https://store.example/', name: 'x1' } };

function telling(more: Partial<Telling> = {}): Telling {
	return {
		store: { endpoint: 'https://store.example/xapi', authorization: 'Basic a2V5' },
		actor,
		activity: 'https://publisher.example/small',
		module,
		told: toldSoFar('small', 'store'),
		fromNowOn: false,
		network: {
			fetch,
			wait: (milliseconds) =>
				milliseconds < 10_000 ? Promise.resolve() : new Promise((resolve) => pauses.push(resolve))
		},
		onHope: () => () => undefined,
		...more
	};
}

async function opened(more: Partial<Telling> = {}, name = 'small'): Promise<Tracker> {
	const tracker = withStatements(await openBrowserTracker(name, surroundings), telling(more));
	open.push(tracker);
	await tracker.resume();
	return tracker;
}

const surroundings = { now: () => Date.UTC(2026, 0, 5), newId: () => `attempt-${Math.random()}` };

function verbs(): readonly string[] {
	return [...stored.values()].map(({ verb }) => (isJsonObject(verb) ? String(verb['id']).replace(/.*\//u, '') : ''));
}

async function record(tracker: Tracker, deeds = walk): Promise<void> {
	for (const deed of deeds) await tracker.record(deed);
}

async function until(isSo: () => boolean): Promise<void> {
	await vi.waitFor(() => expect(isSo()).toBe(true), { timeout: 5000 });
}

/** Long enough for anything that should not happen. */
function quiet(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, 60));
}

const whole = [
	...['initialized', 'answered', 'progressed', 'answered', 'progressed'],
	...['answered', 'answered', 'completed', 'passed']
];

describeTracker('in the store of the browser, with statements', async (name, made) => {
	vi.stubGlobal('BroadcastChannel', globalThis.BroadcastChannel);
	trouble = 'broken';
	return withStatements(await openBrowserTracker(name, made), telling());
});

describeTracker('in memory, with statements', async (_, made) => withStatements(new MemoryTracker(made), telling()), {
	notDurable: 'nothing is stored'
});

describe('statements outside cmi5', () => {
	it('are sent as the learner goes', async () => {
		const tracker = await opened();
		for (const deed of walk) {
			await tracker.record(deed);
			await quiet();
		}
		await until(() => stored.size === whole.length);
		expect(verbs()).toEqual(whole);
		expect([...stored.values()].at(-1)).toMatchObject({
			actor,
			object: { id: 'https://publisher.example/small', definition: { name: { en: 'Small' } } },
			result: { success: true, score: { raw: 66.66, scaled: 0.6666, min: 0, max: 100 } }
		});
	});

	it('wait for hours without a connection, and nothing else does', async () => {
		trouble = 'unreachable';
		const tracker = await opened();
		await record(tracker);
		expect(tracker.storage).toBe('durable');
		await until(() => pauses.length > 0);
		expect(stored.size).toBe(0);
		trouble = 'none';
		for (const resume of pauses) resume();
		await until(() => stored.size === whole.length);
		expect(verbs()).toEqual(whole);
	});

	it('are sent by the next visit where the page was closed before', async () => {
		trouble = 'broken';
		const before = await opened();
		await record(before);
		before.close();
		trouble = 'none';
		await opened();
		await until(() => stored.size === whole.length);
		expect(verbs()).toEqual(whole);
	});

	it('are sent as soon as there is hope', async () => {
		let hope: () => void = () => undefined;
		trouble = 'unreachable';
		const tracker = await opened({ onHope: (listener) => ((hope = listener), () => undefined) });
		await record(tracker);
		await until(() => pauses.length > 0);
		trouble = 'none';
		hope();
		await until(() => stored.size === whole.length);
	});

	it('are stored once where answers are lost', async () => {
		trouble = 'answer-lost';
		const tracker = await opened();
		await record(tracker);
		await until(() => stored.size === whole.length);
		await quiet();
		expect(verbs().toSorted()).toEqual(whole.toSorted());
	});

	it('are not sent again by a later visit', async () => {
		const before = await opened();
		await record(before);
		await until(() => stored.size === whole.length);
		await quiet();
		before.close();
		const asked = posts;
		await opened();
		await quiet();
		expect(posts).toBe(asked);
	});

	it('are stored once where the browser forgets what was sent', async () => {
		const before = await opened();
		await record(before);
		await until(() => stored.size === whole.length);
		before.close();
		vi.stubGlobal('localStorage', storage());
		await opened();
		await quiet();
		expect(stored.size).toBe(whole.length);
	});

	it('are sent where the browser stores nothing', async () => {
		vi.stubGlobal('localStorage', undefined);
		vi.stubGlobal('indexedDB', undefined);
		const tracker = await opened();
		await record(tracker);
		await until(() => stored.size === whole.length);
		expect(tracker.storage).toBe('forbidden');
	});

	it('are not tried again in this visit where the store lets nothing in', async () => {
		trouble = 'no-entry';
		const tracker = await opened();
		await tracker.record(start('per-section'));
		await until(() => posts > 0);
		await quiet();
		expect(pauses).toEqual([]);
		trouble = 'none';
		await record(tracker, walk.slice(1));
		await until(() => stored.size === whole.length);
	});

	it('tell of another attempt as another registration', async () => {
		const tracker = await opened();
		await record(tracker);
		await record(tracker);
		await until(() => stored.size === 2 * whole.length);
		const registrations = [...stored.values()].map(({ context }) => isJsonObject(context) && context['registration']);
		expect(new Set(registrations).size).toBe(2);
	});

	it('leave out what was done before the learner was named', async () => {
		const before = await openBrowserTracker('small', surroundings);
		await record(before, walk.slice(0, 2));
		before.close();
		const tracker = await opened({ fromNowOn: true, registration: 'b2f4c2a0-4f4e-4a5c-8b1e-2f6d2f0e7a11' });
		await record(tracker, walk.slice(2));
		await until(() => verbs().includes('passed'));
		expect(verbs()).toEqual(['answered', 'progressed', 'answered', 'answered', 'completed', 'passed']);
		expect([...stored.values()][0]).toMatchObject({
			context: { registration: 'b2f4c2a0-4f4e-4a5c-8b1e-2f6d2f0e7a11' }
		});
	});

	it('let one go that the store finds unacceptable', async () => {
		const tracker = await opened({ actor: { name: 'nobody' } });
		await tracker.record(start('per-section'));
		await until(() => posts > 1);
		await quiet();
		expect(pauses).toEqual([]);
		expect(stored.size).toBe(0);
	});
});
