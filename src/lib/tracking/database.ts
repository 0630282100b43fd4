/** The browser's store: one database for all modules, and what is read and written there in one go. */
import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type { Attempt, Draft, Entry } from '#lib/assessment/attempt.ts';
import { takeIn } from './take-in.ts';

export type StoredAttempt = { readonly id: string; readonly module: string };
export type StoredEntry = { readonly attempt: string } & Entry;

export type Schema = DBSchema & {
	attempts: { key: string; value: StoredAttempt; indexes: { module: string } };
	entries: { key: [attempt: string, sequence: number]; value: StoredEntry };
	/** Which attempt of a module is going on. */
	current: { key: string; value: { readonly module: string; readonly attempt: string } };
	drafts: {
		key: [module: string, item: string];
		value: { readonly module: string; readonly item: string } & Draft;
	};
};
export type Database = IDBPDatabase<Schema>;
type Transaction = IDBPTransaction<Schema, ('attempts' | 'entries' | 'current' | 'drafts')[], 'readwrite'>;

/**
 * Longest wait for the database in milliseconds. It may be held back without an end, by a tab that does not let go of an older version;
 * a slow disk takes a second or two.
 */
const patience = 5000;

/**
 * Rejects where the browser allows no database or does not open it in time. `onLost` is called when it is to be closed, because a newer
 * version of the app waits for it, and when the browser has closed it.
 */
export async function openDatabase(onLost: () => void): Promise<Database> {
	const opening = openDB<Schema>('errata', 1, {
		upgrade(database, _old, _new, transaction) {
			// Where it fails the opening fails, and that is told.
			transaction.done.catch(() => undefined);
			database.createObjectStore('attempts', { keyPath: 'id' }).createIndex('module', 'module');
			database.createObjectStore('entries', { keyPath: ['attempt', 'sequence'] });
			database.createObjectStore('current', { keyPath: 'module' });
			database.createObjectStore('drafts', { keyPath: ['module', 'item'] });
		},
		blocking: onLost,
		terminated: onLost
	});
	let timer: ReturnType<typeof setTimeout> | undefined;
	const tooLate = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new Error('the database does not open')), patience);
	});
	try {
		return await Promise.race([opening, tooLate]);
	} catch (failure) {
		// What opens too late must not stand in the way of others.
		opening.then(
			(database) => database.close(),
			() => undefined
		);
		throw failure;
	} finally {
		clearTimeout(timer);
	}
}

/** The attempt of a module that is going on. */
export function readCurrent(database: Database, module: string): Promise<Attempt | undefined> {
	return inOneGo(database, (transaction) => currentIn(transaction, module));
}

/** All attempts of a module, in no order. */
export function readAttempts(database: Database, module: string): Promise<readonly Attempt[]> {
	return inOneGo(database, (transaction) => attemptsIn(transaction, module));
}

export async function readDrafts(database: Database, module: string): Promise<ReadonlyMap<string, Draft>> {
	const drafts = await database.getAll('drafts', draftsOf(module));
	return new Map(drafts.map(({ module: _, item, ...draft }) => [item, draft]));
}

/**
 * Adds entries, each at the end of its attempt as it is in the store now: where other tabs have added to it, they come after those.
 * Nothing is stored where an attempt is no longer there, since it was `erased`; nor where a start comes alone and another tab has begun an
 * attempt after `known`, the current one as this tab knows it: then that is the one to go on with.
 */
export function addEntries(
	database: Database,
	module: string,
	entries: readonly StoredEntry[],
	known: string | undefined
): Promise<{ readonly erased: boolean; readonly current: Attempt | undefined }> {
	return inOneGo(database, async (transaction) => {
		const begun = entries.filter(({ kind }) => kind === 'attempt.started').map(({ attempt }) => attempt);
		const older = entries.map(({ attempt }) => attempt).filter((attempt) => !begun.includes(attempt));
		const found = await Promise.all([...new Set(older)].map((id) => transaction.objectStore('attempts').getKey(id)));
		const erased = found.includes(undefined);
		const current = await transaction.objectStore('current').get(module);
		const isStartAlone = entries.length === 1 && begun.length === 1;
		const overtaken = isStartAlone && current !== undefined && current.attempt !== known;
		if (!erased && !overtaken) for (const entry of entries) await addEntry(transaction, module, entry);
		return { erased, current: await currentIn(transaction, module) };
	});
}

