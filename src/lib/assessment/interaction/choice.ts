import type { Html } from '../module.ts';
import { plainWords } from '../plain-words.ts';
import { allOrNothing, type Kind, type Parts, type Readiness } from './kind.ts';
import { remark } from './remark.ts';

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

export const choice: Kind<'choice'> = {
	readiness,
	partsRight,
	maximum: (interaction, rule) => (rule === 'all-or-nothing' ? 1 : rightIds(interaction).length),
	score(interaction, rule, response) {
		if (rule === 'all-or-nothing') return allOrNothing(partsRight(interaction, response));
		const right = rightIds(interaction);
		if (readiness(interaction, response) !== 'ready') return { given: 0, maximum: right.length };
		const chosenRight = response.chosen.filter((id) => right.includes(id)).length;
		const chosenWrong = response.chosen.length - chosenRight;
		return { given: Math.max(0, chosenRight - chosenWrong), maximum: right.length };
	},
	remarks: ({ options }, response) =>
		options.map((option) => {
			const given = response?.chosen.includes(option.id) ?? false;
			return remark({ part: option.id, about: plainWords(option.text), right: option.correct, given }, option);
		}),
	key: (interaction) => choose(rightIds(interaction)),
	listedWrong(interaction) {
		const right = rightIds(interaction);
		const wrong = interaction.options.filter(({ correct }) => !correct).map(({ id }) => id);
		if (interaction.cardinality === 'one') return wrong.map((id) => choose([id]));
		const withOneMore = wrong.map((id) => choose([...right, id]));
		const withOneLess = right.map((missing) => choose(right.filter((id) => id !== missing)));
		return [...withOneMore, ...withOneLess];
	},
	describe({ options }, { chosen }) {
		const known = options.filter(({ id }) => chosen.includes(id)).map(({ text }) => plainWords(text));
		const foreign = chosen.filter((id) => options.every((option) => option.id !== id));
		return [...known, ...foreign].join('; ');
	},
	empty: () => choose([])
};

function readiness({ cardinality, options }: Choice, { chosen }: ChoiceResponse): Readiness {
	if (chosen.length === 0) return 'nothing-chosen';
	if (cardinality === 'one' && chosen.length > 1) return 'foreign';
	// Fewer also where an id is given twice.
	const known = options.filter(({ id }) => chosen.includes(id));
	return known.length === chosen.length ? 'ready' : 'foreign';
}

/** Of one option: the choice as a whole. Of several: each option is a decision, right where it is chosen just when it is correct. */
function partsRight(interaction: Choice, response: ChoiceResponse): Parts {
	const decisions = interaction.options.map(({ id, correct }) => response.chosen.includes(id) === correct);
	const of = interaction.cardinality === 'one' ? 1 : decisions.length;
	if (readiness(interaction, response) !== 'ready') return { right: 0, of };
	if (interaction.cardinality === 'one') return { right: decisions.every(Boolean) ? 1 : 0, of };
	return { right: decisions.filter(Boolean).length, of };
}

function rightIds({ options }: Choice): readonly string[] {
	return options.filter(({ correct }) => correct).map(({ id }) => id);
}

function choose(chosen: readonly string[]): ChoiceResponse {
	return { kind: 'choice', chosen };
}
