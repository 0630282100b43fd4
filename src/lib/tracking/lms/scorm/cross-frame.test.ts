import { CrossFrameAPI, CrossFrameLMS, Scorm12API, Scorm2004API } from 'scorm-again';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Report, ReportedInteraction } from '#lib/interchange/report/report.ts';
import type { Scorm } from '../../../../../tests/packages/strict-lms.ts';
import { openScorm12 } from './scorm12.ts';
import { openScorm2004 } from './scorm2004.ts';

/** As much of a window as messages between two of them need. */
class FakeWindow {
	readonly document = {};
	readonly #listeners = new Set<(event: object) => void>();
	/** Who is told to have sent what arrives here. */
	source: FakeWindow | undefined;
	parent: FakeWindow = this;

	addEventListener(_: string, listener: (event: object) => void): void {
		this.#listeners.add(listener);
	}
	removeEventListener(_: string, listener: (event: object) => void): void {
		this.#listeners.delete(listener);
	}
	postMessage(data: unknown): void {
		setTimeout(() => {
			for (const listener of this.#listeners) listener({ data, origin: 'https://lms.test', source: this.source });
		}, 1);
	}
}

const versions = {
	scorm12: {
		open: openScorm12,
		status: 'cmi.core.lesson_status',
		saved: {
			'cmi.suspend_data': '1record',
			'cmi.core.lesson_status': 'passed',
			'cmi.core.student_id': 'learner-7',
			'cmi.core.student_name': 'Byron, Ada',
			'cmi.core.entry': 'resume'
		}
	},
	scorm2004: {
		open: openScorm2004,
		status: 'cmi.completion_status',
		saved: {
			'cmi.suspend_data': '1record',
			'cmi.completion_status': 'completed',
			'cmi.success_status': 'passed',
			'cmi.learner_id': 'learner-7',
			'cmi.learner_name': 'Byron, Ada',
			'cmi.entry': 'resume'
		}
	}
} as const;

const begun: Report = {
	completion: 'incomplete',
	success: 'unknown',
	progress: 0.25,
	place: 'old',
	interactions: [],
	hunts: []
};

function answers(count: number): readonly ReportedInteraction[] {
	return Array.from({ length: count }, (_, index) => ({
		id: `item-${index}`,
		of: { item: `item-${index}` },
		description: 'How many arches?',
		form: { type: 'fill-in', given: 'Seven', right: ['Seven'] },
		result: 'neutral',
		at: Date.now(),
		sequence: index
	}));
}

describe.each(['scorm12', 'scorm2004'] as const)('an LMS with %s in another place', (scorm: Scorm) => {
	const its = versions[scorm];
	let ends: (() => void)[] = [];
	beforeEach(() => {
		vi.useFakeTimers({ now: Date.UTC(2026, 0, 2) });
		ends = [];
	});
	afterEach(() => {
		for (const end of ends) end();
		vi.useRealTimers();
		vi.unstubAllGlobals();
		vi.restoreAllMocks();
	});

	/** The package in a window whose LMS is reached by messages alone. */
	function launch(values: Readonly<Record<string, string>> = {}) {
		const said = (['warn', 'error'] as const).map((name) => vi.spyOn(console, name));
		const [outer, inner] = [new FakeWindow(), new FakeWindow()];
		[outer.source, inner.source] = [inner, outer];
		const lms = scorm === 'scorm12' ? new Scorm12API() : new Scorm2004API();
		lms.loadFromFlattenedJSON(values);
		vi.stubGlobal('window', outer);
		const behind = new CrossFrameLMS(lms, 'https://lms.test');
		vi.stubGlobal('window', Object.assign(inner, { parent: outer }));
		const api = new CrossFrameAPI('https://lms.test', undefined);
		ends.push(
			() => behind.destroy(),
			() => api.destroy()
		);
		const window = { document: {}, API: api, API_1484_11: api };
		const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
		const opening = its.open({ window, now: Date.now, wait });
		return { lms, opening, complaints: () => said.flatMap(({ mock }) => mock.calls) };
	}

	it('gives back what it kept, though at first it knows nothing', async () => {
		const { lms, opening, complaints } = launch(its.saved);
		await vi.advanceTimersByTimeAsync(1000);
		const runTime = await opening;
		expect(runTime).toMatchObject({ kept: '1record', launch: { learner: { id: 'learner-7', name: 'Ada Byron' } } });
		await runTime?.keep('2record', begun);
		await vi.advanceTimersByTimeAsync(1000);
		expect(lms.cmi.suspend_data).toBe('2record');
		const status = scorm === 'scorm12' ? 'passed' : 'completed';
		expect(Reflect.apply(Reflect.get(lms, scorm === 'scorm12' ? 'LMSGetValue' : 'GetValue'), lms, [its.status])).toBe(
			status
		);
		expect(complaints()).toEqual([]);
	});

	it('is begun like any other', async () => {
		const { lms, opening, complaints } = launch();
		await vi.advanceTimersByTimeAsync(1000);
		const runTime = await opening;
		expect(runTime?.kept).toBe('');
		await runTime?.keep('1record', begun);
		runTime?.end();
		await vi.advanceTimersByTimeAsync(1000);
		expect(lms.cmi.suspend_data).toBe('1record');
		expect(complaints()).toEqual([]);
	});

	it('is told of many answers bit by bit, for it takes few calls at once', async () => {
		const { lms, opening, complaints } = launch();
		await vi.advanceTimersByTimeAsync(1500);
		const runTime = await opening;
		await vi.advanceTimersByTimeAsync(1500);
		await runTime?.keep('1record', { ...begun, interactions: answers(40) });
		await vi.advanceTimersByTimeAsync(60_000);
		expect(lms.cmi.interactions.childArray).toHaveLength(40);
		expect(complaints()).toEqual([]);
	});
});
