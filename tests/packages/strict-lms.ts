/**
 * What a package says to an LMS, held against the standards: every value against the data type of its element, and every call against what came
 * before it. Real LMSs, and the one that the tests play in, let more pass.
 *
 *     const faults = faultsIn('scorm12', calls);
 *     expect(faults).toEqual([]);
 *
 * A call is the function's name, its arguments, and last the answer.
 *
 * The data types are those of the Run-Time Environment of SCORM 1.2 (3.4.1) and of SCORM 2004 4th Edition (4.1.1); where the standard leaves more
 * open than LMSs in use take, what they take: Moodle, for one.
 */
export type Call = readonly string[];
export type Scorm = 'scorm12' | 'scorm2004';

type Check = (value: string) => boolean;

const form =
	(pattern: RegExp): Check =>
	(value) =>
		pattern.test(value);
const within =
	(low: number, high: number): Check =>
	(value) =>
		isDecimal(value) && low <= Number(value) && Number(value) <= high;
const most =
	(length: number): Check =>
	(value) =>
		value.length <= length && !/\p{Surrogate}/u.test(value);
const oneOf =
	(...words: readonly string[]): Check =>
	(value) =>
		words.includes(value);
const both =
	(...checks: readonly Check[]): Check =>
	(value) =>
		checks.every((check) => check(value));
const separated =
	(by: string, least: number, highest: number, check: Check): Check =>
	(value) => {
		const parts = value.split(by);
		return least <= parts.length && parts.length <= highest && parts.every(check);
	};
const pair =
	(by: string, first: Check, second: Check): Check =>
	(value) => {
		const [one, other, ...more] = value.split(by);
		return one !== undefined && other !== undefined && more.length === 0 && first(one) && second(other);
	};
const different =
	(by: string): Check =>
	(value) =>
		new Set(value.split(by)).size === value.split(by).length;

/** A digit on either side of the point, no exponent, no superfluous zeros; no more digits than every LMS takes. */
const isDecimal = form(/^-?(?:0|[1-9]\d*)(?:\.\d{1,7})?$/u);
const line = form(/^[^\r\n\u2028\u2029\p{Control}]*$/u);

/** Where one is an element of a list, by its type: the response, and what is right. */
type Forms = Readonly<Record<string, { readonly response: Check; readonly pattern: Check }>>;
const alike = (check: Check) => ({ response: check, pattern: check });

// SCORM 1.2. CMIFeedback: single characters, lists with commas, pairs with points.
const character = form(/^[0-9a-z]$/u);
const feedback = most(255);
const forms12: Forms = {
	'true-false': alike(form(/^[01tf]$/u)),
	choice: alike(both(feedback, separated(',', 1, 36, character), different(','))),
	'fill-in': alike(both(feedback, line)),
	matching: alike(both(feedback, separated(',', 1, 36, pair('.', character, character)))),
	performance: alike(both(feedback, form(/^[\w.,-]+$/u))),
	sequencing: alike(both(feedback, separated(',', 1, 36, character))),
	likert: alike(character),
	numeric: alike(within(-9_999_999_999, 9_999_999_999))
};
const timespan12 = form(/^\d{2,4}:[0-5]\d:[0-5]\d(?:\.\d{1,2})?$/u);
const identifier12 = form(/^\w{1,255}$/u);
const elements12: Readonly<Record<string, Check>> = {
	'cmi.core.lesson_location': most(255),
	'cmi.core.lesson_status': oneOf('passed', 'completed', 'failed', 'incomplete', 'browsed'),
	'cmi.core.score.raw': both(within(0, 100), form(/^\d+(?:\.\d{1,2})?$/u)),
	'cmi.core.score.min': oneOf('0'),
	'cmi.core.score.max': oneOf('100'),
	'cmi.core.exit': oneOf('time-out', 'suspend', ''),
	'cmi.core.session_time': timespan12,
	'cmi.suspend_data': both(most(4000), form(/^[\x20-\x7e]*$/u)),
	'cmi.interactions.n.id': identifier12,
	'cmi.interactions.n.time': form(/^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,2})?$/u),
	'cmi.interactions.n.type': (value) => Object.hasOwn(forms12, value),
	'cmi.interactions.n.weighting': within(-100, 100),
	'cmi.interactions.n.result': (value) =>
		oneOf('correct', 'wrong', 'unanticipated', 'neutral')(value) || within(0, 999)(value),
	'cmi.interactions.n.latency': timespan12
};

