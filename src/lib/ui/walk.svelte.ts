/**
 * One learner's walk as the components see it: the record and what follows from it, and the few things a learner can do.
 *
 * Judging happens here, in the page; a classroom provides another `submit`.
 */
import { getContext, setContext } from 'svelte';
import { fromPromise } from 'xstate';
import type { Attempt, Deed, Draft } from '#lib/assessment/attempt.ts';
import type { FeedbackRelease, Item } from '#lib/assessment/module.ts';
import type { Outline, SectionOutline } from '#lib/assessment/policy.ts';
import { standingOf, type Standing } from '#lib/assessment/standing.ts';
import { moduleMachine } from '#lib/machines/module.ts';
import type { StorageState, Tracker } from '#lib/tracking/tracker.ts';
import { afterPaint } from './after-paint.ts';
import { ActorView } from './use-actor.svelte.ts';

/** Where the pages of a module are; the routes know. */
export type Links = {
	readonly title: string;
	readonly results: string;
	readonly section: (id: string) => string;
	readonly hunt: (id: string) => string;
};

/** The page that is open. */
export type Place = 'title' | 'results' | { readonly section: string } | { readonly hunt: string };

/** Who keeps the record: an LMS decides by itself when there is another attempt, and takes in no file. */
export type Keeper = 'browser' | 'lms';

export class Walk {
	readonly outline: Outline;
	readonly links: Links;
	readonly keeper: Keeper;
	readonly #module;
	readonly #openTracker: () => Promise<Tracker>;
	/** Settled when the record was read; what is recorded earlier waits for it. */
	readonly #resumed = Promise.withResolvers<Tracker>();
	#latest: Attempt | undefined;
	readonly #drafts = new Map<string, Draft>();
	/** Feedback chosen before the start. */
	feedback: FeedbackRelease = $state('per-section');
	storage: StorageState = $state('durable');
	/** Spoken politely: what was saved. */
	said = $state('');
	/** Rises when another attempt takes the place of this one: what is shown of the old one is to be made anew. */
	generation = $state(0);

	constructor(outline: Outline, links: Links, openTracker: () => Promise<Tracker>, keeper: Keeper = 'browser') {
		this.outline = outline;
		this.links = links;
		this.keeper = keeper;
		this.feedback = outline.policy.feedback[0];
		this.#openTracker = openTracker;
		const logic = moduleMachine.provide({ actors: { resume: fromPromise(() => this.#resume()) } });
		this.#module = new ActorView(logic, { input: { outline } });
	}

	get state() {
		return this.#module.current.value;
	}

	get isReady(): boolean {
		return this.state !== 'resuming';
	}

	get attempt(): Attempt | undefined {
		return this.#module.current.context.attempt;
	}

	enter(section: string | undefined): void {
		this.#module.send({ type: 'page.entered', section });
	}

	standingOf(item: Pick<Item, 'id' | 'interaction'>, section: SectionOutline): Standing {
		return this.attempt ? standingOf(item, section, this.outline, this.attempt) : { status: 'open' };
	}

	/** Begins an attempt; the earlier ones are kept. */
	async start(): Promise<void> {
		const { id, version, language } = this.outline;
		await this.#record({
			kind: 'attempt.started',
			module: id,
			moduleVersion: version,
			language,
			feedback: this.feedback
		});
		this.#drafts.clear();
	}

	/** Begins another attempt in place of the present one. */
	async startAgain(): Promise<void> {
		await this.start();
		this.generation += 1;
	}

	/** Records a deed; the first of all begins the attempt. */
	async record(deed: Deed): Promise<Attempt> {
		await this.tracker();
		if (!this.#latest) await this.start();
		return this.#record(deed);
	}

	/** Stores a response, then judges it. Rejects, with the draft kept, where it could not be recorded. */
	async submit(item: Item, section: SectionOutline, draft: Draft): Promise<Standing> {
		this.#drafts.delete(item.id);
		const deed: Deed = {
			kind: 'response.submitted',
			item: item.id,
			...draft
		};
		try {
			return standingOf(item, section, this.outline, await this.record(deed));
		} catch (failure) {
			this.keepDraft(item.id, draft);
			throw failure;
		}
	}

	draftOf(item: string): Draft | undefined {
		return this.#drafts.get(item);
	}

	keepDraft(item: string, draft: Draft): void {
		this.#drafts.set(item, draft);
		// A draft that cannot be stored is no loss yet: it is still on the page, and the banner tells of the store.
		this.tracker()
			.then((tracker) => tracker.draft(item, draft))
			.catch(() => undefined);
	}

	/** Shows all that was recorded, now: whoever counts what is answered must not miss the last response. */
	catchUp(): void {
		if (this.#latest !== this.attempt) this.#show(this.#latest);
	}

	/** The tracker, once the record was read. */
	tracker(): Promise<Tracker> {
		return this.#resumed.promise;
	}

	/** Shows another attempt: one that was loaded, or none after everything was erased. */
	replace(attempt: Attempt | undefined): void {
		this.#drafts.clear();
		this.generation += 1;
		this.#show(attempt);
	}

	async #resume(): Promise<Attempt | undefined> {
		const tracker = await this.#openTracker();
		tracker.subscribe((event) => {
			if (event.kind === 'storage.changed') this.storage = event.storage;
			else if (event.attempt?.id !== this.#latest?.id) this.replace(event.attempt);
			else this.#show(event.attempt);
		});
		const { attempt, drafts } = await tracker.resume();
		for (const [item, draft] of drafts) this.#drafts.set(item, draft);
		this.storage = tracker.storage;
		this.#latest = attempt;
		this.#resumed.resolve(tracker);
		return attempt;
	}

	async #record(deed: Deed): Promise<Attempt> {
		const tracker = await this.tracker();
		const attempt = await tracker.record(deed);
		if (isFrequent(deed)) this.#showLater(attempt);
		else this.#show(attempt);
		return attempt;
	}

	#show(attempt: Attempt | undefined): void {
		this.#latest = attempt;
		this.#module.send({ type: 'record.changed', attempt });
	}

	/** The same, once what the learner waits for is on the screen: the rest of the page takes a slow device a moment. */
	#showLater(attempt: Attempt): void {
		this.#latest = attempt;
		afterPaint(() => this.catchUp());
	}
}

/** What a learner does again and again, and sees at once in its own place. */
function isFrequent({ kind }: Deed): boolean {
	return kind === 'response.submitted' || kind === 'mark.set' || kind === 'mark.removed';
}

const key = Symbol('walk');

export function provideWalk(walk: Walk): Walk {
	return setContext(key, walk);
}

export function useWalk(): Walk {
	return getContext<Walk>(key);
}
