/** What a cmi5 LMS holds an assignable unit to, statement by statement. Each rule has the number that it has in `@cmi5/requirements`. */
import { faultsOf } from './validate-statement.ts';

export type Loose = { readonly [name: string]: unknown };

export type LaunchMode = 'Normal' | 'Browse' | 'Review';
export type MoveOn = 'Passed' | 'Completed' | 'CompletedAndPassed' | 'CompletedOrPassed' | 'NotApplicable';

/** What was agreed when the unit was launched. */
export type Agreed = {
	readonly actor: Loose;
	readonly registration: string;
	readonly activityId: string;
	readonly contextTemplate: Loose;
	readonly mode: LaunchMode;
	readonly masteryScore?: number;
};

/** What came before, in the session and in its registration. */
export type Before = {
	readonly hasLaunchData: boolean;
	readonly hasPreferences: boolean;
	readonly isOver: boolean;
	/** Verbs of the defined statements of this session. */
	readonly verbs: readonly string[];
	/** Verbs of those of earlier sessions of the registration. */
	readonly earlier: readonly string[];
	/** Of the last statement; empty before it. */
	readonly timestamp: string;
};

export type Broken = { readonly requirement: string; readonly what: string };

const cmi5 = 'https://w3id.org/xapi/cmi5/context';
export const sessionExtension = `${cmi5}/extensions/sessionid`;
const masteryExtension = `${cmi5}/extensions/masteryscore`;
const moveOnCategory = `${cmi5}/categories/moveon`;
const definedCategory = `${cmi5}/categories/cmi5`;
const ofUnits = ['initialized', 'completed', 'passed', 'failed', 'terminated'];

export function isDefined(statement: Loose): boolean {
	return categories(statement).includes(definedCategory);
}

export function verbOf(statement: Loose): string {
	return String(inside(statement, 'verb')['id']).replace('http://adlnet.gov/expapi/verbs/', '');
}

/** The requirements that a statement breaks. */
export function brokenBy(statement: Loose, agreed: Agreed, before: Before): readonly Broken[] {
	const rules = [
		...ofAll(statement, agreed),
		...ofOrder(statement, before),
		...(isDefined(statement)
			? [...ofDefined(statement, agreed, before), ...ofResults(statement)]
			: ofAllowed(statement, agreed))
	];
	const broken = rules.filter(([, holds]) => !holds).map(([requirement]) => requirement);
	const invalid = faultsOf(statement).map((what) => ({ requirement: '4.1.0.0-1', what }));
	return [...invalid, ...broken.map((requirement) => ({ requirement, what: JSON.stringify(statement) }))];
}

type Rule = readonly [requirement: string, holds: boolean];

function ofAll(statement: Loose, { actor, registration, contextTemplate }: Agreed): readonly Rule[] {
	const context = inside(statement, 'context');
	const timestamp = String(statement['timestamp']);
	const session = inside(contextTemplate, 'extensions')[sessionExtension];
	return [
		['9.1.0.0-1 (d)', /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/u.test(String(statement['id']))],
		['9.7.0.0-1 (d)', statement['timestamp'] !== undefined],
		['9.7.0.0-2 (d)', timestamp.endsWith('Z')],
		['8.1.3.0-3 (d)', isSame(statement['actor'], actor)],
		['8.1.4.0-3 (d)', context['registration'] === registration],
		['9.6.3.1-4 (d)', inside(context, 'extensions')[sessionExtension] === session],
		['10.2.1.0-6 (d)', Object.keys(contextTemplate).every((name) => name in context)],
		['10.2.1.0-7 (d)', isExtended(contextTemplate, context)],
		[
			'3.0.0.0-1',
			[statement['verb'], statement['object']].every((part) =>
				/^[a-z][a-z\d+.-]*:\S+$/u.test(String(loose(part)['id']))
			)
		]
	];
}

function ofOrder(statement: Loose, before: Before): readonly Rule[] {
	const verb = verbOf(statement);
	const begins = isDefined(statement) && verb === 'initialized';
	return [
		['10.2.1.0-4', before.hasLaunchData],
		['11.0.0.0-3 (d2)', before.hasPreferences],
		['9.3.0.0-4 (d2)', begins || before.verbs.includes('initialized')],
		['9.3.0.0-5 (d2)', !before.isOver && !before.verbs.includes('terminated')],
		['9.7.0.0-1', String(statement['timestamp']) >= before.timestamp]
	];
}

