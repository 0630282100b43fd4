/** Results as files: a table for a spreadsheet, and everything as JSON. */
import Papa from 'papaparse';
import type { Attempt } from '#lib/assessment/attempt.ts';
import { describe, key } from '#lib/assessment/judge.ts';
import type { Module } from '#lib/assessment/module.ts';
import type { ItemOutcome, Outcome, SectionOutcome } from '#lib/assessment/outcome.ts';
import { plainWords } from '#lib/assessment/plain-words.ts';

/**
 * What a spreadsheet may run as a formula, also after blanks and in the wide forms of East Asian keyboards. Papaparse's own pattern lets a
 * formula pass that is followed by a line break.
 */
const FORMULA = /^[\t\r\n]|^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/u;

/** One row an item. What may not be seen yet is left empty. Text cells that a spreadsheet would run as a formula begin with an apostrophe. */
export function resultsCsv(module: Module, outcome: Outcome): string {
	const rows = outcome.items.map((item) => rowOf(item, outcome.sections, module));
	// The mark in front tells spreadsheets that this is UTF-8.
	return `\ufeff${Papa.unparse(rows, { escapeFormulae: FORMULA, newline: '\r\n' })}\r\n`;
}

export function resultsJson(module: Module, attempt: Attempt, outcome: Outcome): string {
	const { completion, success, score, bonus, percent } = outcome;
	// With one section held back, the total less what is shown of the others would tell its points.
	const released = outcome.sections.every((section) => section.released);
	return `${JSON.stringify(
		{
			format: 'errata-results',
			version: 1,
			module: { id: module.id, version: module.version, title: module.title },
			attempt: attempt.id,
			completion,
			...(released ? { success, score, bonus, percent } : {}),
			sections: outcome.sections.map((section) => ({
				id: section.section.id,
				title: section.section.title,
				answered: section.answered,
				items: section.items,
				handedIn: section.handedIn,
				...(section.released ? { score: section.score } : {})
			})),
			items: outcome.items.map((item) => rowOf(item, outcome.sections, module)),
			entries: attempt.entries
		},
		null,
		'\t'
	)}\n`;
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
