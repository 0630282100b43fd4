/**
 * The seven interaction kinds: the words and the key of each, and what a learner gives in response.
 *
 * To add a kind, add it here; the table in `judge.ts` does not compile until it is handled.
 */
import type { Html } from '../module.ts';
import type { Choice, ChoiceResponse } from './choice.ts';
import type { ExtendedText, ExtendedTextResponse } from './extended-text.ts';
import type { InlineChoice, InlineChoiceResponse } from './inline-choice.ts';
import type { Match, MatchResponse } from './match.ts';
import type { NumericEntry, NumericEntryResponse } from './numeric-entry.ts';
import type { Order, OrderResponse } from './order.ts';
import type { TextEntry, TextEntryResponse } from './text-entry.ts';

export type Interaction = Choice | InlineChoice | TextEntry | NumericEntry | Match | Order | ExtendedText;
export type InteractionKind = Interaction['kind'];
export type InteractionOf<Kind extends InteractionKind> = Extract<Interaction, { kind: Kind }>;

export type Response =
	| ChoiceResponse
	| InlineChoiceResponse
	| TextEntryResponse
	| NumericEntryResponse
	| MatchResponse
	| OrderResponse
	| ExtendedTextResponse;
export type ResponseOf<Kind extends InteractionKind> = Extract<Response, { kind: Kind }>;

/** Integer points; `given` is between 0 and `maximum`. */
export type Score = { readonly given: number; readonly maximum: number };

/** Why something is right or wrong, and what a wrong response gives away about its thinking. */
export type Remark = {
	/** What it is about, in words: an option, a gap, a pair. Empty where it is about the whole response. */
	readonly about: string;
	readonly right: boolean;
	/** Whether the learner's response contains it. */
	readonly given: boolean;
	readonly explanation: Html;
	readonly misconception?: string;
};