function ofDefined(statement: Loose, { activityId, mode, masteryScore }: Agreed, before: Before): readonly Rule[] {
	const verb = verbOf(statement);
	const judging = ['passed', 'failed'];
	const result = inside(statement, 'result');
	const scaled = inside(result, 'score')['scaled'];
	const extensions = inside(inside(statement, 'context'), 'extensions');
	const ever = [...before.earlier, ...before.verbs];
	return [
		['9.3.0.0-1', ofUnits.includes(verb)],
		['8.1.5.0-6 (d)', inside(statement, 'object')['id'] === activityId],
		['9.3.0.0-2 (d)', !before.verbs.includes(verb)],
		['9.3.0.0-3 (d)', !judging.includes(verb) || !before.verbs.some((one) => judging.includes(one))],
		['9.3.0.0-6 (d2)', verb !== 'completed' || !ever.includes('completed')],
		['9.3.0.0-7 (d2)', verb !== 'passed' || !ever.includes('passed')],
		['9.3.0.0-8 (d)', verb !== 'failed' || !ever.includes('passed')],
		['10.2.2.0-5 (d)', mode === 'Normal' || ['initialized', 'terminated'].includes(verb)],
		[
			'9.3.4.0-2 (d2)',
			verb !== 'passed' || masteryScore === undefined || scaled === undefined || Number(scaled) >= masteryScore
		],
		[
			'9.3.5.0-2 (d)',
			verb !== 'failed' || masteryScore === undefined || scaled === undefined || Number(scaled) < masteryScore
		],
		['9.6.3.2-2 (d)', !judging.includes(verb) || extensions[masteryExtension] === masteryScore]
	];
}

function ofResults(statement: Loose): readonly Rule[] {
	const verb = verbOf(statement);
	const result = inside(statement, 'result');
	const { success, completion, duration } = result;
	const score = inside(result, 'score');
	const decides = success !== undefined || completion !== undefined;
	return [
		['9.5.1.0-2 (d)', result['score'] === undefined || ['passed', 'failed'].includes(verb)],
		['9.5.1.0-3 (d1)', score['raw'] === undefined || score['min'] !== undefined],
		['9.5.1.0-3 (d2)', score['raw'] === undefined || score['max'] !== undefined],
		['9.5.2.0-1 (d1)', verb !== 'passed' || success === true],
		['9.5.2.0-2 (d)', verb !== 'failed' || success === false],
		['9.5.2.0-3 (d)', success === undefined || ['passed', 'failed'].includes(verb)],
		['9.5.3.0-1 (d1)', verb !== 'completed' || completion === true],
		['9.5.3.0-2 (d)', completion === undefined || verb === 'completed'],
		['9.5.4.1-1 (d)', verb !== 'terminated' || duration !== undefined],
		['9.5.4.1-2 (d)', verb !== 'completed' || duration !== undefined],
		['9.5.4.1-3 (d)', verb !== 'passed' || duration !== undefined],
		['9.5.4.1-4 (d)', verb !== 'failed' || duration !== undefined],
		['9.6.2.2-1', !decides || categories(statement).includes(moveOnCategory)],
		['9.6.2.2-2 (d)', decides || !categories(statement).includes(moveOnCategory)]
	];
}

function ofAllowed(statement: Loose, { mode }: Agreed): readonly Rule[] {
	return [
		// Allowed by the letter; but what is only looked at is nobody's answer.
		['10.2.2.0-5 (d)', mode === 'Normal'],
		['9.6.2.1-1', !ofUnits.includes(verbOf(statement))],
		['9.6.2.2-2 (d)', !categories(statement).includes(moveOnCategory)]
	];
}

/** Everything of the template is there, unchanged; of lists, first and in its order. */
function isExtended(template: unknown, context: unknown): boolean {
	if (Array.isArray(template)) {
		return Array.isArray(context) && isSame(template, context.slice(0, template.length));
	}
	if (typeof template !== 'object' || template === null) return template === context;
	return Object.entries(template).every(([name, value]) => isExtended(value, loose(context)[name]));
}

function categories(statement: Loose): readonly string[] {
	const { category } = inside(inside(statement, 'context'), 'contextActivities');
	return Array.isArray(category) ? category.map((activity) => String(loose(activity)['id'])) : [];
}

export function isSame(one: unknown, other: unknown): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}

export function isLoose(value: unknown): value is Loose {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function loose(value: unknown): Loose {
	return isLoose(value) ? value : {};
}

function inside(value: Loose, name: string): Loose {
	return loose(value[name]);
}
