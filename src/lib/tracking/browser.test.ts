import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Attempt } from '#lib/assessment/attempt.ts';
import { openBrowserTracker } from './browser.ts';
import type { Surroundings, Tracker, TrackerEvent } from './tracker.ts';
import {
	counting,
	describeTracker,
	opened,
	recordedElsewhere,
	sequences,
	started,
	submitted,
	upTo,
	drafted
} from './tracker.contract.ts';

const unhandled: unknown[] = [];
const note = (reason: unknown) => unhandled.push(reason);
const tabs: Tracker[] = [];
let surroundings: Surroundings;

beforeEach(() => {
	vi.stubGlobal('indexedDB', new IDBFactory());
	surroundings = counting();
	process.on('unhandledRejection', note);
});

afterEach(async () => {
	for (const tab of tabs.splice(0)) tab.close();
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
	// Node reports a rejection that nobody handles when the microtasks are done.
	await new Promise((resolve) => setTimeout(resolve, 5));
	process.off('unhandledRejection', note);
	expect(unhandled.splice(0)).toEqual([]);
});

/** A tab of the same browser, with all that it is told of. */
async function openTab(module = 'bridges') {
	const tracker = await openBrowserTracker(module, surroundings);
	const events: TrackerEvent[] = [];
	tracker.subscribe((event) => events.push(event));
	tabs.push(tracker);
	const { attempt } = await tracker.resume();
	return { tracker, events, attempt };
}

function shown(events: readonly TrackerEvent[]): Attempt | undefined {
	const last = events.findLast((event) => event.kind === 'record.changed');
	return last?.kind === 'record.changed' ? last.attempt : undefined;
}

function storages(events: readonly TrackerEvent[]): readonly string[] {
	return events.flatMap((event) => (event.kind === 'storage.changed' ? [event.storage] : []));
}

function quotaExceeded(): DOMException {
	return new DOMException('no space', 'QuotaExceededError');
}

/** How a full store refuses: as something is added, or only as the transaction is committed. Each answers with a function that makes space. */
const refusals: Readonly<Record<string, () => () => void>> = {
	'as an entry is added': () => {
		const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
			throw quotaExceeded();
		});
		return () => add.mockRestore();
	},
	'as the transaction is committed': () => {
		const add = IDBObjectStore.prototype.add;
		const failing = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
			this: IDBObjectStore,
			value
		) {
			const request = add.call(this, value);
			this.transaction.abort();
			return request;
		});
		return () => failing.mockRestore();
	}
};

function fill(): () => void {
	return refusals['as an entry is added']?.() ?? (() => undefined);
}

describeTracker('in the store of the browser', openBrowserTracker);

