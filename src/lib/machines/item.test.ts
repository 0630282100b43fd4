import { describe, expect, test } from 'vitest';
import { createActor, fromPromise, waitFor } from 'xstate';
import type { Attempt, Deed, Draft } from '#lib/assessment/attempt.ts';
import type { FeedbackRelease, Item, Policy } from '#lib/assessment/module.ts';
import type { Outline } from '#lib/assessment/policy.ts';
import { standingOf, type Standing, type Try } from '#lib/assessment/standing.ts';
import { shortestPaths } from '../../../tests/fixtures/paths.ts';
import { policyOf } from '../../../tests/fixtures/walks.ts';
import { itemMachine } from './item.ts';

const bridge: Item = {
	id: 'bridge',
	objective: 'dates',
	difficulty: 1,
	sources: ['CHRONICLE'],
	prompt: 'When?',
	interaction: {
		kind: 'choice',
		cardinality: 'one',
		options: [
			{ id: 'early', text: '1901', correct: true, explanation: 'As the chronicle says.' },
			{ id: 'late', text: '1910', correct: false, explanation: 'That is the second one.' }
		]
	}
};
const right = { kind: 'choice', chosen: ['early'] } as const;
const wrong = { kind: 'choice', chosen: ['late'] } as const;

function outlineWith(navigation: Policy['navigation'], release: FeedbackRelease, allowed: number): Outline {
	return {
		id: 'm',
		version: '1.0.0',
		language: 'en',
		policy: policyOf({ navigation, feedback: [release], tries: { allowed, counts: 'first' } }),
		sections: [
			{ id: 'one', title: 'One', items: [{ id: 'bridge' }] },
			{ id: 'two', title: 'Two', items: [] }
		],
		hunts: []
	};
}

/** A record in memory and an item's actor over it, as a page has them. */
class Page {
	readonly #outline: Outline;
	attempt: Attempt;
	readonly actor;

	constructor(outline: Outline, attempt?: Attempt) {
		this.#outline = outline;
		this.attempt = attempt ?? { id: 'a', entries: [] };
		if (!attempt) {
			const feedback = outline.policy.feedback[0];
			this.record({ kind: 'attempt.started', module: 'm', moduleVersion: '1.0.0', language: 'en', feedback });
		}
		const submit = fromPromise<Standing, { item: string } & Draft>(async ({ input }) => {
			this.record({ kind: 'response.submitted', item: input.item, response: input.response });
			return this.standing;
		});
		this.actor = createActor(itemMachine.provide({ actors: { submit } }), {
			input: { item: 'bridge', standing: this.standing }
		}).start();
	}

