const longestQuote = 80;

/** A text as it is quoted in a fault: on one line, cut where it is long. */
export function quoted(text: string): string {
	const line = text.replace(/\s+/g, ' ');
	return `"${line.length > longestQuote ? `${line.slice(0, longestQuote)}…` : line}"`;
}

/** What stood in a file, said in a few words. */
export function found(value: unknown): string {
	if (value === undefined || value === null) return 'nothing';
	if (value === '') return 'an empty text';
	if (typeof value === 'string') return `the text ${quoted(value)}`;
	if (typeof value === 'number') return `the number ${value}`;
	if (typeof value === 'boolean') return `the value ${value}`;
	if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
	if (typeof value === 'object') return 'a group of fields';
	return `a ${typeof value}`;
}
