import type { Html } from '../module.ts';

/** Find the right target for each row; a target may serve several rows, or none. Texts are plain words. */
export type Match = {
	readonly kind: 'match';
	readonly targets: readonly { readonly id: string; readonly text: string }[];
	readonly rows: readonly MatchRow[];
};
export type MatchRow = {
	readonly id: string;
	readonly text: string;
	/** The right target. */
	readonly target: string;
	readonly explanation: Html;
	/** What picking a certain wrong target gives away. */
	readonly mistakes: readonly { readonly target: string; readonly explanation: Html; readonly misconception?: string }[];
};

export type MatchResponse = {
	readonly kind: 'match';
	/** Target id by row id. */
	readonly pairs: Readonly<Record<string, string>>;
};
