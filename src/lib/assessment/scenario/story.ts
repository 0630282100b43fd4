/** A branching story in the terms of Twee 3: passages with names that are unique, and text in which links stand. */
export type Story = {
	readonly title: string;
	/** An interactive fiction id: a version 4 UUID in capitals. */
	readonly ifid: string;
	/** Name of the passage to begin with; the first, if none is named. */
	readonly start?: string;
	/** Whatever else the story's data says: its format, zoom, colors of tags. */
	readonly data: Readonly<Record<string, unknown>>;
	readonly passages: readonly Passage[];
};

export type Passage = {
	readonly name: string;
	/** Without spaces. */
	readonly tags: readonly string[];
	/** Such as the place in an editor's map. */
	readonly metadata: Readonly<Record<string, unknown>>;
	/** Without line feeds at its end. */
	readonly text: string;
};
