/** Where a hunt stands and what is flagged in it, derived from the record. */
import type { Attempt, Edition, Entry } from '../attempt.ts';
import { isHandInOf, isHuntHandedIn, isHuntReleased, type Outline } from '../policy.ts';
import type { CondensedFlag } from './flags.ts';
import type { HuntOutline, HuntStep } from './hunt.ts';
import { inOrder, placeOf, type Mark } from './mark.ts';

export type HuntStanding =
	| { readonly status: 'unopened' }
	/** `isLast`: no further step follows. */
	| { readonly status: 'hunting'; readonly step: HuntStep; readonly isLast: boolean }
	/** Handed in; feedback comes later, or never. */
	| { readonly status: 'held' }
	/** Feedback may be seen. */
	| { readonly status: 'settled' };

export function huntStandingOf(hunt: HuntOutline, outline: Outline, attempt: Attempt): HuntStanding {
	const { entries } = attempt;
	if (isHuntHandedIn(hunt, entries)) {
		return { status: isHuntReleased(hunt, outline, attempt) ? 'settled' : 'held' };
	}
	if (editionOf(hunt.id, entries) === undefined) return { status: 'unopened' };
	// The furthest, and not the last that was recorded: a second tab may have been a step behind.
	const step = hunt.steps.findLast((one) => isReached(one, hunt, entries)) ?? hunt.steps[0];
	return { status: 'hunting', step, isLast: step === hunt.steps.at(-1) };
}

function isReached(step: HuntStep, hunt: HuntOutline, entries: readonly Entry[]): boolean {
	return entries.some((entry) => entry.kind === 'hunt.moved-on' && entry.hunt === hunt.id && entry.step === step);
}

/** The step that follows; undefined after the last. */
export function stepAfter(step: HuntStep, { steps }: HuntOutline): HuntStep | undefined {
	return steps[steps.indexOf(step) + 1];
}

/** Chosen when the hunt was opened, once; undefined before. */
export function editionOf(hunt: string, entries: readonly Entry[]): Edition | undefined {
	const opened = entries.find((entry) => entry.kind === 'hunt.opened' && entry.hunt === hunt);
	return opened?.kind === 'hunt.opened' ? opened.edition : undefined;
}

/** The entries up to the hand-in: nothing that came after it counts, another tab's opening neither. */
export function countedEntries(hunt: HuntOutline, entries: readonly Entry[]): readonly Entry[] {
	const end = entries.findIndex((entry) => isHandInOf(hunt, entry));
	return end < 0 ? entries : entries.slice(0, end);
}

/** What is left of marks that could not be kept. */
export function condensedFlagsOf(hunt: HuntOutline, entries: readonly Entry[]): readonly CondensedFlag[] {
	const last = countedEntries(hunt, entries).findLast(
		(entry) => entry.kind === 'hunt.condensed' && entry.hunt === hunt.id
	);
	return last?.kind === 'hunt.condensed' ? last.flags : [];
}

/** What is flagged, in the order of the text. */
export function marksOf(hunt: HuntOutline, entries: readonly Entry[]): readonly Mark[] {
	const marks = new Map<string, Mark>();
	for (const entry of countedEntries(hunt, entries)) {
		if (entry.kind === 'mark.set' && entry.hunt === hunt.id) marks.set(placeOf(entry.mark), entry.mark);
		if (entry.kind === 'hunt.condensed' && entry.hunt === hunt.id) marks.clear();
		if (entry.kind === 'mark.removed' && entry.hunt === hunt.id) marks.delete(placeOf(entry));
	}
	return inOrder([...marks.values()]);
}
