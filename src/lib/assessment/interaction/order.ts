import type { Html } from '../module.ts';

/** Bring the elements into their right order, in which they stand here. Texts are plain words. */
export type Order = {
	readonly kind: 'order';
	readonly elements: readonly { readonly id: string; readonly text: string; readonly explanation: Html }[];
	/** Pairs that are likely to be exchanged: `first` was put before `second`, though it belongs after. */
	readonly mistakes: readonly { readonly first: string; readonly second: string; readonly explanation: Html; readonly misconception?: string }[];
};

export type OrderResponse = { readonly kind: 'order'; readonly order: readonly string[] };
