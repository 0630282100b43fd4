/** SCORM 2004 4th Edition: its Run-Time Environment of 2009. */
import type { Report } from '#lib/interchange/report/report.ts';
import { printInteraction2004 } from '#lib/interchange/scorm/interactions2004.ts';
import { decimal } from '#lib/interchange/scorm/text.ts';
import { timespan2004 } from '#lib/interchange/scorm/times.ts';
import type { Launch, RunTime } from '../run-time.ts';
import { markIn, modeIn, spokenName } from './launch.ts';
import { openScorm, type Surroundings } from './open-scorm.ts';
import type { Result, Version } from './version.ts';

const COMPLETION = 'cmi.completion_status';
const SUCCESS = 'cmi.success_status';

const version: Version = {
	api: 'API_1484_11',
	functions: {
		initialize: 'Initialize',
		terminate: 'Terminate',
		getValue: 'GetValue',
		setValue: 'SetValue',
		commit: 'Commit',
		getLastError: 'GetLastError',
		getErrorString: 'GetErrorString',
		getDiagnostic: 'GetDiagnostic'
	},
	elements: {
		location: 'cmi.location',
		exit: 'cmi.exit',
		sessionTime: 'cmi.session_time',
		probe: COMPLETION,
		asked: [
			...['cmi.learner_id', 'cmi.learner_name', 'cmi.mode', 'cmi.credit', 'cmi.entry', SUCCESS],
			'cmi.interactions._count'
		]
	},
	limit: 64_000,
	longestPlace: 1000,
	interactions: { print: printInteraction2004, readable: true },
	timespan: timespan2004,
	readLaunch(get): Launch {
		const passMark = markIn(get('cmi.scaled_passing_score'), 1);
		return {
			learner: { id: get('cmi.learner_id'), name: spokenName(get('cmi.learner_name')) },
			mode: modeIn(get('cmi.mode'), get('cmi.credit')),
			...(passMark === undefined ? {} : { passMark })
		};
	},
	// Not every LMS that says so means it.
	isFirstTime: (get) => get('cmi.entry').trim().toLowerCase() === 'ab-initio' && isUntouched(get(COMPLETION)),
	begin(get) {
		let isCompleted = get(COMPLETION).trim().toLowerCase() === 'completed';
		let isPassed = get(SUCCESS).trim().toLowerCase() === 'passed';
		return {
			atFirst: [
				...(isCompleted ? [] : [[COMPLETION, 'incomplete'] as const]),
				...(isCompleted || isPassed ? [] : [[SUCCESS, 'unknown'] as const])
			],
			of(report) {
				const { completion, success } = report;
				if (isCompleted && completion !== 'completed') return { needed: [], besides: [] };
				if (isPassed && success !== 'passed') return { needed: [], besides: [] };
				isCompleted = completion === 'completed';
				isPassed = success === 'passed';
				return resultOf(report);
			}
		};
	}
};

/** Undefined where no LMS was found; rejects where it does not let the package in. */
export function openScorm2004(surroundings?: Surroundings): Promise<RunTime | undefined> {
	return openScorm(version, surroundings);
}

function isUntouched(completion: string): boolean {
	return ['', 'unknown', 'not attempted'].includes(completion.trim().toLowerCase());
}

/** The score raw on a scale to 100 besides: some LMSs read nothing else. */
function resultOf({ completion, success, score, progress }: Report): Result {
	const status = [
		[COMPLETION, completion],
		[SUCCESS, success]
	] as const;
	const besides = [['cmi.progress_measure', decimal(progress)]] as const;
	if (!score) return { needed: status, besides };
	return {
		needed: [
			['cmi.score.scaled', decimal(score.percent / 100)],
			['cmi.score.min', '0'],
			['cmi.score.max', '100'],
			['cmi.score.raw', decimal(score.percent)],
			...status
		],
		besides
	};
}
