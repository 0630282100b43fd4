import { beforeEach, describe, expect, test } from 'vitest';
import { planOf, type OfflinePlan } from '#lib/interchange/package/plan.ts';
import { serveOffline } from './worker.ts';
import type { WorkerScope } from './scope.ts';

const site = 'https://example.org';
const folder = `${site}/a%20b/`;

/** Caches as a browser has them for a site, as far as they are used. */
class FakeCaches {
	readonly all = new Map<string, Map<string, Response>>();
	isFull = false;

	async open(name: string): Promise<Cache> {
		const entries = this.all.get(name) ?? new Map<string, Response>();
		this.all.set(name, entries);
		const cache: Partial<Cache> = {
			match: async (request) => entries.get(String(request))?.clone(),
			put: async (request, response) => {
				if (this.isFull) throw new DOMException('full', 'QuotaExceededError');
				entries.set(String(request), response);
			}
		};
		return Object.assign(Object.create(null), cache);
	}
	async keys(): Promise<string[]> {
		return [...this.all.keys()];
	}
	async delete(name: string): Promise<boolean> {
		return this.all.delete(name);
	}
}

/** One browser: what is stored, which windows are open, and what the server has. */
class World {
	readonly caches = new FakeCaches();
	readonly windows = new Set<string>();
	readonly site = new Map<string, { readonly text: string; readonly headers?: Readonly<Record<string, string>> }>();
	readonly asked: string[] = [];
	isConnected = true;

	put(files: Readonly<Record<string, string>>): void {
		for (const [address, text] of Object.entries(files)) this.site.set(folder + address, { text });
	}

	readonly fetch = async (request: Request | string): Promise<Response> => {
		const url = typeof request === 'string' ? request : request.url;
		this.asked.push(url.replace(folder, ''));
		if (!this.isConnected) throw new TypeError('Failed to fetch');
		const found = this.site.get(url.replace(/\?.*/u, ''));
		return found
			? new Response(found.text, { headers: { 'content-type': 'text/html', ...found.headers } })
			: new Response('', { status: 404 });
	};

	start(plan: OfflinePlan): Worker {
		return new Worker(this, plan);
	}
}

/** As a method, so that it takes listeners of narrower events: each is given its own. */
type Listener = { hear(event: object): void }['hear'];

class Worker {
	readonly done = { skipped: 0, claimed: 0 };
	readonly #world: World;
	readonly #listeners = new Map<string, Listener>();

	constructor(world: World, plan: OfflinePlan) {
		this.#world = world;
		const scope: WorkerScope = {
			registration: { scope: folder },
			caches: world.caches,
			clients: {
				claim: async () => void (this.done.claimed += 1),
				matchAll: async () => [...world.windows].map((id) => ({ id }))
			},
			fetch: world.fetch,
			skipWaiting: async () => void (this.done.skipped += 1),
			addEventListener: (kind, listener) => this.#listeners.set(kind, listener)
		};
		serveOffline(scope, plan);
	}

	async tell(kind: 'install' | 'activate' | 'message' | 'fetch', event: object = {}): Promise<Response | undefined> {
		const work: Promise<unknown>[] = [];
		let answer: Promise<Response> | undefined;
		const base = {
			waitUntil: (promise: Promise<unknown>) => work.push(promise),
			respondWith: (promise: Promise<Response>) => (answer = promise)
		};
		this.#listeners.get(kind)?.({ ...base, ...event });
		const response = await answer;
		for (const promise of work) await promise;
		return response;
	}

	/** Undefined where the worker leaves it to the browser. */
	async ask(address: string, { mode = 'cors', method = 'GET' } = {}): Promise<string | undefined> {
		const url = new URL(address, folder).href;
		const response = await this.tell('fetch', { request: { url, mode, method } });
		return response && (response.status === 302 ? `to ${response.headers.get('location')}` : response.text());
	}

	say(data: unknown, from = 'window'): Promise<unknown> {
		return this.tell('message', { data, source: { id: from } });
	}
}

const fileList = (files: Readonly<Record<string, string>>) =>
	Object.entries(files).map(([path, text]) => ({ path, content: new TextEncoder().encode(text) }));

