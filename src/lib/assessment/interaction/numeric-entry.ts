import type { Html } from '../module.ts';

/** A number, typed in the learner's own notation, with or without its unit. */
export type NumericEntry = {
	readonly kind: 'numeric-entry';
	readonly value: number;
	/** Largest accepted distance from the value, in the same unit; 0 for exact. */
	readonly tolerance: number;
	/** Shown behind the field; empty for a bare count. */
	readonly unit: string;
	/** Other units a learner may type, each with how many of `unit` it is worth. */
	readonly otherUnits: readonly { readonly unit: string; readonly factor: number }[];
	readonly mistakes: readonly NumericMistake[];
};
export type NumericMistake = {
	readonly value: number;
	readonly tolerance: number;
	readonly explanation: Html;
	readonly misconception?: string;
};

export type NumericEntryResponse = {
	readonly kind: 'numeric-entry';
	/** As typed. */
	readonly text: string;
	/** The decimal mark of the learner's language when it was typed. */
	readonly decimalMark: '.' | ',';
};
