import type { Draft } from '../draft.ts';
import type { Fault } from '../fault.ts';
import { sha256 } from '../hash.ts';

/** The positions of claims hold for one wording of their text alone. */
export async function textHashes(draft: Draft): Promise<readonly Fault[]> {
	const faults = draft.texts.map(async ({ keyFile, key, text }): Promise<readonly Fault[]> => {
		if (key === undefined || text === undefined) return [];
		const actual = await sha256(text);
		if (actual === key.sha256) return [];
		const expected = `${actual}, the hash of the text as it stands`;
		return [{ file: keyFile, path: 'sha256', expected, found: key.sha256 }];
	});
	return (await Promise.all(faults)).flat();
}
