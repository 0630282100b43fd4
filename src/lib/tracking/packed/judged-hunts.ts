/** How marks were judged, remembered: the record is packed after every deed, and hardly any mark is new. */
import type { Attempt } from '#lib/assessment/attempt.ts';
import { isError } from '#lib/assessment/hunt/claim.ts';
import { editionText } from '#lib/assessment/hunt/edition.ts';
import type { CondensedFlag } from '#lib/assessment/hunt/flags.ts';
import { textOf, type Hunt } from '#lib/assessment/hunt/hunt.ts';
import type { Mark } from '#lib/assessment/hunt/mark.ts';
import { isRepaired } from '#lib/assessment/hunt/repair.ts';
import { claimsResolver } from '#lib/assessment/hunt/resolve.ts';
import { huntResult } from '#lib/assessment/hunt/result.ts';
import { condensedFlagsOf, countedEntries, editionOf, marksOf } from '#lib/assessment/hunt/standing.ts';
import type { Module } from '#lib/assessment/module.ts';
import { remembered } from '#lib/assessment/remembered.ts';

type WithoutRepair = (mark: Mark) => Mark;
type Known = { readonly marks: readonly unknown[]; readonly flags: readonly CondensedFlag[] };

class JudgedHunts {
	readonly #module: Module;
	/** By hunt and text. */
	readonly #repairs = new Map<string, WithoutRepair>();
	readonly #flags = new Map<string, Known>();

	constructor(module: Module) {
		this.#module = module;
	}

	/** The claims that are flagged, and how what was said of them was judged. */
	flags(hunt: Hunt, attempt: Attempt): readonly CondensedFlag[] {
		const name = nameOf(hunt, attempt);
		const marks = [...condensedFlagsOf(hunt, attempt.entries), ...marksOf(hunt, attempt.entries)];
		const known = this.#flags.get(name);
		if (known && known.marks.length === marks.length && known.marks.every((mark, index) => mark === marks[index])) {
			return known.flags;
		}
		const flags = flagsIn(hunt, this.#module, attempt);
		this.#flags.set(name, { marks, flags });
		return flags;
	}

	/** For marks in the hunt: the same with no more of the repair than whether it was accepted. */
	withoutRepair(hunt: Hunt, attempt: Attempt): WithoutRepair {
		const name = nameOf(hunt, attempt);
		const known = this.#repairs.get(name) ?? judgingRepairs(hunt, this.#module, attempt);
		this.#repairs.set(name, known);
		return known;
	}
}

export const judgedHunts = remembered((module: Module) => new JudgedHunts(module));

/** Tells texts apart, and variants of one text. */
function nameOf(hunt: Hunt, { id, entries }: Attempt): string {
	return JSON.stringify([hunt.id, id, editionOf(hunt.id, countedEntries(hunt, entries))]);
}

function flagsIn(hunt: Hunt, module: Module, attempt: Attempt): readonly CondensedFlag[] {
	return huntResult(hunt, module, attempt)
		.outcome.claims.filter(({ flagged }) => flagged)
		.map(({ claim, confidence, links }) => ({
			claim: claim.id,
			...(confidence && { confidence }),
			...(links && { links })
		}));
}

function judgingRepairs(hunt: Hunt, module: Module, attempt: Attempt): WithoutRepair {
	const text = editionText(textOf(hunt, module), hunt, attempt);
	const resolve = claimsResolver(text);
	return remembered((mark: Mark): Mark => {
		const about = resolve(mark);
		const repaired =
			about.kind === 'claim' && isError(about.claim) && isRepaired(text.text, about.claim, mark) === true;
		const { repair: _, ...rest } = mark;
		return { ...rest, repaired };
	});
}
