/**
 * The record in the browser's own store (IndexedDB), shared by all tabs.
 *
 * Each entry takes the next sequence number inside one transaction, so that tabs add to one list and never overwrite each other; a
 * `BroadcastChannel` tells the other tabs to read it again.
 */
import { append, type Attempt, type Deed, type Draft } from '#lib/assessment/attempt.ts';
import {
	addAttempts,
	addEntries,
	addNext,
	eraseModule,
	openDatabase,
	readAttempts,
	readCurrent,
	readDrafts,
	type Database,
	type StoredEntry
} from './database.ts';
import { MemoryTracker } from './memory.ts';
import type { Resumed, StorageState, Surroundings, Tracker, TrackerEvent } from './tracker.ts';
import { startedAt, withEntries } from './with-entries.ts';

/** A tracker for one module: in the browser's store, or in memory where the browser allows none. */
export async function openBrowserTracker(module: string, surroundings: Surroundings): Promise<Tracker> {
	try {
		const tracker = new BrowserTracker(module, surroundings);
		if (await tracker.canStore()) return tracker;
		tracker.close();
	} catch {
		// Without a channel between the tabs they would not know of each other's entries.
	}
	return new MemoryTracker(surroundings);
}

/** What tabs tell each other: that there is something to read, or that everything is to be forgotten. */
type News = 'changed' | 'erased';

class BrowserTracker implements Tracker {
	readonly #module: string;
	readonly #surroundings: Surroundings;
	readonly #channel: BroadcastChannel;
	readonly #listeners = new Set<(event: TrackerEvent) => void>();
	#database: Database | undefined;
	/** The current attempt as it was last seen in the store. */
	#stored: Attempt | undefined;
	/** What the store refused; it waits here, in order, and is shown as if it were stored. */
	#waiting: readonly StoredEntry[] = [];
	/** Everything is done strictly one after the other: nothing may overtake a deed that waits. */
	#queue: Promise<unknown> = Promise.resolve();

	constructor(module: string, surroundings: Surroundings) {
		this.#module = module;
		this.#surroundings = surroundings;
		this.#channel = new BroadcastChannel(`errata:${module}`);
		// What cannot be read or stored at this news will be with the next deed.
		this.#channel.onmessage = ({ data }) => this.#inTurn(() => this.#catchUp(data === 'erased')).catch(() => undefined);
	}

	get storage(): StorageState {
		return this.#waiting.length === 0 ? 'durable' : 'full';
	}

