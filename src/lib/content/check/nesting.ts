import { isWithin } from '#lib/assessment/hunt/claim.ts';
import type { Draft } from '../draft.ts';
import type { Fault } from '../fault.ts';
import { quoted } from '../found.ts';
import { anchoredIn, type PlacedClaim } from './claims.ts';

/** Two claims nest, or do not touch: else a flag on the words they share would be about neither. */
export function nesting(draft: Draft): readonly Fault[] {
	return draft.texts.flatMap((text) => {
		const claims = anchoredIn(text);
		return claims.flatMap((later, index) => claims.slice(0, index).flatMap((earlier) => crossing(earlier, later)));
	});
}

function crossing({ claim: earlier, text }: PlacedClaim, { claim: later, file, path }: PlacedClaim): readonly Fault[] {
	const [one, other] = [earlier.anchor, later.anchor];
	const shared = text.text?.slice(Math.max(one.start, other.start), Math.min(one.end, other.end)) ?? '';
	const isApart = one.end <= other.start || other.end <= one.start;
	if (isApart || isWithin(one, other) !== isWithin(other, one)) return [];
	return [
		{
			file,
			path: `${path}.anchor`,
			expected: isWithin(one, other)
				? 'words that no other claim has'
				: 'words that lie within those of another claim, hold them, or share none with them',
			found: `${quoted(shared)}, which ${isWithin(one, other) ? 'are those of' : 'also belongs to'} ${earlier.id}`
		}
	];
}