	get standing(): Standing {
		return standingOf(bridge, { id: 'one', title: 'One', items: [bridge] }, this.#outline, this.attempt);
	}

	record(deed: Deed): void {
		const entry = { ...deed, sequence: this.attempt.entries.length, at: 0 };
		this.attempt = { ...this.attempt, entries: [...this.attempt.entries, entry] };
	}

	async do(deed: (typeof deeds)[number]): Promise<void> {
		if (deed === 'right' || deed === 'wrong') {
			this.actor.send({ type: 'response.submitted', response: deed === 'right' ? right : wrong });
			await waitFor(this.actor, (snapshot) => snapshot.value !== 'submitting');
		} else {
			this.record({ kind: 'section.handed-in', section: deed === 'hand in one' ? 'one' : 'two' });
			this.actor.send({ type: 'standing.changed', standing: this.standing });
		}
	}

	reopened(): Page {
		return new Page(this.#outline, this.attempt);
	}
}

const deeds = ['right', 'wrong', 'hand in one', 'hand in two'] as const;

/** All sequences of three deeds; each is looked at after every deed. */
const sequences = deeds.flatMap((one) => deeds.flatMap((two) => deeds.map((three) => [one, two, three])));

const stateFor = { open: 'answering', held: 'held', retry: 'retrying', settled: 'settled' } as const;

describe.each(['free', 'forward-only'] as const)('an item with %s navigation', (navigation) => {
	describe.each(['at-once', 'per-section', 'at-end', 'never'] as const)('and feedback %s', (release) => {
		test('is where its record says after any three deeds, and after being cut and restored at each', async () => {
			const outline = outlineWith(navigation, release, 2);
			for (const sequence of sequences) {
				const page = new Page(outline);
				let restored = new Page(outline);
				for (const deed of sequence) {
					await page.do(deed);
					restored = restored.reopened();
					await restored.do(deed);
					const where = `${sequence.join(', ')} at ${deed}`;
					expect(page.actor.getSnapshot().value, where).toBe(stateFor[page.standing.status]);
					expect(restored.actor.getSnapshot().value, where).toBe(page.actor.getSnapshot().value);
					expect(restored.reopened().actor.getSnapshot().value, where).toBe(page.actor.getSnapshot().value);
				}
			}
		});
	});
});

describe('the machine itself', () => {
	const tried: Try = {
		submission: { kind: 'response.submitted', item: 'bridge', response: wrong, sequence: 1, at: 0 },
		score: { given: 0, maximum: 1 }
	};
	const heldForGood: Standing = { status: 'held', tries: [tried], changeable: false };
	const settled: Standing = { status: 'settled', tries: [tried] };
	const standings: readonly Standing[] = [
		{ status: 'open' },
		{ status: 'held', tries: [tried], changeable: true },
		heldForGood,
		{ status: 'retry', tries: [tried], left: 1 },
		settled
	];
	const events = [
		{ type: 'response.submitted', response: right } as const,
		...standings.map((standing) => ({ type: 'standing.changed', standing }) as const),
		...standings.map((output) => ({ type: 'xstate.done.actor.submit', output, actorId: 'submit' }) as const),
		{ type: 'xstate.error.actor.submit', error: new Error('full'), actorId: 'submit' } as const
	];
	const paths = shortestPaths(
		itemMachine,
		events,
		{ item: 'bridge', standing: { status: 'open' } },
		({ value, context: { standing } }) =>
			`${String(value)} ${standing.status} ${standing.status === 'held' && standing.changeable}`
	);

	test('reaches every state', () => {
		const reached = new Set(paths.map(({ state }) => String(state.value)));
		expect([...reached].sort()).toEqual(['answering', 'held', 'refused', 'retrying', 'settled', 'submitting']);
	});

	test('on all shortest paths settles where the standing says, but while a response is on its way or refused', () => {
		for (const { steps, state } of paths) {
			for (const one of [...steps.map((step) => step.state), state]) {
				if (one.value === 'submitting' || one.value === 'refused') continue;
				expect(one.value).toBe(stateFor[one.context.standing.status]);
			}
		}
		expect(paths.length).toBeGreaterThan(10);
	});

	test('cut at any step of any shortest path, starts again where the standing says', () => {
		for (const { steps, state } of paths) {
			for (const { context } of [...steps.map((step) => step.state), state]) {
				const restored = createActor(itemMachine, { input: context }).start();
				expect(restored.getSnapshot().value).toBe(stateFor[context.standing.status]);
			}
		}
	});

	test('takes no response where it is settled, or held for good', () => {
		for (const standing of [heldForGood, settled]) {
			const actor = createActor(itemMachine, { input: { item: 'bridge', standing } }).start();
			const before = actor.getSnapshot().value;
			actor.send({ type: 'response.submitted', response: right });
			expect(actor.getSnapshot().value).toBe(before);
		}
	});

	test('a response that could not be stored may be submitted again', async () => {
		let isFull = true;
		const submit = fromPromise<Standing, { item: string } & Draft>(async () => {
			if (isFull) throw new Error('full');
			return settled;
		});
		const actor = createActor(itemMachine.provide({ actors: { submit } }), {
			input: { item: 'bridge', standing: { status: 'open' } }
		}).start();
		actor.send({ type: 'response.submitted', response: right });
		await waitFor(actor, ({ value }) => value === 'refused');
		isFull = false;
		actor.send({ type: 'response.submitted', response: right });
		await waitFor(actor, ({ value }) => value === 'settled');
	});
});
