/** What the assessment says in its own terms, in the words of the interface. */
import type { Confidence } from '#lib/assessment/attempt.ts';
import type { Interaction, Response } from '#lib/assessment/interaction/interaction.ts';
import type { Reason } from '#lib/assessment/interaction/kind.ts';
import { concordance } from '#lib/assessment/interaction/order.ts';
import { maximum } from '#lib/assessment/judge.ts';
import type { Item, Rules, SourceKind } from '#lib/assessment/module.ts';
import type { Standing } from '#lib/assessment/standing.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';

export function confidenceInWords(level: Confidence): string {
	switch (level) {
		case 'unsure':
			return m.confidence_unsure();
		case 'fairly-sure':
			return m.confidence_fairly_sure();
		case 'sure':
			return m.confidence_sure();
	}
}

/** A text is not right or wrong, a forecast says by itself how sure its maker is, and a scenario is played. */
export function isConfidenceAsked({ kind }: Interaction): boolean {
	return kind !== 'extended-text' && kind !== 'forecast' && kind !== 'scenario';
}

/** Why a response cannot be taken yet, and what to do. */
export function reasonInWords(reason: Reason, interaction: Interaction): string {
	switch (reason) {
		case 'nothing-chosen':
			return m.not_ready_nothing();
		case 'part-missing':
			return m.not_ready_part();
		case 'not-a-number':
			return m.not_ready_number();
		case 'unknown-unit':
			return m.not_ready_unit({ unit: interaction.kind === 'numeric-entry' ? interaction.unit : '' });
		case 'out-of-range':
			return m.not_ready_range();
		case 'too-short':
			return m.not_ready_short({ minimum: interaction.kind === 'extended-text' ? interaction.words.minimum : 0 });
		case 'too-long':
			return m.not_ready_long({ maximum: interaction.kind === 'extended-text' ? interaction.words.maximum : 0 });
		case 'foreign':
			return m.not_ready_foreign();
	}
}

/** How many points an item has, and by which rule parts of them are earned. */
export function pointsInWords({ interaction }: Item, rules: Rules): string {
	const points = maximum(interaction, rules);
	const rule = ruleInWords(interaction, rules);
	return points === 0 ? rule : rule && points > 1 ? `${m.item_points({ points })}: ${rule}` : m.item_points({ points });
}

function ruleInWords(interaction: Interaction, rules: Rules): string {
	switch (rules[interaction.kind]) {
		case 'all-or-nothing':
			return '';
		case 'right-minus-wrong':
			return m.rule_right_minus_wrong();
		case 'each-part':
			return interaction.kind === 'scenario' ? m.rule_evidence() : m.rule_each_part();
		case 'near-half':
			return m.rule_near_half();
		case 'neighbours':
			return m.rule_neighbours();
		case 'kendall-tau':
			return m.rule_kendall_tau();
		case 'distance':
			return m.rule_distance();
		case 'against-naive':
			return m.rule_against_naive();
		case 'brier':
			return m.rule_brier();
		case 'rubric':
			return m.rule_rubric();
	}
}

/** Whether what really happened is shown by the control itself, and nowhere else. */
export function isToldByControl({ kind }: Interaction): boolean {
	return kind === 'forecast' || kind === 'trend-drawing';
}

/** What became of a response that could not be kept: its points only where right and wrong may be seen. */
export function lossInWords(standing: Standing): string {
	const last = standing.status === 'settled' ? standing.tries.at(-1) : undefined;
	if (!last) return m.condensed_held();
	const { given, maximum: most } = last.score;
	return most === 0 ? m.condensed_text() : m.condensed_earned({ given, maximum: most });
}

/** How many pairs of an order stand right, where the points come from that; else nothing. */
export function concordanceInWords({ interaction }: Item, rules: Rules, response: Response): string {
	if (interaction.kind !== 'order' || response.kind !== 'order' || rules.order !== 'kendall-tau') return '';
	const pairs = concordance(interaction, response);
	if (!pairs) return '';
	const twoDecimals = new Intl.NumberFormat(getLocale(), { minimumFractionDigits: 2, maximumFractionDigits: 2 });
	return m.order_tau({
		concordant: pairs.concordant,
		pairs: pairs.pairs,
		tau: twoDecimals.format(pairs.tau).replace('-', '−')
	});
}

export function sourceKindInWords(kind: SourceKind): string {
	switch (kind) {
		case 'original':
			return m.source_original();
		case 'official-copy':
			return m.source_official_copy();
		case 'news':
			return m.source_news();
		case 'news-copy':
			return m.source_news_copy();
		case 'secondary':
			return m.source_secondary();
		case 'reference':
			return m.source_reference();
		case 'aggregator':
			return m.source_aggregator();
	}
}