/** Takes attempts in, makes the last of them the current one and answers with it: all of it, or nothing where it rejects. */
export function addAttempts(
	database: Database,
	module: string,
	attempts: readonly Attempt[],
	newId: () => string
): Promise<Attempt | undefined> {
	return inOneGo(database, async (transaction) => {
		for (const loaded of attempts) {
			const here = await attemptsIn(transaction, module);
			const namesake = await transaction.objectStore('attempts').get(loaded.id);
			const elsewhere = namesake && namesake.module !== module ? [await readAttempt(transaction, loaded.id)] : [];
			const { id, added } = takeIn(loaded, [...here, ...elsewhere], newId);
			await transaction.objectStore('attempts').put({ id, module });
			await transaction.objectStore('current').put({ module, attempt: id });
			for (const entry of added) await transaction.objectStore('entries').add({ ...entry, attempt: id });
		}
		return currentIn(transaction, module);
	});
}

/**
 * Adds an entry to the current attempt where it is the very next one there; answers with false, and nothing stored, where it is not, since
 * another tab was there, or where the store refuses. A learner waits for this, so the requests go out together and not one after the other.
 */
export async function addNext(database: Database, module: string, entry: StoredEntry): Promise<boolean> {
	try {
		await inOneGo(database, async (transaction) => {
			const entries = transaction.objectStore('entries');
			const drafts = transaction.objectStore('drafts');
			// A request that throws at once must not leave the others unheard.
			const [count, current] = await Promise.all([
				(async () => entries.count(entriesOf(entry.attempt)))(),
				(async () => transaction.objectStore('current').get(module))(),
				(async () => entries.add(entry))(),
				(async () => entry.kind === 'response.submitted' && drafts.delete([module, entry.item]))()
			]);
			if (count !== entry.sequence || current?.attempt !== entry.attempt) throw new Error('not the next entry');
		});
		return true;
	} catch {
		return false;
	}
}

export function eraseModule(database: Database, module: string): Promise<void> {
	return inOneGo(database, async (transaction) => {
		for (const id of await transaction.objectStore('attempts').index('module').getAllKeys(module)) {
			await transaction.objectStore('entries').delete(entriesOf(id));
			await transaction.objectStore('attempts').delete(id);
		}
		await transaction.objectStore('current').delete(module);
		await transaction.objectStore('drafts').delete(draftsOf(module));
	});
}

async function addEntry(transaction: Transaction, module: string, entry: StoredEntry): Promise<void> {
	const entries = transaction.objectStore('entries');
	const sequence = await entries.count(entriesOf(entry.attempt));
	await entries.add({ ...entry, sequence });
	if (entry.kind === 'attempt.started') {
		await transaction.objectStore('attempts').put({ id: entry.attempt, module });
		await transaction.objectStore('current').put({ module, attempt: entry.attempt });
		await transaction.objectStore('drafts').delete(draftsOf(module));
	} else if (entry.kind === 'response.submitted') {
		await transaction.objectStore('drafts').delete([module, entry.item]);
	}
}

async function currentIn(transaction: Transaction, module: string): Promise<Attempt | undefined> {
	const current = await transaction.objectStore('current').get(module);
	return current && readAttempt(transaction, current.attempt);
}

async function attemptsIn(transaction: Transaction, module: string): Promise<readonly Attempt[]> {
	const ids = await transaction.objectStore('attempts').index('module').getAllKeys(module);
	return Promise.all(ids.map((id) => readAttempt(transaction, id)));
}

async function readAttempt(transaction: Transaction, id: string): Promise<Attempt> {
	const stored = await transaction.objectStore('entries').getAll(entriesOf(id));
	return { id, entries: stored.map(({ attempt: _, ...entry }) => entry) };
}

/** All that the work writes is stored together, or nothing where it rejects. */
async function inOneGo<T>(database: Database, work: (transaction: Transaction) => Promise<T>): Promise<T> {
	const transaction = database.transaction(['attempts', 'entries', 'current', 'drafts'], 'readwrite');
	// Where the work fails, that failure is told, and this one says nothing more.
	transaction.done.catch(() => undefined);
	try {
		const result = await work(transaction);
		await transaction.done;
		return result;
	} catch (failure) {
		abort(transaction);
		throw failure;
	}
}

/** A failure outside of a request does not abort by itself. */
function abort(transaction: Transaction): void {
	try {
		transaction.abort();
	} catch {
		// It has come to its end already.
	}
}

/** All entries of one attempt, in order. */
function entriesOf(attempt: string): IDBKeyRange {
	return IDBKeyRange.bound([attempt, 0], [attempt, Infinity]);
}

/** All drafts of one module. */
function draftsOf(module: string): IDBKeyRange {
	return IDBKeyRange.bound([module, ''], [module, '\uffff']);
}
