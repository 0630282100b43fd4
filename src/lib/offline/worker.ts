/**
 * The service worker of the app and of packages for the web.
 *
 * Pages, data and scripts of one version come from one cache, which is complete before its version is used. A new version waits until the
 * learner agrees, or until all pages are closed. What a server answers to this learner alone is none of its business.
 */
import type { OfflinePlan } from '#lib/interchange/package/plan.ts';
import { isNamedByContent } from './message.ts';
import type { FetchEventOfWorker, WorkerScope } from './scope.ts';
import { Shelf } from './shelf.ts';

const dataFile = /(^|\/)__data\.json$/u;

export function serveOffline(scope: WorkerScope, plan: OfflinePlan): void {
	const shelf = new Shelf(scope, plan);
	/** Pages that are known to be of this version; a worker that was stopped in between has forgotten some. */
	const current = new Set<string>();

	scope.addEventListener('install', (event) =>
		event.waitUntil(
			shelf.fill().then(() => Promise.all(plan.visits.filter((visit) => !visit.endsWith('/')).map(visit)))
		)
	);
	scope.addEventListener('activate', (event) => event.waitUntil(tidy()));
	scope.addEventListener('message', (event) => event.waitUntil(hear(event.data, event.source?.id)));
	scope.addEventListener('fetch', (event) => {
		const address = addressOf(event.request);
		if (address === undefined) return;
		const planned = shelf.planned(address);
		if (planned !== undefined || isNamedByContent(address)) {
			event.respondWith(fromShelf(planned ?? address, event));
		} else if (isVisit(address) && dataFile.test(address)) {
			// The page that these data are of is asked for when it is opened anew.
			event.waitUntil(visit(address.replace(dataFile, '')));
		} else if (isVisit(address) && (event.request.mode === 'navigate' || address.endsWith('.json'))) {
			event.respondWith(fromServer(address, event));
		}
	});

	/** Below the worker's folder, without question mark and what follows; undefined where it is not for us to answer. */
	function addressOf(request: Request): string | undefined {
		const { origin, pathname } = new URL(request.url);
		const folder = new URL(scope.registration.scope);
		if (request.method !== 'GET' || origin !== folder.origin || !pathname.startsWith(folder.pathname)) return undefined;
		return pathname.slice(folder.pathname.length);
	}

	function isVisit(address: string): boolean {
		return plan.visits.some((visit) => (visit.endsWith('/') ? address.startsWith(visit) : address === visit));
	}

	async function fromShelf(address: string, event: FetchEventOfWorker): Promise<Response> {
		const found = await shelf.find(address);
		if (found) return found;
		const answer = await scope.fetch(event.request);
		// What few pages need is not planned, and kept once it was used.
		if (answer.ok && isNamedByContent(address)) event.waitUntil(shelf.keep(address, answer.clone()));
		return answer;
	}

	/** As it is now; without a connection, as it was last seen. */
	async function fromServer(address: string, event: FetchEventOfWorker): Promise<Response> {
		try {
			const answer = await scope.fetch(event.request);
			event.waitUntil(keepVisit(address, answer.clone()));
			return answer;
		} catch (failure) {
			const found = await shelf.find(address);
			if (found) return found;
			if (plan.substitute === undefined || event.request.mode !== 'navigate') throw failure;
			return Response.redirect(new URL(plan.substitute, scope.registration.scope).href);
		}
	}

	async function visit(address: string): Promise<void> {
		try {
			await keepVisit(address, await scope.fetch(new URL(address, scope.registration.scope).href));
		} catch {
			// Not connected: there is nothing to keep.
		}
	}

	/** Keeps what everybody may see; a page, if all of the scripts it names are of this version. */
	async function keepVisit(address: string, answer: Response): Promise<void> {
		const { headers } = answer;
		if (!answer.ok || answer.redirected || /no-store|private/u.test(headers.get('cache-control') ?? '')) return;
		const isPage = headers.get('content-type')?.startsWith('text/html');
		const scripts = isPage ? (await answer.clone().text()).match(/_app\/immutable\/[\w./-]+/gu) : [];
		if (areAllPlanned(scripts ?? [])) await shelf.keep(address, answer);
	}

	function areAllPlanned(addresses: readonly string[]): boolean {
		return addresses.every((address) => shelf.planned(address) !== undefined);
	}

	async function hear(message: unknown, client: string | undefined): Promise<void> {
		if (typeof message !== 'object' || message === null || !('kind' in message)) return;
		if (message.kind === 'use') await scope.skipWaiting();
		if (message.kind === 'loaded' && client !== undefined) {
			current.add(client);
			await tidy();
		}
		if (message.kind === 'claim' && 'uses' in message && Array.isArray(message.uses)) {
			const uses = message.uses.map((address) => addressOf(new Request(String(address))) ?? String(address));
			if (areAllPlanned(uses)) await scope.clients.claim();
		}
	}

	/** Pages of an older version may still load parts of theirs: its cache stays as long as they are open. */
	async function tidy(): Promise<void> {
		const open = await scope.clients.matchAll({ type: 'window' });
		if (open.every(({ id }) => current.has(id))) await shelf.removeOthers();
	}
}
