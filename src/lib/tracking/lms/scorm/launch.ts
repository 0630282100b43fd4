/** What both versions of SCORM say of a launch. */
import type { Launch } from '../run-time.ts';

export function modeIn(mode: string, credit: string): Launch['mode'] {
	switch (mode.trim().toLowerCase()) {
		case 'browse':
			return 'browse';
		case 'review':
			return 'review';
		default:
			return credit.trim().toLowerCase() === 'no-credit' ? 'no-credit' : 'normal';
	}
}

/** The LMS's own pass mark in percent, from a number of which so many are a hundred percent; undefined where it has none that makes sense. */
export function markIn(text: string, whole: 1 | 100): number | undefined {
	if (text.trim() === '') return undefined;
	// Without what binary fractions leave behind: 0.07 is 7 percent.
	const percent = Number(((100 / whole) * Number(text)).toPrecision(12));
	return percent <= 100 ? Math.max(0, percent) : undefined;
}

/** What belongs to the family name though a comma stands before it. */
const SUFFIX = /^(?:jr|sr|[ivx]+|ph\.?\s?d|m\.?\s?d|esq)\.?$/iu;

/** SCORM 1.2 names learners "Last, First", and most LMSs do so in 2004, too: in the order in which the name is spoken. */
export function spokenName(name: string): string {
	const [last = '', first = '', ...rest] = name
		.replace(/^\{lang=[^}]*\}/u, '')
		.split(',')
		.map((part) => part.trim());
	const parts = first === '' || SUFFIX.test(first) ? [last, first, ...rest] : [`${first} ${last}`.trim(), ...rest];
	return parts.filter((part) => part !== '').join(', ');
}