describe('two tabs of one module', () => {
	it('lose nothing where both record at once, and both come to see everything', async () => {
		const one = await openTab();
		await one.tracker.record(started);
		const other = await openTab();
		await Promise.all(
			upTo(50).flatMap((index) => [
				one.tracker.record(opened(`one-${index}`)),
				other.tracker.record(opened(`other-${index}`))
			])
		);
		const [attempt, ...more] = await one.tracker.attempts();
		expect(more).toEqual([]);
		expect(sequences(attempt)).toEqual(upTo(101));
		const sections =
			attempt?.entries.flatMap((entry) => (entry.kind === 'section.opened' ? [entry.section] : [])) ?? [];
		expect(sections.filter((section) => section.startsWith('one'))).toEqual(upTo(50).map((index) => `one-${index}`));
		expect(sections.filter((section) => section.startsWith('other'))).toEqual(
			upTo(50).map((index) => `other-${index}`)
		);
		await vi.waitFor(() => {
			expect(shown(one.events)).toEqual(attempt);
			expect(shown(other.events)).toEqual(attempt);
		});
		expect((await one.tracker.record(opened('last'))).entries).toHaveLength(102);
	});

	it('show no entry twice where news of the other tab arrives while a deed is being stored', async () => {
		const one = await openTab();
		await one.tracker.record(started);
		const other = await openTab();
		for (const index of upTo(20)) {
			const [mine] = await Promise.all([one.tracker.record(opened(`${index}`)), other.tracker.record(opened('x'))]);
			expect(sequences(mine)).toEqual(upTo(mine.entries.length));
		}
		await vi.waitFor(() => expect(sequences(shown(one.events))).toEqual(upTo(41)));
	});

	it('end up in one attempt where both start at the same moment', async () => {
		const one = await openTab();
		const other = await openTab();
		const [first, second] = await Promise.all([one.tracker.record(started), other.tracker.record(started)]);
		expect(second).toEqual(first);
		// The start answers with it: nobody is to think that it took the place of something.
		expect(other.events).toEqual([]);
		await Promise.all([one.tracker.record(opened('a')), other.tracker.record(opened('b'))]);
		const all = await one.tracker.attempts();
		expect(all.map(({ entries }) => entries.length)).toEqual([3]);
	});

	it('go on together with the attempt that one of them starts again', async () => {
		const one = await openTab();
		await one.tracker.record(started);
		const other = await openTab();
		const again = await one.tracker.record(started);
		await vi.waitFor(() => expect(shown(other.events)).toEqual(again));
		expect(await other.tracker.record(opened('ferry'))).toMatchObject({ id: again.id, entries: [{}, { sequence: 1 }] });
		await vi.waitFor(() => expect(shown(one.events)?.entries).toHaveLength(2));
		const heard = other.events.length;
		const third = await other.tracker.record(started);
		expect(third.id).not.toBe(again.id);
		expect(other.events).toHaveLength(heard);
	});

	it('hear of what is loaded and erased, and nothing of another module', async () => {
		const one = await openTab();
		const other = await openTab();
		const elsewhere = await openTab('tunnels');
		const loaded = await one.tracker.load([recordedElsewhere('file', 10, [started, opened('ferry')])]);
		await vi.waitFor(() => expect(shown(other.events)).toEqual(loaded));
		await one.tracker.erase();
		await vi.waitFor(() => expect(other.events.at(-1)).toEqual({ kind: 'record.changed', attempt: undefined }));
		await expect(other.tracker.record(opened('ferry'))).rejects.toThrow('no attempt was started');
		await expect(one.tracker.record(opened('ferry'))).rejects.toThrow('no attempt was started');
		expect(elsewhere.events).toEqual([]);
		// What a tab does itself it need not be told.
		expect(one.events).toEqual([]);
	});

	it('never add to an attempt that the other is erasing', async () => {
		const one = await openTab();
		await one.tracker.record(started);
		const other = await openTab();
		const [, late] = await Promise.allSettled([one.tracker.erase(), other.tracker.record(opened('ferry'))]);
		if (late.status === 'rejected') expect(String(late.reason)).toContain('no attempt was started');
		await vi.waitFor(() => expect(other.events.at(-1)).toEqual({ kind: 'record.changed', attempt: undefined }));
		expect(await one.tracker.attempts()).toEqual([]);
		expect(await other.tracker.resume()).toEqual({ attempt: undefined, drafts: new Map() });
	});

	it('tell nothing more to who ended the subscription', async () => {
		const one = await openTab();
		const other = await openTab();
		const heard = vi.fn();
		const end = other.tracker.subscribe(heard);
		end();
		await one.tracker.record(started);
		await vi.waitFor(() => expect(shown(other.events)).toBeDefined());
		expect(heard).not.toHaveBeenCalled();
	});
});

