import type { Html } from '../module.ts';
import type { Kind } from './kind.ts';

/** A text of one's own, judged by a person against a rubric. */
export type ExtendedText = {
	readonly kind: 'extended-text';
	readonly words: { readonly minimum: number; readonly maximum: number };
	/** Questions that help to plan the text; may be none. */
	readonly outline: readonly { readonly id: string; readonly text: string }[];
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

/** The longest note that is kept, in characters. */
export const longestNote = 10_000;

export type ExtendedTextResponse = {
	readonly kind: 'extended-text';
	readonly text: string;
	/** Notes by id of the outline's question. */
	readonly notes?: Readonly<Record<string, string>>;
};

export const extendedText: Kind<'extended-text'> = {
	readiness({ words }, { text }) {
		const count = countWords(text);
		if (count === 0) return 'nothing-chosen';
		if (count < words.minimum) return 'too-short';
		return count > words.maximum ? 'too-long' : 'ready';
	},
	partsRight: () => ({ right: 0, of: 0 }),
	// Points wait for a person: until then there is nothing to be missed.
	maximum: () => 0,
	score: () => ({ given: 0, maximum: 0 }),
	remarks: () => [],
	key: () => undefined,
	listedWrong: () => [],
	describe: (_, { text }) => text.trim(),
	empty: () => ({ kind: 'extended-text', text: '' })
};

/** Words are what stands between spaces and has a letter or a digit in it: `Franco-German` is one, a dash between spaces is none. */
export function countWords(text: string): number {
	return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