const first = {
	'': 'start one',
	'learn/x': 'page one',
	'learn/x/__data.json': 'data one',
	'_app/immutable/a1.js': 'a one',
	'_app/immutable/b.js': 'b'
};
const second = {
	'': 'start two',
	'learn/x': 'page two',
	'learn/x/__data.json': 'data one',
	'_app/immutable/a2.js': 'a two',
	'_app/immutable/b.js': 'b'
};

let world: World;
beforeEach(() => {
	world = new World();
});

async function installed(
	files: Readonly<Record<string, string>>,
	more?: Parameters<typeof planOf>[2]
): Promise<Worker> {
	world.put(files);
	const worker = world.start(planOf('x', fileList(files), more));
	await worker.tell('install');
	return worker;
}

describe('a version', () => {
	test('is fetched as a whole, and answers without a connection', async () => {
		const worker = await installed(first);
		world.isConnected = false;
		expect(await worker.ask('learn/x', { mode: 'navigate' })).toBe('page one');
		expect(await worker.ask('learn/x/__data.json?x-sveltekit-invalidated=01')).toBe('data one');
		expect(await worker.ask('index.html?from=home', { mode: 'navigate' })).toBe('start one');
		expect(await worker.ask('_app/immutable/a1.js')).toBe('a one');
	});

	test('is not taken where a file is missing or is not the one that was built; what is right is kept for the next try', async () => {
		world.put(second);
		world.site.set(folder + 'learn/x', { text: 'page one' });
		const worker = world.start(planOf('x', fileList(second)));
		await expect(worker.tell('install')).rejects.toThrow('not the file that was built: learn/x');
		world.site.delete(folder + 'learn/x');
		await expect(worker.tell('install')).rejects.toThrow();
		world.asked.splice(0);
		world.put(second);
		await worker.tell('install');
		expect(world.asked).toEqual(['learn/x']);
		expect(await worker.ask('learn/x')).toBe('page two');
	});

	test('that does not fit on the device leaves nothing behind', async () => {
		world.put(first);
		world.caches.isFull = true;
		await expect(world.start(planOf('x', fileList(first))).tell('install')).rejects.toThrow('full');
		expect(await world.caches.keys()).toEqual([]);
	});

	test('takes what has not changed from the one before, and leaves that alone until its pages are closed', async () => {
		const old = await installed(first);
		await old.tell('activate');
		world.asked.splice(0);
		world.windows.add('A').add('B');
		const worker = await installed(second);
		expect(world.asked.toSorted()).toEqual(['', '_app/immutable/a2.js', 'learn/x']);
		expect(await old.ask('learn/x')).toBe('page one');
		expect(await worker.ask('learn/x')).toBe('page two');

		expect(worker.done.skipped).toBe(0);
		await worker.say({ kind: 'use' }, 'A');
		expect(worker.done.skipped).toBe(1);
		await worker.tell('activate');
		await worker.say({ kind: 'loaded' }, 'A');
		// B still runs on the scripts of the first.
		world.isConnected = false;
		expect(await worker.ask('_app/immutable/a1.js')).toBe('a one');
		world.windows.delete('B');
		world.windows.add('C');
		await worker.say({ kind: 'loaded' }, 'C');
		expect(world.caches.all.size).toBe(1);
	});

	test('removes nothing but its own older ones', async () => {
		const others = ['of another app', `y ${folder} 1`, `x ${folder}copy/ 1`, `x ${site}/ 1`];
		for (const name of [...others, `x ${folder} 0`]) await world.caches.open(name);
		const worker = await installed(first);
		await worker.tell('activate');
		const left = await world.caches.keys();
		expect(left).toEqual(expect.arrayContaining(others));
		expect(left).not.toContain(`x ${folder} 0`);
		expect(left).toHaveLength(others.length + 1);
	});

	test('serves a page that was there before it only where that runs on its scripts', async () => {
		const worker = await installed(first);
		await worker.say({ kind: 'claim', uses: [`${folder}_app/immutable/a2.js`] });
		await worker.say({ kind: 'claim', uses: 'x' });
		await worker.say('claim');
		await worker.say(null);
		expect(worker.done.claimed).toBe(0);
		await worker.say({ kind: 'claim', uses: [`${folder}_app/immutable/a1.js`, `${folder}_app/immutable/b.js`] });
		expect(worker.done.claimed).toBe(1);
	});
});

