/** What a package has told its LMS. */
import type { Page } from '@playwright/test';
import { faultsIn } from '../strict-lms.ts';
import type { Call } from './enrolment.ts';
import type { Seat } from './lms-server.ts';
import { elements, secondsOf, statusIn } from './values.ts';
import { expect } from './watch.ts';

/** By field; those of lists by their full path, such as `correct_responses.0.pattern`. */
export type Told = Readonly<Record<string, string>>;

/** What the LMS keeps of every interaction, in its order. */
export function interactionsIn({ kept }: Seat): readonly Told[] {
	const byIndex = new Map<number, Record<string, string>>();
	for (const [name, value] of Object.entries(kept())) {
		const [, index, field] = /^cmi\.interactions\.(\d+)\.(.+)$/u.exec(name) ?? [];
		if (index === undefined || field === undefined) continue;
		byIndex.set(Number(index), { ...byIndex.get(Number(index)), [field]: value });
	}
	const told = [...byIndex].sort(([one], [other]) => one - other);
	expect(
		told.map(([index]) => index),
		'indexes without gaps'
	).toEqual(told.map((_, place) => place));
	return told.map(([, fields]) => fields);
}

/** Names and values that were set in a session. */
export function setIn(session: readonly Call[]): readonly (readonly [element: string, value: string])[] {
	return session.flatMap(([name, element = '', value = '']) =>
		name.endsWith('SetValue') ? [[element, value] as const] : []
	);
}

/** Something is begun, and nothing that a gradebook could take for a result is told. */
export function expectHalfway(seat: Seat): void {
	const { exit, raw } = elements[seat.standard];
	const kept = seat.kept();
	expect(statusIn(seat.standard, kept)).toBe('incomplete');
	expect(kept).not.toHaveProperty([raw]);
	expect(kept).not.toHaveProperty(['cmi.score.scaled']);
	expect(kept[exit]).toBe('suspend');
	expect(kept['cmi.suspend_data']).toMatch(/^[\x20-\x7e]+$/u);
}

export function expectResult(seat: Seat, status: string, percent: number): void {
	const { exit, raw, minimum, maximum } = elements[seat.standard];
	const kept = seat.kept();
	expect(statusIn(seat.standard, kept)).toBe(status);
	expect(kept).toMatchObject({ [raw]: String(percent), [minimum]: '0', [maximum]: '100', [exit]: 'suspend' });
	if (seat.standard === 'scorm2004') {
		expect(kept).toMatchObject({
			'cmi.completion_status': 'completed',
			'cmi.score.scaled': String(percent / 100),
			'cmi.progress_measure': '1'
		});
	}
}

/** The session that was last was ended in order: its time told once, then the end, then nothing. Answers with the time, in seconds. */
export async function expectEnded(seat: Seat): Promise<number> {
	await expect.poll(seat.isEnded).toBe(true);
	const session = seat.sessions().at(-1) ?? [];
	const functions = session.map(([name]) => name.replace('LMS', ''));
	const end = seat.standard === 'scorm12' ? 'Finish' : 'Terminate';
	expect(functions.filter((name) => name === 'Initialize' || name === end)).toEqual(['Initialize', end]);
	expect(functions.at(-1)).toBe(end);
	const times = setIn(session).filter(([element]) => element === elements[seat.standard].session);
	expect(times).toHaveLength(1);
	return secondsOf(times[0]?.[1] ?? '');
}

/** The strictest LMS would have nothing against any call of any session. */
export function expectStrict(seat: Seat): void {
	let count = 0;
	for (const session of seat.sessions()) {
		expect(faultsIn(seat.standard, session, count)).toEqual([]);
		const indexes = setIn(session).flatMap(([element]) =>
			Number(/^cmi\.interactions\.(\d+)/u.exec(element)?.[1] ?? -1)
		);
		count = Math.max(count, ...indexes.map((index) => index + 1));
	}
}

/** In SCORM 2004 a later session reads what earlier ones have said. */
export async function expectReadable(page: Page, seat: Seat): Promise<void> {
	if (seat.standard === 'scorm12') return;
	const read =
		await page.evaluate(`Array.from({ length: Number(inner.GetValue('cmi.interactions._count')) }, (_, index) =>
		['id', 'type', 'learner_response', 'result'].map((field) => inner.GetValue('cmi.interactions.' + index + '.' + field)))`);
	expect(read).toEqual(
		interactionsIn(seat).map(({ id, type, learner_response, result }) => [id, type, learner_response, result])
	);
}

/** Seconds of all sessions together. */
export function timeIn({ standard, kept }: Seat): number {
	return secondsOf(kept()[elements[standard].total] ?? '');
}
