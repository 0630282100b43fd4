/** A tracker for where nothing may be stored: the record lives as long as the page. */
import { append, type Attempt, type Deed, type Draft } from '#lib/assessment/attempt.ts';
import { takeIn } from './take-in.ts';
import { startedAt } from './with-entries.ts';
import type { Resumed, Surroundings, Tracker } from './tracker.ts';

export class MemoryTracker implements Tracker {
	readonly storage = 'forbidden';
	readonly #surroundings: Surroundings;
	#attempts: readonly Attempt[] = [];
	#drafts = new Map<string, Draft>();
	#current: string | undefined;

	constructor(surroundings: Surroundings) {
		this.#surroundings = surroundings;
	}

	async resume(): Promise<Resumed> {
		return { attempt: this.#find(this.#current), drafts: new Map(this.#drafts) };
	}

	async record(deed: Deed): Promise<Attempt> {
		if (deed.kind === 'attempt.started') {
			this.#current = this.#surroundings.newId();
			this.#drafts.clear();
			return this.#keep({ id: this.#current, entries: [] }, deed);
		}
		const attempt = this.#find(this.#current);
		if (!attempt) throw new Error('no attempt was started');
		if (deed.kind === 'response.submitted') this.#drafts.delete(deed.item);
		return this.#keep(attempt, deed);
	}

	async draft(item: string, draft: Draft | undefined): Promise<void> {
		if (draft) this.#drafts.set(item, draft);
		else this.#drafts.delete(item);
	}

	async attempts(): Promise<readonly Attempt[]> {
		return this.#attempts;
	}

	async load(attempts: readonly Attempt[]): Promise<Attempt | undefined> {
		for (const loaded of attempts) {
			const { id, added } = takeIn(loaded, this.#attempts, this.#surroundings.newId);
			this.#put({ id, entries: [...(this.#find(id)?.entries ?? []), ...added] });
			this.#current = id;
		}
		return this.#find(this.#current);
	}

	async erase(): Promise<void> {
		this.#attempts = [];
		this.#drafts.clear();
		this.#current = undefined;
	}

	/** Nobody else can change what is in this page. */
	subscribe(): () => void {
		return () => undefined;
	}

	close(): void {}

	#find(id: string | undefined): Attempt | undefined {
		return this.#attempts.find((attempt) => attempt.id === id);
	}

	#keep(attempt: Attempt, deed: Deed): Attempt {
		const entry = { ...deed, sequence: attempt.entries.length, at: this.#surroundings.now() };
		return this.#put(append(attempt, entry));
	}

	#put(attempt: Attempt): Attempt {
		const others = this.#attempts.filter(({ id }) => id !== attempt.id);
		this.#attempts = [...others, attempt].sort((one, other) => startedAt(one) - startedAt(other));
		return attempt;
	}
}