describe.each(Object.entries(refusals))('a store that is full and refuses %s', (_when, fillStore) => {
	it('loses nothing, and stores what waits, in order, when there is space again', async () => {
		const { tracker, events } = await openTab();
		await tracker.record(started);
		const makeSpace = fillStore();
		await tracker.record(opened('old-bridge'));
		const waiting = await tracker.record(submitted('mason', 'Kroll'));
		expect(sequences(waiting)).toEqual([0, 1, 2]);
		expect(tracker.storage).toBe('full');
		expect(storages(events)).toEqual(['full']);
		expect((await (await openTab()).tracker.attempts()).map(({ entries }) => entries.length)).toEqual([1]);
		makeSpace();
		const stored = await tracker.record(opened('ferry'));
		expect(stored.entries).toEqual([...waiting.entries, { ...opened('ferry'), sequence: 3, at: 4 }]);
		expect(tracker.storage).toBe('durable');
		expect(storages(events)).toEqual(['full', 'durable']);
		expect((await openTab()).attempt).toEqual(stored);
	});

	it('loses nothing where it was full from the very start', async () => {
		const { tracker, events } = await openTab();
		const makeSpace = fillStore();
		await tracker.record(started);
		const waiting = await tracker.record(opened('old-bridge'));
		expect(waiting).toMatchObject({ id: 'attempt-1', entries: [{ kind: 'attempt.started' }, { sequence: 1 }] });
		expect(storages(events)).toEqual(['full']);
		expect((await openTab()).attempt).toBeUndefined();
		makeSpace();
		const stored = await tracker.record(opened('ferry'));
		expect(sequences(stored)).toEqual([0, 1, 2]);
		expect(tracker.storage).toBe('durable');
		expect((await openTab()).attempt).toEqual(stored);
	});

	it('keeps an attempt that waits where another is started, with or without space', async () => {
		const { tracker } = await openTab();
		const first = await tracker.record(started);
		const makeSpace = fillStore();
		await tracker.record(opened('old-bridge'));
		await tracker.record({ ...started, feedback: 'at-end' });
		await tracker.record(opened('ferry'));
		makeSpace();
		const third = await tracker.record({ ...started, feedback: 'never' });
		expect(third).toMatchObject({ id: 'attempt-3', entries: [{ feedback: 'never' }] });
		const after = await openTab();
		expect(after.attempt).toEqual(third);
		expect(await after.tracker.attempts()).toMatchObject([
			{ id: first.id, entries: [{ sequence: 0 }, { section: 'old-bridge', sequence: 1 }] },
			{ id: 'attempt-2', entries: [{ feedback: 'at-end' }, { section: 'ferry', sequence: 1 }] },
			{ id: 'attempt-3' }
		]);
	});

	it('shows what waits among the attempts, so that it can be downloaded', async () => {
		const { tracker } = await openTab();
		const first = await tracker.record(started);
		fillStore();
		const longer = await tracker.record(opened('ferry'));
		const second = await tracker.record(started);
		expect(longer.entries).toHaveLength(first.entries.length + 1);
		expect(await tracker.attempts()).toEqual([longer, second]);
		expect((await tracker.resume()).attempt).toEqual(second);
	});

	it('rejects a file, and changes nothing', async () => {
		const { tracker, events } = await openTab();
		const attempt = await tracker.record(started);
		const makeSpace = fillStore();
		const file = recordedElsewhere('file', 10, [started, opened('ferry')]);
		await expect(tracker.load([file])).rejects.toThrow();
		makeSpace();
		expect(await tracker.attempts()).toEqual([attempt]);
		expect((await openTab()).attempt).toEqual(attempt);
		expect(events).toEqual([]);
		expect(await tracker.load([file])).toEqual(file);
	});
});

