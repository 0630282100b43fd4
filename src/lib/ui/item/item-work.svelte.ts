/**
 * A learner's work on one item: the response on the page, which may be ahead of the record, and the item's actor, which follows the record.
 *
 * To be made while a component starts, and before it takes over the served page: what was typed there is its first response.
 */
import { untrack } from 'svelte';
import { fromPromise } from 'xstate';
import { keptResponse, type Confidence, type Draft, type Submission } from '#lib/assessment/attempt.ts';
import type { Response } from '#lib/assessment/interaction/interaction.ts';
import type { Reason } from '#lib/assessment/interaction/kind.ts';
import { empty, readiness } from '#lib/assessment/judge.ts';
import type { FeedbackRelease, Item } from '#lib/assessment/module.ts';
import { releaseFor, type SectionOutline } from '#lib/assessment/policy.ts';
import { isSameStanding, type Standing, type Try } from '#lib/assessment/standing.ts';
import { itemMachine } from '#lib/machines/item.ts';
import { harvest, harvestConfidence } from '../interaction/harvest.ts';
import { decimalMark } from '../language.ts';
import { ActorView } from '../use-actor.svelte.ts';
import type { Walk } from '../walk.svelte.ts';

export class ItemWork {
	readonly #item: Item;
	readonly #section: SectionOutline;
	readonly #walk: Walk;
	readonly #actor;
	response: Response = $state.raw({ kind: 'text-entry', text: '' });
	confidence: Confidence | undefined = $state();
	/** Why the response could not be taken. */
	complaint: Reason | undefined = $state();
	/** Whether storing takes long enough to be mentioned: said at once it would flicker, and cost a slow device a frame. */
	isSlow = $state(false);
	/** Whether the response differs from what was submitted. */
	#touched = $state(false);

	constructor(item: Item, section: SectionOutline, walk: Walk) {
		this.#item = item;
		this.#section = section;
		this.#walk = walk;
		const typed = harvest(item.id, item.interaction, decimalMark());
		this.response = typed ?? empty(item.interaction);
		this.confidence = harvestConfidence(item.id);
		if (typed) this.change(typed);
		this.#actor = new ActorView(
			itemMachine.provide({ actors: { submit: fromPromise(({ input }) => walk.submit(item, section, input)) } }),
			{ input: { item: item.id, standing: { status: 'open' } } }
		);
		$effect(() => this.#followRecord());
		$effect(() => this.#noticeSlowness());
	}

	get status() {
		return this.#actor.current.value;
	}

	get standing(): Standing {
		return this.#actor.current.context.standing;
	}

	get tries(): readonly Try[] {
		return this.standing.status === 'open' ? [] : this.standing.tries;
	}

	/** Whether the response that was submitted last could not be kept. */
	get isCondensed(): boolean {
		return this.tries.at(-1)?.submission.kind === 'response.condensed';
	}

	get release(): FeedbackRelease {
		const { attempt, feedback } = this.#walk;
		return attempt ? releaseFor(this.#section, attempt) : (this.#section.feedback ?? feedback);
	}

	get isChangeable(): boolean {
		if (this.status === 'held') return this.standing.status === 'held' && this.standing.changeable;
		return this.status !== 'settled';
	}

	get isSaved(): boolean {
		return this.status === 'held' && !this.#touched;
	}

	/** What is ready but not submitted. */
	get pending(): Draft | undefined {
		const { interaction } = this.#item;
		const isReady = this.#touched && this.isChangeable && readiness(interaction, this.response) === 'ready';
		return isReady ? this.#draft() : undefined;
	}

	change(response: Response): void {
		this.response = response;
		this.#touched = true;
		this.complaint = undefined;
		this.#walk.keepDraft(this.#item.id, this.#draft());
	}

	say(confidence: Confidence): void {
		this.confidence = confidence;
		this.#touched = true;
		this.#walk.keepDraft(this.#item.id, this.#draft());
	}

	submit(): void {
		if (this.isSaved || this.status === 'submitting') return;
		const reason = readiness(this.#item.interaction, this.response);
		if (reason !== 'ready') {
			this.complaint = reason;
			return;
		}
		this.#touched = false;
		this.#actor.send({ type: 'response.submitted', ...this.#draft() });
	}

	#draft(): Draft {
		const { response, confidence } = this;
		return confidence ? { response, confidence } : { response };
	}

	/** The record is the world outside: what it says about this item, here or from another tab, moves the actor. */
	#followRecord(): void {
		const walk = this.#walk;
		if (!walk.isReady) return;
		const recorded = walk.standingOf(this.#item, this.#section);
		untrack(() => {
			if (!isSameStanding(recorded, this.standing)) {
				this.#actor.send({ type: 'standing.changed', standing: recorded });
			}
			const last = recorded.status === 'open' ? undefined : recorded.tries.at(-1)?.submission;
			const isOver = recorded.status === 'settled' || (recorded.status === 'held' && !recorded.changeable);
			// What counts is shown, though something else was begun after it.
			if (isOver && last) this.#touched = false;
			if (this.#touched) return;
			const draft = isOver && last ? undefined : this.#fitting(walk.draftOf(this.#item.id));
			const kept = last && draftIn(last);
			const given = draft ?? (isOver ? kept : this.#fitting(kept));
			this.response = given?.response ?? this.response;
			this.#touched = draft !== undefined;
			this.confidence = draft?.confidence ?? last?.confidence ?? this.confidence;
		});
	}

	/** Nothing where it was given to an earlier form of the item and does not fit it any more: then the learner begins anew. */
	#fitting<Given extends Draft>(given: Given | undefined): Given | undefined {
		if (!given) return undefined;
		const { interaction } = this.#item;
		const reason = readiness(interaction, given.response);
		const isFitting = reason !== 'foreign' && !(interaction.kind === 'order' && reason === 'part-missing');
		return isFitting ? given : undefined;
	}

	#noticeSlowness(): (() => void) | undefined {
		// What was refused is not in the record: it is still to be submitted.
		if (this.status === 'refused') this.#touched = true;
		if (this.status !== 'submitting') return undefined;
		const timer = setTimeout(() => (this.isSlow = true), 400);
		return () => {
			clearTimeout(timer);
			this.isSlow = false;
		};
	}
}

/** What was submitted, as it was on the page; undefined where it could not be kept. */
function draftIn(submission: Submission): Draft | undefined {
	const { confidence } = submission;
	const response = keptResponse(submission);
	return response && { response, ...(confidence && { confidence }) };
}
