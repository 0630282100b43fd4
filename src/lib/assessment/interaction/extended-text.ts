import type { Html } from '../module.ts';

/** A text of one's own, judged by a person against a rubric. */
export type ExtendedText = {
	readonly kind: 'extended-text';
	readonly words: { readonly minimum: number; readonly maximum: number };
	readonly rubric: readonly Criterion[];
	/** One good answer, in the author's words. */
	readonly model: Html;
};
export type Criterion = {
	readonly id: string;
	readonly text: string;
	/** From the weakest to the best. */
	readonly levels: readonly { readonly points: number; readonly text: string }[];
};

export type ExtendedTextResponse = { readonly kind: 'extended-text'; readonly text: string };
