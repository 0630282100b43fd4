/**
 * A tracker that also tells a store of xAPI statements what is recorded. The record itself is the queue: what was not told yet is told as soon as
 * the store can be reached, in this visit or a later one. Nothing that a learner does ever waits for it.
 */
import type { Attempt, Deed, Draft } from '#lib/assessment/attempt.ts';
import type { Module } from '#lib/assessment/module.ts';
import { statementsFrom } from '#lib/interchange/xapi/module-statements.ts';
import type { JsonObject } from '#lib/interchange/xapi/statement.ts';
import { registrationOf } from '#lib/interchange/xapi/tell.ts';
import type { Resumed, StorageState, Tracker, TrackerEvent } from '../tracker.ts';
import { sendStatements, StoreRefused } from './send-statements.ts';
import type { Network, StoreAddress } from './store-client.ts';
import type { ToldSoFar } from './told-so-far.ts';

export type Telling = {
	readonly store: StoreAddress;
	readonly actor: JsonObject;
	/** A UUID; undefined where each attempt is a registration of its own. */
	readonly registration?: string;
	/** IRI of the module. */
	readonly activity: string;
	readonly module: Module;
	readonly told: ToldSoFar;
	/** What was done before the first visit is somebody else's, or nobody's to tell. */
	readonly fromNowOn: boolean;
	readonly network: Network;
	/** Calls the listener whenever trying again may help; answers with what ends it. */
	readonly onHope: (listener: () => void) => () => void;
};

/** Milliseconds until the store is tried again, after it was tried several times in a row; the last for all further ones. */
const pauses = [15_000, 60_000, 300_000];

export function withStatements(tracker: Tracker, telling: Telling): Tracker {
	return new TellingTracker(tracker, telling);
}

class TellingTracker implements Tracker {
	readonly #tracker: Tracker;
	readonly #telling: Telling;
	readonly #prepared: Promise<void>;
	readonly #stopHoping: () => void;
	/** Ids of the statements that were settled while the page is open. */
	readonly #settled = new Set<string>();
	#isRunning = false;
	#isClosed = false;
	/** Whether something may have been recorded since the last look. */
	#isAhead = false;
	#endPause: () => void = () => undefined;

	constructor(tracker: Tracker, telling: Telling) {
		this.#tracker = tracker;
		this.#telling = telling;
		this.#prepared = telling.fromNowOn ? this.#passOver() : Promise.resolve();
		this.#stopHoping = telling.onHope(() => this.#tell());
		this.#tell();
	}

	get storage(): StorageState {
		return this.#tracker.storage;
	}

	resume(): Promise<Resumed> {
		return this.#tracker.resume();
	}

	record(deed: Deed): Promise<Attempt> {
		return this.#thenTell(this.#tracker.record(deed));
	}

	draft(item: string, draft: Draft | undefined): Promise<void> {
		return this.#tracker.draft(item, draft);
	}

	attempts(): Promise<readonly Attempt[]> {
		return this.#tracker.attempts();
	}

	load(attempts: readonly Attempt[]): Promise<Attempt | undefined> {
		return this.#thenTell(this.#tracker.load(attempts));
	}

	erase(): Promise<void> {
		return this.#tracker.erase();
	}

	subscribe(listener: (event: TrackerEvent) => void): () => void {
		return this.#tracker.subscribe(listener);
	}

	close(): void {
		this.#isClosed = true;
		this.#stopHoping();
		this.#endPause();
		this.#tracker.close();
	}

	#thenTell<Value>(done: Promise<Value>): Promise<Value> {
		done.then(
			() => this.#tell(),
			() => undefined
		);
		return done;
	}

	/** Goes on in the background until everything is told, or the store lets nothing in. */
	#tell(): void {
		this.#isAhead = true;
		this.#endPause();
		if (this.#isRunning || this.#isClosed) return;
		this.#isRunning = true;
		void this.#run().finally(() => (this.#isRunning = false));
	}

	async #run(): Promise<void> {
		await this.#prepared;
		for (let failures = 0; this.#isAhead && !this.#isClosed;) {
			this.#isAhead = false;
			try {
				for (const attempt of await this.#tracker.attempts()) await this.#tellAttempt(attempt);
				failures = 0;
			} catch (failure) {
				// Another visit may have another key.
				if (failure instanceof StoreRefused || this.#isClosed) return;
				await this.#pause(pauses[Math.min(failures, pauses.length - 1)] ?? 0);
				failures += 1;
				this.#isAhead = true;
			}
		}
	}

	async #tellAttempt(attempt: Attempt): Promise<void> {
		const { module, told, store: address, network } = this.#telling;
		const from = told.read(attempt.id) ?? 0;
		if (from >= attempt.entries.length) return;
		const statements = statementsFrom(from, module, attempt, this.#settingOf(attempt));
		await sendStatements(
			statements.filter(({ id }) => !this.#settled.has(id)),
			{ address, network, settle: ({ id }) => void this.#settled.add(id), isStopped: () => this.#isClosed }
		);
		if (!this.#isClosed) told.write(attempt.id, attempt.entries.length);
	}

	#settingOf(attempt: Attempt) {
		const { actor, activity, module, registration = registrationOf(attempt.id) } = this.#telling;
		const { language, version } = module;
		return { actor, activity, launched: activity, language, version, run: attempt.id, context: { registration } };
	}

	async #passOver(): Promise<void> {
		const { told } = this.#telling;
		const attempts = await this.#tracker.attempts().catch(() => []);
		for (const { id, entries } of attempts) if (told.read(id) === undefined) told.write(id, entries.length);
	}

	#pause(milliseconds: number): Promise<void> {
		const woken = new Promise<void>((resolve) => (this.#endPause = resolve));
		return Promise.race([this.#telling.network.wait(milliseconds), woken]);
	}
}
