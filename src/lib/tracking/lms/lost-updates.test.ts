import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Report } from '#lib/interchange/report/report.ts';
import { essay, itemWorth, moduleOf, sectionOf } from '../../../../tests/fixtures/walks.ts';
import { counting, drafted, opened, started, submitted } from '../tracker.contract.ts';
import { LaunchFailure } from './launch-failure.ts';
import { LmsTracker } from './lms-tracker.ts';
import type { RunTime } from './run-time.ts';
import { safetyCopy } from './safety-copy.ts';

const module = moduleOf([sectionOf('old-bridge', [itemWorth(2, 'year'), essay('mason')])]);
const handedIn = { kind: 'section.handed-in', section: 'old-bridge' } as const;

/** One learner's place for one package. */
class Lms {
	kept = '';
	/** What happens to what is to be kept. */
	answer: () => Promise<void> = () => Promise.resolve();
	readonly told: Report[] = [];

	launch(): RunTime {
		return {
			launch: { learner: { id: 'ana', name: 'Ana Ruiz' }, mode: 'normal' },
			limit: 64_000,
			kept: this.kept,
			keep: async (packed, report) => {
				await this.answer();
				this.kept = packed;
				this.told.push(report);
			},
			end: () => undefined
		};
	}
	refuse = (): void => void (this.answer = () => Promise.reject(new Error('no')));
	agree = (): void => void (this.answer = () => Promise.resolve());
}

/** A browser with its own clock and store. */
class Device {
	readonly #items = new Map<string, string>();
	readonly #ids: () => string;
	readonly #now: () => number;
	#start: number;

	constructor(name: string, start: number) {
		const { newId, now } = counting();
		this.#ids = () => `${name}-${newId()}`;
		this.#start = start;
		this.#now = () => this.#start + now();
	}

	passes(milliseconds: number): void {
		this.#start += milliseconds;
	}

