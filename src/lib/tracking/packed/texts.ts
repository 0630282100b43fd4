/** Texts that earn no points, made shorter. */
import type { Attempt, Draft, Entry } from '#lib/assessment/attempt.ts';
import type { Response } from '#lib/assessment/interaction/interaction.ts';
import { condensed, withEntries } from './condense.ts';
import type { Step } from './pack.ts';

/** What ends a text that was longer. */
const CUT = ' […]';

/** Those of the first attempt and those begun, with their notes, up to so many characters. */
export function withTextsOf(length: number): Step {
	const shortEntry = (entry: Entry): Entry =>
		entry.kind === 'response.submitted' ? { ...entry, response: shortened(entry.response, length) } : entry;
	const shortDraft = (draft: Draft): Draft => ({ ...draft, response: shortened(draft.response, length) });
	return ({ attempts: [first, ...others], drafts }) => ({
		attempts: [...(first ? [withEntries(first, (entry) => [shortEntry(entry)])] : []), ...others],
		drafts: new Map(Array.from(drafts, ([item, draft]) => [item, shortDraft(draft)]))
	});
}

/** With nothing left of them but that they were written. */
export function withoutTexts(attempt: Attempt): Attempt {
	const isText = (entry: Entry) => entry.kind === 'response.submitted' && entry.response.kind === 'extended-text';
	return withEntries(attempt, (entry) => [isText(entry) ? condensed(entry, 0) : entry]);
}

function shortened(response: Response, length: number): Response {
	if (response.kind !== 'extended-text') return response;
	const { text, notes } = response;
	const short = (words: string) => cut(words, length);
	return {
		...response,
		text: short(text),
		...(notes && { notes: Object.fromEntries(Object.entries(notes).map(([id, note]) => [id, short(note)])) })
	};
}

/** What was cut to this length before stays as it is. */
function cut(text: string, length: number): string {
	const most = length - CUT.length;
	if (text.length <= length) return text;
	// Not between the halves of a surrogate pair.
	return `${text.slice(0, most).replace(/[\uD800-\uDBFF]$/u, '')}${CUT}`;
}
