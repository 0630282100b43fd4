/**
 * The record in an LMS: the same for every standard, which brings its own `RunTime`.
 *
 * After each deed the whole record is packed and handed over together with the report; what is done while the LMS is still busy goes along with
 * the next time. The first attempt is the one that is reported; further ones are practice.
 */
import type { Attempt, Deed, Draft } from '#lib/assessment/attempt.ts';
import type { Module } from '#lib/assessment/module.ts';
import { reportOf } from '#lib/interchange/report/report-of.ts';
import { HeldRecord } from '../held-record.ts';
import { pack, type Packable, type PackedProblem } from '../packed/pack.ts';
import type { Resumed, StorageState, Surroundings, Tracker, TrackerEvent } from '../tracker.ts';
import { LaunchFailure } from './launch-failure.ts';
import { lastDeedIn, recordToResume } from './record-to-resume.ts';
import type { RunTime } from './run-time.ts';
import type { SafetyCopy } from './safety-copy.ts';

/** Milliseconds until what waits is sent again. */
const retryAfter = 15_000;
/** Milliseconds until a draft is kept, if nothing else was before. */
const draftsAfter = 10_000;
/** Milliseconds that a learner waits for the LMS before they may go on; and where it was slow before. */
const patience = 4000;
const lessPatience = 500;
/** Milliseconds by which a deed is later than the one before, where the clock says that it is not: what is packed may tell no less apart. */
const oneLater = 1000;
/** Milliseconds after which a page that is not painted is not waited for. */
const longestPaint = 100;

export class LmsTracker implements Tracker {
	readonly #module: Module;
	readonly #runTime: RunTime;
	readonly #safety: SafetyCopy;
	readonly #held: HeldRecord;
	readonly #listeners = new Set<(event: TrackerEvent) => void>();
	#storage: StorageState;
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** The handing over that is going on, and the one that begins when it is done. */
	#running: Promise<void> = Promise.resolve();
	#next: Promise<void> | undefined;
	/** How often it was begun. */
	#turns = 0;
	/** When something was done last: milliseconds since 1970. */
	#lastTime: number;
	/** Whether this browser keeps the record as it is now. */
	#isCopied = false;
	/** Whether something was done that the LMS has not confirmed. */
	#isAhead = false;
	/** Why nothing was resumed though the LMS kept something. */
	readonly unreadable: PackedProblem['problem'] | undefined;

	constructor(module: Module, runTime: RunTime, safety: SafetyCopy, surroundings: Surroundings) {
		this.#module = module;
		this.#runTime = runTime;
		this.#safety = safety;
		this.#held = new HeldRecord({ ...surroundings, now: () => this.#timeOn(surroundings.now()) });
		const counts = runTime.launch.mode === 'normal';
		const { record, unreadable } = recordToResume(runTime.kept, counts ? safety.read() : undefined, module);
		if (record) this.#take(record);
		this.#lastTime = record ? lastDeedIn(record) : 0;
		this.unreadable = unreadable;
		// What a newer version of the package has written is not to be overwritten by this one.
		this.#storage = counts && this.unreadable !== 'too-new' ? 'durable' : 'preview';
		// An earlier session may have ended before the LMS was told everything.
		if (record) void this.#handOver();
	}

	get storage(): StorageState {
		return this.#storage;
	}

