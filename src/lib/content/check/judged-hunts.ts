import { isGradedError, type HuntText } from '#lib/assessment/hunt/claim.ts';
import { textOf, type Hunt } from '#lib/assessment/hunt/hunt.ts';
import { judgeHunt, keyMarks } from '#lib/assessment/hunt/judge.ts';
import type { Module } from '#lib/assessment/module.ts';
import { place } from '../draft.ts';
import type { Fault } from '../fault.ts';
import type { Variant } from './variants.ts';

/** The last word is the judge's: there is something to find in each hunt and each variant, and whoever flags the key earns all points. */
export function judgedHunts(module: Module, variants: readonly Variant[]): readonly Fault[] {
	return module.hunts.flatMap((hunt) => {
		const faults = faultsOf(hunt, textOf(hunt, module), module);
		if (faults.length > 0) return faults;
		// What is wrong in one variant is wrong in many.
		const own = variants.filter((variant) => variant.hunt === hunt);
		const [first = []] = own
			.map(({ text, name }) => faultsOf(hunt, text, module, ` in the variant of ${name}`))
			.filter((those) => those.length > 0);
		return first;
	});
}

function faultsOf(hunt: Hunt, text: HuntText, module: Module, where = ''): readonly Fault[] {
	const at = { file: place.settings, path: `hunts.${hunt.id}` };
	if (!text.claims.some(isGradedError)) {
		return [
			{ ...at, expected: 'a text with an error that counts', found: `none${where === '' ? ' in the key' : where}` }
		];
	}
	const { scores } = judgeHunt(text, keyMarks(text), hunt.asks, module.policy.rules.hunt);
	return Object.entries(scores)
		.filter(([, { given, maximum }]) => given < maximum)
		.map(([link, { given, maximum }]) => ({
			...at,
			expected: `the key to earn all ${maximum} points for ${link}`,
			found: `${given}${where}`
		}));
}
