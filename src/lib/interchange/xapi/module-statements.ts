/** An attempt as statements, outside cmi5: its beginning, what was answered, how far the learner is, and what it came to. */
import type { Attempt, Entry } from '#lib/assessment/attempt.ts';
import type { Module } from '#lib/assessment/module.ts';
import { reportOf } from '../report/report-of.ts';
import type { Report } from '../report/report.ts';
import { activityTypes, type VerbName } from './names.ts';
import type { Statement, StatementResult } from './statement.ts';
import { aboutModule, detailStatements, progressStatement, statementId, wholeScore, type Setting } from './tell.ts';

/**
 * What the entries from a certain one on have to tell. The same statements come out, one by one or all at once: an attempt may be told in as many
 * pieces as there were occasions.
 */
export function statementsFrom(from: number, module: Module, attempt: Attempt, setting: Setting): readonly Statement[] {
	const told = new Set(from === 0 ? [] : idsOf(module, attempt, from, setting));
	return attempt.entries.slice(from).flatMap((entry) => {
		if (!tells(entry)) return [];
		const report = reportOf(module, upTo(attempt, entry.sequence + 1));
		const statements = all(module, report, setting, entry).filter(({ id }) => !told.has(id));
		for (const { id } of statements) told.add(id);
		return statements;
	});
}

/** What was told of the entries before. */
function idsOf(module: Module, attempt: Attempt, count: number, setting: Setting): readonly string[] {
	const before = attempt.entries.slice(0, count).findLast(tells);
	if (!before) return [];
	return all(module, reportOf(module, upTo(attempt, count)), setting, before).map(({ id }) => id);
}

function upTo({ id, entries }: Attempt, count: number): Attempt {
	return { id, entries: entries.slice(0, count) };
}

/** Whether there may be something new to tell after it. */
function tells({ kind }: Entry): boolean {
	return ['attempt.started', 'response.submitted', 'section.handed-in', 'hunt.handed-in', 'hunt.moved-on'].includes(
		kind
	);
}

function all(module: Module, report: Report, setting: Setting, entry: Entry): readonly Statement[] {
	const progress = progressStatement(setting, report, entry.at);
	const whole = (verb: VerbName, result?: StatementResult) => ofModule(module, setting, verb, entry.at, result);
	const { completion, success, score } = report;
	const scored = score && { score: wholeScore(score) };
	return [
		whole('initialized'),
		...detailStatements(setting, report),
		...(progress ? [progress] : []),
		...(completion === 'completed' ? [whole('completed', { completion: true, ...scored })] : []),
		...(success === 'unknown' ? [] : [whole(success, { success: success === 'passed', ...scored })])
	];
}

function ofModule(
	module: Module,
	setting: Setting,
	verb: VerbName,
	at: number,
	result: StatementResult | undefined
): Statement {
	const { object, ...about } = aboutModule(setting, verb, at);
	const definition = { name: { [module.language]: module.title }, type: activityTypes.module };
	return {
		id: statementId(setting.run, verb),
		...about,
		object: { ...object, definition },
		...(result ? { result } : {})
	};
}
