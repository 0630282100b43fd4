/** A hunt as the author sets it: which text, in which steps, and what is asked about a flag. */
import type { Module } from '../module.ts';
import { isWithin, type HuntText } from './claim.ts';

/**
 * `scan`: what the text alone gives away, without sources. `check`: with the source drawer. `exam`: with the drawer, and no feedback until
 * everything is handed in.
 */
export const huntSteps = ['scan', 'check', 'exam'] as const;
export type HuntStep = (typeof huntSteps)[number];

/** What can be asked about a flag, beyond how sure the learner is. */
export const chainLinks = ['type', 'repair', 'source'] as const;
export type ChainLink = (typeof chainLinks)[number];

export type HuntOutline = {
	/** Also its place in addresses. */
	readonly id: string;
	readonly title: string;
	/** `article`, or a further text. */
	readonly text: string;
	/** Where the hunt is part of a section, which closes it when it is handed in. */
	readonly section?: string;
	/** Taken in this order. */
	readonly steps: readonly [HuntStep, ...HuntStep[]];
};
export type Hunt = HuntOutline & {
	/** The links that earn points; others are judged and earn none. */
	readonly asks: readonly ChainLink[];
	/** Whether a learner may hunt in a fresh variant of the text instead. */
	readonly variants: boolean;
};

/** The text of a hunt with its key: the whole, or the part that its section studies. Offsets count from the start of what is shown. */
export function textOf(hunt: Hunt, module: Module): HuntText {
	const whole = module.texts.find(({ id }) => id === hunt.text);
	if (!whole) throw new Error(`hunt ${hunt.id} is in ${hunt.text}, which is not a text of ${module.id}`);
	if (hunt.section === undefined) return whole;
	const section = module.sections.find(({ id }) => id === hunt.section);
	if (!section) throw new Error(`hunt ${hunt.id} is in ${hunt.section}, which is not a section of ${module.id}`);
	const { passage, passageAt: start } = section;
	const part = { start, end: start + passage.length };
	return {
		...whole,
		text: passage,
		claims: whole.claims
			.filter((claim) => isWithin(claim, part))
			.map((claim) => ({ ...claim, start: claim.start - start, end: claim.end - start }))
	};
}
