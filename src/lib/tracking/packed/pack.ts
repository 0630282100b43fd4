/** The record in as few ASCII characters as an LMS keeps. `pack` and `unpack` invert each other, as long as there is room. */
import type { Attempt, Draft } from '#lib/assessment/attempt.ts';
import type { Module } from '#lib/assessment/module.ts';
import { recordCodec } from './attempts.ts';
import type { Codec } from './codec.ts';
import { fewestSteps } from './fewest-steps.ts';
import { parse, print } from './printable.ts';
import { shrinking } from './shrink.ts';
import { vocabularyOf } from './vocabulary.ts';

/** All that a tracker keeps. The first attempt is the one that counts for the LMS; the last is the current one. */
export type Packable = {
	readonly attempts: readonly Attempt[];
	readonly drafts: ReadonlyMap<string, Draft>;
};
/** Lets go of something in the record. */
export type Step = (record: Packable) => Packable;
export type PackedProblem =
	/** Not a packed record of ours. */
	| { readonly problem: 'foreign' }
	/** Packed by a newer version. */
	| { readonly problem: 'too-new' }
	/** Cut off, or changed on the way. */
	| { readonly problem: 'damaged' };

/**
 * At most `limit` characters. Where there is no room for all, less is packed, in the order of `shrinking`. Throws a RangeError where there is no room
 * even for what the first attempt comes to and where it stands.
 */
export function pack(record: Packable, module: Module, limit: number): string {
	const codec = recordCodec(vocabularyOf(module));
	const steps = shrinking(record, module);
	const records = [record];
	const packedAfter = (count: number): string => {
		for (const step of steps.slice(records.length - 1, count)) records.push(step(records.at(-1) ?? record));
		return printed(records[count] ?? record, codec);
	};
	const guesses = stepsBefore.get(module) ?? new Map<number, number>();
	const { steps: count, packed } = fewestSteps(packedAfter, steps.length, limit, guesses.get(limit) ?? 0);
	stepsBefore.set(module, guesses.set(limit, count));
	return packed;
}

/** By module and limit, how many steps it took last: the record is packed after every deed, and will hardly take others now. */
const stepsBefore = new WeakMap<Module, Map<number, number>>();

function printed(record: Packable, codec: Codec<Packable>): string {
	const out = { bytes: [], letters: [] };
	codec.write(record, out);
	return print(out);
}

export function unpack(text: string, module: Module): Packable | PackedProblem {
	const source = parse(text);
	if (typeof source === 'string') return { problem: source };
	try {
		return recordCodec(vocabularyOf(module)).read(source);
	} catch {
		return { problem: 'damaged' };
	}
}
