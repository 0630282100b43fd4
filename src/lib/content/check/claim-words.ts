import type { Draft } from '../draft.ts';
import type { Fault } from '../fault.ts';
import { quoted } from '../found.ts';
import { suggestion } from '../near-miss.ts';

type Listed = { readonly file: string; readonly entries: readonly { readonly id: string }[] };

/** Key and words know the same claims, and of each claim the same wordings. */
export function claimWords(draft: Draft): readonly Fault[] {
	return draft.texts.flatMap(({ keyFile, wordsFile, key, words }) => {
		if (key === undefined || words === undefined) return [];
		return [
			...partners(
				{ file: keyFile, entries: key.claims },
				{ file: wordsFile, entries: words.claims },
				'claims',
				draft.lost
			),
			...key.claims.flatMap(({ id, wordings }) =>
				words.claims
					.filter((own) => own.id === id)
					.flatMap((own) =>
						partners(
							{ file: keyFile, entries: wordings },
							{ file: wordsFile, entries: own.wordings ?? [] },
							`claims.${id}.wordings`,
							new Set()
						)
					)
			)
		];
	});
}

/** Entries that are lost have a fault of their own. */
function partners(key: Listed, words: Listed, path: string, lost: ReadonlySet<string>): readonly Fault[] {
	const known = key.entries.map(({ id }) => id);
	const told = words.entries.map(({ id }) => id);
	const at = (id: string) => ({ file: words.file, path: `${path}.${id}` });
	return [
		...known
			.filter((id) => !told.includes(id) && !lost.has(id))
			.map((id) => ({ ...at(id), expected: `the words for this entry of ${key.file}`, found: 'nothing' })),
		...told
			.filter((id) => !known.includes(id) && !lost.has(id))
			.map((id) => ({ ...at(id), expected: `an id of ${key.file}${suggestion(id, known)}`, found: quoted(id) }))
	];
}
