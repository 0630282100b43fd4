/** SCORM 1.2: the Run-Time Environment of 2001. */
import { printInteraction12 } from '#lib/interchange/scorm/interactions12.ts';
import { decimal } from '#lib/interchange/scorm/text.ts';
import { timespan12 } from '#lib/interchange/scorm/times.ts';
import type { Report } from '#lib/interchange/report/report.ts';
import type { Launch, RunTime } from '../run-time.ts';
import { markIn, modeIn, spokenName } from './launch.ts';
import { openScorm, type Surroundings } from './open-scorm.ts';
import type { Result, Version } from './version.ts';

const STATUS = 'cmi.core.lesson_status';

const version: Version = {
	api: 'API',
	functions: {
		initialize: 'LMSInitialize',
		terminate: 'LMSFinish',
		getValue: 'LMSGetValue',
		setValue: 'LMSSetValue',
		commit: 'LMSCommit',
		getLastError: 'LMSGetLastError',
		getErrorString: 'LMSGetErrorString',
		getDiagnostic: 'LMSGetDiagnostic'
	},
	elements: {
		location: 'cmi.core.lesson_location',
		exit: 'cmi.core.exit',
		sessionTime: 'cmi.core.session_time',
		probe: STATUS,
		asked: [
			...['cmi.core.student_id', 'cmi.core.student_name', 'cmi.core.lesson_mode', 'cmi.core.credit'],
			...['cmi.student_data.mastery_score', 'cmi.suspend_data', 'cmi.interactions._count']
		]
	},
	// The standard has 4096; not every LMS counts alike.
	limit: 4000,
	longestPlace: 255,
	interactions: { print: printInteraction12, readable: false },
	timespan: timespan12,
	readLaunch: (get): Launch => {
		const passMark = markIn(get('cmi.student_data.mastery_score'), 100);
		return {
			learner: { id: get('cmi.core.student_id'), name: spokenName(get('cmi.core.student_name')) },
			mode: modeIn(get('cmi.core.lesson_mode'), get('cmi.core.credit')),
			...(passMark === undefined ? {} : { passMark })
		};
	},
	isFirstTime: () => false,
	begin(get) {
		const before = get(STATUS).trim().toLowerCase();
		let isPassed = before === 'passed';
		let isSettled = isPassed || before === 'completed';
		return {
			// Without it, some LMSs take the end of the first session for completion.
			atFirst: isSettled || before === 'failed' ? [] : [[STATUS, 'incomplete']],
			of(report) {
				const status = statusOf(report);
				if (isSettled && status === 'incomplete') return { needed: [], besides: [] };
				if (isPassed && status !== 'passed') return { needed: [], besides: [] };
				isPassed = status === 'passed';
				isSettled = status !== 'incomplete';
				return resultOf(report, [STATUS, status]);
			}
		};
	}
};

/** Undefined where no LMS was found; rejects where it does not let the package in. */
export function openScorm12(surroundings?: Surroundings): Promise<RunTime | undefined> {
	return openScorm(version, surroundings);
}

/** There is one word for completion and success. */
function statusOf({ completion, success }: Report): string {
	return completion === 'completed' && success !== 'unknown' ? success : completion;
}

/** The score on a scale to 100: some LMSs read nothing else. Its ends are known to them without being told. */
function resultOf({ score }: Report, status: readonly [string, string]): Result {
	if (!score) return { needed: [status], besides: [] };
	return {
		needed: [['cmi.core.score.raw', decimal(score.percent)], status],
		besides: [
			['cmi.core.score.min', '0'],
			['cmi.core.score.max', '100']
		]
	};
}
