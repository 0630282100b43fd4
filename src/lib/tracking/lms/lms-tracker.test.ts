import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Report } from '#lib/interchange/report/report.ts';
import { essay, itemWorth, moduleOf, sectionOf } from '../../../../tests/fixtures/walks.ts';
import type { StorageState } from '../tracker.ts';
import { counting, describeTracker, drafted, opened, sequences, started, submitted } from '../tracker.contract.ts';
import { LmsTracker } from './lms-tracker.ts';
import type { Launch, RunTime } from './run-time.ts';
import { safetyCopy } from './safety-copy.ts';

const module = moduleOf([sectionOf('old-bridge', [itemWorth(2, 'year'), essay('mason')])]);

/** An LMS that keeps what it is told from launch to launch, and can be made to misbehave. */
class Lms {
	kept = '';
	limit = 64_000;
	mode: Launch['mode'] = 'normal';
	refuses = false;
	/** Answers only when it is let go on. */
	gate: Promise<void> = Promise.resolve();
	readonly told: Report[] = [];
	ended = 0;

	launch(): RunTime {
		return {
			launch: { learner: { id: 'ana', name: 'Ana Ruiz' }, mode: this.mode },
			limit: this.limit,
			kept: this.kept,
			keep: async (packed, report) => {
				if (this.refuses) throw new Error('no');
				this.kept = packed;
				await this.gate;
				this.told.push(report);
			},
			end: () => (this.ended += 1)
		};
	}

	open(surroundings = counting()) {
		const tracker = new LmsTracker(module, this.launch(), safetyCopy('small', 'ana'), surroundings);
		const storages: StorageState[] = [];
		tracker.subscribe((event) => event.kind === 'storage.changed' && storages.push(event.storage));
		return { tracker, storages };
	}
}

/** As much of a browser's store as is used. */
function storeOf(items = new Map<string, string>()) {
	return {
		getItem: (name: string) => items.get(name) ?? null,
		setItem: (name: string, text: string) => void items.set(name, text),
		removeItem: (name: string) => void items.delete(name),
		items
	};
}

