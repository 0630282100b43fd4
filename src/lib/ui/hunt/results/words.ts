/** The terms of a hunt's results in the words of the interface. */
import type { ErrorType } from '#lib/assessment/hunt/claim.ts';
import type { Tendency } from '#lib/assessment/hunt/tendencies.ts';
import type { HuntRule } from '#lib/assessment/hunt/rules.ts';
import type { ClaimState } from '#lib/assessment/hunt/trials.ts';
import type { Band, Detection, Leaning } from '#lib/assessment/statistics/signal-detection.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { typeInWords } from '../words.ts';
import type { Choice } from './numbered.ts';

/** How the flags are turned into points. */
export function ruleInWords(rule: HuntRule): string {
	switch (rule) {
		case 'pair-choice':
			return m.findings_rule_pair_choice();
		case 'hits-minus-false-alarms':
			return m.findings_rule_hits_minus_false_alarms();
		case 'net-correct':
			return m.findings_rule_net_correct();
		case 'recall-times-precision':
			return m.findings_rule_recall_times_precision();
		case 'f1':
			return m.findings_rule_f1();
	}
}

/** How well, as finely as the counts allow. */
export function bandsInWords({ lowest, highest }: Pick<Detection, 'lowest' | 'highest'>): string {
	return lowest === highest
		? m.findings_band({ band: bandInWords(lowest) })
		: m.findings_bands({ low: bandInWords(lowest), high: bandInWords(highest) });
}

/** After "how well", and within other sentences. */
export function bandInWords(band: Band): string {
	switch (band) {
		case 'none':
			return m.findings_band_none();
		case 'slight':
			return m.findings_band_slight();
		case 'fair':
			return m.findings_band_fair();
		case 'good':
			return m.findings_band_good();
		case 'excellent':
			return m.findings_band_excellent();
	}
}

export function leaningInWords(leaning: Leaning): string {
	switch (leaning) {
		case 'cautious':
			return m.findings_leaning_cautious();
		case 'even':
			return m.findings_leaning_even();
		case 'bold':
			return m.findings_leaning_bold();
	}
}

export function tendencyInWords(tendency: Tendency): string {
	switch (tendency) {
		case 'strength':
			return m.findings_tendency_strength();
		case 'weakness':
			return m.findings_tendency_weakness();
		case 'usual':
			return m.findings_tendency_usual();
		case 'too-few':
			return m.findings_tendency_too_few();
	}
}

export function choiceInWords(choice: Choice): string {
	switch (choice) {
		case 'errors-and-false-alarms':
			return m.findings_choice_errors_and_false_alarms();
		case 'errors':
			return m.findings_choice_errors();
		case 'missed':
			return m.findings_choice_missed();
		case 'false-alarms':
			return m.findings_choice_false_alarms();
		case 'mine':
			return m.findings_choice_mine();
		case 'all':
			return m.findings_choice_all();
	}
}

/** What a state means. */
export function stateNote(state: ClaimState): string {
	switch (state) {
		case 'found':
			return m.findings_note_found();
		case 'missed':
			return m.findings_note_missed();
		case 'found-elsewhere':
			return m.findings_note_found_elsewhere();
		case 'false-alarm':
			return m.findings_note_false_alarm();
		case 'left':
			return m.findings_note_left();
		case 'ungraded':
			return m.findings_note_ungraded();
	}
}

/** A figure of statistics, with two decimals. */
export function formatFigure(value: number): string {
	return new Intl.NumberFormat(getLocale(), { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);
}

/** One, another and a third. */
export function listInWords(words: readonly string[]): string {
	return new Intl.ListFormat(getLocale(), { type: 'conjunction' }).format(words);
}

/** The kinds of error that a claim may be called, the best first. */
export function kindsInWords(types: readonly ErrorType[]): string {
	return new Intl.ListFormat(getLocale(), { type: 'disjunction' }).format(types.map(typeInWords));
}
