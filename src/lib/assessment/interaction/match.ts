import type { Html } from '../module.ts';
import { allOrNothing, type Kind, type Parts } from './kind.ts';
import { remark } from './remark.ts';
import { chosenIn, type Chosen, type Slot, slotsKey, slotsReadiness, slotsRight, slotsWrong } from './slots.ts';

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
	readonly mistakes: readonly {
		readonly target: string;
		readonly explanation: Html;
		readonly misconception?: string;
	}[];
};

export type MatchResponse = {
	readonly kind: 'match';
	/** Target id by row id. */
	readonly pairs: Readonly<Record<string, string>>;
};

export const match: Kind<'match'> = {
	readiness: (interaction, response) => slotsReadiness(slots(interaction), response.pairs),
	partsRight,
	maximum: ({ rows }, rule) => (rule === 'all-or-nothing' ? 1 : rows.length),
	score(interaction, rule, response) {
		const parts = partsRight(interaction, response);
		return rule === 'all-or-nothing' ? allOrNothing(parts) : { given: parts.right, maximum: parts.of };
	},
	/** Of each row its right pair, and the chosen wrong one where the author explains it. */
	remarks: (interaction, response) =>
		interaction.rows.flatMap((row) => {
			const chosen = chosenIn(row.id, response?.pairs ?? {});
			const about = (target: string) => pairInWords(row, target, interaction);
			const right = { part: row.id, about: about(row.target), right: true, given: chosen === row.target };
			const mistakes = row.mistakes
				.filter(({ target }) => target === chosen)
				.map((mistake) => remark({ part: row.id, about: about(mistake.target), right: false, given: true }, mistake));
			return [remark(right, { explanation: row.explanation }), ...mistakes];
		}),
	key: (interaction) => pair(slotsKey(slots(interaction))),
	listedWrong: (interaction) => slotsWrong(slots(interaction)).map(pair),
	/** The pairs in the order of the rows, then pairs of rows that are not there. */
	describe(interaction, { pairs }) {
		const { rows } = interaction;
		const known = rows.flatMap((row) => {
			const target = chosenIn(row.id, pairs);
			return target === undefined ? [] : [pairInWords(row, target, interaction)];
		});
		const foreign = Object.entries(pairs).filter(([id]) => rows.every((row) => row.id !== id));
		return [...known, ...foreign.map((ids) => ids.join(' → '))].join('; ');
	},
	empty: () => pair({})
};

function partsRight(interaction: Match, response: MatchResponse): Parts {
	return slotsRight(slots(interaction), response.pairs);
}

function slots({ rows, targets }: Match): readonly Slot[] {
	const values = targets.map(({ id }) => id);
	return rows.map(({ id, target }) => ({ id, values, right: [target] }));
}

function pairInWords(row: MatchRow, target: string, { targets }: Match): string {
	return `${row.text} → ${targets.find(({ id }) => id === target)?.text ?? target}`;
}

function pair(pairs: Chosen): MatchResponse {
	return { kind: 'match', pairs };
}
