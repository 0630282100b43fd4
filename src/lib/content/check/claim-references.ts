import { articleId, place, type Draft } from '../draft.ts';
import { claimsIn, claimsOf, wordingsOf } from './claims.ts';
import type { Reference } from './reference.ts';

/** What claims and hunts refer to. */
export function claimReferences(draft: Draft): readonly Reference[] {
	return [...claimSources(draft), ...repeats(draft), ...hunts(draft)];
}

function claimSources(draft: Draft): readonly Reference[] {
	const file = place.sources(draft.language);
	if (draft.unread.has(file)) return [];
	const known = draft.sources.map(({ id }) => id);
	const holders = [
		...claimsOf(draft).map(({ claim, ...at }) => ({ ...at, ids: claim.sources })),
		...wordingsOf(draft).map(({ wording, ...at }) => ({ ...at, ids: wording.sources ?? [] }))
	];
	return holders.flatMap(({ ids, file: key, path }) =>
		ids.map((id) => ({ file: key, path: `${path}.sources`, id, what: `an id of ${file}`, known }))
	);
}

function repeats(draft: Draft): readonly Reference[] {
	return draft.texts.flatMap((text) => {
		const claims = claimsIn(text);
		const known = claims.map(({ claim }) => claim.id);
		return claims.flatMap(({ claim: { repeatOf: id }, file, path }) =>
			id === undefined ? [] : [{ file, path: `${path}.repeatOf`, id, what: 'a claim of this text', known }]
		);
	});
}

function hunts(draft: Draft): readonly Reference[] {
	const texts = draft.texts.map(({ id }) => id);
	return (draft.settings?.hunts ?? []).flatMap(({ id, section, text }) => [
		{
			file: place.settings,
			path: `hunts.${id}.text`,
			id: text,
			what: text === articleId ? `a text with a key: ${place.claims}` : `a text with a key in ${place.textKey('<id>')}`,
			known: texts
		},
		...(section === undefined
			? []
			: [
					{
						file: place.settings,
						path: `hunts.${id}.section`,
						id: section,
						what: 'a section of this module',
						known: draft.outline.sections
					}
				])
	]);
}
