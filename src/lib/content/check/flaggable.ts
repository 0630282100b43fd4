import { isError, isWithin, type Claim, type HuntText } from '#lib/assessment/hunt/claim.ts';
import { claimsResolver } from '#lib/assessment/hunt/resolve.ts';
import { paragraphsOf } from '#lib/assessment/hunt/statements.ts';
import type { Module } from '#lib/assessment/module.ts';
import type { Draft } from '../draft.ts';
import type { Fault } from '../fault.ts';
import type { Variant } from './variants.ts';

/**
 * Each claim that counts can be flagged without selecting words, in the text and in its variants: some statement is about it, or all claims within it
 * can be flagged for it.
 */
export function flaggable(draft: Draft, { texts }: Module, variants: readonly Variant[]): readonly Fault[] {
	return texts.flatMap((text) => {
		const file = draft.texts.find(({ id }) => id === text.id)?.keyFile ?? text.id;
		const editions = [
			{ text, where: '' },
			...variants
				.filter((variant) => variant.text.id === text.id)
				.map((variant) => ({ text: variant.text, where: ` in the variant of ${variant.name}` }))
		];
		const found = editions.flatMap((edition) => unflaggable(edition.text).map(({ id }) => ({ id, ...edition })));
		// A claim that cannot be flagged in one edition cannot in many.
		const once = found.filter(({ id }, index) => found.findIndex((one) => one.id === id) === index);
		return once.map(({ id, where }) => ({
			file,
			path: `claims.${id}`,
			expected: 'a claim that is flagged by one of the statements into which the text is divided',
			found: `one that no statement is about${where}: it lies in a heading, or what it holds divides it`
		}));
	});
}

function unflaggable(text: HuntText): readonly Claim[] {
	const resolve = claimsResolver(text);
	const reached = new Set(
		paragraphsOf(text.text, text.claims)
			.flatMap(({ statements }) => statements)
			.flatMap((statement) => {
				const under = resolve(statement);
				return under.kind === 'claim' ? [under.claim.id] : [];
			})
	);
	return text.claims.filter((claim) => {
		const within = text.claims.filter((other) => other.id !== claim.id && isWithin(other, claim));
		// A flag on a sound claim that holds others is about those.
		const counts = claim.ungraded === undefined && (within.length === 0 || isError(claim));
		const isReachedThroughOthers =
			within.length >= 2 && within.every((other) => isError(other) && reached.has(other.id));
		return counts && !reached.has(claim.id) && !isReachedThroughOthers;
	});
}
