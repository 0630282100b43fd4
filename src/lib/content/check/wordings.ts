import type { Draft } from '../draft.ts';
import type { Fault } from '../fault.ts';
import { isErrorEntry } from '../schema/claims-file.ts';
import { anchoredIn, isOuter, wordingsOf } from './claims.ts';

/** A wording that is an error has all that an error needs, of its own or from its claim. */
export function wordingParts(draft: Draft): readonly Fault[] {
	return wordingsOf(draft)
		.filter(({ wording }) => isErrorEntry(wording))
		.flatMap(({ parts, file, path }) =>
			[
				{ field: 'types', isMissing: parts.types === undefined },
				{ field: 'repair', isMissing: parts.repair === undefined },
				{ field: 'noticing', isMissing: parts.noticing.length === 0 },
				{ field: 'sources', isMissing: parts.sources.length === 0 }
			]
				.filter(({ isMissing }) => isMissing)
				.map(({ field }) => ({
					file,
					path: `${path}.${field}`,
					expected: 'this field, since the wording is an error and the claim has none to inherit',
					found: 'nothing'
				}))
		);
}

/** What holds other claims, or does not count, stays as it is. */
export function unfitForWordings(draft: Draft): readonly Fault[] {
	return draft.texts.flatMap((text) => {
		const anchored = anchoredIn(text);
		return anchored
			.filter(({ claim }) => claim.wordings.length > 0)
			.flatMap(({ claim, file, path }) => {
				const expected = isOuter(claim.anchor, anchored)
					? 'no wordings, since the claim holds others'
					: 'no wordings, since the claim is not graded';
				if (claim.graded && !isOuter(claim.anchor, anchored)) return [];
				return [{ file, path: `${path}.wordings`, expected, found: claim.wordings.map(({ id }) => id).join(', ') }];
			});
	});
}
