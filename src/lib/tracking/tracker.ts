/** Where the record goes: the browser's own store, a server, an LMS. Every adapter passes the contract in `tracker.contract.ts`. */
import type { Attempt, Deed, Draft } from '#lib/assessment/attempt.ts';

export type StorageState =
	/** What was recorded outlives the page. */
	| 'durable'
	/** The store refuses: nothing outlives the page. */
	| 'forbidden'
	/** The store is full: what is not stored yet waits in the page. */
	| 'full'
	/** The LMS does not take it now: what waits is kept in this browser, and sent again. */
	| 'waiting'
	/** As `waiting`, where this browser keeps nothing either: it waits in the page. */
	| 'waiting-in-page'
	/** A look at the package that does not count: nothing is stored. */
	| 'preview'
	/** The session with the LMS is over: the package is to be opened from there again. */
	| 'ended';

export type Resumed = {
	readonly attempt: Attempt | undefined;
	/** Responses begun but not submitted, by item. */
	readonly drafts: ReadonlyMap<string, Draft>;
};

export type TrackerEvent =
	/** Another tab or device recorded something, or put another attempt in its place. */
	| { readonly kind: 'record.changed'; readonly attempt: Attempt | undefined }
	| { readonly kind: 'storage.changed'; readonly storage: StorageState };

export type Tracker = {
	/** The current attempt and the drafts. Never rejects: where nothing can be read, there is nothing to resume. */
	resume(): Promise<Resumed>;
	/**
	 * Adds to the record and answers with the attempt as it is then, once it is stored. `attempt.started` begins a new attempt; the earlier
	 * ones are kept.
	 * Where the store refuses, the entry is kept in the page and `storage` says so. Rejects only when no attempt was started, or it was erased
	 * meanwhile; then the subscribers are told what there is instead.
	 */
	record(deed: Deed): Promise<Attempt>;
	/** Keeps a response that is not submitted; undefined forgets it. Submitting forgets it too. Rejects where the store refuses. */
	draft(item: string, draft: Draft | undefined): Promise<void>;
	/** All attempts, the earliest first, with what the store refused. */
	attempts(): Promise<readonly Attempt[]>;
	/**
	 * Takes in attempts from a file, and makes the last of them the current one. What is here is kept: an attempt that is here already takes
	 * on the entries it lacks, one that went another way is taken in beside it. Answers with the current attempt. Rejects, with nothing
	 * changed, where the store refuses.
	 */
	load(attempts: readonly Attempt[]): Promise<Attempt | undefined>;
	/** Forgets every attempt and draft. */
	erase(): Promise<void>;
	readonly storage: StorageState;
	/** Answers with a function that ends the subscription. */
	subscribe(listener: (event: TrackerEvent) => void): () => void;
	/** Lets go of connections, after what was begun; nothing may be called afterwards. */
	close(): void;
};

/** What a tracker needs from outside to give an entry its place and time. */
export type Surroundings = { readonly now: () => number; readonly newId: () => string };
