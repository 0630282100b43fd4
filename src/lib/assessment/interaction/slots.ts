/**
 * What inline choice and match have in common: slots, each of which takes one of some values. Chosen values are kept by slot id, in records
 * that may come from outside: names such as `constructor` are only there if somebody put them there.
 */
import type { Parts, Readiness } from './kind.ts';

export type Slot = { readonly id: string; readonly values: readonly string[]; readonly right: readonly string[] };
export type Chosen = Readonly<Record<string, string>>;

export function chosenIn(slotId: string, chosen: Chosen): string | undefined {
	return Object.hasOwn(chosen, slotId) ? chosen[slotId] : undefined;
}

export function slotsReadiness(slots: readonly Slot[], chosen: Chosen): Readiness {
	const ids = Object.keys(chosen);
	if (ids.length === 0) return 'nothing-chosen';
	const taken = slots.filter((slot) => slot.values.some((value) => value === chosenIn(slot.id, chosen)));
	// Some id is of no slot, or its value is not among the slot's.
	if (taken.length < ids.length) return 'foreign';
	return taken.length < slots.length ? 'part-missing' : 'ready';
}

export function slotsRight(slots: readonly Slot[], chosen: Chosen): Parts {
	if (slotsReadiness(slots, chosen) !== 'ready') return { right: 0, of: slots.length };
	const right = slots.filter((slot) => slot.right.some((value) => value === chosenIn(slot.id, chosen)));
	return { right: right.length, of: slots.length };
}

/** The first right value of each slot. */
export function slotsKey(slots: readonly Slot[]): Chosen {
	return Object.fromEntries(slots.flatMap(({ id, right }) => right.slice(0, 1).map((value) => [id, value])));
}

/** The key with one wrong value, for each wrong value of each slot. */
export function slotsWrong(slots: readonly Slot[]): readonly Chosen[] {
	const key = slotsKey(slots);
	return slots.flatMap(({ id, values, right }) =>
		values.filter((value) => !right.includes(value)).map((value) => ({ ...key, [id]: value }))
	);
}
