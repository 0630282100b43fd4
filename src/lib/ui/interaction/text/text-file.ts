import type { ExtendedText, ExtendedTextResponse } from '#lib/assessment/interaction/extended-text.ts';

type Outline = ExtendedText['outline'];

/** The notes in the order of the outline, each a paragraph; those that are empty or belong to no question are left out. */
export function notesInWords(outline: Outline, notes: Readonly<Record<string, string>>): string {
	return outline
		.flatMap(({ id }) => (Object.hasOwn(notes, id) ? [notes[id]?.trim() ?? ''] : []))
		.filter((note) => note !== '')
		.join('\n\n');
}

/** The text as a file to keep, with the notes after it, each under its question. Lines end as Windows, too, expects them. */
export function textFile({ text, notes = {} }: ExtendedTextResponse, outline: Outline, notesTitle: string): string {
	const noted = outline.flatMap((question) => {
		const note = notesInWords([question], notes);
		return note === '' ? [] : [`${question.text}\n${note}`];
	});
	const parts = [text.trim(), ...(noted.length > 0 ? [`${notesTitle}\n\n${noted.join('\n\n')}`] : [])];
	return `${parts.join('\n\n\n')}\n`.replace(/\r?\n/g, '\r\n');
}
