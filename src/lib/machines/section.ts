/**
 * One section: worked on, then handed in.
 *
 * `handIn` is provided: it records the hand-in and answers when it is stored. `unanswered` items call for a confirmation first.
 */
import { assign, fromPromise, setup } from 'xstate';

export type SectionInput = { readonly section: string; readonly unanswered: number; readonly handedIn: boolean };
type SectionEvent =
	/** How many items are still without a response. */
	| { readonly type: 'responses.counted'; readonly unanswered: number }
	| { readonly type: 'hand-in.asked' }
	| { readonly type: 'hand-in.confirmed' }
	| { readonly type: 'hand-in.declined' }
	/** Handed in elsewhere: another tab, or a teacher. */
	| { readonly type: 'section.handed-in' };

export const sectionMachine = setup({
	types: {
		context: {} as SectionInput,
		input: {} as SectionInput,
		events: {} as SectionEvent
	},
	actors: {
		handIn: fromPromise<void, { section: string }>(() => {
			throw new Error('handIn is to be provided');
		})
	},
	guards: {
		isHandedIn: ({ context }) => context.handedIn,
		everyItemAnswered: ({ context }) => context.unanswered === 0
	},
	actions: {
		keepCount: assign((_, params: { unanswered: number }) => params)
	}
}).createMachine({
	id: 'section',
	context: ({ input }) => input,
	initial: 'placing',
	on: {
		'responses.counted': {
			actions: { type: 'keepCount', params: ({ event }) => ({ unanswered: event.unanswered }) }
		}
	},
	states: {
		placing: {
			description: 'Goes where the record says.',
			always: [{ guard: 'isHandedIn', target: 'reviewing' }, { target: 'working' }]
		},
		working: {
			description: 'Reading and answering.',
			on: {
				'hand-in.asked': [{ guard: 'everyItemAnswered', target: 'handingIn' }, { target: 'confirming' }],
				'section.handed-in': 'reviewing'
			}
		},
		confirming: {
			description: 'Items without a response: hand in all the same?',
			on: {
				'hand-in.confirmed': 'handingIn',
				'hand-in.declined': 'working',
				'section.handed-in': 'reviewing'
			}
		},
		handingIn: {
			description: 'Being stored.',
			invoke: {
				id: 'handIn',
				src: 'handIn',
				input: ({ context }) => ({ section: context.section }),
				onDone: 'reviewing',
				onError: 'refused'
			}
		},
		refused: {
			description: 'Could not be stored; the learner is told and may hand in again.',
			on: { 'hand-in.asked': 'handingIn', 'section.handed-in': 'reviewing' }
		},
		reviewing: {
			description: 'Handed in; feedback is shown as the policy allows.'
		}
	}
});
