import { SvelteSet } from 'svelte/reactivity';
import type { Theme, TimelineEvent } from '#lib/assessment/exhibit.ts';
import { fold } from '#lib/assessment/interaction/fold.ts';
import { dateInWords } from './dates.ts';
import { erasOf, type Era } from './eras.ts';

/** An era with what the reader has chosen of it. */
export type ShownEra = { readonly era: Era; readonly shown: readonly TimelineEvent[] };

/** What a reader has chosen of a timeline: themes, words, and the eras that stand open. */
export class TimelineView {
	readonly #events: readonly TimelineEvent[];
	readonly #eras: readonly Era[];
	readonly #haystacks: ReadonlyMap<string, string>;
	/** First years of the eras that stand open as long as all events are shown. */
	readonly #open: SvelteSet<number>;
	/** And of those that were closed since the choice was narrowed: what is found is seen without being asked for. */
	readonly #closed = new SvelteSet<number>();
	readonly #themes = new SvelteSet<string>();
	#sought = $state('');

	readonly #words = $derived(
		fold(this.#sought)
			.split(' ')
			.filter((word) => word !== '')
	);
	readonly isNarrowed = $derived(this.#words.length > 0 || this.#themes.size > 0);
	readonly shown: readonly TimelineEvent[] = $derived.by(() => this.#events.filter((event) => this.#fits(event)));
	readonly eras: readonly ShownEra[] = $derived.by(() =>
		this.#eras
			.map((era) => ({ era, shown: era.events.filter((event) => this.#fits(event)) }))
			.filter(({ shown }) => shown.length > 0)
	);

	constructor(events: readonly TimelineEvent[], themes: readonly Theme[]) {
		this.#events = events;
		this.#eras = erasOf(events);
		// A single one would hide everything and divide nothing.
		this.#open = new SvelteSet(this.#eras.length === 1 ? this.#eras.map(({ first }) => first) : []);
		const names = new Map(themes.map(({ id, text }) => [id, text]));
		this.#haystacks = new Map(
			events.map(({ id, date, theme, text, note }) => [
				id,
				fold(`${date} ${dateInWords(date)} ${names.get(theme) ?? ''} ${text} ${note}`)
			])
		);
	}

	/** Whether there are so many events that they are divided. */
	get hasEras(): boolean {
		return this.#eras.length > 1;
	}

	get sought(): string {
		return this.#sought;
	}
	set sought(words: string) {
		this.#sought = words;
		this.#closed.clear();
	}

	/** Whether the theme was picked out; where none was, all are shown. */
	isPicked(theme: string): boolean {
		return this.#themes.has(theme);
	}
	pick(theme: string, isPicked: boolean) {
		if (isPicked) this.#themes.add(theme);
		else this.#themes.delete(theme);
		this.#closed.clear();
	}
	showAll() {
		this.#themes.clear();
		this.sought = '';
	}

	isOpen({ first }: Era): boolean {
		return this.isNarrowed ? !this.#closed.has(first) : this.#open.has(first);
	}
	setOpen({ first }: Era, isOpen: boolean) {
		const [set, belongs] = this.isNarrowed ? [this.#closed, !isOpen] : [this.#open, isOpen];
		if (belongs) set.add(first);
		else set.delete(first);
	}
	openAll() {
		for (const era of this.#eras) this.setOpen(era, true);
	}
	closeAll() {
		for (const era of this.#eras) this.setOpen(era, false);
	}

	#fits({ id, theme }: TimelineEvent): boolean {
		return (
			(this.#themes.size === 0 || this.#themes.has(theme)) &&
			this.#words.every((word) => this.#haystacks.get(id)?.includes(word))
		);
	}
}