describe('a store that is full', () => {
	it('puts what waits behind what other tabs have stored meanwhile', async () => {
		const one = await openTab();
		await one.tracker.record(started);
		const other = await openTab();
		const makeSpace = fill();
		await one.tracker.record(opened('one'));
		makeSpace();
		await other.tracker.record(opened('other'));
		const all = await one.tracker.record(opened('one-again'));
		expect(sequences(all)).toEqual([0, 1, 2, 3]);
		expect(all.entries.slice(1)).toMatchObject([{ section: 'other' }, { section: 'one' }, { section: 'one-again' }]);
	});

	it('stores what waits when another tab records or makes space', async () => {
		const one = await openTab();
		await one.tracker.record(started);
		const other = await openTab();
		const makeSpace = fill();
		await one.tracker.record(submitted('mason', 'Kroll'));
		makeSpace();
		await other.tracker.record(opened('ferry'));
		await vi.waitFor(() => expect(one.tracker.storage).toBe('durable'));
		expect(storages(one.events)).toEqual(['full', 'durable']);
		await vi.waitFor(() => expect(sequences(shown(other.events))).toEqual([0, 1, 2]));
		expect(shown(one.events)).toEqual(shown(other.events));
	});

	it('stays as it is where news of another tab comes and there is still no space', async () => {
		const one = await openTab();
		await one.tracker.record(started);
		const other = await openTab();
		const makeSpace = fill();
		const waiting = await one.tracker.record(opened('ferry'));
		await other.tracker.load([]);
		await new Promise((resolve) => setTimeout(resolve, 30));
		expect(one.tracker.storage).toBe('full');
		expect((await one.tracker.resume()).attempt).toEqual(waiting);
		makeSpace();
		expect(sequences(await one.tracker.record(opened('old-bridge')))).toEqual([0, 1, 2]);
	});

	it('resumes what waits, whatever attempt other tabs go on with', async () => {
		const { tracker } = await openTab();
		await tracker.record(started);
		const deaf = await openTab();
		const makeSpace = fill();
		const waiting = await tracker.record(opened('ferry'));
		makeSpace();
		const [, resumed] = await Promise.all([deaf.tracker.record(started), tracker.resume()]);
		expect(resumed.attempt).toEqual(waiting);
	});

	it('loses nothing that waits where two tabs start again at the same moment', async () => {
		const one = await openTab();
		const first = await one.tracker.record(started);
		const other = await openTab();
		const makeSpace = fill();
		await one.tracker.record(opened('ferry'));
		makeSpace();
		await Promise.all([other.tracker.record(started), one.tracker.record(started)]);
		const all = await one.tracker.attempts();
		expect(all.find(({ id }) => id === first.id)?.entries).toMatchObject([{}, { section: 'ferry' }]);
	});

	it('lists attempts by their start, also where the one that waits is not the latest', async () => {
		const { tracker } = await openTab();
		const later = recordedElsewhere('later', 900, [started]);
		await tracker.load([later, recordedElsewhere('earlier', 500, [started])]);
		fill();
		const waiting = await tracker.record(opened('ferry'));
		expect(waiting.id).toBe('earlier');
		expect(await tracker.attempts()).toEqual([waiting, later]);
	});

	it('stores what waits before the next draft', async () => {
		const { tracker } = await openTab();
		await tracker.record(started);
		const makeSpace = fill();
		await tracker.record(submitted('mason', 'Vell'));
		makeSpace();
		await tracker.draft('mason', drafted('Kroll'));
		expect(tracker.storage).toBe('durable');
		expect((await tracker.resume()).drafts).toEqual(new Map([['mason', drafted('Kroll')]]));
	});

	it('keeps the stored draft of a submission as long as that waits', async () => {
		const { tracker } = await openTab();
		await tracker.record(started);
		await tracker.draft('mason', drafted('Kroll'));
		fill();
		await tracker.record(submitted('mason', 'Kroll'));
		const reloaded = await openBrowserTracker('bridges', surroundings);
		tabs.push(reloaded);
		expect((await reloaded.resume()).drafts).toEqual(new Map([['mason', drafted('Kroll')]]));
	});

	it('forgets what waits where this tab erases everything', async () => {
		const { tracker, events } = await openTab();
		await tracker.record(started);
		const makeSpace = fill();
		await tracker.record(opened('ferry'));
		await tracker.erase();
		expect(tracker.storage).toBe('durable');
		expect(storages(events)).toEqual(['full', 'durable']);
		makeSpace();
		expect(sequences(await tracker.record(started))).toEqual([0]);
		expect(await tracker.attempts()).toHaveLength(1);
	});

	it('forgets what waits where another tab erases everything', async () => {
		const one = await openTab();
		await one.tracker.record(started);
		const other = await openTab();
		const makeSpace = fill();
		await one.tracker.record(opened('ferry'));
		await other.tracker.erase();
		await vi.waitFor(() => expect(shown(one.events)).toBeUndefined());
		await vi.waitFor(() => expect(storages(one.events)).toEqual(['full', 'durable']));
		makeSpace();
		await expect(one.tracker.record(opened('late'))).rejects.toThrow('no attempt was started');
		expect(await one.tracker.attempts()).toEqual([]);
		const fresh = await one.tracker.record(started);
		expect((await openTab()).attempt).toEqual(fresh);
	});

	it('forgets a start that waits where another tab erases everything', async () => {
		const one = await openTab();
		const other = await openTab();
		const makeSpace = fill();
		await one.tracker.record(started);
		await other.tracker.erase();
		await vi.waitFor(() => expect(one.tracker.storage).toBe('durable'));
		makeSpace();
		await expect(one.tracker.record(opened('late'))).rejects.toThrow('no attempt was started');
		expect(await one.tracker.attempts()).toEqual([]);
		expect(await countStored()).toBe(0);
	});

	it('never stores a list without its start, though news of the erasing came late', async () => {
		const { tracker, events } = await openTab();
		await tracker.record(started);
		const makeSpace = fill();
		await tracker.record(opened('ferry'));
		makeSpace();
		await emptyStores();
		await expect(tracker.record(opened('late'))).rejects.toThrow('no attempt was started');
		expect(events.filter(({ kind }) => kind === 'record.changed')).toEqual([
			{ kind: 'record.changed', attempt: undefined }
		]);
		expect(tracker.storage).toBe('durable');
		expect((await openTab()).attempt).toBeUndefined();
		expect(await countStored()).toBe(0);
	});

	it('starts an attempt although everything was erased and nobody told', async () => {
		const { tracker } = await openTab();
		await tracker.record(started);
		await emptyStores();
		expect(sequences(await tracker.record(started))).toEqual([0]);
	});

	it('starts an attempt although what waits was erased and nobody told', async () => {
		const { tracker } = await openTab();
		await tracker.record(started);
		const makeSpace = fill();
		await tracker.record(opened('ferry'));
		makeSpace();
		await emptyStores();
		const fresh = await tracker.record(started);
		expect(sequences(fresh)).toEqual([0]);
		expect(await tracker.attempts()).toEqual([fresh]);
	});

	it('shows no list without its start among the attempts, though news of the erasing came late', async () => {
		const { tracker } = await openTab();
		await tracker.record(started);
		fill();
		await tracker.record(opened('ferry'));
		await emptyStores();
		expect(await tracker.attempts()).toEqual([]);
	});
});

