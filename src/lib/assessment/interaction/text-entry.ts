import type { Html } from '../module.ts';

/** A word or a name, typed. */
export type TextEntry = {
	readonly kind: 'text-entry';
	/** Forms that earn full points; compared after folding, see `fold.ts`. The first is shown as the answer. */
	readonly accept: readonly [string, ...string[]];
	readonly mistakes: readonly TextMistake[];
};
export type TextMistake = {
	readonly accept: readonly [string, ...string[]];
	readonly explanation: Html;
	readonly misconception?: string;
};

export type TextEntryResponse = { readonly kind: 'text-entry'; readonly text: string };
