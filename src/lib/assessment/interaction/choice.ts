import type { Html } from '../module.ts';

export type ChoiceOption = {
	readonly id: string;
	readonly text: Html;
	readonly correct: boolean;
	readonly explanation: Html;
	readonly misconception?: string;
};

/** Pick one option, or several. */
export type Choice = {
	readonly kind: 'choice';
	readonly cardinality: 'one' | 'several';
	readonly options: readonly ChoiceOption[];
};

export type ChoiceResponse = { readonly kind: 'choice'; readonly chosen: readonly string[] };
