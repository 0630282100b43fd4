import { plainWords } from '../plain-words.ts';
import type { ChoiceOption } from './choice.ts';
import { allOrNothing, type Kind, type Parts } from './kind.ts';
import { remark } from './remark.ts';
import { chosenIn, type Chosen, type Slot, slotsKey, slotsReadiness, slotsRight, slotsWrong } from './slots.ts';

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

/** Shown where a gap was left open. */
const OPEN = '…';

export const inlineChoice: Kind<'inline-choice'> = {
	readiness: (interaction, response) => slotsReadiness(slots(interaction), response.chosen),
	partsRight,
	maximum: ({ gaps }, rule) => (rule === 'all-or-nothing' ? 1 : gaps.length),
	score(interaction, rule, response) {
		const parts = partsRight(interaction, response);
		return rule === 'all-or-nothing' ? allOrNothing(parts) : { given: parts.right, maximum: parts.of };
	},
	/** Of each gap the options that are correct or chosen: the others nobody asked about. */
	remarks: ({ gaps }, response) =>
		gaps.flatMap((gap) => {
			const chosen = chosenIn(gap.id, response?.chosen ?? {});
			return gap.options
				.filter(({ id, correct }) => correct || id === chosen)
				.map((option) => {
					const { id, text, correct } = option;
					return remark({ part: gap.id, about: plainWords(text), right: correct, given: id === chosen }, option);
				});
		}),
	key: (interaction) => fill(slotsKey(slots(interaction))),
	listedWrong: (interaction) => slotsWrong(slots(interaction)).map(fill),
	/** The text with its gaps filled in. What was chosen for gaps that are not there follows in brackets. */
	describe({ parts, gaps }, { chosen }) {
		const filled = parts.map((part) => (typeof part === 'string' ? part : wordsIn(part.gap, gaps, chosen))).join('');
		const foreign = Object.entries(chosen).filter(([id]) => gaps.every((gap) => gap.id !== id));
		return [filled, ...foreign.map(([id, option]) => `[${id}: ${option}]`)].join(' ');
	},
	empty: () => fill({})
};

function partsRight(interaction: InlineChoice, response: InlineChoiceResponse): Parts {
	return slotsRight(slots(interaction), response.chosen);
}

function slots({ gaps }: InlineChoice): readonly Slot[] {
	return gaps.map(({ id, options }) => ({
		id,
		values: options.map((option) => option.id),
		right: options.filter(({ correct }) => correct).map((option) => option.id)
	}));
}

function wordsIn(gapId: string, gaps: readonly Gap[], chosen: Chosen): string {
	const id = chosenIn(gapId, chosen);
	if (id === undefined) return OPEN;
	const option = gaps.find((gap) => gap.id === gapId)?.options.find((one) => one.id === id);
	return option === undefined ? id : plainWords(option.text);
}

function fill(chosen: Chosen): InlineChoiceResponse {
	return { kind: 'inline-choice', chosen };
}