/** What the packages of a test were opened from, by id. */
const courses = new Map<string, Lms>();
let store = storeOf();
beforeEach(() => {
	store = storeOf();
	vi.stubGlobal('localStorage', store);
	courses.clear();
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

describeTracker(
	'in an LMS',
	async (id, surroundings) => {
		const lms = courses.get(id) ?? new Lms();
		courses.set(id, lms);
		return new LmsTracker(module, lms.launch(), safetyCopy(id, 'ana'), surroundings);
	},
	{ apart: 'an LMS keeps each package for itself' }
);

describe('in an LMS', () => {
	it('tells after each deed how the attempt stands', async () => {
		const lms = new Lms();
		const { tracker } = lms.open();
		await tracker.record(started);
		await tracker.record(opened('old-bridge'));
		expect(lms.told).toHaveLength(2);
		expect(lms.told.at(-1)).toMatchObject({ completion: 'incomplete', success: 'unknown' });
		await tracker.record({ kind: 'section.handed-in', section: 'old-bridge' });
		expect(lms.told.at(-1)).toMatchObject({ completion: 'completed', progress: 1, score: { percent: 0 } });
	});

	it('reports the first attempt, whatever is practised afterwards', async () => {
		const lms = new Lms();
		const { tracker } = lms.open();
		await tracker.record(started);
		await tracker.record({ kind: 'section.handed-in', section: 'old-bridge' });
		await tracker.record(started);
		expect(lms.told.at(-1)).toMatchObject({ completion: 'completed' });
		tracker.close();
		const again = lms.open().tracker;
		expect((await again.resume()).attempt).toMatchObject({ id: 'attempt-2' });
		await again.record(opened('old-bridge'));
		expect(lms.told.at(-1)).toMatchObject({ completion: 'completed' });
	});

	it('hands over what was done while the LMS was busy in one go', async () => {
		const lms = new Lms();
		const { tracker } = lms.open();
		await tracker.record(started);
		const opening = Promise.withResolvers<void>();
		lms.gate = opening.promise;
		const deeds = ['a', 'b', 'c', 'd', 'e'].map((text) => tracker.record(submitted('mason', text)));
		await new Promise((resolve) => setTimeout(resolve, 5));
		opening.resolve();
		const attempts = await Promise.all(deeds);
		expect(sequences(attempts.at(-1))).toEqual([0, 1, 2, 3, 4, 5]);
		expect(lms.told.length).toBeLessThanOrEqual(3);
		expect(sequences((await lms.open().tracker.resume()).attempt)).toEqual([0, 1, 2, 3, 4, 5]);
	});

	it('keeps a draft with the next deed, and before it ends', async () => {
		const lms = new Lms();
		const { tracker } = lms.open();
		await tracker.record(started);
		await tracker.draft('mason', drafted('Kr'));
		tracker.close();
		expect((await lms.open().tracker.resume()).drafts).toEqual(new Map([['mason', drafted('Kr')]]));
	});

	it('keeps a draft after ten seconds, where nothing else happens', async () => {
		vi.useFakeTimers();
		const lms = new Lms();
		const { tracker } = lms.open();
		await tracker.record(started);
		await tracker.draft('mason', drafted('Kr'));
		await vi.advanceTimersByTimeAsync(10_000);
		expect((await lms.open().tracker.resume()).drafts.size).toBe(1);
	});

	it('ends once, and says that it is over', async () => {
		const lms = new Lms();
		const { tracker, storages } = lms.open();
		await tracker.record(started);
		tracker.close();
		tracker.close();
		expect(lms.ended).toBe(1);
		expect(storages).toEqual(['ended']);
		const told = lms.told.length;
		expect(sequences(await tracker.record(opened('old-bridge')))).toEqual([0, 1]);
		expect(lms.told).toHaveLength(told);
	});
});

describe('an LMS that refuses', () => {
	it('is told again in a quarter of a minute; until then the work is kept in this browser', async () => {
		vi.useFakeTimers();
		const lms = new Lms();
		const { tracker, storages } = lms.open();
		await tracker.record(started);
		lms.refuses = true;
		const attempt = await tracker.record(opened('old-bridge'));
		expect(sequences(attempt)).toEqual([0, 1]);
		expect(tracker.storage).toBe('waiting');
		expect(store.items.size).toBe(1);
		lms.refuses = false;
		await vi.advanceTimersByTimeAsync(15_000);
		expect(storages).toEqual(['waiting', 'durable']);
		expect(store.items.size).toBe(0);
		expect((await lms.open().tracker.resume()).attempt).toEqual(attempt);
	});

	it('gets with the next launch what was kept in this browser', async () => {
		const lms = new Lms();
		const { tracker } = lms.open();
		await tracker.record(started);
		lms.refuses = true;
		const attempt = await tracker.record(opened('old-bridge'));
		tracker.close();
		lms.refuses = false;
		const next = lms.open().tracker;
		expect((await next.resume()).attempt).toEqual(attempt);
		await next.flush();
		expect(store.items.size).toBe(0);
		expect((await lms.open().tracker.resume()).attempt).toEqual(attempt);
	});

	it('says so where this browser keeps nothing either', async () => {
		vi.stubGlobal('localStorage', undefined);
		const lms = new Lms();
		const { tracker } = lms.open();
		lms.refuses = true;
		await tracker.record(started);
		expect(tracker.storage).toBe('waiting-in-page');
		lms.refuses = false;
		await tracker.flush();
		expect(tracker.storage).toBe('durable');
	});

	it('does not put back what was done elsewhere since', async () => {
		const surroundings = counting();
		const lms = new Lms();
		const { tracker } = lms.open(surroundings);
		await tracker.record(started);
		lms.refuses = true;
		await tracker.record(opened('old-bridge'));
		tracker.close();
		lms.refuses = false;
		const here = store;
		vi.stubGlobal('localStorage', storeOf());
		const elsewhere = lms.open(surroundings).tracker;
		const attempt = await elsewhere.record(submitted('mason', 'Kroll'));
		elsewhere.close();
		vi.stubGlobal('localStorage', here);
		expect((await lms.open(surroundings).tracker.resume()).attempt).toEqual(attempt);
	});
});

describe('a launch that does not count', () => {
	it.each(['browse', 'review', 'no-credit'] as const)('%s: shows what is there and writes nothing', async (mode) => {
		const lms = new Lms();
		const { tracker } = lms.open();
		const attempt = await tracker.record(started);
		const { kept } = lms;
		lms.mode = mode;
		const look = lms.open().tracker;
		expect(look.storage).toBe('preview');
		expect((await look.resume()).attempt).toEqual(attempt);
		const told = lms.told.length;
		await look.record(opened('old-bridge'));
		await look.draft('mason', drafted('K'));
		await look.flush();
		look.close();
		expect([lms.told.length, lms.kept, store.items.size]).toEqual([told, kept, 0]);
	});
});

describe('an LMS that gives back what cannot be read', () => {
	it('lets the learner begin again', async () => {
		const lms = new Lms();
		await lms.open().tracker.record(started);
		lms.kept = lms.kept.slice(0, -3);
		const { tracker } = lms.open();
		expect(tracker.unreadable).toBe('damaged');
		expect((await tracker.resume()).attempt).toBeUndefined();
		expect(sequences(await tracker.record(started))).toEqual([0]);
	});

	it('does not write over what a newer version has written', async () => {
		const lms = new Lms();
		lms.kept = '~from the future';
		const { tracker } = lms.open();
		if (tracker.unreadable !== 'too-new') return expect(tracker.unreadable).toBe('foreign');
		await tracker.record(started);
		expect(lms.kept).toBe('~from the future');
	});
});
