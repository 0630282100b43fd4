/** Names that xAPI knows things by: verbs, kinds of activity, and the IRIs of what is in a module. */

const verb = (name: string) =>
	({ id: `http://adlnet.gov/expapi/verbs/${name}`, display: { en: name.replace('-', ' ') } }) as const;

export const verbs = {
	initialized: verb('initialized'),
	answered: verb('answered'),
	scored: verb('scored'),
	progressed: verb('progressed'),
	completed: verb('completed'),
	passed: verb('passed'),
	failed: verb('failed'),
	terminated: verb('terminated')
} as const;
export type VerbName = keyof typeof verbs;

export const activityTypes = {
	interaction: 'http://adlnet.gov/expapi/activities/cmi.interaction',
	/** A hunt as a whole. */
	hunt: 'http://adlnet.gov/expapi/activities/assessment',
	module: 'http://adlnet.gov/expapi/activities/module'
} as const;

/** Percent, from 0 to 100: the extension that cmi5 defines for it. */
export const progressExtension = 'https://w3id.org/xapi/cmi5/result/extensions/progress';

/**
 * The IRIs below a module's own. No vocabulary is registered for hunts and confidence, so their extensions stand below the activity too: whoever
 * owns that address owns them.
 */
export function namesBelow(activity: string) {
	const base = activity.replace(/\/+$/u, '');
	const below = (...parts: readonly string[]) => [base, ...parts.map(encodeURIComponent)].join('/');
	return {
		item: (item: string) => below('item', item),
		hunt: (hunt: string) => below('hunt', hunt),
		claim: (hunt: string, claim: string) => below('hunt', hunt, 'claim', claim),
		extension: (name: ExtensionName) => below('extension', name)
	} as const;
}

export type ExtensionName =
	/** `unsure`, `fairly-sure` or `sure`: said before any feedback. */
	| 'confidence'
	/** Whole numbers: errors found, errors not found, sound claims flagged, sound claims left alone. */
	| 'hits'
	| 'misses'
	| 'false-alarms'
	| 'correct-rejections'
	/** d' and c of signal detection theory. */
	| 'sensitivity'
	| 'criterion';