	open(lms: Lms): LmsTracker {
		const items = this.#items;
		vi.stubGlobal('localStorage', {
			getItem: (name: string) => items.get(name) ?? null,
			setItem: (name: string, text: string) => void items.set(name, text),
			removeItem: (name: string) => void items.delete(name)
		});
		return new LmsTracker(module, lms.launch(), safetyCopy('small', 'ana'), { now: this.#now, newId: this.#ids });
	}

	get copies(): number {
		return this.#items.size;
	}
}

const hour = 3_600_000;
let lms = new Lms();
beforeEach(() => {
	lms = new Lms();
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

/** The kinds of what the tracker has in its current attempt. */
async function kinds(tracker: LmsTracker): Promise<readonly string[] | undefined> {
	return (await tracker.resume()).attempt?.entries.map(({ kind }) => kind);
}

describe('devices whose clocks differ', () => {
	it('do not make practice the attempt that counts', async () => {
		const fast = new Device('fast', 10 * hour).open(lms);
		await fast.record(started);
		await fast.record(handedIn);
		fast.close();
		const slow = new Device('slow', hour).open(lms);
		await slow.record(started);
		expect(lms.told.at(-1)).toMatchObject({ completion: 'completed' });
	});

	it('do not make work look old that the LMS has not taken yet', async () => {
		const fast = new Device('fast', 10 * hour).open(lms);
		await fast.record(started);
		fast.close();
		const device = new Device('slow', hour);
		const slow = device.open(lms);
		lms.refuse();
		await slow.record(opened('old-bridge'));
		slow.close();
		lms.agree();
		expect(await kinds(device.open(lms))).toEqual(['attempt.started', 'section.opened']);
	});

	it('do not bring back a copy in place of what was done since', async () => {
		const device = new Device('fast', 10 * hour);
		const fast = device.open(lms);
		await fast.record(started);
		// The page is killed before it hears that the LMS has it.
		const { answer } = lms;
		lms.answer = () => Promise.resolve().then(() => void (lms.answer = () => Promise.reject(new Error('killed'))));
		await fast.record(opened('old-bridge'));
		lms.refuse();
		await fast.draft('mason', drafted('K'));
		await fast.flush();
		lms.answer = answer;
		const slow = new Device('slow', hour).open(lms);
		await slow.record(submitted('mason', 'Kroll'));
		await slow.record(handedIn);
		slow.close();
		expect(device.copies).toBe(1);
		expect(await kinds(device.open(lms))).toContain('section.handed-in');
	});
});

describe('the copy in this browser', () => {
	it('is of no more use where the LMS has begun another attempt', async () => {
		const device = new Device('one', hour);
		const first = device.open(lms);
		await first.record(started);
		first.close();
		const second = device.open(lms);
		lms.refuse();
		await second.record(handedIn);
		second.close();
		lms.agree();
		// A teacher has deleted the attempt, or it was opened as a new one.
		lms.kept = '';
		expect((await device.open(lms).resume()).attempt).toBeUndefined();
	});

	it('is not put in place of another attempt that the LMS has', async () => {
		const device = new Device('one', hour);
		lms.refuse();
		const lost = device.open(lms);
		await lost.record(started);
		lost.close();
		lms.agree();
		const other = new Device('other', 0).open(lms);
		await other.record(started);
		await other.record(opened('old-bridge'));
		other.close();
		expect(await kinds(device.open(lms))).toEqual(['attempt.started', 'section.opened']);
	});

	it('does not let an older version write over what a newer one has written', async () => {
		const device = new Device('one', hour);
		const tracker = device.open(lms);
		await tracker.record(started);
		lms.refuse();
		await tracker.record(opened('old-bridge'));
		tracker.close();
		lms.agree();
		const newer = lms.kept.replace(/^./u, '9');
		lms.kept = newer;
		const again = device.open(lms);
		expect(again.unreadable).toBe('too-new');
		await again.record(started);
		expect(lms.kept).toBe(newer);
	});

	it.each(['null', 'undefined', ' \n'])('is taken where the LMS says %j for nothing', async (nothing) => {
		const device = new Device('one', hour);
		lms.refuse();
		const lost = device.open(lms);
		await lost.record(started);
		lost.close();
		lms.agree();
		lms.kept = nothing;
		const tracker = device.open(lms);
		expect([tracker.unreadable, await kinds(tracker)]).toEqual([undefined, ['attempt.started']]);
	});

	it('is not put in place of what was done in another window since, even if it is from later', async () => {
		const device = new Device('one', hour);
		const tracker = device.open(lms);
		await tracker.record(started);
		device.passes(20_000);
		const other = device.open(lms);
		await other.record(submitted('mason', 'Kroll'));
		await other.record(handedIn);
		other.close();
		device.passes(20_000);
		lms.answer = () => Promise.reject(new LaunchFailure('ended'));
		await tracker.record(opened('old-bridge'));
		lms.agree();
		expect(await kinds(device.open(lms))).toContain('section.handed-in');
	});

	it('takes nothing on any more when the session is over', async () => {
		const device = new Device('one', hour);
		const old = device.open(lms);
		await old.record(started);
		old.close();
		const fresh = device.open(lms);
		await fresh.record(submitted('mason', 'Kroll'));
		await fresh.record(handedIn);
		fresh.close();
		await old.record(opened('old-bridge'));
		await old.draft('mason', drafted('K'));
		await old.flush();
		expect(device.copies).toBe(0);
		expect(await kinds(device.open(lms))).toContain('section.handed-in');
	});

	it('is not made for a learner without a name of their own', async () => {
		vi.stubGlobal('localStorage', { getItem: () => '1', setItem: () => undefined, removeItem: () => undefined });
		const copy = safetyCopy('small', '');
		expect(copy.read()).toBeUndefined();
		expect(copy.put({ packed: '1', hadKept: false })).toBe(false);
	});

	it('stays until the last of what was handed over is confirmed', async () => {
		const device = new Device('one', hour);
		const tracker = device.open(lms);
		await tracker.record(started);
		const [first, last] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
		const gates = [first.promise, last.promise];
		lms.answer = () => gates.shift() ?? Promise.resolve();
		void tracker.record(opened('old-bridge'));
		await vi.waitFor(() => expect(gates).toHaveLength(1));
		void tracker.record(handedIn);
		tracker.close();
		first.resolve();
		await new Promise((resolve) => setTimeout(resolve, 5));
		expect(device.copies).toBe(1);
		last.resolve();
		await vi.waitFor(() => expect(device.copies).toBe(0));
	});
});

describe('an LMS that', () => {
	it('never answers does not hold the learner up', async () => {
		vi.useFakeTimers();
		const device = new Device('one', hour);
		const tracker = device.open(lms);
		lms.answer = () => new Promise(() => undefined);
		const recorded = tracker.record(started);
		await vi.advanceTimersByTimeAsync(5000);
		await recorded;
		expect(tracker.storage).toBe('waiting');
		expect(device.copies).toBe(1);
		const next = tracker.record(opened('old-bridge'));
		await vi.advanceTimersByTimeAsync(1000);
		expect((await next).entries).toHaveLength(2);
	});

	it('is slow is heard all the same', async () => {
		vi.useFakeTimers();
		const device = new Device('one', hour);
		const tracker = device.open(lms);
		lms.answer = () => new Promise((resolve) => setTimeout(resolve, 8000));
		void tracker.record(started);
		await vi.advanceTimersByTimeAsync(6000);
		expect(tracker.storage).toBe('waiting');
		await vi.advanceTimersByTimeAsync(3000);
		expect([tracker.storage, device.copies]).toEqual(['durable', 0]);
		expect(vi.getTimerCount()).toBe(0);
	});

	it('says that the session is over is believed', async () => {
		vi.useFakeTimers();
		const device = new Device('one', hour);
		const tracker = device.open(lms);
		await tracker.record(started);
		lms.answer = () => Promise.reject(new LaunchFailure('ended'));
		await tracker.record(opened('old-bridge'));
		expect(tracker.storage).toBe('ended');
		expect(vi.getTimerCount()).toBe(0);
		lms.agree();
		expect(await kinds(device.open(lms))).toEqual(['attempt.started', 'section.opened']);
	});
});

describe('a page that is not painted', () => {
	it('is kept all the same', async () => {
		vi.stubGlobal('document', { hidden: false });
		vi.stubGlobal('requestAnimationFrame', () => 0);
		const tracker = new Device('one', hour).open(lms);
		await tracker.record(started);
		expect(lms.told).toHaveLength(1);
	});

	it('hands over at once what is ahead when it is hidden', async () => {
		vi.stubGlobal('document', { hidden: false });
		vi.stubGlobal('requestAnimationFrame', () => 0);
		const tracker = new Device('one', hour).open(lms);
		void tracker.record(started);
		void tracker.flush();
		await Promise.resolve();
		await Promise.resolve();
		expect(lms.told).toHaveLength(1);
	});
});