describe('a deed', () => {
	it('that can never be stored is refused, and bars the way for none after it', async () => {
		const { tracker } = await openTab();
		await tracker.record(started);
		const proxy = new Proxy(['a'], {});
		const deed = { kind: 'response.submitted', item: 'mason', response: { kind: 'choice', chosen: proxy } } as const;
		await expect(tracker.record(deed)).rejects.toThrow();
		expect(sequences(await tracker.record(opened('ferry')))).toEqual([0, 1]);
		expect(tracker.storage).toBe('durable');
	});

	it('that waits stays as it was given', async () => {
		const { tracker } = await openTab();
		await tracker.record(started);
		fill();
		const chosen = ['a'];
		const waiting = await tracker.record({
			kind: 'response.submitted',
			item: 'mason',
			response: { kind: 'choice', chosen }
		});
		chosen.push('b');
		expect(waiting.entries[1]).toMatchObject({ response: { chosen: ['a'] } });
	});

	it('recorded just after another tab started again is kept with its attempt, and the other attempt is shown', async () => {
		const one = await openTab();
		const first = await one.tracker.record(started);
		const other = await openTab();
		const [second, shownThen] = await Promise.all([one.tracker.record(started), other.tracker.record(opened('ferry'))]);
		expect(shownThen).toEqual(second);
		expect(other.events[0]).toEqual({ kind: 'record.changed', attempt: second });
		expect((await one.tracker.attempts()).map(({ id, entries }) => [id, entries.length])).toEqual([
			[first.id, 2],
			[second.id, 1]
		]);
	});
});

