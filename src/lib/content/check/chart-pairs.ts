import type { Draft } from '../draft.ts';
import type { Fault } from '../fault.ts';
import type { ChartEntry } from '../schema/charts.ts';
import type { ExhibitEntry } from '../schema/exhibits.ts';
import { itemsOf } from './check.ts';

type Pair = Extract<ExhibitEntry, { kind: 'chart-pair' }>;
type Finding = Omit<Fault, 'file'>;

/** A misleading chart does what its technique says, as far as that shows in its form, and the honest one does not. */
export function chartPairs(draft: Draft): readonly Fault[] {
	return itemsOf(draft).flatMap(({ item: { kind, exhibit }, file, path }) => {
		if (exhibit?.kind !== 'chart-pair') return [];
		const lesson =
			kind === 'extended-text'
				? [
						{
							path: '',
							expected: 'an item with a key, whose feedback shows the honest chart',
							found: `the kind ${kind}`
						}
					]
				: [];
		return [...lesson, ...pairFindings(exhibit)].map((finding) => ({
			...finding,
			file,
			path: `${path}.exhibit${finding.path}`
		}));
	});
}

function pairFindings({ technique, misleading, honest }: Pair): readonly Finding[] {
	if (JSON.stringify(misleading) === JSON.stringify(honest)) {
		return [{ path: '.honest', expected: 'another chart than the misleading one', found: 'the same' }];
	}
	if (technique === 'dual-axis' && misleading.lines.every(({ axis }) => axis === 'left')) {
		return [{ path: '.misleading.lines', expected: 'a line by the right axis', found: 'none' }];
	}
	if (technique !== 'cut-axis') return [];
	return [
		...(isCut(misleading)
			? []
			: [{ path: '.misleading', expected: 'an axis that begins above zero: from, or rightFrom', found: 'none' }]),
		...(isCut(honest) ? [{ path: '.honest', expected: 'axes that begin at zero', found: 'one that is cut' }] : [])
	];
}

function isCut({ from = 0, rightFrom = 0 }: ChartEntry): boolean {
	return from > 0 || rightFrom > 0;
}
