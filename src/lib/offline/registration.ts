/** A page and its service worker: the page registers it, hears of new versions, and says when the learner agrees to one. */
import type { PageMessage } from './message.ts';

/** `waiting`: a new version can be used. `replaced`: another tab has gone over to it, and this page is still the one before. */
export type Update = 'none' | 'waiting' | 'replaced';
export type Offline = {
	/** Whether this page will open without a connection. */
	readonly isKept: boolean;
	readonly update: Update;
};

/** What is used of the browser. */
export type Browser = {
	readonly container: ServiceWorkerContainer;
	readonly reload: () => void;
	/** Addresses of what this page runs on, so that no worker of another version serves it; undefined where it loads nothing later on. */
	readonly uses?: () => readonly string[];
};

/** How long a page stays open before it asks for a new version; in milliseconds. The browser itself asks at each opening of a page. */
const patience = 60 * 60 * 1000;

/**
 * Registers the worker and tells how things stand, at once and at each change. Answers with the way to the new version: this page is opened
 * anew, and no other. Rejects where the browser allows no worker.
 */
export async function watchOffline(
	address: string,
	{ container, reload, uses }: Browser,
	tell: (offline: Offline) => void
): Promise<() => void> {
	/** Undefined where no worker serves this page; it was opened before there was one, or with a forced reload. */
	let served = container.controller;
	let isAsked = false;
	const registration = await container.register(address, { updateViaCache: 'none' });

	const send = (worker: ServiceWorker | null, message: PageMessage) => worker?.postMessage(message);
	let update: Update = 'none';
	const look = () => {
		if (update !== 'replaced') update = registration.waiting && container.controller ? 'waiting' : 'none';
		tell({ isKept: registration.active !== null, update });
	};
	const follow = (worker: ServiceWorker | null) =>
		worker?.addEventListener('statechange', () => {
			if (worker.state === 'activated' && !container.controller && uses) send(worker, { kind: 'claim', uses: uses() });
			look();
		});

	registration.addEventListener('updatefound', () => follow(registration.installing));
	follow(registration.installing);
	container.addEventListener('controllerchange', () => {
		if (served && isAsked) reload();
		// Before its first worker a page is of no version; from now on it is of this one.
		else if (served) update = 'replaced';
		else served = container.controller;
		look();
	});
	if (served) send(served, { kind: 'loaded' });
	else if (uses) send(registration.active, { kind: 'claim', uses: uses() });
	askAgain(registration);
	look();

	return () => {
		isAsked = true;
		if (registration.waiting) send(registration.waiting, { kind: 'use' });
		else reload();
	};
}

/** A page may stay open for days. */
function askAgain(registration: ServiceWorkerRegistration): void {
	let asked = performance.now();
	document.addEventListener('visibilitychange', () => {
		if (document.hidden || performance.now() - asked < patience) return;
		asked = performance.now();
		// Not connected, or taken off the server: this version goes on.
		registration.update().catch(() => undefined);
	});
}
