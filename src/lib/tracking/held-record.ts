/** The attempts and drafts of one module as a page holds them. What is done takes effect at once, also while the page goes away. */
import { append, type Attempt, type Deed, type Draft } from '#lib/assessment/attempt.ts';
import { takeIn } from './take-in.ts';
import type { Surroundings } from './tracker.ts';
import { startedAt } from './with-entries.ts';

export class HeldRecord {
	readonly #surroundings: Surroundings;
	#attempts: readonly Attempt[] = [];
	#drafts = new Map<string, Draft>();
	#current: string | undefined;

	constructor(surroundings: Surroundings) {
		this.#surroundings = surroundings;
	}

	/** The earliest first. */
	get attempts(): readonly Attempt[] {
		return this.#attempts;
	}

	get current(): Attempt | undefined {
		return this.#find(this.#current);
	}

	get drafts(): ReadonlyMap<string, Draft> {
		return new Map(this.#drafts);
	}

	/** Throws where no attempt was started. */
	record(deed: Deed): Attempt {
		if (deed.kind === 'attempt.started') {
			this.#current = this.#surroundings.newId();
			this.#drafts.clear();
			return this.#add({ id: this.#current, entries: [] }, deed);
		}
		const { current } = this;
		if (!current) throw new Error('no attempt was started');
		if (deed.kind === 'response.submitted') this.#drafts.delete(deed.item);
		return this.#add(current, deed);
	}

	draft(item: string, draft: Draft | undefined): void {
		if (draft) this.#drafts.set(item, draft);
		else this.#drafts.delete(item);
	}

	/** As `load` of a tracker. */
	load(attempts: readonly Attempt[]): Attempt | undefined {
		for (const loaded of attempts) {
			const { id, added } = takeIn(loaded, this.#attempts, this.#surroundings.newId);
			this.#put({ id, entries: [...(this.#find(id)?.entries ?? []), ...added] });
			this.#current = id;
		}
		return this.current;
	}

	erase(): void {
		this.#attempts = [];
		this.#drafts.clear();
		this.#current = undefined;
	}

	#find(id: string | undefined): Attempt | undefined {
		return this.#attempts.find((attempt) => attempt.id === id);
	}

	#add(attempt: Attempt, deed: Deed): Attempt {
		const entry = { ...deed, sequence: attempt.entries.length, at: this.#surroundings.now() };
		return this.#put(append(attempt, entry));
	}

	#put(attempt: Attempt): Attempt {
		const others = this.#attempts.filter(({ id }) => id !== attempt.id);
		this.#attempts = [...others, attempt].sort((one, other) => startedAt(one) - startedAt(other));
		return attempt;
	}
}
