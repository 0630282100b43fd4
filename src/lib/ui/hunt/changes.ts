import type { Mark } from '#lib/assessment/hunt/mark.ts';

/** What a change replaces; undoing swaps the two. */
export type Change = {
	readonly before: Mark | undefined;
	readonly after: Mark | undefined;
	readonly isTyped?: boolean;
};

/** What was changed on this visit, for undoing it one thing at a time. */
export class Changes {
	#done: readonly Change[] = [];

	get last(): Change | undefined {
		return this.#done.at(-1);
	}

	/** Words typed one after the other into one field are one change. */
	add(change: Change): void {
		const { last } = this;
		const goesOn = last?.isTyped && change.isTyped && last.after === change.before;
		this.#done = goesOn ? [...this.#done.slice(0, -1), { ...change, before: last.before }] : [...this.#done, change];
	}

	/** Takes the last one out. */
	takeBack(): Change | undefined {
		const { last } = this;
		this.#done = this.#done.slice(0, -1);
		return last;
	}
}
