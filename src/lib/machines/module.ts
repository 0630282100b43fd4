/**
 * The walk through a module: from the record, through the sections, to the results.
 *
 * `resume` is provided: it reads the record. Where the learner is, is a matter of the record and the outline alone.
 */
import { assign, fromPromise, setup } from 'xstate';
import type { Attempt } from '#lib/assessment/attempt.ts';
import { isEverythingHandedIn, isOpen, type Outline } from '#lib/assessment/policy.ts';

export type ModuleInput = { readonly outline: Outline };
type ModuleContext = ModuleInput & {
	readonly attempt?: Attempt | undefined;
	/** The section whose page is open; undefined on the title and results pages, and at a hunt that belongs to none. */
	readonly at?: string | undefined;
};
type ModuleEvent =
	/** Something was recorded, here or in another tab, or another attempt took its place. Undefined after all was erased. */
	| { readonly type: 'record.changed'; readonly attempt: Attempt | undefined }
	| { readonly type: 'page.entered'; readonly section: string | undefined };

export const moduleMachine = setup({
	types: {
		context: {} as ModuleContext,
		input: {} as ModuleInput,
		events: {} as ModuleEvent
	},
	actors: {
		resume: fromPromise<Attempt | undefined>(() => {
			throw new Error('resume is to be provided');
		})
	},
	guards: {
		isBarred: ({ context: { at, attempt, outline } }) =>
			at !== undefined && !isOpen(at, outline, attempt?.entries ?? []),
		hasNoAttempt: ({ context }) => context.attempt === undefined,
		everythingHandedIn: ({ context }) =>
			context.attempt !== undefined && isEverythingHandedIn(context.outline, context.attempt.entries)
	},
	actions: {
		keepPage: assign((_, params: { at: string | undefined }) => params),
		keepAttempt: assign((_, params: { attempt: Attempt | undefined }) => params)
	}
}).createMachine({
	id: 'module',
	context: ({ input }) => input,
	initial: 'resuming',
	on: {
		'record.changed': {
			target: '.placing',
			actions: { type: 'keepAttempt', params: ({ event }) => ({ attempt: event.attempt }) }
		},
		'page.entered': {
			target: '.placing',
			actions: { type: 'keepPage', params: ({ event }) => ({ at: event.section }) }
		}
	},
	states: {
		resuming: {
			description: 'Reading the record.',
			invoke: {
				id: 'resume',
				src: 'resume',
				onDone: {
					target: 'placing',
					actions: { type: 'keepAttempt', params: ({ event }) => ({ attempt: event.output }) }
				},
				onError: 'placing'
			},
			on: {
				'page.entered': {
					actions: { type: 'keepPage', params: ({ event }) => ({ at: event.section }) }
				}
			}
		},
		placing: {
			description: 'Goes where the record says.',
			always: [
				{ guard: 'isBarred', target: 'barred' },
				{ guard: 'hasNoAttempt', target: 'unstarted' },
				{ guard: 'everythingHandedIn', target: 'finished' },
				{ target: 'walking' }
			]
		},
		barred: {
			description: 'At a section that opens only when those before it are handed in.'
		},
		unstarted: {
			description: 'No attempt yet.'
		},
		walking: {
			description: 'Between the start and the last hand-in.'
		},
		finished: {
			description: 'Everything is handed in: the results are complete.'
		}
	}
});
