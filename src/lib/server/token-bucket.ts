/** How often something may be asked for: each asker has a bucket of tokens, which fills up again as time goes by. */
export type Allowance = {
	/** As many at once. */
	readonly capacity: number;
	/** Milliseconds until one more token is there. */
	readonly refill: number;
	/** Askers that are remembered; beyond that the one that was heard of longest ago is forgotten. */
	readonly askers: number;
};

/** Counted in milliseconds, `refill` of which make a token: these are whole numbers. */
type Bucket = { readonly credit: number; readonly at: number };

export class TokenBuckets {
	readonly #allowance: Allowance;
	/** In the order in which they were last asked for. */
	readonly #buckets = new Map<string, Bucket>();

	constructor(allowance: Allowance) {
		this.#allowance = allowance;
	}

	/** Takes a token, and says 0; or says for how many milliseconds there is none. `now` is in milliseconds and never goes back. */
	take(asker: string, now: number): number {
		const { capacity, refill, askers } = this.#allowance;
		const full = capacity * refill;
		const bucket = this.#buckets.get(asker) ?? { credit: full, at: now };
		const credit = Math.min(full, bucket.credit + now - bucket.at);
		const isThere = credit >= refill;
		this.#buckets.delete(asker);
		this.#buckets.set(asker, { credit: isThere ? credit - refill : credit, at: now });
		const [oldest] = this.#buckets.keys();
		if (this.#buckets.size > askers && oldest !== undefined) this.#buckets.delete(oldest);
		return isThere ? 0 : refill - credit;
	}
}
