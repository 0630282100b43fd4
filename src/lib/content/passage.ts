/** The text of a section as it is studied, and as it counts for the hash of the article. */
export function withoutFinalLineFeeds(text: string): string {
	return text.replace(/\n+$/, '');
}
