/** Results as files: a table for a spreadsheet, and everything as JSON. */
import type { Attempt } from '#lib/assessment/attempt.ts';
import type { HuntResult } from '#lib/assessment/hunt/result.ts';
import { describe, key } from '#lib/assessment/judge.ts';
import type { Module } from '#lib/assessment/module.ts';
import type { ItemOutcome } from '#lib/assessment/item-outcome.ts';
import { isAllReleased, type Outcome, type SectionOutcome } from '#lib/assessment/outcome.ts';
import { plainWords } from '#lib/assessment/plain-words.ts';
import { criterionEstimate, sensitivityEstimate, type Estimate } from '#lib/assessment/statistics/signal-detection.ts';
import { csv } from './csv.ts';
import { huntColumns, huntRows } from './hunt-rows.ts';

/** One row an item. What may not be seen yet is left empty. */
export function resultsCsv(module: Module, outcome: Outcome): string {
	return csv(outcome.items.map((item) => rowOf(item, outcome.sections, module)));
}

/** One row a claim of each hunt that is released, one row a mark of each that is not. */
export function huntsCsv(module: Module, outcome: Outcome): string {
	const rows = outcome.hunts.flatMap((result) => huntRows(result, module));
	// There may be no row that would name the columns.
	return csv([huntColumns, ...rows.map((row) => huntColumns.map((column) => row[column]))]);
}

export function resultsJson(module: Module, attempt: Attempt, outcome: Outcome): string {
	const { completion, success, score, bonus, percent } = outcome;
	return `${JSON.stringify(
		{
			format: 'errata-results',
			version: 1,
			module: { id: module.id, version: module.version, title: module.title },
			attempt: attempt.id,
			completion,
			...(isAllReleased(outcome) ? { success, score, bonus, percent } : {}),
			sections: outcome.sections.map((section) => ({
				id: section.section.id,
				title: section.section.title,
				answered: section.answered,
				items: section.items,
				handedIn: section.handedIn,
				...(section.released ? { score: section.score } : {})
			})),
			items: outcome.items.map((item) => rowOf(item, outcome.sections, module)),
			hunts: outcome.hunts.map((result) => huntOf(result, module)),
			entries: attempt.entries
		},
		null,
		'\t'
	)}\n`;
}

function huntOf(result: HuntResult, module: Module) {
	const { hunt, text, edition, opened, handedIn, released, marks, outcome, score } = result;
	const { counts, scores } = outcome;
	return {
		id: hunt.id,
		title: hunt.title,
		text: text.id,
		edition,
		opened,
		handedIn,
		marks,
		...(released
			? {
					score,
					scores,
					counts,
					sensitivity: finite(sensitivityEstimate(counts)),
					criterion: finite(criterionEstimate(counts)),
					claims: huntRows(result, module)
				}
			: {})
	};
}

/** JSON has no infinity: where there are no errors, or no sound claims, nothing is known of how far off an estimate is. */
function finite({ value, standardError }: Estimate) {
	return { value, standardError: Number.isFinite(standardError) ? standardError : null };
}

function rowOf(outcome: ItemOutcome, sections: readonly SectionOutcome[], module: Module) {
	const { item, response, tries, confidence, score, right } = outcome;
	const section = sections.find((one) => one.section.id === outcome.section);
	const objective = section?.section.objectives.find(({ id }) => id === item.objective);
	const released = section?.released ?? false;
	const rightResponse = key(item.interaction);
	const [first] = tries;
	return {
		section: outcome.section,
		item: item.id,
		kind: item.interaction.kind,
		objective: objective?.text ?? item.objective,
		difficulty: item.difficulty,
		prompt: plainWords(item.prompt),
		response: response ? describe(item.interaction, response) : '',
		answeredAt: first ? new Date(first.submission.at).toISOString() : '',
		tries: tries.length,
		confidence: confidence ?? '',
		points: released && !outcome.ungraded ? score.given : '',
		maximum: score.maximum,
		right: released && !outcome.ungraded ? right : '',
		rightResponse: released && rightResponse ? describe(item.interaction, rightResponse) : '',
		sources: item.sources.map((id) => module.sources.find((source) => source.id === id)?.title ?? id).join('; ')
	};
}
