/** A place where an id stands for something that is defined elsewhere. */
export type Reference = {
	readonly file: string;
	readonly path: string;
	readonly id: string;
	/** What the id ought to be: `a target of this item`. */
	readonly what: string;
	readonly known: readonly string[];
};