// SCORM 2004. Reserved between brackets: what parts a list, a pair, a range.
const short = form(/^\w{1,250}$/u);
const words = (length: number) => both(most(length), line, form(/^(?!\{)/u), (value) => !/\[[,.:]\]/u.test(value));
const number2004 = within(-9_999_999_999, 9_999_999_999);
const range = both(pair('[:]', number2004, number2004), (value) => {
	const [low, high] = value.split('[:]').map(Number);
	return low !== undefined && high !== undefined && low <= high;
});
const step = (answer: Check) => separated('[,]', 1, 250, pair('[.]', short, answer));
const forms2004: Forms = {
	'true-false': alike(oneOf('true', 'false')),
	choice: alike(both(separated('[,]', 1, 36, short), different('[,]'))),
	// LMSs that take a bare comma for the separator count the parts, and take none that begins or ends with a space.
	'fill-in': {
		response: both(words(250), separated(',', 1, 10, form(/^(?!\{)/u))),
		pattern: both(words(250), separated(',', 1, 1, form(/^(?!\{)/u)))
	},
	'long-fill-in': alike(words(4000)),
	matching: alike(separated('[,]', 1, 36, pair('[.]', short, short))),
	performance: {
		response: step((value) => number2004(value) || short(value)),
		pattern: step((value) => number2004(value) || short(value) || range(value))
	},
	sequencing: alike(separated('[,]', 1, 36, short)),
	likert: alike(short),
	numeric: { response: number2004, pattern: range },
	other: alike(both(most(4000), line))
};
const timespan2004 = form(/^PT\d+H[0-5]?\dM[0-5]?\d(?:\.\d{1,2})?S$/u);
const elements2004: Readonly<Record<string, Check>> = {
	'cmi.location': most(1000),
	'cmi.completion_status': oneOf('completed', 'incomplete', 'not attempted', 'unknown'),
	'cmi.success_status': oneOf('passed', 'failed', 'unknown'),
	'cmi.score.scaled': both(within(-1, 1), form(/^-?\d(?:\.\d{1,4})?$/u)),
	'cmi.score.raw': both(within(0, 100), form(/^\d+(?:\.\d{1,2})?$/u)),
	'cmi.score.min': oneOf('0'),
	'cmi.score.max': oneOf('100'),
	'cmi.progress_measure': within(0, 1),
	'cmi.exit': oneOf('time-out', 'suspend', 'normal', ''),
	'cmi.session_time': timespan2004,
	'cmi.suspend_data': both(most(64_000), form(/^[\x20-\x7e]*$/u)),
	'cmi.interactions.n.id': form(/^\S{1,4000}$/u),
	'cmi.interactions.n.type': (value) => Object.hasOwn(forms2004, value),
	'cmi.interactions.n.timestamp': both(
		form(/^(?:19[7-9]\d|20[0-2]\d|203[0-8])-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d\.\d\dZ$/u),
		(value) => !Number.isNaN(Date.parse(value))
	),
	'cmi.interactions.n.weighting': number2004,
	'cmi.interactions.n.result': (value) =>
		oneOf('correct', 'incorrect', 'unanticipated', 'neutral')(value) || within(-9999, 9999)(value),
	'cmi.interactions.n.latency': timespan2004,
	'cmi.interactions.n.description': both(words(250), form(/^\S/u))
};

const standards = {
	scorm12: {
		forms: forms12,
		elements: elements12,
		response: 'student_response',
		exit: 'cmi.core.exit',
		sessionTime: 'cmi.core.session_time',
		raw: 'cmi.core.score.raw',
		completion: 'cmi.core.lesson_status',
		prefix: 'LMS',
		end: 'LMSFinish'
	},
	scorm2004: {
		forms: forms2004,
		elements: elements2004,
		response: 'learner_response',
		exit: 'cmi.exit',
		sessionTime: 'cmi.session_time',
		raw: 'cmi.score.raw',
		completion: 'cmi.completion_status',
		prefix: '',
		end: 'Terminate'
	}
} as const;

/** How many right responses every LMS has to take, where these are not five. */
const mostPatterns: Readonly<Record<string, number>> = { 'true-false': 1, likert: 1, numeric: 1, other: 1 };

/** What the standard has against the value; undefined where it has nothing. `type` is that of the interaction. */
export function faultIn(scorm: Scorm, element: string, value: string, type = ''): string | undefined {
	const { elements, forms, response } = standards[scorm];
	const general = element.replace(/\.\d+(?=\.)/gu, '.n');
	const check =
		general === `cmi.interactions.n.${response}`
			? forms[type]?.response
			: general === 'cmi.interactions.n.correct_responses.n.pattern'
				? forms[type]?.pattern
				: elements[general];
	if (!check) return `${element} is not to be set${type === '' ? '' : ` in ${type}`}`;
	if (!check(value)) return `${element} cannot be "${value.slice(0, 300)}"${type === '' ? '' : ` in ${type}`}`;
	const place = /correct_responses\.(\d+)/u.exec(element)?.[1];
	return place !== undefined && Number(place) >= (mostPatterns[type] ?? 5) ? `${element} is one too many` : undefined;
}

/** All that the standard has against one session, from before it is initialized. `count` is how many interactions earlier sessions have left. */
export function faultsIn(scorm: Scorm, calls: readonly Call[], count = 0): readonly string[] {
	const { prefix, end, exit, sessionTime, raw, completion } = standards[scorm];
	const faults: string[] = [];
	const values = new Map<string, string>();
	let state: 'before' | 'open' | 'over' = 'before';
	let next = count;
	calls.forEach(([name = '', ...rest], place) => {
		const fault = (words: string) => faults.push(`call ${place}, ${name}: ${words}`);
		const answer = rest.at(-1);
		const [element = '', value = ''] = rest.slice(0, -1);
		if (/Error|Diagnostic/u.test(name)) return;
		if (name === `${prefix}Initialize`) {
			if (state !== 'before') fault('a second time');
			state = 'open';
		} else if (state !== 'open') fault(state === 'over' ? 'after the end' : 'before the beginning');
		if (name === end) {
			state = 'over';
			if (values.size > 0 && !values.has(sessionTime)) fault('without the time of the session');
		}
		if (name === end || name === `${prefix}Commit`) {
			if (element !== '') fault(`its parameter is "${element}"`);
			if (values.size > 0 && values.get(exit) !== 'suspend') fault('cannot be resumed');
			const isHalfway = ['incomplete', 'unknown'].includes(values.get(completion) ?? '');
			if (values.has(raw) && isHalfway) fault('a score for half an attempt');
		}
		if (name === `${prefix}GetValue` && answer === 'undefined') fault(`${element} is undefined`);
		if (name !== `${prefix}SetValue`) return;
		if (answer !== 'true') fault(`${element} was answered with ${answer}`);
		const [, index = '', field = ''] = /^cmi\.interactions\.(\d+)\.(.+)$/u.exec(element) ?? [];
		const type = values.get(`cmi.interactions.${index}.type`) ?? '';
		const isIdentity = field === 'id' || field === 'type';
		const found = faultIn(scorm, element, value, isIdentity ? '' : type);
		if (found !== undefined && !(Number(index) < count && type === '')) fault(found);
		if (field === 'id' && Number(index) >= next) {
			if (Number(index) > next) fault(`${element} leaves a gap`);
			next = Number(index) + 1;
		}
		if (field !== '' && Number(index) >= next) fault(`${element} before its id`);
		if (field !== '' && !isIdentity && type === '' && Number(index) >= count) fault(`${element} before its type`);
		if (element === sessionTime && values.has(sessionTime)) fault('the time of the session a second time');
		if (values.has(sessionTime) && element !== exit && element !== sessionTime) fault(`${element} after the time`);
		const before = values.get(element) ?? '';
		if (element === completion && ['passed', 'completed'].includes(before) && value === 'incomplete') {
			fault('takes back that it is complete');
		}
		values.set(element, value);
	});
	return faults;
}
