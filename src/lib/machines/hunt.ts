/**
 * One hunt: opened, gone through step by step, handed in.
 *
 * Flagging is no matter of this machine: marks change while it stays where it is. `open`, `moveOn` and `handIn` are provided: each records and answers
 * with where the hunt then stands. Restoring is starting anew with the standing derived from the record.
 */
import { assign, fromPromise, setup } from 'xstate';
import type { Edition } from '#lib/assessment/attempt.ts';
import type { HuntStanding } from '#lib/assessment/hunt/standing.ts';

export type HuntInput = { readonly hunt: string; readonly standing: HuntStanding };
type HuntEvent =
	| { readonly type: 'edition.chosen'; readonly edition: Edition }
	| { readonly type: 'step.finished' }
	| { readonly type: 'hand-in.asked' }
	| { readonly type: 'hand-in.confirmed' }
	| { readonly type: 'hand-in.declined' }
	/** Moved on elsewhere: the section was handed in, or another tab moved on. */
	| { readonly type: 'standing.changed'; readonly standing: HuntStanding };

function toBeProvided(name: string): never {
	throw new Error(`${name} is to be provided`);
}

export const huntMachine = setup({
	types: {
		context: {} as HuntInput,
		input: {} as HuntInput,
		events: {} as HuntEvent
	},
	actors: {
		open: fromPromise<HuntStanding, { hunt: string; edition: Edition }>(() => toBeProvided('open')),
		moveOn: fromPromise<HuntStanding, { hunt: string }>(() => toBeProvided('moveOn')),
		handIn: fromPromise<HuntStanding, { hunt: string }>(() => toBeProvided('handIn'))
	},
	guards: {
		isUnopened: ({ context }) => context.standing.status === 'unopened',
		isHunting: ({ context }) => context.standing.status === 'hunting',
		isLastStep: ({ context }) => context.standing.status === 'hunting' && context.standing.isLast,
		isHeld: ({ context }) => context.standing.status === 'held'
	},
	actions: {
		keepStanding: assign((_, params: { standing: HuntStanding }) => params)
	}
}).createMachine({
	id: 'hunt',
	context: ({ input }) => input,
	initial: 'placing',
	on: {
		'standing.changed': {
			target: '.placing',
			actions: { type: 'keepStanding', params: ({ event }) => ({ standing: event.standing }) }
		}
	},
	states: {
		placing: {
			description: 'Goes where the record says.',
			always: [
				{ guard: 'isUnopened', target: 'unopened' },
				{ guard: 'isLastStep', target: 'finishing' },
				{ guard: 'isHunting', target: 'hunting' },
				{ guard: 'isHeld', target: 'held' },
				{ target: 'settled' }
			]
		},
		unopened: {
			description: 'What to do is said; the text is not shown yet.',
			on: { 'edition.chosen': 'opening' }
		},
		opening: {
			description: 'The choice is being stored.',
			invoke: {
				id: 'open',
				src: 'open',
				input: ({ context, event }) => {
					if (event.type !== 'edition.chosen') throw new Error(`opening after ${event.type}`);
					return { hunt: context.hunt, edition: event.edition };
				},
				onDone: {
					target: 'placing',
					actions: { type: 'keepStanding', params: ({ event }) => ({ standing: event.output }) }
				},
				onError: 'unopened'
			}
		},
		hunting: {
			description: 'Flagging, with a further step to come.',
			on: { 'step.finished': 'movingOn' }
		},
		movingOn: {
			description: 'The next step is being stored.',
			invoke: {
				id: 'moveOn',
				src: 'moveOn',
				input: ({ context }) => ({ hunt: context.hunt }),
				onDone: {
					target: 'placing',
					actions: { type: 'keepStanding', params: ({ event }) => ({ standing: event.output }) }
				},
				onError: 'hunting'
			}
		},
		finishing: {
			description: 'Flagging in the last step.',
			on: { 'hand-in.asked': 'confirming' }
		},
		confirming: {
			description: 'Nothing can be changed afterwards: hand in?',
			on: { 'hand-in.confirmed': 'handingIn', 'hand-in.declined': 'finishing' }
		},
		handingIn: {
			description: 'Being stored.',
			invoke: {
				id: 'handIn',
				src: 'handIn',
				input: ({ context }) => ({ hunt: context.hunt }),
				onDone: {
					target: 'placing',
					actions: { type: 'keepStanding', params: ({ event }) => ({ standing: event.output }) }
				},
				onError: 'refused'
			}
		},
		refused: {
			description: 'Could not be stored; the learner is told and may hand in again.',
			on: { 'hand-in.asked': 'confirming' }
		},
		held: {
			description: 'Handed in; feedback comes later.'
		},
		settled: {
			description: 'The findings are shown.'
		}
	}
});