	async resume(): Promise<Resumed> {
		return { attempt: this.#held.current, drafts: this.#held.drafts };
	}

	async record(deed: Deed): Promise<Attempt> {
		const attempt = this.#held.record(deed);
		await this.#inTime(this.#handOver());
		return attempt;
	}

	async draft(item: string, draft: Draft | undefined): Promise<void> {
		this.#held.draft(item, draft);
		this.#isAhead = true;
		this.#later(draftsAfter);
	}

	async attempts(): Promise<readonly Attempt[]> {
		return this.#held.attempts;
	}

	async load(attempts: readonly Attempt[]): Promise<Attempt | undefined> {
		const current = this.#held.load(attempts);
		await this.#handOver();
		return current;
	}

	async erase(): Promise<void> {
		this.#held.erase();
		await this.#handOver();
	}

	subscribe(listener: (event: TrackerEvent) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/** Sends what waits at once: a page that is hidden may not have another turn. */
	flush(): Promise<void> {
		if (!this.#isAhead) return Promise.resolve();
		this.#copy();
		return this.#tell();
	}

	close(): void {
		if (this.#storage === 'ended') return;
		// The page may be gone before anything else has its turn.
		void this.flush();
		this.#end();
	}

	#end(): void {
		this.#runTime.end();
		this.#stop();
		this.#become('ended');
	}

	#take({ attempts, drafts }: Packable): void {
		this.#held.load(attempts);
		for (const [item, draft] of drafts) this.#held.draft(item, draft);
	}

	/** Clocks differ and are set back at times; which attempt came first, and which record is the later one, is told by the times in them. */
	#timeOn(clock: number): number {
		this.#lastTime = clock < this.#lastTime ? this.#lastTime + oneLater : clock;
		return this.#lastTime;
	}

	/** Resolves when the LMS has confirmed, or refused, what was done until now. Never rejects. */
	#handOver(): Promise<void> {
		this.#isAhead = true;
		// Should the page die while the LMS is busy, the copy is there.
		this.#copy();
		this.#next ??= this.#running.then(async () => {
			// An LMS may block the page while it stores: first the learner sees that something happens.
			await painted();
			this.#next = undefined;
			this.#running = this.#tell();
			return this.#running;
		});
		return this.#next;
	}

	/** Resolves when that is done, or as soon as the learner has waited for it long enough: then it goes on without them. */
	async #inTime(done: Promise<void>): Promise<void> {
		const late = Promise.withResolvers<void>();
		const timer = setTimeout(late.resolve, this.#storage === 'durable' ? patience : lessPatience);
		const isLate = await Promise.race([done.then(() => false), late.promise.then(() => true)]);
		clearTimeout(timer);
		if (isLate && this.#storage === 'durable') this.#wait();
	}

	/** Begins to hand over at once, without giving way to anything. */
	async #tell(): Promise<void> {
		this.#stop();
		if (this.#storage === 'preview' || this.#isOver) return;
		this.#isAhead = false;
		this.#turns += 1;
		const turn = this.#turns;
		try {
			const record = this.#record();
			const report = reportOf(this.#module, record.attempts[0]);
			await this.#runTime.keep(pack(record, this.#module, this.#runTime.limit), report);
			// What was begun later holds more.
			if (turn !== this.#turns) return;
			if (!this.#isAhead) this.#safety.remove();
			if (!this.#isOver) this.#become('durable');
		} catch (failure) {
			this.#isAhead = true;
			if (this.#isOver) return;
			if (failure instanceof LaunchFailure && failure.reason === 'ended') return this.#end();
			this.#wait();
			this.#later(retryAfter);
		}
	}

	#wait(): void {
		this.#become(this.#isCopied ? 'waiting' : 'waiting-in-page');
	}

	/** By the time the LMS answers, the session may have been closed. */
	get #isOver(): boolean {
		return this.#storage === 'ended';
	}

	/** What is done after the session counts no more: by then the learner may have gone on in another. */
	#copy(): void {
		if (this.#storage === 'preview' || this.#isOver) return;
		const packed = pack(this.#record(), this.#module, Infinity);
		this.#isCopied = this.#safety.put({ packed, hadKept: this.#runTime.kept !== '' });
	}

	#record(): Packable {
		const { attempts, current, drafts } = this.#held;
		const [counted] = attempts;
		const others = attempts.filter((attempt) => attempt !== counted && attempt !== current);
		const last = current && current !== counted ? [current] : [];
		return { attempts: counted ? [counted, ...others, ...last] : [], drafts };
	}

	#later(milliseconds: number): void {
		if (this.#storage === 'preview' || this.#isOver || this.#timer !== undefined) return;
		this.#timer = setTimeout(() => void this.#handOver(), milliseconds);
	}

	#stop(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
	}

	#become(storage: StorageState): void {
		if (this.#storage === storage) return;
		this.#storage = storage;
		for (const listener of this.#listeners) listener({ kind: 'storage.changed', storage });
	}
}

/** Resolves once the page has shown what changed; at once where it shows nothing, and soon where nobody looks: what is out of sight may never be painted. */
function painted(): Promise<void> {
	if (typeof document === 'undefined' || document.hidden) return Promise.resolve();
	return new Promise((resolve) => {
		const timer = setTimeout(resolve, longestPaint);
		requestAnimationFrame(() => {
			clearTimeout(timer);
			setTimeout(resolve);
		});
	});
}
