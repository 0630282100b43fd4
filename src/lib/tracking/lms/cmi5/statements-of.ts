import type { Report } from '#lib/interchange/report/report.ts';
import { definedStatement, definedStatementId, type Defined } from '#lib/interchange/xapi/cmi5.ts';
import { verbs } from '#lib/interchange/xapi/names.ts';
import type { Statement } from '#lib/interchange/xapi/statement.ts';
import { detailStatements, progressStatement, wholeScore, type Setting } from '#lib/interchange/xapi/tell.ts';

export type Moment = {
	/** Milliseconds since 1970, UTC. */
	readonly at: number;
	/** Milliseconds spent in all sessions. */
	readonly spent: number;
	/** Whether the LMS has a statement, by its id. */
	readonly isTold: (id: string) => boolean;
};

const verdicts: readonly string[] = [verbs.completed.id, verbs.passed.id, verbs.failed.id];

/** Whether it is by this that the LMS decides what becomes of the learner. */
export function isVerdict({ verb }: Statement): boolean {
	return verdicts.includes(verb.id);
}

/**
 * All that a report has to say: each answer and claim, how far the learner is, and at the end that it was completed, and passed or failed.
 * `masteryScore` is the LMS's own pass mark, from 0 to 1.
 */
export function statementsOf(
	report: Report,
	setting: Setting,
	masteryScore: number | undefined,
	moment: Moment
): readonly Statement[] {
	const progress = progressStatement(setting, report, moment.at);
	return [
		...detailStatements(setting, report),
		...(progress ? [progress] : []),
		...verdictsIn(report, setting, masteryScore, moment)
	];
}

function verdictsIn(
	report: Report,
	setting: Setting,
	masteryScore: number | undefined,
	{ at, spent: duration, isTold }: Moment
): readonly Statement[] {
	const told: Defined[] = [];
	if (report.completion === 'completed') told.push({ verb: 'completed', duration });
	const verb = judged(report, masteryScore);
	// Who has passed once cannot fail any more.
	const isSettled = isTold(definedStatementId(setting, 'passed'));
	if (verb && !isSettled) {
		const { score } = report;
		told.push({
			verb,
			duration,
			...(score ? { score } : {}),
			...(masteryScore === undefined ? {} : { masteryScore })
		});
	}
	return told.map((one) => definedStatement(setting, one, at));
}

/** A mark that the LMS gives decides, whatever the package's own. */
function judged({ score, success }: Report, masteryScore: number | undefined): 'passed' | 'failed' | undefined {
	if (score && masteryScore !== undefined) return wholeScore(score).scaled >= masteryScore ? 'passed' : 'failed';
	return success === 'unknown' ? undefined : success;
}
