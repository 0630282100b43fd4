/** The text of an inline choice: words, and gaps between them. */
export type Part = string | { readonly gap: string };

const gap = /\{\{([^{}]*)\}\}/;

/** `"In {{year}}."` is read as `["In ", { gap: "year" }, "."]`; empty words are left out. */
export function parseGapText(text: string): readonly Part[] {
	// Split by a pattern with a group gives words and ids in turn.
	return text
		.split(gap)
		.map((piece, index) => (index % 2 === 0 ? piece : { gap: piece.trim() }))
		.filter((part) => part !== '');
}

export function printGapText(parts: readonly Part[]): string {
	return parts.map((part) => (typeof part === 'string' ? part : `{{${part.gap}}}`)).join('');
}
