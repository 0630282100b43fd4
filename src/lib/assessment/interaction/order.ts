import type { Html } from '../module.ts';
import { shuffle } from '../shuffle.ts';
import { allOrNothing, type Kind, type Parts, type Readiness } from './kind.ts';
import { remark } from './remark.ts';

/** Bring the elements into their right order, in which they stand here. Texts are plain words. */
export type Order = {
	readonly kind: 'order';
	readonly elements: readonly { readonly id: string; readonly text: string; readonly explanation: Html }[];
	/** Pairs that are likely to be exchanged: `first` was put before `second`, though it belongs after. */
	readonly mistakes: readonly {
		readonly first: string;
		readonly second: string;
		readonly explanation: Html;
		readonly misconception?: string;
	}[];
};

export type OrderResponse = { readonly kind: 'order'; readonly order: readonly string[] };

export const order: Kind<'order'> = {
	readiness,
	partsRight,
	maximum: ({ elements }, rule) => (rule === 'all-or-nothing' ? 1 : pointsIn(elements.length)),
	score(interaction, rule, response) {
		const parts = partsRight(interaction, response);
		if (rule === 'all-or-nothing') return allOrNothing(parts);
		return { given: rule === 'neighbours' ? parts.right : kendallPoints(interaction, response), maximum: parts.of };
	},
	/** Each element at its place, then the listed mistakes that the response makes. */
	remarks(interaction, response) {
		const places = interaction.elements.map(({ id, text, explanation }, index) => {
			const given = response?.order[index] === id;
			return remark({ part: id, about: `${index + 1}. ${text}`, right: true, given }, { explanation });
		});
		const mistakes = interaction.mistakes
			.filter(({ first, second }) => stands(first, second, response?.order ?? []))
			.map((mistake) => {
				const about = `${wordsOf(mistake.first, interaction)} → ${wordsOf(mistake.second, interaction)}`;
				return remark({ part: mistake.first, about, right: false, given: true }, mistake);
			});
		return [...places, ...mistakes];
	},
	key: (interaction) => arrange(keyIds(interaction)),
	/** Each listed pair exchanged, and everything the wrong way round. */
	listedWrong(interaction) {
		const key = keyIds(interaction);
		const exchanged = interaction.mistakes.map(({ first, second }) =>
			key.map((id) => (id === first ? second : id === second ? first : id))
		);
		return [...exchanged, [...key].reverse()].map(arrange);
	},
	describe: (interaction, response) =>
		response.order.map((id, index) => `${index + 1}. ${wordsOf(id, interaction)}`).join(' '),
	/**
	 * A shuffled order, always the same for the same elements and never the right one. It is drawn from the ids in alphabetical order: what it
	 * looks like says nothing about the key.
	 */
	empty(interaction) {
		const key = keyIds(interaction);
		const ids = [...key].sort();
		const shuffled = shuffle(ids, ids.join('/'));
		return arrange(
			shuffled.every((id, index) => id === key[index]) ? [...shuffled.slice(1), ...shuffled.slice(0, 1)] : shuffled
		);
	}
};

function readiness({ elements }: Order, response: OrderResponse): Readiness {
	if (response.order.length === 0) return 'nothing-chosen';
	const given = new Set(response.order);
	const known = elements.filter(({ id }) => given.has(id));
	if (known.length < response.order.length) return 'foreign';
	return known.length < elements.length ? 'part-missing' : 'ready';
}

/** The parts are the neighbours of the right order: a pair is right where the response has the two side by side and the right way round. */
function partsRight(interaction: Order, response: OrderResponse): Parts {
	const of = pointsIn(interaction.elements.length);
	if (readiness(interaction, response) !== 'ready') return { right: 0, of };
	const successor = new Map(response.order.map((id, index) => [id, response.order[index + 1]]));
	const right = keyIds(interaction).filter((id, index, key) => index < of && successor.get(id) === key[index + 1]);
	return { right: right.length, of };
}

/** How many pairs of elements stand in the right order. */
export type Concordance = {
	readonly concordant: number;
	readonly discordant: number;
	readonly pairs: number;
	/** From -1 (the wrong way round) to 1 (right). */
	readonly tau: number;
};

/**
 * Kendall's tau of a response: pairs in the right order less pairs in the wrong order, over all pairs (M. G. Kendall, "A new measure of rank
 * correlation", Biometrika 30, 1938). Undefined as long as the response is not ready, and where there is no pair.
 */
export function concordance(interaction: Order, response: OrderResponse): Concordance | undefined {
	if (readiness(interaction, response) !== 'ready') return undefined;
	const places = keyIds(interaction).map((id) => response.order.indexOf(id));
	const inOrder = places.flatMap((place, index) => places.slice(index + 1).map((later) => place < later));
	const pairs = inOrder.length;
	if (pairs === 0) return undefined;
	const concordant = inOrder.filter(Boolean).length;
	const discordant = pairs - concordant;
	return { concordant, discordant, pairs, tau: (concordant - discordant) / pairs };
}

/**
 * Tau times the points, never less than none.
 * There are n(n - 1)/2 pairs and n - 1 points, hence the 2 and the n; one division of whole numbers, so that floor meets no rounding error.
 */
function kendallPoints(interaction: Order, response: OrderResponse): number {
	const pairs = concordance(interaction, response);
	if (pairs === undefined) return 0;
	return Math.floor(Math.max(0, (2 * (pairs.concordant - pairs.discordant)) / interaction.elements.length));
}

function pointsIn(elements: number): number {
	return Math.max(0, elements - 1);
}

/** Whether both are there, the first anywhere before the second. */
function stands(first: string, second: string, ids: readonly string[]): boolean {
	return ids.includes(first) && ids.indexOf(first) < ids.indexOf(second);
}

function keyIds({ elements }: Order): readonly string[] {
	return elements.map(({ id }) => id);
}

function wordsOf(id: string, { elements }: Order): string {
	return elements.find((element) => element.id === id)?.text ?? id;
}

function arrange(ids: readonly string[]): OrderResponse {
	return { kind: 'order', order: ids };
}
