/** The statements that cmi5 defines: those by which an LMS follows a session and decides what it comes to. */
import type { ReportedScore } from '../report/report.ts';
import { contextOf } from './context.ts';
import { durationOf } from './form.ts';
import type { JsonObject, Statement, StatementResult } from './statement.ts';
import { aboutModule, statementId, wholeScore, type Setting } from './tell.ts';

const categories = 'https://w3id.org/xapi/cmi5/context/categories';
const masteryExtension = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';

/** `session` names what belongs to one launch; the others are told once a registration. `duration` in milliseconds. */
export type Defined =
	| { readonly verb: 'initialized'; readonly session: string }
	| { readonly verb: 'terminated'; readonly session: string; readonly duration: number }
	| { readonly verb: 'completed'; readonly duration: number }
	| {
			readonly verb: 'passed' | 'failed';
			readonly duration: number;
			/** Undefined where nothing can be earned. */
			readonly score?: ReportedScore;
			/** From 0 to 1, where the LMS has one. */
			readonly masteryScore?: number;
	  };

export function definedStatement(setting: Setting, told: Defined, at: number): Statement {
	const result = resultOf(told);
	const category = [
		activity('cmi5'),
		...(result?.success === undefined && result?.completion === undefined ? [] : [activity('moveon')])
	];
	const mastery = 'masteryScore' in told && told.masteryScore !== undefined ? told.masteryScore : undefined;
	const added: JsonObject = {
		contextActivities: { category },
		...(mastery === undefined ? {} : { extensions: { [masteryExtension]: mastery } })
	};
	return {
		id: definedStatementId(setting, told.verb, 'session' in told ? told.session : ''),
		...aboutModule(setting, told.verb, at),
		context: contextOf(setting.context, added),
		...(result ? { result } : {})
	};
}

export function definedStatementId({ run }: Setting, verb: Defined['verb'], session = ''): string {
	return statementId(run, verb, session);
}

function resultOf(told: Defined): StatementResult | undefined {
	switch (told.verb) {
		case 'initialized':
			return undefined;
		case 'terminated':
			return { duration: durationOf(told.duration) };
		case 'completed':
			return { completion: true, duration: durationOf(told.duration) };
		case 'passed':
		case 'failed':
			return {
				success: told.verb === 'passed',
				...(told.score ? { score: wholeScore(told.score) } : {}),
				duration: durationOf(told.duration)
			};
	}
}

function activity(category: 'cmi5' | 'moveon'): JsonObject {
	return { objectType: 'Activity', id: `${categories}/${category}` };
}