	canStore(): Promise<boolean> {
		return this.#connected().then(
			() => true,
			() => false
		);
	}

	resume(): Promise<Resumed> {
		return this.#inTurn(async () => {
			try {
				const database = await this.#connected();
				if (this.#waiting.length === 0) this.#stored = await readCurrent(database, this.#module);
				return { attempt: this.#current, drafts: await readDrafts(database, this.#module) };
			} catch {
				return { attempt: this.#current, drafts: new Map() };
			}
		});
	}

	record(deed: Deed): Promise<Attempt> {
		return this.#inTurn(() => this.#record(deed));
	}

	draft(item: string, draft: Draft | undefined): Promise<void> {
		return this.#inTurn(async () => {
			// What waits goes first: once it is stored, it forgets the drafts before it, not this one.
			await this.#flush();
			const database = await this.#connected();
			if (draft) await database.put('drafts', { module: this.#module, item, ...draft });
			else await database.delete('drafts', [this.#module, item]);
		});
	}

	attempts(): Promise<readonly Attempt[]> {
		return this.#inTurn(async () => {
			const all = withEntries(await this.#readAttempts(), this.#waiting);
			return all.toSorted((one, other) => startedAt(one) - startedAt(other));
		});
	}

	load(attempts: readonly Attempt[]): Promise<Attempt | undefined> {
		return this.#inTurn(async () => {
			await this.#flush();
			const { newId } = this.#surroundings;
			this.#stored = await addAttempts(await this.#connected(), this.#module, attempts, newId);
			this.#announce('changed');
			return this.#current;
		});
	}

	erase(): Promise<void> {
		return this.#inTurn(async () => {
			await eraseModule(await this.#connected(), this.#module);
			this.#announce('erased');
			this.#stored = undefined;
			this.#wait([]);
		});
	}

	subscribe(listener: (event: TrackerEvent) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	close(): void {
		void this.#inTurn(async () => {
			this.#channel.close();
			this.#letGo();
		});
	}

	/** The current attempt, with what waits. */
	get #current(): Attempt | undefined {
		return withEntries(this.#stored ? [this.#stored] : [], this.#waiting).at(-1);
	}

	async #record(deed: Deed): Promise<Attempt> {
		const entry = this.#entryOf(deed);
		const begins = entry.kind === 'attempt.started';
		const outcome = await this.#store([entry]).catch(() => 'refused' as const);
		if (outcome === 'refused') {
			this.#wait([...this.#waiting, entry]);
			// Should it be the connection that is broken, the next deed makes a new one.
			this.#letGo();
		}
		// What was erased no longer waits: now the start stands alone.
		if (outcome === 'erased' && begins) return this.#record(deed);
		const attempt = this.#current;
		if (!begins && attempt?.id !== entry.attempt) this.#tell({ kind: 'record.changed', attempt });
		if (outcome === 'erased' || !attempt) throw new Error('no attempt was started');
		return attempt;
	}

	/** Throws where the deed cannot be stored at all, whatever the space: it would bar the way for all that come after it. */
	#entryOf(deed: Deed): StoredEntry {
		const { now, newId } = this.#surroundings;
		if (deed.kind === 'attempt.started') return structuredClone({ ...deed, attempt: newId(), sequence: 0, at: now() });
		const current = this.#current;
		if (!current) throw new Error('no attempt was started');
		return structuredClone({ ...deed, attempt: current.id, sequence: current.entries.length, at: now() });
	}

	/** Stores what waits and then these entries: all of it, or nothing. Rejects where the store refuses. */
	async #store(entries: readonly StoredEntry[]): Promise<'stored' | 'erased'> {
		const all = [...this.#waiting, ...entries];
		const database = await this.#connected();
		const [entry] = all;
		const stored = this.#stored;
		// The short way, for one entry that follows what this tab knows of the current attempt.
		if (entry && all.length === 1 && stored?.id === entry.attempt && (await addNext(database, this.#module, entry))) {
			const { attempt: id, ...added } = entry;
			this.#stored = append({ id, entries: stored.entries }, added);
			this.#wait([]);
			this.#announce('changed');
			return 'stored';
		}
		const { erased, current } = await addEntries(database, this.#module, all, stored?.id);
		this.#stored = current;
		this.#wait([]);
		if (erased) return 'erased';
		this.#announce('changed');
		return 'stored';
	}

	async #flush(): Promise<void> {
		if (this.#waiting.length > 0) await this.#store([]);
	}

	async #catchUp(isErased: boolean): Promise<void> {
		if (isErased) this.#wait([]);
		await this.#flush();
		this.#stored = await readCurrent(await this.#connected(), this.#module);
		this.#tell({ kind: 'record.changed', attempt: this.#current });
	}

	/** What the store holds; where it cannot be read, the current attempt as it was last seen there. */
	async #readAttempts(): Promise<readonly Attempt[]> {
		try {
			return await readAttempts(await this.#connected(), this.#module);
		} catch (failure) {
			if (!this.#current) throw failure;
			return this.#stored ? [this.#stored] : [];
		}
	}

	async #connected(): Promise<Database> {
		return (this.#database ??= await openDatabase(() => this.#letGo()));
	}

	#letGo(): void {
		this.#database?.close();
		this.#database = undefined;
	}

	#inTurn<T>(task: () => Promise<T>): Promise<T> {
		const done = this.#queue.then(task);
		this.#queue = done.catch(() => undefined);
		return done;
	}

	#wait(entries: readonly StoredEntry[]): void {
		const before = this.storage;
		this.#waiting = entries;
		if (this.storage !== before) this.#tell({ kind: 'storage.changed', storage: this.storage });
	}

	#announce(news: News): void {
		this.#channel.postMessage(news);
	}

	#tell(event: TrackerEvent): void {
		for (const listener of this.#listeners) listener(event);
	}
}
