/**
 * A learner's work in one hunt: the marks on the page, which may be a moment ahead of the record, and the hunt's actor, which follows it.
 *
 * A mark shows at once and is stored behind it: pressing must not wait for a disk. What lists and details show of it follows when it is painted. What could
 * not be stored is told by the banner of the walk.
 */
import { untrack } from 'svelte';
import { fromPromise, type EventFromLogic } from 'xstate';
import type { Deed, Edition } from '#lib/assessment/attempt.ts';
import type { HuntText, Range } from '#lib/assessment/hunt/claim.ts';
import { editionText } from '#lib/assessment/hunt/edition.ts';
import type { CondensedFlag } from '#lib/assessment/hunt/flags.ts';
import type { Hunt } from '#lib/assessment/hunt/hunt.ts';
import { withSaying, type Mark, type Saying } from '#lib/assessment/hunt/mark.ts';
import { wrongWords } from '#lib/assessment/hunt/selection.ts';
import {
	condensedFlagsOf,
	countedEntries,
	editionOf,
	huntStandingOf,
	marksOf,
	stepAfter,
	type HuntStanding
} from '#lib/assessment/hunt/standing.ts';
import { paragraphsOf } from '#lib/assessment/hunt/statements.ts';
import { huntMachine } from '#lib/machines/hunt.ts';
import { afterPaint } from '../after-paint.ts';
import { ActorView } from '../use-actor.svelte.ts';
import type { Walk } from '../walk.svelte.ts';
import { Changes, type Change } from './changes.ts';
import { ShownMarks } from './shown-marks.svelte.ts';

export class HuntWork {
	readonly hunt: Hunt;
	readonly #original: HuntText;
	readonly #walk: Walk;
	readonly #actor;
	readonly #marks = new ShownMarks();
	readonly #changes = new Changes();
	/** What undoing would take back; undefined where there is nothing. */
	undoable: Change | undefined = $state.raw();
	/** Changes on their way to the store: while there are any, the record is behind. */
	#pending = 0;
	/** Whether the record is to be looked at again once nothing is pending: it changed meanwhile, or did not take a change. */
	#isMissed = false;
	/** Rises where what was missed can be shown. */
	#looks = $state(0);
	/** What was flagged last, until that is painted or something else is touched. */
	#flagged: Range | undefined;
	/** Where the mark is that was touched last. */
	#current: Range | undefined = $state.raw();
	/** Whether its details were asked for: they then take the focus, and on a small screen the room. */
	isDetailed = $state(false);

