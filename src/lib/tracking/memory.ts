/** A tracker for where nothing may be stored: the record lives as long as the page. */
import type { Attempt, Deed, Draft } from '#lib/assessment/attempt.ts';
import { HeldRecord } from './held-record.ts';
import type { Resumed, Surroundings, Tracker } from './tracker.ts';

export class MemoryTracker implements Tracker {
	readonly storage = 'forbidden';
	readonly #held: HeldRecord;

	constructor(surroundings: Surroundings) {
		this.#held = new HeldRecord(surroundings);
	}

	async resume(): Promise<Resumed> {
		return { attempt: this.#held.current, drafts: this.#held.drafts };
	}

	async record(deed: Deed): Promise<Attempt> {
		return this.#held.record(deed);
	}

	async draft(item: string, draft: Draft | undefined): Promise<void> {
		this.#held.draft(item, draft);
	}

	async attempts(): Promise<readonly Attempt[]> {
		return this.#held.attempts;
	}

	async load(attempts: readonly Attempt[]): Promise<Attempt | undefined> {
		return this.#held.load(attempts);
	}

	async erase(): Promise<void> {
		this.#held.erase();
	}

	/** Nobody else can change what is in this page. */
	subscribe(): () => void {
		return () => undefined;
	}

	close(): void {}
}
