import { describe, expect, test } from 'vitest';
import { createActor, fromPromise, waitFor } from 'xstate';
import type { Attempt } from '#lib/assessment/attempt.ts';
import { isEverythingHandedIn, isOpen, type Outline } from '#lib/assessment/policy.ts';
import { shortestPaths } from '../../../tests/fixtures/paths.ts';
import { policyOf } from '../../../tests/fixtures/walks.ts';
import { moduleMachine } from './module.ts';

function outlineWith(navigation: 'free' | 'forward-only'): Outline {
	return {
		id: 'm',
		version: '1.0.0',
		language: 'en',
		policy: policyOf({ navigation, feedback: ['per-section'] }),
		sections: ['one', 'two', 'three'].map((id) => ({ id, title: id, items: [] })),
		hunts: []
	};
}

/** An attempt in which these sections are handed in. */
function attemptWith(...sections: readonly string[]): Attempt {
	return {
		id: 'a',
		entries: [
			{
				kind: 'attempt.started',
				module: 'm',
				moduleVersion: '1.0.0',
				language: 'en',
				feedback: 'per-section',
				sequence: 0,
				at: 0
			},
			...sections.map((section, index) => ({ kind: 'section.handed-in', section, sequence: index + 1, at: 0 }) as const)
		]
	};
}

const attempts = [undefined, attemptWith(), attemptWith('one'), attemptWith('one', 'two', 'three')];
const pages = [undefined, 'one', 'two', 'three'];
const events = [
	...attempts.map((attempt) => ({ type: 'record.changed', attempt }) as const),
	...attempts.map((output) => ({ type: 'xstate.done.actor.resume', output, actorId: 'resume' }) as const),
	{ type: 'xstate.error.actor.resume', error: new Error('unreadable'), actorId: 'resume' } as const,
	...pages.map((section) => ({ type: 'page.entered', section }) as const)
];

describe.each(['free', 'forward-only'] as const)('a module with %s navigation', (navigation) => {
	const outline = outlineWith(navigation);
	const paths = shortestPaths(
		moduleMachine,
		events,
		{ outline },
		({ value, context }) =>
			`${String(value)} ${context.at} ${context.attempt ? context.attempt.entries.length : 'none'}`
	);

	/** Where the record and the page alone put a learner. */
	function expected(at: string | undefined, attempt: Attempt | undefined): string {
		if (at !== undefined && !isOpen(at, outline, attempt?.entries ?? [])) return 'barred';
		if (!attempt) return 'unstarted';
		return isEverythingHandedIn(outline, attempt.entries) ? 'finished' : 'walking';
	}

	test('reaches every state', () => {
		const reached = new Set(paths.map(({ state }) => String(state.value)));
		const barred = navigation === 'forward-only' ? ['barred'] : [];
		expect([...reached].sort()).toEqual([...barred, 'finished', 'resuming', 'unstarted', 'walking']);
	});

	test('on all shortest paths is where the record and the page say, once the record was read', () => {
		for (const { steps, state } of paths) {
			for (const { value, context } of [...steps.map((step) => step.state), state]) {
				if (value !== 'resuming') expect(value).toBe(expected(context.at, context.attempt));
			}
		}
		expect(paths.length).toBeGreaterThan(15);
	});

	test('cut at any step of any shortest path and restored from the record, is in the same place', async () => {
		for (const { steps, state } of paths) {
			for (const { value, context } of [...steps.map((step) => step.state), state]) {
				if (value === 'resuming') continue;
				const resume = fromPromise(async () => context.attempt);
				const restored = createActor(moduleMachine.provide({ actors: { resume } }), { input: { outline } }).start();
				restored.send({ type: 'page.entered', section: context.at });
				const settled = await waitFor(restored, (snapshot) => snapshot.value !== 'resuming');
				expect(settled.value).toBe(value);
			}
		}
	});
});
