import type { Draft } from '../draft.ts';
import type { Fault } from '../fault.ts';
import { quoted } from '../found.ts';
import type { ClaimEntry } from '../schema/claims-file.ts';
import { claimsIn } from './claims.ts';

/** A repeat names the claim that makes the statement first, and changes together with it. */
export function repeats(draft: Draft): readonly Fault[] {
	return draft.texts.flatMap((text) =>
		claimsIn(text).flatMap(({ claim, file, path }) => {
			const first = text.key?.claims.find(({ id }) => id === claim.repeatOf);
			return first === undefined
				? []
				: [...wrongFirst(claim, first), ...otherSlot(claim, first)].map((fault) => ({
						file,
						...fault,
						path: `${path}.${fault.path}`
					}));
		})
	);
}

function wrongFirst(claim: ClaimEntry, first: ClaimEntry): readonly Omit<Fault, 'file'>[] {
	const path = 'repeatOf';
	const expected = 'the claim that makes this statement first';
	if (first.anchor.start >= claim.anchor.start) {
		return [{ path, expected, found: `${quoted(first.id)}, which does not stand before it` }];
	}
	if (first.repeatOf === undefined) return [];
	return [{ path, expected, found: `${quoted(first.id)}, itself a repeat of ${quoted(first.repeatOf)}` }];
}

function otherSlot(claim: ClaimEntry, first: ClaimEntry): readonly Omit<Fault, 'file'>[] {
	if (claim.slot === undefined && first.slot === undefined) return [];
	const slot = first.slot ?? first.id;
	if ((claim.slot ?? claim.id) === slot) return [];
	return [
		{
			path: 'slot',
			expected: `${quoted(slot)}, the slot of the claim that it repeats`,
			found: claim.slot === undefined ? 'nothing' : quoted(claim.slot)
		}
	];
}
