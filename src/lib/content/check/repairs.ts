import { isAcceptedWording } from '#lib/assessment/hunt/repair.ts';
import { fold } from '#lib/assessment/interaction/fold.ts';
import { buildRepair } from '../build/claim.ts';
import type { Draft } from '../draft.ts';
import type { Fault } from '../fault.ts';
import { quoted } from '../found.ts';
import { isErrorEntry } from '../schema/claims-file.ts';
import type { RepairEntry } from '../schema/repair.ts';
import { claimsOf, wordingsOf } from './claims.ts';

type Finding = Pick<Fault, 'path' | 'expected' | 'found'>;
type Placed = {
	readonly file: string;
	readonly path: string;
	readonly repair: RepairEntry;
	/** What is to be repaired. */
	readonly original: string;
};

/** The judge accepts what the author accepts, and refuses what the author refuses. */
export function repairs(draft: Draft): readonly Fault[] {
	const claims = claimsOf(draft).flatMap(({ claim, file, path }): readonly Placed[] =>
		isErrorEntry(claim) ? [{ file, path: `${path}.repair`, repair: claim.repair, original: claim.anchor.exact }] : []
	);
	const wordings = wordingsOf(draft).flatMap(({ wording, parts, file, path }): readonly Placed[] =>
		parts.repair === undefined ? [] : [{ file, path: `${path}.repair`, repair: parts.repair, original: wording.text }]
	);
	return [...claims, ...wordings].flatMap((placed) =>
		[...forms(placed), ...removals(placed), ...judged(placed)].map((finding) => ({
			file: placed.file,
			...finding,
			path: `${placed.path}${finding.path}`
		}))
	);
}

function forms({ repair }: Placed): readonly Finding[] {
	const listed = [
		...repair.forbids.map((form) => ({ path: '.forbids', form })),
		...repair.ways.flatMap(({ demands }, index) =>
			demands.flatMap((demand) =>
				'anyOf' in demand ? demand.anyOf.map((form) => ({ path: `.ways[${index}].demands`, form })) : []
			)
		)
	];
	return listed
		.filter(({ form }) => !/[\p{L}\p{N}]/u.test(fold(form)))
		.map(({ path, form }) => ({ path, expected: 'letters or digits', found: quoted(form) }));
}

function removals({ repair }: Placed): readonly Finding[] {
	const [model, ...others] = repair.accepted.map((wording) => wording.trim());
	const path = '.accepted';
	if (model === '') return [{ path, expected: 'words first, which are shown to learners', found: 'an empty text' }];
	if (repair.removal || !others.includes('')) return [];
	return [{ path, expected: 'removal: true where an empty text is accepted', found: 'removal: false' }];
}

function judged({ repair: entry, original }: Placed): readonly Finding[] {
	const repair = buildRepair(entry);
	const accepts = (wording: string) => isAcceptedWording(repair, original, wording);
	const of = `as a repair of ${quoted(original)}`;
	return [
		...entry.accepted
			.filter((wording) => (wording !== '' || entry.removal) && !accepts(wording))
			.map((wording) => ({
				path: '.accepted',
				expected: `wordings that the judge accepts ${of}`,
				found: `${quoted(wording)}, which is refused`
			})),
		...entry.refused.filter(accepts).map((wording) => ({
			path: '.refused',
			expected: `wordings that the judge refuses ${of}`,
			found: `${quoted(wording)}, which is accepted`
		})),
		// The original itself is always refused; with a word more only the ways and what they forbid can do so.
		...(accepts(`${original} indeed`)
			? [
					{
						path: '',
						expected: 'ways that the original does not meet, or something in it that is forbidden',
						found: `${quoted(`${original} indeed`)}, which is accepted`
					}
				]
			: [])
	];
}
