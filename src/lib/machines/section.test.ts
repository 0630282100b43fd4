import { describe, expect, test } from 'vitest';
import { createActor, fromPromise, waitFor } from 'xstate';
import { shortestPaths } from '../../../tests/fixtures/paths.ts';
import { sectionMachine } from './section.ts';

const events = [
	{ type: 'responses.counted', unanswered: 0 },
	{ type: 'responses.counted', unanswered: 3 },
	{ type: 'hand-in.asked' },
	{ type: 'hand-in.confirmed' },
	{ type: 'hand-in.declined' },
	{ type: 'section.handed-in' },
	{ type: 'xstate.done.actor.handIn', output: undefined, actorId: 'handIn' },
	{ type: 'xstate.error.actor.handIn', error: new Error('full'), actorId: 'handIn' }
] as const;
const fresh = { section: 'one', unanswered: 3, handedIn: false };
const paths = shortestPaths(
	sectionMachine,
	events,
	fresh,
	({ value, context }) => `${String(value)} ${context.unanswered}`
);

describe('a section', () => {
	test('reaches every state', () => {
		const reached = new Set(paths.map(({ state }) => String(state.value)));
		expect([...reached].sort()).toEqual(['confirming', 'handingIn', 'refused', 'reviewing', 'working']);
	});

	test('on all shortest paths, is handed in with open items only after a confirmation', () => {
		for (const { steps } of paths) {
			for (const [index, { state, event }] of steps.entries()) {
				const previous = steps[index - 1]?.state;
				if (state.value !== 'handingIn' || previous?.value === 'handingIn') continue;
				const open = state.context.unanswered > 0;
				const confirmedBefore = steps.slice(0, index + 1).some((step) => step.event.type === 'hand-in.confirmed');
				expect(!open || confirmedBefore || event.type === 'hand-in.confirmed').toBe(true);
			}
		}
		expect(paths.length).toBeGreaterThan(6);
	});

	test('cut at any step of any shortest path, goes on working, or reviewing once it is handed in', () => {
		for (const { steps, state } of paths) {
			for (const one of [...steps.map((step) => step.state), state]) {
				const handedIn = one.value === 'reviewing';
				const restored = createActor(sectionMachine, { input: { ...fresh, handedIn } }).start();
				expect(restored.getSnapshot().value).toBe(handedIn ? 'reviewing' : 'working');
			}
		}
	});

	test('that could not be handed in is handed in at the second asking', async () => {
		let isFull = true;
		const handIn = fromPromise<void, { section: string }>(async () => {
			if (isFull) throw new Error('full');
		});
		const actor = createActor(sectionMachine.provide({ actors: { handIn } }), {
			input: { ...fresh, unanswered: 0 }
		}).start();
		actor.send({ type: 'hand-in.asked' });
		await waitFor(actor, ({ value }) => value === 'refused');
		isFull = false;
		actor.send({ type: 'hand-in.asked' });
		await waitFor(actor, ({ value }) => value === 'reviewing');
	});
});