describe('what is not planned', () => {
	const server = { visits: ['home', 'learn/', 'teach/'], substitute: 'offline' };
	const page = (text: string, script = 'a1') => `${text} <script src="../_app/immutable/${script}.js">`;

	test.each([
		['another method', 'learn/x', { method: 'POST' }],
		['an interface of the server', 'api/badge', {}],
		['a stream', 'api/events', {}],
		['a page elsewhere in the app', 'class/1', { mode: 'navigate' }],
		['another part of the site', `${site}/learn/x`, { mode: 'navigate' }],
		['another site', 'https://other.example/a%20b/learn/x', { mode: 'navigate' }],
		['a file that is named by nothing', 'robots.txt', {}]
	])('%s is left to the browser', async (_what, address, how) => {
		const worker = await installed(first, server);
		world.asked.splice(0);
		expect(await worker.ask(address, how)).toBeUndefined();
		expect(world.asked).toEqual([]);
	});

	test('a page that a server makes comes from there; without a connection, as it was last seen', async () => {
		const worker = await installed(first, server);
		world.put({ 'learn/y': page('y') });
		expect(await worker.ask('learn/y?again', { mode: 'navigate' })).toBe(page('y'));
		world.put({ 'learn/y': page('y later') });
		expect(await worker.ask('learn/y', { mode: 'navigate' })).toBe(page('y later'));
		world.isConnected = false;
		expect(await worker.ask('learn/y', { mode: 'navigate' })).toBe(page('y later'));
		expect(await worker.ask('learn/z', { mode: 'navigate' })).toBe(`to ${folder}offline`);
	});

	test('its data are the server’s alone, and tell which page to keep', async () => {
		const worker = await installed(first, server);
		world.put({ 'learn/y': page('y') });
		expect(await worker.ask('learn/y/__data.json')).toBeUndefined();
		world.isConnected = false;
		expect(await worker.ask('learn/y', { mode: 'navigate' })).toBe(page('y'));
		expect(await worker.ask('learn/z/__data.json')).toBeUndefined();
	});

	test('one page is fetched along with the files', async () => {
		world.put({ home: page('home') });
		const worker = await installed(first, server);
		world.isConnected = false;
		expect(await worker.ask('home', { mode: 'navigate' })).toBe(page('home'));
	});

	test.each([
		['names scripts of another version', { text: page('y', 'a2') }],
		['is for this learner alone', { text: page('y'), headers: { 'cache-control': 'private' } }],
		['is not to be kept', { text: page('y'), headers: { 'cache-control': 'max-age=0, no-store' } }]
	])('a page that %s is shown and not kept', async (_what, answer) => {
		const worker = await installed(first, server);
		world.site.set(`${folder}learn/y`, answer);
		expect(await worker.ask('learn/y', { mode: 'navigate' })).toBe(answer.text);
		world.isConnected = false;
		expect(await worker.ask('learn/y', { mode: 'navigate' })).toBe(`to ${folder}offline`);
	});

	test('what few pages need is kept once it was used', async () => {
		const worker = await installed(first, server);
		world.put({ '_app/immutable/rare.js': 'rare', 'teach/made.json': '{}' });
		expect(await worker.ask('_app/immutable/rare.js')).toBe('rare');
		expect(await worker.ask('teach/made.json')).toBe('{}');
		world.isConnected = false;
		expect(await worker.ask('_app/immutable/rare.js')).toBe('rare');
		expect(await worker.ask('teach/made.json')).toBe('{}');
		await expect(worker.ask('teach/other.json')).rejects.toThrow('Failed to fetch');
	});

	test('a full device is no fault', async () => {
		const worker = await installed(first, server);
		world.caches.isFull = true;
		world.put({ 'learn/y': page('y') });
		expect(await worker.ask('learn/y', { mode: 'navigate' })).toBe(page('y'));
	});
});