describe('erasing', () => {
	it('leaves nothing of the module in the store', async () => {
		const { tracker } = await openTab();
		await tracker.record(started);
		await tracker.record(submitted('mason', 'Kroll'));
		await tracker.draft('year', drafted('17'));
		await tracker.record(started);
		expect(await countStored()).toBeGreaterThan(0);
		await tracker.erase();
		expect(await countStored()).toBe(0);
	});

	it('in another tab that then starts anew refuses what this tab did in what was erased', async () => {
		const one = await openTab();
		await one.tracker.record(started);
		const other = await openTab();
		await emptyStores();
		const [fresh, late] = await Promise.allSettled([
			other.tracker.record(started),
			one.tracker.record(opened('ferry'))
		]);
		expect(late).toMatchObject({ status: 'rejected', reason: { message: 'no attempt was started' } });
		expect(fresh).toMatchObject({ status: 'fulfilled', value: shown(one.events) });
		expect((await one.tracker.attempts()).map(({ entries }) => entries.length)).toEqual([1]);
	});
});

describe('loading a file', () => {
	it('takes in all of it or, where a write in the middle fails, nothing', async () => {
		const { tracker, events } = await openTab();
		const attempt = await tracker.record(started);
		const add = IDBObjectStore.prototype.add;
		let writes = 0;
		const failing = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
			this: IDBObjectStore,
			value
		) {
			writes += 1;
			if (writes === 4) throw quotaExceeded();
			return add.call(this, value);
		});
		const files = [
			recordedElsewhere('file-1', 10, [started, opened('ferry')]),
			recordedElsewhere('file-2', 20, [started, opened('ferry'), opened('old-bridge')])
		];
		await expect(tracker.load(files)).rejects.toThrow('no space');
		failing.mockRestore();
		expect(await tracker.attempts()).toEqual([attempt]);
		expect((await tracker.resume()).attempt).toEqual(attempt);
		expect(events).toEqual([]);
		expect(await tracker.load(files)).toEqual(files[1]);
	});

	it('stores what waits first, so that a record downloaded from here changes nothing', async () => {
		const { tracker } = await openTab();
		await tracker.record(started);
		const makeSpace = fill();
		const waiting = await tracker.record(opened('ferry'));
		const downloaded = await tracker.attempts();
		makeSpace();
		expect(await tracker.load(downloaded)).toEqual(waiting);
		expect(await tracker.attempts()).toEqual([waiting]);
		expect(tracker.storage).toBe('durable');
	});
});

describe('a browser that allows no store', () => {
	const forbidding: Readonly<Record<string, () => void>> = {
		'throws where it is opened': () =>
			void vi.spyOn(indexedDB, 'open').mockImplementation(() => {
				throw new DOMException('not here', 'SecurityError');
			}),
		'has none': () => void vi.stubGlobal('indexedDB', undefined),
		'rejects its opening': () => {
			const open = indexedDB.open.bind(indexedDB);
			vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
				const request = open(name, version);
				request.addEventListener('upgradeneeded', () => request.transaction?.abort());
				return request;
			});
		},
		'lets tabs not speak to each other': () => void vi.stubGlobal('BroadcastChannel', undefined)
	};
	it.each(Object.entries(forbidding))('that %s lets a learner work in memory', async (_how, forbid) => {
		forbid();
		const { tracker, attempt } = await openTab();
		expect(tracker.storage).toBe('forbidden');
		expect(attempt).toBeUndefined();
		await tracker.record(started);
		expect(sequences(await tracker.record(opened('ferry')))).toEqual([0, 1]);
	});

	it('has nothing to resume where nothing can be read, and then goes on in the page', async () => {
		const tracker = await openBrowserTracker('bridges', surroundings);
		tabs.push(tracker);
		vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
			throw new DOMException('broken', 'UnknownError');
		});
		expect(await tracker.resume()).toEqual({ attempt: undefined, drafts: new Map() });
		// An empty list would be downloaded as if it were the record.
		await expect(tracker.attempts()).rejects.toThrow('broken');
		const attempt = await tracker.record(started);
		expect(tracker.storage).toBe('full');
		expect(await tracker.attempts()).toEqual([attempt]);
	});
});

