/** What an LMS holds of the run-time data between launches, as its standard demands. */
import type { Enrolment, Standard } from './enrolment.ts';

export type Kept = {
	/** By full element name; without what is empty. */
	readonly values: Readonly<Record<string, string>>;
	/** Time of the sessions before the one that is committed now. */
	readonly seconds: number;
};

/** Names of what the two standards call by different names. */
export const elements = {
	scorm12: {
		status: 'cmi.core.lesson_status',
		entry: 'cmi.core.entry',
		exit: 'cmi.core.exit',
		session: 'cmi.core.session_time',
		total: 'cmi.core.total_time',
		raw: 'cmi.core.score.raw',
		minimum: 'cmi.core.score.min',
		maximum: 'cmi.core.score.max',
		response: 'student_response'
	},
	scorm2004: {
		status: 'cmi.completion_status',
		entry: 'cmi.entry',
		exit: 'cmi.exit',
		session: 'cmi.session_time',
		total: 'cmi.total_time',
		raw: 'cmi.score.raw',
		minimum: 'cmi.score.min',
		maximum: 'cmi.score.max',
		response: 'learner_response'
	}
} as const;

/** The status in one word, as a gradebook shows it. */
export function statusIn(standard: Standard, values: Kept['values']): string | undefined {
	if (standard === 'scorm12') return values['cmi.core.lesson_status'];
	const success = values['cmi.success_status'];
	return success === 'passed' || success === 'failed' ? success : values['cmi.completion_status'];
}

/** `values`: those that are new. */
export function afterCommit(kept: Kept, values: Readonly<Record<string, unknown>>): Kept {
	const now = Object.entries({ ...kept.values, ...values });
	return {
		...kept,
		values: Object.fromEntries(
			now.flatMap(([name, value]) => (typeof value === 'string' && value !== '' ? [[name, value] as const] : []))
		)
	};
}

/** What the API has when a session begins, and what is kept from then on. */
export function valuesAtLaunch(
	enrolment: Enrolment,
	{ values, seconds }: Kept
): { readonly values: Kept['values']; readonly kept: Kept } {
	const { entry, exit, session, total } = elements[enrolment.standard];
	const { [session]: last, [exit]: left, ...stays } = values;
	const time = seconds + secondsOf(last ?? '');
	const isFirst = Object.keys(values).length === 0;
	return {
		values: {
			...stays,
			...told(enrolment),
			[entry]: isFirst ? 'ab-initio' : left === 'suspend' ? 'resume' : '',
			[total]: enrolment.standard === 'scorm12' ? clockTime(time) : `PT${time.toFixed(2)}S`
		},
		kept: { values: stays, seconds: time }
	};
}

function told({ standard, credit = 'credit', mode = 'normal', mastery }: Enrolment): Readonly<Record<string, string>> {
	return standard === 'scorm12'
		? {
				'cmi.core.student_id': 'learner-7',
				'cmi.core.student_name': 'Byron, Ada',
				'cmi.core.credit': credit,
				'cmi.core.lesson_mode': mode,
				...(mastery === undefined ? {} : { 'cmi.student_data.mastery_score': String(mastery) })
			}
		: {
				'cmi.learner_id': 'learner-7',
				'cmi.learner_name': 'Byron, Ada',
				'cmi.credit': credit,
				'cmi.mode': mode,
				...(mastery === undefined ? {} : { 'cmi.scaled_passing_score': String(mastery / 100) })
			};
}

/** Of a time in either standard's form. */
export function secondsOf(time: string): number {
	const [, hours, minutes, seconds] = /^(\d+):(\d\d):(\d\d(?:\.\d+)?)$|^PT/u.exec(time) ?? [];
	if (hours !== undefined) return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
	const [, h = 0, m = 0, s = 0] = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/u.exec(time) ?? [];
	return Number(h) * 3600 + Number(m) * 60 + Number(s);
}

function clockTime(seconds: number): string {
	const two = (value: number) => String(value).padStart(2, '0');
	const all = Math.round(seconds * 100);
	const [hours, minutes] = [Math.floor(all / 360_000), Math.floor(all / 6000) % 60];
	return `${two(hours).padStart(4, '0')}:${two(minutes)}:${two(Math.floor(all / 100) % 60)}.${two(all % 100)}`;
}
