import { describe, expect, test } from 'vitest';
import { createActor, fromPromise, waitFor } from 'xstate';
import type { Attempt, Deed, Edition } from '#lib/assessment/attempt.ts';
import type { HuntOutline } from '#lib/assessment/hunt/hunt.ts';
import { huntStandingOf, stepAfter, type HuntStanding } from '#lib/assessment/hunt/standing.ts';
import type { FeedbackRelease } from '#lib/assessment/module.ts';
import type { Outline } from '#lib/assessment/policy.ts';
import { shortestPaths } from '../../../tests/fixtures/paths.ts';
import { policyOf } from '../../../tests/fixtures/walks.ts';
import { huntMachine } from './hunt.ts';

const inSection: HuntOutline = { id: 'hunt', title: 'Hunt', text: 'article', section: 'one', steps: ['scan', 'check'] };
const inOneStep: HuntOutline = { id: 'hunt', title: 'Hunt', text: 'article', steps: ['check'] };
const exam: HuntOutline = { id: 'hunt', title: 'Hunt', text: 'article', section: 'one', steps: ['exam'] };

function outlineWith(hunt: HuntOutline, release: FeedbackRelease): Outline {
	return {
		id: 'm',
		version: '1.0.0',
		language: 'en',
		policy: policyOf({ feedback: [release] }),
		sections: ['one', 'two'].map((id) => ({ id, title: id, items: [] })),
		hunts: [hunt]
	};
}

/** A record in memory and a hunt's actor over it, as a page has them. */
class Page {
	readonly #hunt: HuntOutline;
	readonly #outline: Outline;
	attempt: Attempt;
	readonly actor;

	constructor(hunt: HuntOutline, outline: Outline, attempt?: Attempt) {
		this.#hunt = hunt;
		this.#outline = outline;
		this.attempt = attempt ?? { id: 'a', entries: [] };
		if (!attempt) {
			const feedback = outline.policy.feedback[0];
			this.record({ kind: 'attempt.started', module: 'm', moduleVersion: '1.0.0', language: 'en', feedback });
		}
		const stored = async (deed: Deed) => {
			this.record(deed);
			return this.standing;
		};
		this.actor = createActor(
			huntMachine.provide({
				actors: {
					open: fromPromise<HuntStanding, { hunt: string; edition: Edition }>(({ input }) =>
						stored({ kind: 'hunt.opened', ...input })
					),
					moveOn: fromPromise<HuntStanding, { hunt: string }>(({ input }) => {
						const { standing } = this;
						const step = standing.status === 'hunting' ? stepAfter(standing.step, hunt) : undefined;
						if (!step) throw new Error('there is no further step');
						return stored({ kind: 'hunt.moved-on', ...input, step });
					}),
					handIn: fromPromise<HuntStanding, { hunt: string }>(({ input }) =>
						stored({ kind: 'hunt.handed-in', ...input })
					)
				}
			}),
			{ input: { hunt: 'hunt', standing: this.standing } }
		).start();
	}

