/** The record of whole attempts at the modules that ship, in the room that SCORM 1.2 gives it. */
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Attempt } from '#lib/assessment/attempt.ts';
import { parseModule } from '#lib/content/parse-module.ts';
import { findModules, readModule } from '#lib/server/module-folder.ts';
import { pack, unpack } from '#lib/tracking/packed/pack.ts';
import { comesTo } from '../fixtures/comes-to.ts';
import { fullAttempt, type Thoroughness } from '../fixtures/full-attempts.ts';

/** SCORM 1.2 promises 4096 characters; some LMSs keep fewer. */
const limit = 4000;
const plain: Thoroughness = {
	...{ answers: 'right', flags: 'none', repair: 0, times: 1 },
	...{ isHandedIn: true, essay: 0, edition: 'original' }
};
const thorough: Thoroughness = { ...plain, answers: 'either', flags: 'all-claims', repair: 40, times: 2, essay: 120 };
const noDrafts = new Map<string, never>();

for (const folder of await findModules('questions')) {
	const id = basename(folder);
	const { module } = await parseModule(id, await readModule(folder));
	if (!module) throw new Error(`module ${id} has faults`);
	const packed = (attempt: Attempt, room: number) => pack({ attempts: [attempt], drafts: noDrafts }, module, room);
	const unpacked = (text: string): Attempt => {
		const back = unpack(text, module);
		if (!('attempts' in back) || !back.attempts[0]) throw new Error('unreadable');
		return back.attempts[0];
	};

	describe(`the record of ${id}`, () => {
		it.each([
			['all answered rightly', plain],
			['all answered, most of it wrongly', { ...plain, answers: 'wrong' } as const],
			['all answered in one way or another', { ...plain, answers: 'either' } as const]
		])('has room for everything: %s', (_, how) => {
			const attempt = fullAttempt(module, how);
			expect(unpacked(packed(attempt, limit))).toEqual(attempt);
		});

		it('has room for every answer and every flag, where errors are flagged and repaired in a few words', () => {
			const attempt = fullAttempt(module, { ...plain, answers: 'either', flags: 'errors', repair: 15 });
			const { entries } = unpacked(packed(attempt, limit));
			expect(entries.map(({ at: _, ...entry }) => entry)).toEqual(attempt.entries.map(({ at: _, ...entry }) => entry));
		});

		it.each([
			['handed in', thorough],
			['open', { ...thorough, isHandedIn: false }],
			['in a variant', { ...thorough, edition: 'variant' } as const]
		])('has room for all points where all is answered and all claims are flagged in full twice: %s', (_, how) => {
			const attempt = fullAttempt(module, how);
			for (const room of [limit, 1700]) {
				const text = packed(attempt, room);
				expect(text.length).toBeLessThanOrEqual(room);
				expect(comesTo(module, unpacked(text))).toEqual(comesTo(module, attempt));
			}
		});

		it('loses nothing where there is the room of SCORM 2004', () => {
			const attempt = fullAttempt(module, thorough);
			expect(unpacked(packed(attempt, 64_000))).toEqual(attempt);
		});
	});
}
