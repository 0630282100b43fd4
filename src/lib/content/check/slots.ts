import { fold } from '#lib/assessment/interaction/fold.ts';
import type { Draft } from '../draft.ts';
import type { Fault } from '../fault.ts';
import { quoted } from '../found.ts';
import type { ClaimEntry } from '../schema/claims-file.ts';
import { repeated } from './check.ts';
import { claimsIn, type PlacedClaim } from './claims.ts';

/** Claims that change together have the same wordings to change to. */
export function slots(draft: Draft): readonly Fault[] {
	return slotsOf(draft).flatMap(({ first, others }) =>
		others
			.filter(({ claim }) => idsOf(claim) !== idsOf(first.claim))
			.map(({ claim, file, path }) => ({
				file,
				path: `${path}.wordings`,
				expected: `the wordings that ${first.claim.id} of the same slot has: ${idsOf(first.claim)}`,
				found: idsOf(claim)
			}))
	);
}

/** Each wording of a slot differs from the text as it stands and from the other wordings, in one of its claims at least. */
export function sameWordings(draft: Draft): readonly Fault[] {
	return slotsOf(draft).flatMap(({ first: { claim, file, path }, others }) => {
		const claims = [claim, ...others.map((other) => other.claim)];
		const candidates = [{ id: '', text: claim.anchor.exact }, ...claim.wordings];
		return repeated(candidates, ({ id }) => claims.map((each) => fold(textIn(each, id))).join('\n')).map(
			({ id, text }) => ({
				file,
				path: `${path}.wordings.${id}.text`,
				expected: 'words other than those of the text and of the other wordings',
				found: quoted(text)
			})
		);
	});
}

type Slot = { readonly first: PlacedClaim; readonly others: readonly PlacedClaim[] };

function slotsOf(draft: Draft): readonly Slot[] {
	return draft.texts.flatMap((text) => {
		const bySlot = Map.groupBy(claimsIn(text), ({ claim }) => claim.slot ?? claim.id);
		return [...bySlot.values()].flatMap(([first, ...others]) => (first === undefined ? [] : [{ first, others }]));
	});
}

function textIn({ anchor, wordings }: ClaimEntry, id: string): string {
	return wordings.find((wording) => wording.id === id)?.text ?? anchor.exact;
}

function idsOf({ wordings }: ClaimEntry): string {
	const ids = wordings.map(({ id }) => id).sort();
	return ids.length === 0 ? 'none' : ids.join(', ');
}
