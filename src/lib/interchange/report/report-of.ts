/**
 * What is told of an attempt, derived from its record. It is asked for after every answer, and hardly anything has changed since: what rests on
 * the same entries is the same object as the last time, so that whoever passes it on sees at once what there is to say.
 */
import { submittedItems, type Attempt } from '#lib/assessment/attempt.ts';
import type { Module } from '#lib/assessment/module.ts';
import { outcomeOf } from '#lib/assessment/outcome.ts';
import {
	currentHunt,
	currentSection,
	isEverythingHandedIn,
	isHandedIn,
	isHuntHandedIn
} from '#lib/assessment/policy.ts';
import { tellablePercent } from '#lib/assessment/score.ts';
import type { Score } from '#lib/assessment/interaction/interaction.ts';
import { remembered } from '#lib/assessment/remembered.ts';
import type { Report, ReportedScore } from './report.ts';
import { HuntReports } from './reported-hunts.ts';
import { ItemReports } from './reported-items.ts';

/** Without an attempt, what is told before anything was done. */
export function reportOf(module: Module, attempt: Attempt | undefined): Report {
	return reporterFor(module).report(attempt ?? notBegun);
}

const notBegun: Attempt = { id: '', entries: [] };
const reporterFor = remembered((module: Module) => new Reporter(module));

class Reporter {
	readonly #module: Module;
	readonly #items: ItemReports;
	readonly #hunts: HuntReports;
	#last: { readonly attempt: Attempt; readonly report: Report } | undefined;

	constructor(module: Module) {
		this.#module = module;
		this.#items = new ItemReports(module);
		this.#hunts = new HuntReports(module);
	}

	report(attempt: Attempt): Report {
		// After the first attempt there is practice, which is not told.
		if (this.#last?.attempt === attempt) return this.#last.report;
		const report = this.#report(attempt);
		this.#last = { attempt, report };
		return report;
	}

	#report(attempt: Attempt): Report {
		const module = this.#module;
		const { entries } = attempt;
		if (entries.length === 0) {
			const place = currentSection(module, []) ?? currentHunt(module, [])?.id ?? '';
			return { completion: 'incomplete', success: 'unknown', progress: 0, place, interactions: [], hunts: [] };
		}
		const hunts = this.#hunts.report(attempt);
		const firsts = [...this.#items.report(attempt), ...hunts.claims].sort((one, other) => one.first - other.first);
		return {
			...this.#result(attempt),
			progress: progressOf(module, attempt),
			place: currentSection(module, entries) ?? currentHunt(module, entries)?.id ?? '',
			interactions: firsts.map(({ interaction }) => interaction),
			hunts: hunts.hunts
		};
	}

	#result(attempt: Attempt): Pick<Report, 'completion' | 'success' | 'score'> {
		if (!isEverythingHandedIn(this.#module, attempt.entries)) return { completion: 'incomplete', success: 'unknown' };
		const { success, score, bonus } = outcomeOf(this.#module, attempt);
		const given = score.given + bonus;
		// Where only people judge, there are no points, and no share of them.
		const told = score.maximum === 0 ? {} : { score: withPercent({ given, maximum: score.maximum }) };
		return { completion: 'completed', success, ...told };
	}
}

function withPercent(score: Score): ReportedScore {
	return { ...score, percent: tellablePercent(score) };
}

/** What is handed in is done, answered or not. */
function progressOf(module: Module, { entries }: Attempt): number {
	if (isEverythingHandedIn(module, entries)) return 1;
	const submitted = submittedItems(entries);
	const items = module.sections.flatMap(({ id, items: own }) => {
		const handedIn = isHandedIn(id, entries);
		return own.map((item) => handedIn || submitted.has(item.id));
	});
	const parts = [...items, ...module.hunts.map((hunt) => isHuntHandedIn(hunt, entries))];
	// Everything may be answered, and yet not be handed in.
	return Math.min(99, Math.floor((100 * parts.filter(Boolean).length) / Math.max(1, parts.length))) / 100;
}
