/** What every tracker keeps to, as tests. An adapter that cannot keep to a part of it says why. */
import { describe, expect, it } from 'vitest';
import type { Attempt, Deed, Entry, Draft } from '#lib/assessment/attempt.ts';
import type { Response } from '#lib/assessment/interaction/interaction.ts';
import type { Surroundings, Tracker } from './tracker.ts';

type Open = (module: string, surroundings: Surroundings) => Promise<Tracker>;
type Exception = {
	/** Why what is recorded does not outlive the page. */
	readonly notDurable?: string;
	/** Why the attempts of different modules never meet in one store. */
	readonly apart?: string;
};

export const started = {
	kind: 'attempt.started',
	module: 'bridges',
	moduleVersion: '1.0.0',
	language: 'en',
	feedback: 'per-section'
} as const satisfies Deed;

export function opened(section: string): Deed {
	return { kind: 'section.opened', section };
}

/** A text as it is being typed, by a learner who has said how sure they are. */
export function drafted(text: string): Draft {
	return { response: written(text), confidence: 'unsure' };
}

export function written(text: string): Response {
	return { kind: 'text-entry', text };
}

export function submitted(item: string, text: string): Deed {
	return { kind: 'response.submitted', item, response: written(text), confidence: 'sure' };
}

/** A clock that shows 1, 2, 3 and so on, and ids that count likewise. */
export function counting(): Surroundings {
	let time = 0;
	let ids = 0;
	return { now: () => (time += 1), newId: () => `attempt-${(ids += 1)}` };
}

/** An attempt as another browser recorded it: deeds from a certain time on, one in each millisecond. */
export function recordedElsewhere(id: string, from: number, deeds: readonly Deed[]): Attempt {
	return { id, entries: deeds.map((deed, sequence): Entry => ({ ...deed, sequence, at: from + sequence })) };
}

export function sequences(attempt: Attempt | undefined): readonly number[] | undefined {
	return attempt?.entries.map(({ sequence }) => sequence);
}

export function upTo(count: number): readonly number[] {
	return Array.from({ length: count }, (_, index) => index);
}

