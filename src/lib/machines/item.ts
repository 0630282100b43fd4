/**
 * One item, from the first look to its feedback.
 *
 * The response itself is edited outside; the machine knows only what was recorded. `submit` is provided: it stores the response, judges it
 * (in the page, or on a server) and answers with where the item now stands. Restoring is starting anew with the standing derived from the record.
 */
import { assign, fromPromise, setup } from 'xstate';
import type { Draft } from '#lib/assessment/attempt.ts';
import type { Standing } from '#lib/assessment/standing.ts';

export type ItemInput = { readonly item: string; readonly standing: Standing };
type ItemEvent =
	| ({ readonly type: 'response.submitted' } & Draft)
	/** Somebody else moved it on: the section was handed in, or another tab answered. */
	| { readonly type: 'standing.changed'; readonly standing: Standing };

export const itemMachine = setup({
	types: {
		context: {} as ItemInput,
		input: {} as ItemInput,
		events: {} as ItemEvent
	},
	actors: {
		submit: fromPromise<Standing, { item: string } & Draft>(() => {
			throw new Error('submit is to be provided');
		})
	},
	guards: {
		isOpen: ({ context }) => context.standing.status === 'open',
		isHeld: ({ context }) => context.standing.status === 'held',
		isRetry: ({ context }) => context.standing.status === 'retry',
		isChangeable: ({ context }) => context.standing.status === 'held' && context.standing.changeable
	},
	actions: {
		keepStanding: assign((_, params: { standing: Standing }) => params)
	}
}).createMachine({
	id: 'item',
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
				{ guard: 'isOpen', target: 'answering' },
				{ guard: 'isHeld', target: 'held' },
				{ guard: 'isRetry', target: 'retrying' },
				{ target: 'settled' }
			]
		},
		answering: {
			description: 'Nothing recorded yet.',
			on: { 'response.submitted': 'submitting' }
		},
		held: {
			description: 'Recorded; feedback comes later.',
			on: { 'response.submitted': { guard: 'isChangeable', target: 'submitting' } }
		},
		retrying: {
			description: 'Not fully right; tries are left.',
			on: { 'response.submitted': 'submitting' }
		},
		submitting: {
			description: 'Being stored and judged.',
			invoke: {
				id: 'submit',
				src: 'submit',
				input: ({ context, event }) => {
					if (event.type !== 'response.submitted') throw new Error(`submitting after ${event.type}`);
					const { response, confidence } = event;
					return { item: context.item, response, ...(confidence ? { confidence } : {}) };
				},
				onDone: {
					target: 'placing',
					actions: { type: 'keepStanding', params: ({ event }) => ({ standing: event.output }) }
				},
				onError: 'refused'
			}
		},
		refused: {
			description: 'Could not be stored; the learner is told and may submit again.',
			on: { 'response.submitted': 'submitting' }
		},
		settled: {
			description: 'Feedback may be seen; nothing more counts.'
		}
	}
});
