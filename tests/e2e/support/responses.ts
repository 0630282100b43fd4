import type { Interaction, Response } from '#lib/assessment/interaction/interaction.ts';
import { key, listedWrong, score } from '#lib/assessment/judge.ts';
import type { Rules } from '#lib/assessment/module.ts';

/** A response that earns every point; for an extended text, words enough. */
export function rightResponse(interaction: Interaction): Response {
	return key(interaction) ?? essay(interaction);
}

/** A response that earns nothing. */
export function wrongResponse(interaction: Interaction, rules: Rules): Response {
	const response = wrongOf(interaction, rules);
	if (score(interaction, rules, response).given !== 0) throw new Error('this response earns points');
	return response;
}

function wrongOf(interaction: Interaction, rules: Rules): Response {
	switch (interaction.kind) {
		case 'choice': {
			const wrong = interaction.options.filter(({ correct }) => !correct).map(({ id }) => id);
			return { kind: 'choice', chosen: interaction.cardinality === 'one' ? wrong.slice(0, 1) : wrong };
		}
		case 'inline-choice':
			return {
				kind: 'inline-choice',
				chosen: Object.fromEntries(
					interaction.gaps.map(({ id, options }) => [id, options.find(({ correct }) => !correct)?.id ?? ''])
				)
			};
		case 'text-entry':
			return { kind: 'text-entry', text: 'something else altogether' };
		case 'numeric-entry':
			return { kind: 'numeric-entry', text: '987654321', decimalMark: '.' };
		case 'match':
			return {
				kind: 'match',
				pairs: Object.fromEntries(
					interaction.rows.map(({ id, target }) => [id, interaction.targets.find((one) => one.id !== target)?.id ?? ''])
				)
			};
		case 'order':
			return { kind: 'order', order: interaction.elements.map(({ id }) => id).toReversed() };
		case 'extended-text':
			return essay(interaction);
		case 'axis-placement':
		case 'grid-placement':
		case 'trend-drawing':
		case 'forecast':
		case 'scenario':
			return worstListed(interaction, rules);
	}
}

/** Among the wrong responses that the judge lists for a kind, one is the worst there is. */
function worstListed(interaction: Interaction, rules: Rules): Response {
	const worst = listedWrong(interaction).find((response) => score(interaction, rules, response).given === 0);
	if (!worst) throw new Error('no listed response earns nothing');
	return worst;
}

function essay(interaction: Interaction): Response {
	const words = interaction.kind === 'extended-text' ? interaction.words.minimum : 0;
	return { kind: 'extended-text', text: Array.from({ length: words }, (_, index) => `word${index}`).join(' ') };
}
