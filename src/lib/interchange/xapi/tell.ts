/** A report as statements: what was answered, what became of each claim of a hunt, and how far the learner is. */
import { v5 } from 'uuid';
import type { Report, ReportedHunt, ReportedInteraction, ReportedScore } from '../report/report.ts';
import type { Score } from '#lib/assessment/interaction/interaction.ts';
import { shortened } from '../shortened.ts';
import { contextOf } from './context.ts';
import { definitionOf, durationOf, responseOf } from './form.ts';
import { activityTypes, namesBelow, progressExtension, verbs, type VerbName } from './names.ts';
import type { Activity, JsonObject, Statement, StatementResult, StatementScore } from './statement.ts';

/** Of whom and in which setting is told. */
export type Setting = {
	readonly actor: JsonObject;
	/** IRI of the module; items, hunts and claims have theirs below it. */
	readonly activity: string;
	/** IRI of what was launched: the module's own, or the one that an LMS has given to it. */
	readonly launched: string;
	/** Language of the module's words. */
	readonly language: string;
	/** Version of the module: keys may differ from one to the next. */
	readonly version: string;
	/** What names the run, such as a registration or an attempt: two of them never share a statement. */
	readonly run: string;
	/** What every context begins with. */
	readonly context: JsonObject;
};

/** The namespace of all ids; a random UUID, fixed for good. */
const namespace = 'b0a6a7c4-52a7-4d0c-9c57-6f2f7a3f1f5e';
const longestName = 100;

/** The same id for the same facts of the same run, in whatever session they are told. */
export function statementId(run: string, ...facts: readonly (string | number | boolean)[]): string {
	return v5(JSON.stringify([run, ...facts]), namespace);
}

/** The registration, a UUID, of a run that has none from elsewhere. */
export function registrationOf(run: string): string {
	return statementId(run, 'registration');
}

/**
 * A statement for each response and each claim of a report, and one that sums up each hunt, in the order in which they came about.
 *
 * A response that may still be changed is told without what it is worth; once that stands, it is told again with it, as a statement of its own.
 */
export function detailStatements(setting: Setting, report: Report): readonly Statement[] {
	const told = [
		...report.interactions.map((one) => ({ sequence: one.sequence, statement: answered(setting, one) })),
		...report.hunts.map((one) => ({ sequence: one.sequence, statement: summary(setting, one) }))
	];
	return told.toSorted((one, other) => one.sequence - other.sequence).map(({ statement }) => statement);
}

/** How far the learner is; undefined before the first and after the last step, which other statements tell of. */
export function progressStatement(setting: Setting, { progress }: Report, at: number): Statement | undefined {
	const percent = Math.round(progress * 100);
	if (percent <= 0 || percent >= 100) return undefined;
	return {
		id: statementId(setting.run, 'progressed', percent),
		...aboutModule(setting, 'progressed', at),
		result: { extensions: { [progressExtension]: percent } }
	};
}

/** A statement about the module as a whole, without its id. */
export function aboutModule(setting: Setting, verb: VerbName, at: number): Omit<Statement, 'id'> {
	return {
		actor: setting.actor,
		verb: verbs[verb],
		object: { objectType: 'Activity', id: setting.launched },
		context: setting.context,
		timestamp: timestampOf(at)
	};
}

/** ISO 8601, UTC. */
export function timestampOf(at: number): string {
	return new Date(at).toISOString();
}

/** From 0 to its maximum; undefined where nothing can be earned. */
export function scoreOf({ given, maximum }: Score): StatementScore | undefined {
	if (maximum <= 0) return undefined;
	const raw = Math.min(Math.max(given, 0), maximum);
	return { scaled: Math.floor((raw * 10_000) / maximum) / 10_000, raw, min: 0, max: maximum };
}

/** The score of the module, in percent; `scaled` has at most four decimals, rounded down like the percent that it is made of. */
export function wholeScore({ percent }: ReportedScore): StatementScore {
	return { scaled: Math.round(percent * 100) / 10_000, raw: percent, min: 0, max: 100 };
}

function answered(setting: Setting, interaction: ReportedInteraction): Statement {
	const { activity, language } = setting;
	const { of, form, description, result, score, confidence, latency } = interaction;
	const names = namesBelow(activity);
	const response = responseOf(form);
	const points = score && scoreOf(score);
	const outcome: StatementResult = {
		response,
		...(result === 'neutral' ? {} : { success: result === 'right' }),
		...(points ? { score: points } : {}),
		...(latency === undefined ? {} : { duration: durationOf(latency) }),
		...(confidence ? { extensions: { [names.extension('confidence')]: confidence } } : {})
	};
	return {
		id: statementId(setting.run, 'answered', interaction.id, interaction.sequence, result, response),
		actor: setting.actor,
		verb: verbs.answered,
		object: {
			objectType: 'Activity',
			id: 'item' in of ? names.item(of.item) : names.claim(of.hunt, of.claim),
			definition: {
				name: { [language]: shortened(description, longestName) },
				description: { [language]: description },
				type: activityTypes.interaction,
				...definitionOf(form, language)
			}
		},
		result: outcome,
		context: partOf(setting, 'item' in of ? setting.launched : names.hunt(of.hunt)),
		timestamp: timestampOf(interaction.at)
	};
}

function summary(setting: Setting, hunt: ReportedHunt): Statement {
	const { hunt: nameOf, extension } = namesBelow(setting.activity);
	const object: Activity = {
		objectType: 'Activity',
		id: nameOf(hunt.id),
		definition: { name: { [setting.language]: hunt.title }, type: activityTypes.hunt }
	};
	const score = scoreOf(hunt.score);
	const counts = [
		['hits', hunt.hits],
		['misses', hunt.misses],
		['false-alarms', hunt.falseAlarms],
		['correct-rejections', hunt.correctRejections],
		['sensitivity', hunt.sensitivity],
		['criterion', hunt.criterion]
	] as const;
	// JSON has no infinity.
	const extensions = counts
		.filter(([, value]) => Number.isFinite(value))
		.map(([name, value]) => [extension(name), value]);
	return {
		id: statementId(setting.run, 'scored', hunt.id, hunt.sequence),
		actor: setting.actor,
		verb: verbs.scored,
		object,
		result: { ...(score ? { score } : {}), extensions: Object.fromEntries(extensions) },
		context: partOf(setting, setting.launched),
		timestamp: timestampOf(hunt.at)
	};
}

function partOf({ context, version }: Setting, parent: string): JsonObject {
	return contextOf(context, {
		revision: version,
		contextActivities: { parent: [{ objectType: 'Activity', id: parent }] }
	});
}