export function describeTracker(name: string, open: Open, { notDurable, apart }: Exception = {}): void {
	async function withTracker(use: (tracker: Tracker) => Promise<void>): Promise<void> {
		const tracker = await open('bridges', counting());
		try {
			await use(tracker);
		} finally {
			tracker.close();
		}
	}

	describe(`${name}: recording`, () => {
		it('has nothing to resume where nothing was recorded', () =>
			withTracker(async (tracker) => {
				expect(await tracker.resume()).toEqual({ attempt: undefined, drafts: new Map() });
				expect(await tracker.attempts()).toEqual([]);
			}));

		it('gives each deed the next number and the time', () =>
			withTracker(async (tracker) => {
				await tracker.record(started);
				await tracker.record(opened('old-bridge'));
				const attempt = await tracker.record(submitted('mason', 'Kroll'));
				expect(attempt).toEqual({
					id: 'attempt-1',
					entries: [
						{ ...started, sequence: 0, at: 1 },
						{ kind: 'section.opened', section: 'old-bridge', sequence: 1, at: 2 },
						{
							kind: 'response.submitted',
							item: 'mason',
							response: { kind: 'text-entry', text: 'Kroll' },
							confidence: 'sure',
							sequence: 2,
							at: 3
						}
					]
				});
				expect((await tracker.resume()).attempt).toEqual(attempt);
				expect(await tracker.attempts()).toEqual([attempt]);
			}));

		it('keeps the order of deeds that do not wait for each other', () =>
			withTracker(async (tracker) => {
				await Promise.all(
					[started, ...upTo(20).map((index) => opened(`s${index}`))].map((deed) => tracker.record(deed))
				);
				const { attempt } = await tracker.resume();
				expect(sequences(attempt)).toEqual(upTo(21));
				expect(attempt?.entries.slice(1)).toMatchObject(upTo(20).map((index) => ({ section: `s${index}` })));
			}));

		it('refuses a deed before the start, and goes on after it', () =>
			withTracker(async (tracker) => {
				await expect(tracker.record(opened('old-bridge'))).rejects.toThrow('no attempt was started');
				expect(sequences(await tracker.record(started))).toEqual([0]);
			}));

		it('keeps the earlier attempt, unchanged, where another is started', () =>
			withTracker(async (tracker) => {
				await tracker.record(started);
				const first = await tracker.record(submitted('mason', 'Kroll'));
				await tracker.record({ ...started, feedback: 'at-end' });
				const second = await tracker.record(submitted('mason', 'Vell'));
				expect(second).toMatchObject({ id: 'attempt-2', entries: [{ feedback: 'at-end' }, { sequence: 1 }] });
				expect(await tracker.attempts()).toEqual([first, second]);
				expect((await tracker.resume()).attempt).toEqual(second);
			}));
	});

	describe(`${name}: drafts`, () => {
		it('keeps the last draft of each item until it is forgotten', () =>
			withTracker(async (tracker) => {
				await tracker.record(started);
				await tracker.draft('mason', drafted('K'));
				await tracker.draft('mason', drafted('Kr'));
				await tracker.draft('year', drafted('17'));
				expect((await tracker.resume()).drafts).toEqual(
					new Map([
						['mason', drafted('Kr')],
						['year', drafted('17')]
					])
				);
				await tracker.draft('mason', undefined);
				expect((await tracker.resume()).drafts).toEqual(new Map([['year', drafted('17')]]));
			}));

		it('forgets the draft of what is submitted, and no other', () =>
			withTracker(async (tracker) => {
				await tracker.record(started);
				await tracker.draft('mason', drafted('Kr'));
				await tracker.draft('year', drafted('17'));
				await tracker.record(submitted('mason', 'Kroll'));
				expect((await tracker.resume()).drafts).toEqual(new Map([['year', drafted('17')]]));
			}));

		it('keeps a draft that is begun while the submission before it is being stored', () =>
			withTracker(async (tracker) => {
				await tracker.record(started);
				await Promise.all([tracker.record(submitted('mason', 'Vell')), tracker.draft('mason', drafted('Kroll'))]);
				expect((await tracker.resume()).drafts).toEqual(new Map([['mason', drafted('Kroll')]]));
			}));

		it('forgets all drafts where another attempt is started', () =>
			withTracker(async (tracker) => {
				await tracker.record(started);
				await tracker.draft('mason', drafted('Kr'));
				await tracker.record(started);
				expect((await tracker.resume()).drafts).toEqual(new Map());
			}));
	});

	describe(`${name}: loading`, () => {
		const older = recordedElsewhere('from-file', 500, [started, submitted('mason', 'Vell'), opened('ferry')]);

		it('takes a record in where nothing is, and goes on with it', () =>
			withTracker(async (tracker) => {
				expect(await tracker.load([older])).toEqual(older);
				expect((await tracker.resume()).attempt).toEqual(older);
				expect(sequences(await tracker.record(opened('new-bridge')))).toEqual([0, 1, 2, 3]);
			}));

		it('makes the last of several attempts the current one, and lists them by their start', () =>
			withTracker(async (tracker) => {
				const newer = recordedElsewhere('newer', 900, [started, opened('ferry')]);
				expect(await tracker.load([newer, older])).toEqual(older);
				expect(await tracker.attempts()).toEqual([older, newer]);
			}));

		it('changes nothing where the same record is loaded twice', () =>
			withTracker(async (tracker) => {
				await tracker.load([older]);
				expect(await tracker.load([older])).toEqual(older);
				expect(await tracker.attempts()).toEqual([older]);
			}));

		it('takes an attempt in once that is in the file twice', () =>
			withTracker(async (tracker) => {
				const shorter = { ...older, entries: older.entries.slice(0, 2) };
				expect(await tracker.load([shorter, older, shorter])).toEqual(older);
				expect(await tracker.attempts()).toEqual([older]);
			}));

		it('changes nothing where no attempt is in the file', () =>
			withTracker(async (tracker) => {
				const attempt = await tracker.record(started);
				expect(await tracker.load([])).toEqual(attempt);
				expect(await tracker.attempts()).toEqual([attempt]);
			}));

		it('extends an attempt by what it lacks', () =>
			withTracker(async (tracker) => {
				await tracker.load([{ ...older, entries: older.entries.slice(0, 1) }]);
				expect(await tracker.load([older])).toEqual(older);
				expect(await tracker.attempts()).toEqual([older]);
			}));

		it('never shortens an attempt, but makes it the current one', () =>
			withTracker(async (tracker) => {
				await tracker.load([older]);
				await tracker.record(started);
				expect(await tracker.load([{ ...older, entries: older.entries.slice(0, 1) }])).toEqual(older);
				expect((await tracker.attempts()).map(({ entries }) => entries.length)).toEqual([1, 3]);
			}));

		it('takes an attempt that went another way in beside the one here, once, and goes on with it', () =>
			withTracker(async (tracker) => {
				const other = recordedElsewhere('from-file', 500, [started, submitted('mason', 'Kroll'), opened('ferry')]);
				await tracker.load([older]);
				const beside = { ...other, id: 'attempt-1' };
				expect(await tracker.load([other])).toEqual(beside);
				expect(await tracker.load([other])).toEqual(beside);
				const all = await tracker.attempts();
				expect(all).toHaveLength(2);
				expect(all).toEqual(expect.arrayContaining([older, beside]));
				expect((await tracker.record(opened('new-bridge'))).id).toBe('attempt-1');
			}));
	});

	describe(`${name}: erasing`, () => {
		it('forgets every attempt and draft, and can be started anew', () =>
			withTracker(async (tracker) => {
				await tracker.record(started);
				await tracker.record(started);
				await tracker.draft('mason', drafted('Kr'));
				await tracker.erase();
				expect(await tracker.resume()).toEqual({ attempt: undefined, drafts: new Map() });
				expect(await tracker.attempts()).toEqual([]);
				await expect(tracker.record(opened('ferry'))).rejects.toThrow('no attempt was started');
				expect(sequences(await tracker.record(started))).toEqual([0]);
			}));

		it('also forgets what was being recorded when it began', () =>
			withTracker(async (tracker) => {
				await tracker.record(started);
				await Promise.all([tracker.record(opened('ferry')), tracker.draft('mason', drafted('Kr')), tracker.erase()]);
				expect(await tracker.resume()).toEqual({ attempt: undefined, drafts: new Map() });
				expect(await tracker.attempts()).toEqual([]);
			}));
	});

	describe(`${name}: outliving the page`, () => {
		it('resumes the attempt and the drafts after closing and opening again', async (context) => {
			if (notDurable) context.skip(notDurable);
			const surroundings = counting();
			const before = await open('bridges', surroundings);
			await before.record(started);
			const attempt = await before.record(submitted('mason', 'Kroll'));
			await before.draft('year', drafted('17'));
			before.close();
			const after = await open('bridges', surroundings);
			expect(await after.resume()).toEqual({ attempt, drafts: new Map([['year', drafted('17')]]) });
			expect(sequences(await after.record(opened('ferry')))).toEqual([0, 1, 2]);
			after.close();
		});

		it('keeps what was being recorded when it was closed', async (context) => {
			if (notDurable) context.skip(notDurable);
			const before = await open('bridges', counting());
			const last = Promise.all([before.record(started), before.record(opened('ferry'))]);
			before.close();
			await last;
			const after = await open('bridges', counting());
			expect(sequences((await after.resume()).attempt)).toEqual([0, 1]);
			after.close();
		});

		it('keeps modules apart, also where one is erased', async (context) => {
			if (notDurable) context.skip(notDurable);
			const surroundings = counting();
			const bridges = await open('bridges', surroundings);
			const tunnels = await open('tunnels', surroundings);
			const kept = await tunnels.record({ ...started, module: 'tunnels' });
			await tunnels.draft('mason', drafted('Vell'));
			await bridges.record(started);
			await bridges.draft('mason', drafted('Kr'));
			await bridges.erase();
			expect(await tunnels.resume()).toEqual({ attempt: kept, drafts: new Map([['mason', drafted('Vell')]]) });
			expect(await tunnels.attempts()).toEqual([kept]);
			bridges.close();
			tunnels.close();
		});

		it('leaves an attempt of another module alone where a file names the same id', async (context) => {
			if (notDurable ?? apart) context.skip(notDurable ?? apart);
			const surroundings = counting();
			const bridges = await open('bridges', surroundings);
			const tunnels = await open('tunnels', surroundings);
			const kept = await tunnels.record({ ...started, module: 'tunnels' });
			const loaded = await bridges.load([recordedElsewhere(kept.id, 1, [started, opened('ferry')])]);
			expect(loaded).toMatchObject({ id: 'attempt-2', entries: [{ module: 'bridges' }, { sequence: 1 }] });
			expect(await tunnels.attempts()).toEqual([kept]);
			expect((await tunnels.resume()).attempt).toEqual(kept);
			bridges.close();
			tunnels.close();
		});
	});
}
