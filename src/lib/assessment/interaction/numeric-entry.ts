import type { Html } from '../module.ts';
import { fold } from './fold.ts';
import { allOrNothing, type Kind, type Parts, type Reason } from './kind.ts';
import { type DecimalMark, isWithin, parseNumber, printNumber } from './number.ts';
import { remark } from './remark.ts';

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

/** For `near-half`: how many times the tolerance is still near. */
const NEAR = 3;

export const numericEntry: Kind<'numeric-entry'> = {
	readiness(interaction, response) {
		const measure = measured(interaction, response);
		return typeof measure === 'number' ? 'ready' : measure;
	},
	partsRight,
	maximum: (_, rule) => (rule === 'near-half' ? 2 : 1),
	score(interaction, rule, response) {
		if (rule === 'all-or-nothing') return allOrNothing(partsRight(interaction, response));
		if (hits(interaction, interaction, response)) return { given: 2, maximum: 2 };
		const { value, tolerance } = interaction;
		// Three times no tolerance is none: where the value must be exact, nothing is near.
		const near = hits(interaction, { value, tolerance: NEAR * tolerance }, response);
		return { given: near ? 1 : 0, maximum: 2 };
	},
	/** The mistakes that the response is; none where it is right. */
	remarks(interaction, response) {
		if (response === undefined || hits(interaction, interaction, response)) return [];
		const about = described(interaction, response);
		return interaction.mistakes
			.filter((mistake) => hits(interaction, mistake, response))
			.map((mistake) => remark({ part: '', about, right: false, given: true }, mistake));
	},
	key: ({ value }) => type(printNumber(value, '.')),
	listedWrong: ({ mistakes }) => mistakes.map(({ value }) => type(printNumber(value, '.'))),
	describe: described,
	empty: () => type('')
};

function partsRight(interaction: NumericEntry, response: NumericEntryResponse): Parts {
	return { right: hits(interaction, interaction, response) ? 1 : 0, of: 1 };
}

type Target = { readonly value: number; readonly tolerance: number };

function hits(interaction: NumericEntry, target: Target, response: NumericEntryResponse): boolean {
	const measure = measured(interaction, response);
	return typeof measure === 'number' && isWithin(target.tolerance, target.value, measure);
}

/** The response in the interaction's own unit, or why it cannot be read. */
export function measured(interaction: NumericEntry, { text, decimalMark }: NumericEntryResponse): number | Reason {
	if (text.trim() === '') return 'nothing-chosen';
	const typed = parseNumber(text, decimalMark);
	if (typed === 'not-a-number') return typed;
	const factor = factorOf(typed.unit, interaction);
	return factor === undefined ? 'unknown-unit' : typed.value * factor;
}

/** The own unit stands behind the field already: it may be left out, or given by its currency sign alone. */
function factorOf(typed: string, { unit, otherUnits }: NumericEntry): number | undefined {
	if (hasCurrenciesOf(typed, unit) && ['', name(unit)].includes(name(typed))) return 1;
	return otherUnits.find((other) => hasCurrenciesOf(typed, other.unit) && name(other.unit) === name(typed))?.factor;
}

const CURRENCY_SIGN = /\p{Sc}/gu;

/** A unit without its currency signs, which people put before the number, behind it or nowhere. */
function name(unit: string): string {
	return fold(unit.replace(CURRENCY_SIGN, ' '));
}

function hasCurrenciesOf(typed: string, unit: string): boolean {
	return Array.from(typed.matchAll(CURRENCY_SIGN)).every(([sign]) => unit.includes(sign));
}

/** As typed; the unit is added where it was left out. */
function described({ unit }: NumericEntry, { text, decimalMark }: NumericEntryResponse): string {
	const typed = parseNumber(text, decimalMark);
	if (typed === 'not-a-number' || typed.unit !== '' || unit === '') return text.trim();
	return unit === '%' ? `${text.trim()}%` : `${text.trim()} ${unit}`;
}

function type(text: string): NumericEntryResponse {
	const decimalMark: DecimalMark = '.';
	return { kind: 'numeric-entry', text, decimalMark };
}
