/**
 * The judge: what was asked and what was given come in, what it is worth comes out. The same for every door, in the page and on the server.
 *
 * A response of another kind than its interaction is `foreign`: it is never ready, earns nothing and is never thrown at.
 */
import { axisPlacement } from './interaction/axis-placement.ts';
import { choice } from './interaction/choice.ts';
import { extendedText } from './interaction/extended-text.ts';
import { forecast } from './interaction/forecast.ts';
import { gridPlacement } from './interaction/grid-placement.ts';
import { inlineChoice } from './interaction/inline-choice.ts';
import type { InteractionKind, Interactions, Remark, Response, ResponseOf, Score } from './interaction/interaction.ts';
import type { Kind, Parts, Readiness } from './interaction/kind.ts';
import { match } from './interaction/match.ts';
import { numericEntry } from './interaction/numeric-entry.ts';
import { order } from './interaction/order.ts';
import { scenario } from './interaction/scenario.ts';
import { textEntry } from './interaction/text-entry.ts';
import { trendDrawing } from './interaction/trend-drawing.ts';
import type { Rules } from './module.ts';

const kinds: { readonly [K in InteractionKind]: Kind<K> } = {
	choice,
	'inline-choice': inlineChoice,
	'text-entry': textEntry,
	'numeric-entry': numericEntry,
	match,
	order,
	'extended-text': extendedText,
	'axis-placement': axisPlacement,
	'grid-placement': gridPlacement,
	'trend-drawing': trendDrawing,
	forecast,
	scenario
};

/**
 * An interaction whose `kind` the compiler knows to be K, so that `kinds[interaction.kind]` is the entry that fits it. `Interaction` is
 * `Of<InteractionKind>`: every function below takes any interaction.
 */
type Of<K extends InteractionKind> = { readonly [Each in K]: Interactions[Each] & { readonly kind: Each } }[K];

/** Whether the response can be scored, or why it cannot yet. */
export function readiness<K extends InteractionKind>(interaction: Of<K>, response: Response): Readiness {
	const kind: K = interaction.kind;
	return isOf(kind, response) ? kinds[kind].readiness(interaction, response) : 'foreign';
}

/** The most points that the interaction can earn: an integer; 0 where a person judges. */
export function maximum<K extends InteractionKind>(interaction: Of<K>, rules: Rules): number {
	return kinds[interaction.kind].maximum(interaction, rules[interaction.kind]);
}

/** The points for a response; ask `readiness` first, for a response that is not ready earns 0 and is yet not wrong. */
export function score<K extends InteractionKind>(interaction: Of<K>, rules: Rules, response: Response): Score {
	const kind: K = interaction.kind;
	return isOf(kind, response)
		? kinds[kind].score(interaction, rules[kind], response)
		: { given: 0, maximum: maximum(interaction, rules) };
}

/** All that is to be explained; without a response, what is to be explained to anybody. */
export function remarks<K extends InteractionKind>(
	interaction: Of<K>,
	response: Response | undefined
): readonly Remark[] {
	const kind: K = interaction.kind;
	return kinds[kind].remarks(interaction, response !== undefined && isOf(kind, response) ? response : undefined);
}

/** A response that earns the maximum; undefined where a person judges. */
export function key<K extends InteractionKind>(interaction: Of<K>): Response | undefined {
	return kinds[interaction.kind].key(interaction);
}

/** The wrong responses that the author foresaw: each must earn less than the maximum. */
export function listedWrong<K extends InteractionKind>(interaction: Of<K>): readonly Response[] {
	return kinds[interaction.kind].listedWrong(interaction);
}

/** How many parts are right, whatever the scoring rule. */
export function partsRight<K extends InteractionKind>(interaction: Of<K>, response: Response): Parts {
	const kind: K = interaction.kind;
	if (isOf(kind, response)) return kinds[kind].partsRight(interaction, response);
	return { right: 0, of: kinds[kind].partsRight(interaction, kinds[kind].empty(interaction)).of };
}

/** The response in plain words; nothing where it is of another kind. */
export function describe<K extends InteractionKind>(interaction: Of<K>, response: Response): string {
	const kind: K = interaction.kind;
	return isOf(kind, response) ? kinds[kind].describe(interaction, response) : '';
}

/** Where a learner begins: nothing given, or for an order the elements shuffled. */
export function empty<K extends InteractionKind>(interaction: Of<K>): Response {
	return kinds[interaction.kind].empty(interaction);
}

function isOf<K extends InteractionKind>(kind: K, response: Response): response is ResponseOf<K> {
	return response.kind === kind;
}
