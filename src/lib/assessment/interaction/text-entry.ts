import type { Html } from '../module.ts';
import { fold } from './fold.ts';
import { allOrNothing, type Kind, type Parts } from './kind.ts';
import { remark } from './remark.ts';

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

export const textEntry: Kind<'text-entry'> = {
	readiness: (_, { text }) => (fold(text) === '' ? 'nothing-chosen' : 'ready'),
	partsRight,
	maximum: () => 1,
	score: (interaction, _, response) => allOrNothing(partsRight(interaction, response)),
	/** The mistakes that the response is; none where it is right. */
	remarks(interaction, response) {
		if (response === undefined || isOneOf(interaction.accept, response.text)) return [];
		return interaction.mistakes
			.filter(({ accept }) => isOneOf(accept, response.text))
			.map((mistake) => remark({ part: '', about: response.text.trim(), right: false, given: true }, mistake));
	},
	key: ({ accept }) => type(accept[0]),
	/** Each form of each mistake. */
	listedWrong: ({ mistakes }) => mistakes.flatMap(({ accept }) => accept.map(type)),
	describe: (_, { text }) => text.trim(),
	empty: () => type('')
};

function partsRight({ accept }: TextEntry, { text }: TextEntryResponse): Parts {
	return { right: isOneOf(accept, text) ? 1 : 0, of: 1 };
}

/** An empty form matches nothing: what folds to nothing was not given. */
function isOneOf(forms: readonly string[], text: string): boolean {
	const folded = fold(text);
	return folded !== '' && forms.some((form) => fold(form) === folded);
}

function type(text: string): TextEntryResponse {
	return { kind: 'text-entry', text };
}
