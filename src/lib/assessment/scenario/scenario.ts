/** A branching scenario: what may be decided at each place, and what a decision changes. All ids are unique in their list. */
import type { Html } from '../module.ts';

/** A figure of the scenario's own making that choices move; it says how things stand in the game, nothing about the world. */
export type Indicator = {
	readonly id: string;
	readonly text: string;
	readonly minimum: number;
	readonly maximum: number;
	readonly start: number;
};

/** Something a learner may know, which opens choices. */
export type Evidence = {
	readonly id: string;
	/** What it says, in plain words. */
	readonly text: string;
	readonly sources: readonly string[];
	/** Items of the module: whoever answered one of them rightly, and may know it, has found the evidence. */
	readonly items: readonly string[];
};

/** A rule of the scenario: by how much the choice moves an indicator, and why. `sources` are those of the reason; none where it is assumed. */
export type Effect = {
	readonly indicator: string;
	readonly change: number;
	/** Plain words. */
	readonly reason: string;
	readonly sources: readonly string[];
};
/** Bounds include their ends. */
export type Condition = { readonly indicator: string; readonly least?: number; readonly most?: number };

/**
 * What a choice rests on, at the time it is made: `evidence` that can be looked up, an `assumption` that may hold or not, or a `misreading`,
 * which evidence of that time contradicts. Reading is judged, never politics: a choice on evidence earns its point, whatever follows.
 */
export type Basis = 'evidence' | 'assumption' | 'misreading';

export type ScenarioChoice = {
	readonly id: string;
	/** Plain words. */
	readonly text: string;
	/** The node it leads to. */
	readonly to: string;
	readonly basis: Basis;
	/** Why that is its basis; shown afterwards. */
	readonly reason: Html;
	readonly sources: readonly string[];
	/** Evidence without which it is closed. */
	readonly needs: readonly string[];
	/** Of the indicators before the choice; it is closed unless all hold. */
	readonly conditions: readonly Condition[];
	readonly effects: readonly Effect[];
};

export type ScenarioNode = {
	readonly id: string;
	readonly title: string;
	/** When it plays, in words. */
	readonly when: string;
	/** Who decides, in words; empty where nobody does. */
	readonly seat: string;
	readonly text: Html;
	/** Evidence that is found here. */
	readonly grants: readonly string[];
	/** None at an ending. */
	readonly choices: readonly ScenarioChoice[];
	/** For the debrief: what of this was evidence, what the scenario assumed, and what really happened. */
	readonly debrief: { readonly evidence: Html; readonly assumption: Html; readonly happened: Html };
	readonly sources: readonly string[];
};

export type Scenario = {
	readonly id: string;
	readonly title: string;
	readonly indicators: readonly Indicator[];
	readonly evidence: readonly Evidence[];
	readonly nodes: readonly ScenarioNode[];
};