	get standing(): HuntStanding {
		return huntStandingOf(this.#hunt, this.#outline, this.attempt);
	}

	record(deed: Deed): void {
		const entry = { ...deed, sequence: this.attempt.entries.length, at: 0 };
		this.attempt = { ...this.attempt, entries: [...this.attempt.entries, entry] };
	}

	async do(deed: (typeof deeds)[number]): Promise<void> {
		switch (deed) {
			case 'open':
				this.actor.send({ type: 'edition.chosen', edition: 'variant' });
				break;
			case 'move on':
				this.actor.send({ type: 'step.finished' });
				break;
			case 'hand in':
				this.actor.send({ type: 'hand-in.asked' });
				this.actor.send({ type: 'hand-in.confirmed' });
				break;
			default:
				this.record({ kind: 'section.handed-in', section: deed === 'hand in one' ? 'one' : 'two' });
				this.actor.send({ type: 'standing.changed', standing: this.standing });
		}
		await waitFor(this.actor, ({ value }) => !['opening', 'movingOn', 'handingIn'].includes(value));
	}

	reopened(): Page {
		return new Page(this.#hunt, this.#outline, this.attempt);
	}
}

const deeds = ['open', 'move on', 'hand in', 'hand in one', 'hand in two'] as const;

/** All sequences of three deeds, from the start and once the hunt is opened; each is looked at after every deed. */
const three = deeds.flatMap((one) => deeds.flatMap((two) => deeds.map((last) => [one, two, last] as const)));
const sequences = [...three, ...three.map((sequence) => ['open', ...sequence] as const)];

function stateFor(standing: HuntStanding): string {
	if (standing.status !== 'hunting') return standing.status;
	return standing.isLast ? 'finishing' : 'hunting';
}

describe.each([
	['in a section and two steps', inSection],
	['of its own and one step', inOneStep],
	['in a section and an exam', exam]
] as const)('a hunt %s', (_, hunt) => {
	test.each(['at-once', 'per-section', 'at-end', 'never'] as const)(
		'with feedback %s is where its record says after any deeds, and after being cut and restored at each',
		async (release) => {
			const outline = outlineWith(hunt, release);
			for (const sequence of sequences) {
				const page = new Page(hunt, outline);
				let restored = new Page(hunt, outline);
				for (const deed of sequence) {
					await page.do(deed);
					restored = restored.reopened();
					await restored.do(deed);
					const where = `${sequence.join(', ')} at ${deed}`;
					const { value } = page.actor.getSnapshot();
					expect(value, where).toBe(stateFor(page.standing));
					expect(restored.attempt, where).toEqual(page.attempt);
					expect(restored.actor.getSnapshot().value, where).toBe(value);
					expect(restored.reopened().actor.getSnapshot().value, where).toBe(value);
				}
			}
		}
	);
});

test('a hunt goes from its opening through its steps to its findings', async () => {
	const page = new Page(inSection, outlineWith(inSection, 'per-section'));
	const seen = [page.actor.getSnapshot().value];
	for (const deed of ['open', 'move on', 'hand in'] as const) {
		await page.do(deed);
		seen.push(page.actor.getSnapshot().value);
	}
	expect(seen).toEqual(['unopened', 'hunting', 'finishing', 'settled']);
	expect(page.attempt.entries.slice(1)).toMatchObject([
		{ kind: 'hunt.opened', hunt: 'hunt', edition: 'variant' },
		{ kind: 'hunt.moved-on', hunt: 'hunt', step: 'check' },
		{ kind: 'hunt.handed-in', hunt: 'hunt' }
	]);
});

describe('the machine itself', () => {
	const standings: readonly HuntStanding[] = [
		{ status: 'unopened' },
		{ status: 'hunting', step: 'scan', isLast: false },
		{ status: 'hunting', step: 'check', isLast: true },
		{ status: 'held' },
		{ status: 'settled' }
	];
	const failure = new Error('full');
	const events = [
		{ type: 'edition.chosen', edition: 'original' } as const,
		...(['step.finished', 'hand-in.asked', 'hand-in.confirmed', 'hand-in.declined'] as const).map((type) => ({ type })),
		...standings.map((standing) => ({ type: 'standing.changed', standing }) as const),
		...(['open', 'moveOn', 'handIn'] as const).flatMap((actorId) => [
			...standings.map((output) => ({ type: `xstate.done.actor.${actorId}`, output, actorId }) as const),
			{ type: `xstate.error.actor.${actorId}`, error: failure, actorId } as const
		])
	];
	const paths = shortestPaths(
		huntMachine,
		events,
		{ hunt: 'hunt', standing: { status: 'unopened' } },
		({ value, context: { standing } }) => `${String(value)} ${stateFor(standing)}`
	);
	/** All snapshots on the way of each path. */
	const ways = paths.map(({ steps, state }) => [...steps.map((step) => step.state), state]);

	test('reaches every state', () => {
		const reached = new Set(paths.map(({ state }) => String(state.value)));
		expect([...reached].sort()).toEqual(
			[
				...['unopened', 'opening', 'hunting', 'movingOn', 'finishing', 'confirming', 'handingIn', 'refused'],
				...['held', 'settled']
			].sort()
		);
		expect(paths.length).toBeGreaterThan(9);
	});

	test('on all shortest paths is where the standing says, or on the way from there', () => {
		const from = {
			opening: 'unopened',
			movingOn: 'hunting',
			confirming: 'finishing',
			handingIn: 'finishing',
			refused: 'finishing'
		};
		const leaving = new Map(Object.entries(from));
		for (const { value, context } of ways.flat()) {
			expect(leaving.get(value) ?? value).toBe(stateFor(context.standing));
		}
	});

	test('on all shortest paths is handed in after a confirmation, and not otherwise', () => {
		for (const way of ways) {
			for (const [index, { value }] of way.entries()) {
				const previous = way[index - 1]?.value;
				if (value === 'handingIn' && previous !== 'handingIn') expect(previous).toBe('confirming');
			}
		}
	});

	test('cut at any step of any shortest path, starts again where the standing says', () => {
		for (const { context } of ways.flat()) {
			const restored = createActor(huntMachine, { input: context }).start();
			expect(restored.getSnapshot().value).toBe(stateFor(context.standing));
		}
	});

	test('a hunt that is over can be neither opened, nor moved on, nor handed in', () => {
		for (const standing of standings.slice(3)) {
			const actor = createActor(huntMachine, { input: { hunt: 'hunt', standing } }).start();
			for (const event of [
				{ type: 'edition.chosen', edition: 'variant' },
				{ type: 'step.finished' },
				{ type: 'hand-in.asked' },
				{ type: 'hand-in.confirmed' }
			] as const) {
				actor.send(event);
				expect(actor.getSnapshot().value).toBe(standing.status);
			}
		}
	});

	test('a confirmation that is declined leaves the hunt open', () => {
		const standing = { status: 'hunting', step: 'check', isLast: true } as const;
		const actor = createActor(huntMachine, { input: { hunt: 'hunt', standing } }).start();
		actor.send({ type: 'hand-in.asked' });
		expect(actor.getSnapshot().value).toBe('confirming');
		actor.send({ type: 'hand-in.declined' });
		expect(actor.getSnapshot().value).toBe('finishing');
	});

	test('what could not be stored may be done again, each time', async () => {
		let isFull = true;
		const store = async (standing: HuntStanding) => {
			if (isFull) throw failure;
			return standing;
		};
		const actor = createActor(
			huntMachine.provide({
				actors: {
					open: fromPromise<HuntStanding, { hunt: string; edition: Edition }>(() =>
						store({ status: 'hunting', step: 'scan', isLast: false })
					),
					moveOn: fromPromise<HuntStanding, { hunt: string }>(() =>
						store({ status: 'hunting', step: 'check', isLast: true })
					),
					handIn: fromPromise<HuntStanding, { hunt: string }>(() => store({ status: 'held' }))
				}
			}),
			{ input: { hunt: 'hunt', standing: { status: 'unopened' } } }
		).start();
		const goesTo = (state: string) => waitFor(actor, ({ value }) => value === state);

		actor.send({ type: 'edition.chosen', edition: 'original' });
		await goesTo('unopened');
		isFull = false;
		actor.send({ type: 'edition.chosen', edition: 'original' });
		await goesTo('hunting');

		isFull = true;
		actor.send({ type: 'step.finished' });
		await goesTo('hunting');
		isFull = false;
		actor.send({ type: 'step.finished' });
		await goesTo('finishing');

		isFull = true;
		actor.send({ type: 'hand-in.asked' });
		actor.send({ type: 'hand-in.confirmed' });
		await goesTo('refused');
		isFull = false;
		actor.send({ type: 'hand-in.asked' });
		actor.send({ type: 'hand-in.confirmed' });
		await goesTo('held');
	});
});