describe('a database that cannot be had', () => {
	it('of a newer version of the app lets a learner work in memory', async () => {
		(await openDB('errata', 2)).close();
		expect((await openTab()).tracker.storage).toBe('forbidden');
	});

	it('that opens in time leaves no clock running', async () => {
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
		try {
			await openTab();
			expect(vi.getTimerCount()).toBe(0);
		} finally {
			vi.useRealTimers();
		}
	});

	it('held back by somebody keeps a learner waiting for five seconds at most', async () => {
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
		try {
			// It never hears that others want it to let go, so that the deletion waits for it, and the opening for the deletion.
			const deaf = await openDB('errata', 1);
			indexedDB.deleteDatabase('errata');
			const opening = openBrowserTracker('bridges', surroundings);
			await vi.advanceTimersByTimeAsync(5000);
			const tracker = await opening;
			tabs.push(tracker);
			expect(tracker.storage).toBe('forbidden');
			deaf.close();
		} finally {
			vi.useRealTimers();
		}
		// What was opened too late was closed again: it stands in nobody's way.
		await expect(openDB('errata', 2).then((database) => database.close())).resolves.toBeUndefined();
	});

	it('is let go where a newer version of the app waits, and the record is kept in the page', async () => {
		const { tracker, events } = await openTab();
		const first = await tracker.record(started);
		const newer = await openDB('errata', 2);
		const longer = await tracker.record(opened('ferry'));
		expect(longer.entries).toHaveLength(first.entries.length + 1);
		expect(storages(events)).toEqual(['full']);
		expect(await tracker.attempts()).toEqual([longer]);
		newer.close();
	});

	it('is opened again where the browser cut the connection and says so', async () => {
		const connections = watchConnections();
		const { tracker, events } = await openTab();
		await tracker.record(started);
		for (const connection of connections) forceClose(connection);
		await new Promise((resolve) => setTimeout(resolve, 20));
		const longer = await tracker.record(opened('ferry'));
		expect(tracker.storage).toBe('durable');
		expect(events).toEqual([]);
		expect((await openTab()).attempt).toEqual(longer);
	});

	it('is opened again for the next deed where the connection broke without a word', async () => {
		const connections = watchConnections();
		const { tracker, events } = await openTab();
		await tracker.record(started);
		for (const connection of connections) connection.close();
		await tracker.record(opened('ferry'));
		const longer = await tracker.record(opened('old-bridge'));
		expect(sequences(longer)).toEqual([0, 1, 2]);
		expect(storages(events)).toEqual(['full', 'durable']);
		expect((await openTab()).attempt).toEqual(longer);
	});
});

/** The connections that are opened from now on. */
function watchConnections(): readonly IDBDatabase[] {
	const connections: IDBDatabase[] = [];
	const open = indexedDB.open.bind(indexedDB);
	vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
		const request = open(name, version);
		request.addEventListener('success', () => connections.push(request.result));
		return request;
	});
	return connections;
}

async function countStored(): Promise<number> {
	const database = await openDB('errata', 1);
	const counts = await Promise.all([...database.objectStoreNames].map((name) => database.count(name)));
	database.close();
	return counts.reduce((sum, count) => sum + count, 0);
}

/** Everything gone without a word to the other tabs, as where a browser clears the data of a site. */
async function emptyStores(): Promise<void> {
	const database = await openDB('errata', 1);
	const names = [...database.objectStoreNames];
	const transaction = database.transaction(names, 'readwrite');
	await Promise.all([...names.map((name) => transaction.objectStore(name).clear()), transaction.done]);
	database.close();
}

function forceClose(database: IDBDatabase): void {
	Reflect.apply(forceCloseDatabase, undefined, [database]);
}
