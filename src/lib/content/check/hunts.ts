import { articleId, place, type Draft } from '../draft.ts';
import type { Fault } from '../fault.ts';
import { quoted } from '../found.ts';
import type { HuntEntry } from '../schema/hunts.ts';
import { repeated } from './check.ts';

/** A section has one hunt, in its part of the article; variants need other wordings. */
export function hunts(draft: Draft): readonly Fault[] {
	const all = draft.settings?.hunts ?? [];
	const inSections = all.filter(({ section }) => section !== undefined);
	return [
		...repeated(inSections, ({ section = '' }) => section).map((hunt) =>
			fault(hunt, 'section', 'a section without another hunt', quoted(hunt.section ?? ''))
		),
		...inSections
			.filter(({ text }) => text !== articleId)
			.map((hunt) => fault(hunt, 'text', `${articleId}, of which a section studies a part`, quoted(hunt.text))),
		...all
			.filter(({ variants, text }) => variants && hasNoWordings(draft, text))
			.map((hunt) => fault(hunt, 'variants', 'wordings in the key, from which variants are composed', 'none'))
	];
}

function hasNoWordings(draft: Draft, id: string): boolean {
	const key = draft.texts.find((text) => text.id === id)?.key;
	return key?.claims.every(({ wordings }) => wordings.length === 0) ?? false;
}

function fault({ id }: HuntEntry, field: string, expected: string, found: string): Fault {
	return { file: place.settings, path: `hunts.${id}.${field}`, expected, found };
}
