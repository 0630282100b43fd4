import type { ChoiceOption } from './choice.ts';

/** A text with gaps; in each, one of its options is picked. Option texts are plain words: they stand in a drop-down list. */
export type InlineChoice = {
	readonly kind: 'inline-choice';
	/** The text in order: words, and gaps between them. */
	readonly parts: readonly (string | { readonly gap: string })[];
	readonly gaps: readonly Gap[];
};
export type Gap = { readonly id: string; readonly options: readonly ChoiceOption[] };

export type InlineChoiceResponse = {
	readonly kind: 'inline-choice';
	/** Option id by gap id. */
	readonly chosen: Readonly<Record<string, string>>;
};
