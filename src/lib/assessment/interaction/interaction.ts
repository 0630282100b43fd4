/**
 * The interaction kinds: the words and the key of each, and what a learner gives in response.
 *
 * To add a kind, add it here; the table in `judge.ts` does not compile until it is handled.
 */
import type { Html } from '../module.ts';
import type { AxisPlacement, AxisPlacementResponse } from './axis-placement.ts';
import type { Choice, ChoiceResponse } from './choice.ts';
import type { ExtendedText, ExtendedTextResponse } from './extended-text.ts';
import type { Forecast, ForecastResponse } from './forecast.ts';
import type { GridPlacement, GridPlacementResponse } from './grid-placement.ts';
import type { InlineChoice, InlineChoiceResponse } from './inline-choice.ts';
import type { Match, MatchResponse } from './match.ts';
import type { NumericEntry, NumericEntryResponse } from './numeric-entry.ts';
import type { Order, OrderResponse } from './order.ts';
import type { ScenarioInteraction, ScenarioResponse } from './scenario.ts';
import type { TextEntry, TextEntryResponse } from './text-entry.ts';
import type { TrendDrawing, TrendDrawingResponse } from './trend-drawing.ts';

/** The interactions by kind: the one list of kinds. */
export type Interactions = {
	readonly choice: Choice;
	readonly 'inline-choice': InlineChoice;
	readonly 'text-entry': TextEntry;
	readonly 'numeric-entry': NumericEntry;
	readonly match: Match;
	readonly order: Order;
	readonly 'extended-text': ExtendedText;
	readonly 'axis-placement': AxisPlacement;
	readonly 'grid-placement': GridPlacement;
	readonly 'trend-drawing': TrendDrawing;
	readonly forecast: Forecast;
	readonly scenario: ScenarioInteraction;
};
export type InteractionKind = keyof Interactions;
export type InteractionOf<Kind extends InteractionKind> = Interactions[Kind];
export type Interaction = Interactions[InteractionKind];

/** The responses by the kind of interaction they answer. */
export type Responses = {
	readonly choice: ChoiceResponse;
	readonly 'inline-choice': InlineChoiceResponse;
	readonly 'text-entry': TextEntryResponse;
	readonly 'numeric-entry': NumericEntryResponse;
	readonly match: MatchResponse;
	readonly order: OrderResponse;
	readonly 'extended-text': ExtendedTextResponse;
	readonly 'axis-placement': AxisPlacementResponse;
	readonly 'grid-placement': GridPlacementResponse;
	readonly 'trend-drawing': TrendDrawingResponse;
	readonly forecast: ForecastResponse;
	readonly scenario: ScenarioResponse;
};
export type ResponseOf<Kind extends InteractionKind> = Responses[Kind];
export type Response = Responses[InteractionKind];

/** Integer points; `given` is between 0 and `maximum`. */
export type Score = { readonly given: number; readonly maximum: number };

/**
 * The explanation of one thing that a response may contain: an option, a pair, an element in its place, a likely mistake.
 * Where `right` equals `given`, the learner treated that thing rightly.
 */
export type Remark = {
	/** Id of the option, gap, row or element that it belongs beside; empty where it is about the whole response. */
	readonly part: string;
	/** The thing itself in plain words, never HTML: it may repeat what the learner typed. */
	readonly about: string;
	/** Whether the thing is right, whoever gave it. */
	readonly right: boolean;
	/** Whether the learner's response contains it. */
	readonly given: boolean;
	readonly explanation: Html;
	/** What giving it reveals; only wrong things have one. */
	readonly misconception?: string;
};
