/** What a service worker has around it, as far as ours uses it. The library of types for workers cannot stand beside that for pages. */
export type WorkerScope = {
	readonly registration: { readonly scope: string };
	readonly caches: Pick<CacheStorage, 'open' | 'keys' | 'delete'>;
	readonly clients: {
		claim(): Promise<void>;
		matchAll(options: { readonly type: 'window' }): Promise<readonly { readonly id: string }[]>;
	};
	fetch(request: Request | string, init?: RequestInit): Promise<Response>;
	skipWaiting(): Promise<void>;
	addEventListener<Kind extends keyof WorkerEvents>(kind: Kind, listener: (event: WorkerEvents[Kind]) => void): void;
};

type Extendable = { waitUntil(work: Promise<unknown>): void };
export type FetchEventOfWorker = Extendable & {
	readonly request: Request;
	respondWith(response: Promise<Response>): void;
};
type WorkerEvents = {
	readonly install: Extendable;
	readonly activate: Extendable;
	readonly fetch: FetchEventOfWorker;
	readonly message: Extendable & { readonly data: unknown; readonly source: { readonly id?: string } | null };
};
