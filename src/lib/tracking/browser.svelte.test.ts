// What a stand-in for the browser's store cannot show: real transactions, a real channel, a store that is really full.
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp } from 'vitest/browser';
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
	upTo
} from './tracker.contract.ts';

const unhandled: unknown[] = [];
const note = ({ reason }: PromiseRejectionEvent) => unhandled.push(reason);
const tabs: Tracker[] = [];
let surroundings: Surroundings;

beforeEach(() => {
	surroundings = counting();
	window.addEventListener('unhandledrejection', note);
});

afterEach(async () => {
	for (const tab of tabs.splice(0)) tab.close();
	await deleteDB('errata');
	window.removeEventListener('unhandledrejection', note);
	expect(unhandled.splice(0)).toEqual([]);
});

async function openTab() {
	const tracker = await openBrowserTracker('bridges', surroundings);
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

// First of all, before the browser has looked how much space there is.
describe('a real store that is full', () => {
	const million = 1_000_000;
	const long = 'word '.repeat(million);

	async function allow(bytes: number | undefined): Promise<void> {
		await cdp().send('Storage.overrideQuotaForOrigin', { origin: location.origin, quotaSize: bytes });
	}

	/** Chromium remembers for half a minute how much space there was: until it has looked again, it refuses nothing. */
	async function isRefused(): Promise<boolean> {
		const probe = await openDB('probe', 1, { upgrade: (database) => void database.createObjectStore('words') });
		try {
			await probe.put('words', long, 'long');
			return false;
		} catch {
			return true;
		} finally {
			probe.close();
			await deleteDB('probe');
		}
	}

	afterEach(() => allow(undefined));

	it('loses nothing, and stores what waits, in order, when there is space again', { timeout: 60_000 }, async () => {
		await allow(million);
		await vi.waitUntil(isRefused, { timeout: 45_000, interval: 1000 });
		const { tracker, events } = await openTab();
		const first = await tracker.record(started);
		expect(tracker.storage).toBe('durable');
		await tracker.record(submitted('essay', long));
		const waiting = await tracker.record(opened('ferry'));
		expect(tracker.storage).toBe('full');
		expect(sequences(waiting)).toEqual([0, 1, 2]);
		expect(await tracker.attempts()).toEqual([waiting]);
		expect((await openTab()).attempt).toEqual(first);
		const file = recordedElsewhere('file', 0, [started, submitted('essay', long)]);
		await expect(tracker.load([file])).rejects.toThrow();
		expect((await tracker.attempts()).length).toBe(1);
		await allow(100 * million);
		const stored = await tracker.record(opened('new-bridge'));
		expect(sequences(stored)).toEqual([0, 1, 2, 3]);
		expect(stored.entries.slice(0, 3)).toEqual(waiting.entries);
		expect(events.filter(({ kind }) => kind === 'storage.changed')).toEqual([
			{ kind: 'storage.changed', storage: 'full' },
			{ kind: 'storage.changed', storage: 'durable' }
		]);
		expect((await openTab()).attempt).toEqual(stored);
	});
});

describeTracker('in a real browser', openBrowserTracker);

describe('two tabs in a real browser', () => {
	it('lose nothing where both record at once, and both come to see everything', async () => {
		const one = await openTab();
		const other = await openTab();
		await Promise.all([one.tracker.record(started), other.tracker.record(started)]);
		await Promise.all(
			upTo(50).flatMap((index) => [
				one.tracker.record(opened(`one-${index}`)),
				other.tracker.record(opened(`other-${index}`))
			])
		);
		const [attempt, ...more] = await one.tracker.attempts();
		expect(more).toEqual([]);
		expect(sequences(attempt)).toEqual(upTo(101));
		await vi.waitFor(() => {
			expect(shown(one.events)).toEqual(attempt);
			expect(shown(other.events)).toEqual(attempt);
		});
	});
});

describe('a database in a real browser', () => {
	it('of a newer version of the app lets a learner work in memory', async () => {
		(await openDB('errata', 2)).close();
		expect((await openTab()).tracker.storage).toBe('forbidden');
	});

	it('held back by somebody keeps a learner waiting for five seconds at most', async () => {
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
		const deaf = await openDB('errata', 1);
		const deleted = deleteDB('errata');
		const opening = openTab();
		await vi.advanceTimersByTimeAsync(5000);
		vi.useRealTimers();
		const { tracker } = await opening;
		expect(tracker.storage).toBe('forbidden');
		expect(sequences(await tracker.record(started))).toEqual([0]);
		deaf.close();
		await deleted;
	});

	it('is let go where a newer version of the app waits, and the record is kept in the page', async () => {
		const { tracker } = await openTab();
		await tracker.record(started);
		const newer = await openDB('errata', 2);
		const longer = await tracker.record(opened('ferry'));
		expect(sequences(longer)).toEqual([0, 1]);
		expect(await tracker.attempts()).toEqual([longer]);
		newer.close();
	});

	it('that was deleted under a tab does not stop the learner', async () => {
		const { tracker } = await openTab();
		await tracker.record(started);
		await deleteDB('errata');
		await expect(tracker.record(opened('ferry'))).rejects.toThrow('no attempt was started');
		const fresh = await tracker.record(started);
		expect(tracker.storage).toBe('durable');
		expect((await openTab()).attempt).toEqual(fresh);
	});
});
