/** What the assessment says in its own terms, in the words of the interface. */
import type { Confidence } from '#lib/assessment/attempt.ts';
import type { Interaction } from '#lib/assessment/interaction/interaction.ts';
import type { Reason } from '#lib/assessment/interaction/kind.ts';
import { maximum } from '#lib/assessment/judge.ts';
import type { Item, Rules, SourceKind } from '#lib/assessment/module.ts';
import { m } from '#lib/paraglide/messages.js';

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
			return m.rule_each_part();
		case 'near-half':
			return m.rule_near_half();
		case 'neighbours':
			return m.rule_neighbours();
		case 'kendall-tau':
			return m.rule_kendall_tau();
		case 'rubric':
			return m.rule_rubric();
	}
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
