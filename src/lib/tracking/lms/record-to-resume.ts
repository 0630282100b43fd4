/** With which record a launch begins: with the one that the LMS kept, or with the copy in this browser of what it did not take. */
import type { Attempt } from '#lib/assessment/attempt.ts';
import type { Module } from '#lib/assessment/module.ts';
import { unpack, type Packable, type PackedProblem } from '../packed/pack.ts';
import type { Copied } from './safety-copy.ts';

type Found = {
	readonly record?: Packable;
	/** Why there is none though the LMS kept something. */
	readonly unreadable?: PackedProblem['problem'];
};

/** What some LMSs say where they have nothing. */
const nothing = /^(?:null|undefined)?$/u;

export function recordToResume(given: string, copied: Copied | undefined, module: Module): Found {
	const kept = given.trim().replace(nothing, '');
	const own = read(kept, module);
	const problem = own && 'problem' in own ? own.problem : undefined;
	// Nothing of ours may take the place of what a newer version of the package has written.
	if (problem === 'too-new') return { unreadable: problem };
	// An LMS that gave something back before, and has nothing now, has begun anew, by a teacher's wish for example.
	const isGivenUp = kept === '' && copied?.hadKept === true;
	const record = latest(recordIn(own), copied && !isGivenUp ? recordIn(read(copied.packed, module)) : undefined);
	if (record) return { record };
	return problem ? { unreadable: problem } : {};
}

/** When something was done last, in milliseconds since 1970. */
export function lastDeedIn({ attempts }: { readonly attempts: readonly Attempt[] }): number {
	return Math.max(0, ...attempts.flatMap(({ entries }) => entries.at(-1)?.at ?? []));
}

/** The copy holds what the LMS did not take; but the learner may have gone on elsewhere since, or it may be from another course in the same LMS. */
function latest(kept: Packable | undefined, copy: Packable | undefined): Packable | undefined {
	if (!kept || !copy || kept.attempts.length === 0) return copy ?? kept;
	return isFurther(copy, kept) ? copy : kept;
}

/** Whether one is what became of the other: it has the other's last deed. What was packed for want of room knows the second of it alone. */
function isFurther(one: Packable, other: Packable): boolean {
	if (one.attempts[0]?.id !== other.attempts[0]?.id) return false;
	const last = lastDeedIn(other);
	const isLast = (at: number) => Math.floor(at / 1000) === Math.floor(last / 1000);
	return lastDeedIn(one) >= last && one.attempts.some(({ entries }) => entries.some(({ at }) => isLast(at)));
}

function read(packed: string, module: Module): Packable | PackedProblem | undefined {
	return packed === '' ? undefined : unpack(packed, module);
}

function recordIn(found: Packable | PackedProblem | undefined): Packable | undefined {
	return found && 'attempts' in found ? found : undefined;
}
