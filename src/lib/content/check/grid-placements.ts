import type { Draft } from '../draft.ts';
import type { Fault } from '../fault.ts';
import type { ItemOf } from '../schema/items.ts';
import { itemsOfKind } from './check.ts';

type Grid = ItemOf<'grid-placement'>;
type Row = Grid['rows'][number];
type Finding = Omit<Fault, 'file'>;

/** What can be justified lies on the grid and leaves places that cannot; the reference is among it. */
export function gridPlacements(draft: Draft): readonly Fault[] {
	return itemsOfKind(draft, 'grid-placement').flatMap(({ item, file, path }) =>
		item.rows.flatMap((row) =>
			[...textFindings(row), ...rangeFindings('across', row, item.size), ...rangeFindings('up', row, item.size)].map(
				(finding) => ({ ...finding, file, path: `${path}.rows.${row.id}${finding.path}` })
			)
		)
	);
}

function textFindings({ actor, text }: Row): readonly Finding[] {
	if ((actor === undefined) !== (text === undefined)) return [];
	return [{ path: '', expected: 'either an actor or a text', found: actor === undefined ? 'neither' : 'both' }];
}

function rangeFindings(axis: 'across' | 'up', row: Row, size: number): readonly Finding[] {
	const [lowest = 0, highest = 0] = row[axis];
	const place = row.reference[axis];
	const path = `.${axis}`;
	const found = `${lowest} to ${highest}`;
	if (lowest > highest) return [{ path, expected: 'the lowest place before the highest', found }];
	if (highest > size) return [{ path, expected: `places from 1 to ${size}, the size of the grid`, found }];
	return [
		...(lowest === 1 && highest === size
			? [{ path, expected: 'a range that leaves some place out: else every answer is right', found }]
			: []),
		...(place < lowest || place > highest
			? [{ path: `.reference${path}`, expected: `a place from ${found}`, found: `the number ${place}` }]
			: [])
	];
}
