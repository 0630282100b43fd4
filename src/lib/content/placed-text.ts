/** `block`: Markdown with paragraphs and lists. `inline`: Markdown within a line. `plain`: shown as it stands. */
export type TextForm = 'block' | 'inline' | 'plain';

/** A text with its place in its file. */
export type At = { readonly path: string; readonly form: TextForm; readonly text: string };

export function at(path: string, form: TextForm, text: string): At {
	return { path, form, text };
}
