/** The caches of one package or app: one for each version, filled as a whole before it is used. */
import { fingerprint, type OfflinePlan } from '#lib/interchange/package/plan.ts';
import { isNamedByContent } from './message.ts';
import type { WorkerScope } from './scope.ts';

const fingerprintHeader = 'x-fingerprint';
/** How many files are fetched at a time: a slow line is shared with the page. */
const atOnce = 4;
/** Of an answer that came over the wire, and wrong for one that is made anew. */
const ofTheWire = ['content-encoding', 'content-length', 'transfer-encoding', 'vary', 'set-cookie'];

export class Shelf {
	readonly #scope: WorkerScope;
	readonly #plan: OfflinePlan;
	readonly #files: ReadonlyMap<string, string>;
	/** Of the names of all versions. The address is in it: two copies may lie on one site. */
	readonly #prefix: string;

	constructor(scope: WorkerScope, plan: OfflinePlan) {
		this.#scope = scope;
		this.#plan = plan;
		this.#files = new Map(plan.files);
		this.#prefix = `${plan.id} ${scope.registration.scope} `;
	}

	get #name(): string {
		return this.#prefix + this.#plan.version;
	}

	/** The address of the planned file that an address leads to. */
	planned(address: string): string | undefined {
		if (this.#files.has(address)) return address;
		const other = { '': 'index.html', 'index.html': '' }[address];
		return other !== undefined && this.#files.has(other) ? other : undefined;
	}

	/** Fetches what is not here yet. Rejects where a file does not come, or is not the one that was planned: the next visit tries again. */
	async fill(): Promise<void> {
		const shelves = await Promise.all(
			[this.#name, ...(await this.#others())].map((name) => this.#scope.caches.open(name))
		);
		const waiting = [...this.#files];
		const work = async () => {
			for (let next = waiting.pop(); next; next = waiting.pop()) await this.#fetchFile(next, shelves);
		};
		await Promise.all(Array.from({ length: atOnce }, work));
	}

	/** From this version; what is named by its content, from any. */
	async find(address: string): Promise<Response | undefined> {
		const found = await (await this.#open()).match(this.#place(address));
		if (found || !isNamedByContent(address)) return found;
		for (const name of await this.#others()) {
			const older = await (await this.#scope.caches.open(name)).match(this.#place(address));
			if (older) return older;
		}
		return undefined;
	}

	/** An answer that was not planned. A full device is no fault: then it is not kept. */
	async keep(address: string, answer: Response): Promise<void> {
		try {
			const content = await answer.arrayBuffer();
			await (await this.#open()).put(this.#place(address), remade(answer, content));
		} catch {
			// It was shown, and that is what counts.
		}
	}

	/** Removes all versions but this. */
	async removeOthers(): Promise<void> {
		await Promise.all((await this.#others()).map((name) => this.#scope.caches.delete(name)));
	}

	#open(): Promise<Cache> {
		return this.#scope.caches.open(this.#name);
	}

	async #others(): Promise<readonly string[]> {
		const names = await this.#scope.caches.keys();
		return names.filter((name) => name.startsWith(this.#prefix) && name !== this.#name);
	}

	#place(address: string): string {
		return new URL(address, this.#scope.registration.scope).href;
	}

	/** A file that is here in the wanted form, of this version or another, is not fetched again. */
	async #fetchFile([address, wanted]: readonly [string, string], [own, ...others]: readonly Cache[]): Promise<void> {
		if (!own) return;
		for (const shelf of [own, ...others]) {
			const found = await shelf.match(this.#place(address));
			if (found?.headers.get(fingerprintHeader) !== wanted) continue;
			if (shelf !== own) await this.#put(own, address, found);
			return;
		}
		const answer = await this.#scope.fetch(this.#place(address), {
			cache: isNamedByContent(address) ? 'default' : 'no-cache',
			priority: 'low'
		});
		const content = await answer.arrayBuffer();
		if (!answer.ok || fingerprint(new Uint8Array(content)) !== wanted)
			throw new Error(`not the file that was built: ${address}`);
		await this.#put(own, address, remade(answer, content, { [fingerprintHeader]: wanted }));
	}

	/** Where the device is full, what there is of this version makes room for the record. */
	async #put(shelf: Cache, address: string, answer: Response): Promise<void> {
		try {
			await shelf.put(this.#place(address), answer);
		} catch (failure) {
			await this.#scope.caches.delete(this.#name);
			throw failure;
		}
	}
}

/** An answer as a cache takes it: it came without detours, and depends on nothing but its address. */
function remade(answer: Response, content: ArrayBuffer, more: Readonly<Record<string, string>> = {}): Response {
	const headers = new Headers(answer.headers);
	for (const name of ofTheWire) headers.delete(name);
	for (const [name, value] of Object.entries(more)) headers.set(name, value);
	return new Response(content, { headers });
}
