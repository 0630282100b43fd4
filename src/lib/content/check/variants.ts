import type { HuntText } from '#lib/assessment/hunt/claim.ts';
import { textOf, type Hunt } from '#lib/assessment/hunt/hunt.ts';
import { variantOf, waysToWord } from '#lib/assessment/hunt/variant.ts';
import type { Module } from '#lib/assessment/module.ts';
import type { Draft } from '../draft.ts';
import type { Fault } from '../fault.ts';

/** Of a hunt, with the name by which faults tell it: its seed, and what it words otherwise. */
export type Variant = { readonly hunt: Hunt; readonly text: HuntText; readonly name: string };

/** Enough for each wording to come up, alone and beside others; the number of all variants is beyond looking at. */
const seeds = Array.from({ length: 20 }, (_, index) => `seed-${index}`);

/** Each way to word the claims that are linked is weighed for each variant. */
const mostWays = 200;

/** Some of the variants in which learners may hunt. None of a text with too many ways, of which it would take too long. */
export function someVariants(module: Module): readonly Variant[] {
	return module.hunts
		.filter(({ variants }) => variants)
		.flatMap((hunt) => {
			const original = textOf(hunt, module);
			return hasTooManyWays(original) ? [] : seeds.map((seed) => variantFor(seed, hunt, original));
		});
}

/** Claims that are linked are few, or have few wordings. */
export function linkedWordings(draft: Draft, { texts }: Module): readonly Fault[] {
	return texts.flatMap((text) =>
		waysToWord(text)
			.filter(({ ways }) => ways > mostWays)
			.map(({ claims, ways }) => ({
				file: draft.texts.find(({ id }) => id === text.id)?.keyFile ?? text.id,
				path: 'claims',
				expected: `at most ${mostWays} ways to word what changes together, by slots or within an error: ${claims.map(({ id }) => id).join(', ')}`,
				found: `${ways}`
			}))
	);
}

function hasTooManyWays(text: HuntText): boolean {
	return waysToWord(text).some(({ ways }) => ways > mostWays);
}

function variantFor(seed: string, hunt: Hunt, original: HuntText): Variant {
	const text = variantOf(original, seed);
	const changed = text.claims.filter(({ wording }) => wording !== 'original');
	return { hunt, text, name: `${seed} (${changed.map(({ id, wording }) => `${id}: ${wording}`).join(', ')})` };
}
