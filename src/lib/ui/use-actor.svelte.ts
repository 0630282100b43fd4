import { onDestroy } from 'svelte';
import { createSubscriber } from 'svelte/reactivity';
import { createActor, type ActorOptions, type AnyActorLogic, type EventFromLogic, type SnapshotFrom } from 'xstate';

/**
 * An actor as a component sees it: `current` is reactive. It lives as long as the component; on a server, where nobody acts, it only shows its first
 * state. A failure of the machine itself is thrown where `current` is read, so that it reaches the page's error boundary.
 */
export class ActorView<Logic extends AnyActorLogic> {
	readonly #actor;
	readonly #track: () => void;
	#failure: unknown;

	constructor(logic: Logic, options: ActorOptions<Logic>) {
		const actor = createActor<AnyActorLogic>(logic, options);
		// An error that nobody observes would be thrown from a timer.
		actor.subscribe({ error: (error) => (this.#failure = error) });
		this.#actor = actor;
		this.#track = createSubscriber((update) => {
			const subscription = actor.subscribe({ next: update, error: update, complete: update });
			return () => subscription.unsubscribe();
		});
		if (typeof window === 'undefined') return;
		actor.start();
		onDestroy(() => actor.stop());
	}

	get current(): SnapshotFrom<Logic> {
		this.#track();
		if (this.#failure) throw this.#failure;
		return this.#actor.getSnapshot();
	}

	send(event: EventFromLogic<Logic>): void {
		this.#actor.send(event);
	}
}