	readonly #edition: Edition | undefined = $derived.by(() =>
		editionOf(this.hunt.id, countedEntries(this.hunt, this.#walk.attempt?.entries ?? []))
	);
	readonly text: HuntText = $derived.by(() => {
		// The text depends on the choice alone; deriving it from each entry would compose it with every mark.
		void this.#edition;
		return untrack(() => editionText(this.#original, this.hunt, this.#walk.attempt));
	});
	readonly paragraphs = $derived.by(() => {
		const paragraphs = paragraphsOf(this.text.text, this.text.claims);
		this.#marks.prepare(paragraphs.flatMap(({ statements }) => statements));
		return paragraphs;
	});

	constructor(hunt: Hunt, text: HuntText, walk: Walk) {
		this.hunt = hunt;
		this.#original = text;
		this.#walk = walk;
		const record = async (deed: Deed): Promise<HuntStanding> => {
			await walk.record(deed);
			return this.#standing();
		};
		this.#actor = new ActorView(
			huntMachine.provide({
				actors: {
					open: fromPromise(({ input }) => record({ kind: 'hunt.opened', ...input })),
					moveOn: fromPromise(({ input }) => record({ kind: 'hunt.moved-on', ...input, step: this.#nextStep() })),
					handIn: fromPromise(({ input }) => record({ kind: 'hunt.handed-in', ...input }))
				}
			}),
			{ input: { hunt: hunt.id, standing: { status: 'unopened' } } }
		);
		$effect(() => this.#followRecord());
	}

	get status() {
		return this.#actor.current.value;
	}

	get standing(): HuntStanding {
		return this.#actor.current.context.standing;
	}

	get edition(): Edition {
		return this.#edition ?? 'original';
	}

	/** Whether marks can be made and changed. */
	get isOpen(): boolean {
		return this.standing.status === 'hunting' && this.status !== 'handingIn';
	}

	get current(): Mark | undefined {
		return this.#current && this.#marks.at(this.#current);
	}

	/** All, in the order of the text; a moment behind the text. */
	get marks(): readonly Mark[] {
		return this.#marks.list;
	}

	/** What is left of flags that could not be kept: they count, and can no longer be changed. */
	get condensed(): readonly CondensedFlag[] {
		return condensedFlagsOf(this.hunt, this.#walk.attempt?.entries ?? []);
	}

	send(event: EventFromLogic<typeof huntMachine>): void {
		this.#actor.send(event);
	}

	/** The mark on a statement. */
	markOn(statement: Range): Mark | undefined {
		return this.#marks.at(statement);
	}

	/** Flags a statement, or asks for the details of the flag that is there. `selected` are the words in it that are wrong. */
	flag(statement: Range, selected?: Range): void {
		const there = this.markOn(statement);
		if (!this.isOpen) return;
		if (there && !selected) return this.showDetails(there);
		const { start, end } = statement;
		const quote = this.text.text.slice(start, end);
		const wrong = selected && wrongWords(quote, { start: selected.start - start, end: selected.end - start });
		const after = withSaying({ ...there, start, end, quote }, { wrong });
		if (there && isSame(there, after)) return this.showDetails(there);
		this.#change({ before: there, after });
		this.#flagged = after;
		afterPaint(() => {
			// By now a learner may have asked for details, of this flag or another.
			if (this.#flagged === after) this.#touch(after);
			this.#catchUp();
		});
	}

	/** Removes what is flagged there now: lists are a moment behind. */
	remove(place: Range): void {
		const there = this.markOn(place);
		if (!there || !this.isOpen) return;
		if (this.current === there) this.close();
		this.#change({ before: there, after: undefined });
		this.#catchUp();
	}

	toggle(statement: Range): void {
		const there = this.markOn(statement);
		if (there) this.remove(there);
		else this.flag(statement);
	}

	/** Says something about what is flagged there now; undefined takes it back. */
	say(place: Range, saying: Saying): void {
		const there = this.markOn(place);
		if (!there || !this.isOpen) return;
		const after = withSaying(there, saying);
		if (isSame(there, after)) return;
		this.#change({ before: there, after, isTyped: 'repair' in saying });
		this.#catchUp();
	}

	undo(): void {
		if (!this.isOpen) return;
		const last = this.#changes.takeBack();
		if (!last) return;
		this.#put({ before: last.after, after: last.before });
		this.#touch(last.before);
		this.#catchUp();
	}

	showDetails(mark: Range): void {
		this.#touch(mark, true);
	}

	/** Leaves the flag as it is. */
	close(): void {
		this.#touch(undefined);
	}

	#touch(place: Range | undefined, isDetailed = false): void {
		this.#flagged = undefined;
		this.#current = place;
		this.isDetailed = isDetailed;
	}

	/** Brings lists up to date with the text. */
	#catchUp(): void {
		this.#marks.catchUp();
		this.undoable = this.#changes.last;
	}

	#change(change: Change): void {
		this.#changes.add(change);
		this.#put(change);
	}

	#put({ before, after }: Change): void {
		const { id } = this.hunt;
		const place = after ?? before;
		if (!place) return;
		this.#marks.put(place, after);
		this.#pending += 1;
		this.#walk
			.record(
				after
					? { kind: 'mark.set', hunt: id, mark: after }
					: { kind: 'mark.removed', hunt: id, start: place.start, end: place.end }
			)
			// Rejects only where the attempt was erased meanwhile: the walk shows what there is instead, and this page is made anew. Were it otherwise, what
			// is not in the record must not be shown as if it were.
			.catch(() => (this.#isMissed = true))
			.finally(() => {
				this.#pending -= 1;
				// The walk shows what was stored after a paint too, and first.
				afterPaint(() => {
					if (this.#isMissed) this.#looks += 1;
				});
			});
	}

	#nextStep() {
		const { standing } = this;
		const next = standing.status === 'hunting' ? stepAfter(standing.step, this.hunt) : undefined;
		if (!next) throw new Error('there is no further step');
		return next;
	}

	#standing(): HuntStanding {
		const { attempt, outline } = this.#walk;
		return attempt ? huntStandingOf(this.hunt, outline, attempt) : { status: 'unopened' };
	}

	#followRecord(): void {
		void this.#looks;
		const { attempt } = this.#walk;
		const standing = this.#standing();
		untrack(() => {
			if (JSON.stringify(standing) !== JSON.stringify(this.standing))
				this.#actor.send({ type: 'standing.changed', standing });
			this.#isMissed = this.#pending > 0;
			if (this.#isMissed) return;
			this.#marks.replace(marksOf(this.hunt, attempt?.entries ?? []));
			// Should another tab flag it again, its details are not what the learner asked for.
			if (this.#current && !this.current) this.close();
		});
	}
}

function isSame(one: Mark, other: Mark): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}
