import { axisPlacement } from '#lib/assessment/interaction/axis-placement.ts';
import { isWithin } from '#lib/assessment/interaction/number.ts';
import type { Draft } from '../draft.ts';
import type { Fault } from '../fault.ts';
import type { ItemOf } from '../schema/items.ts';
import { itemsOfKind } from './check.ts';

type Axis = ItemOf<'axis-placement'>;
type Finding = Omit<Fault, 'file'>;

/** The right place can be found on the axis, and some place earns nothing. */
export function axisPlacements(draft: Draft): readonly Fault[] {
	return itemsOfKind(draft, 'axis-placement').flatMap(({ item, file, path }) =>
		(item.minimum < item.maximum ? findings(item) : [emptyAxis(item)]).map((finding) => ({
			...finding,
			file,
			path: `${path}.${finding.path}`
		}))
	);
}

function emptyAxis({ minimum, maximum }: Axis): Finding {
	return { path: 'maximum', expected: `a number above the minimum, ${minimum}`, found: `the number ${maximum}` };
}

function findings(item: Axis): readonly Finding[] {
	return [
		...(isPlace(item, item.value) ? [] : [offTheAxis(item, 'value', item.value)]),
		...reachFindings(item),
		...landmarkFindings(item),
		...item.mistakes.flatMap(({ value }, index) => {
			const path = `mistakes[${index}].value`;
			if (!isPlace(item, value)) return [offTheAxis(item, path, value)];
			if (!isWithin(item.tolerance, item.value, value)) return [];
			return [
				{
					path,
					expected: `a value further than ${item.tolerance} from ${item.value}`,
					found: `the number ${value}`
				}
			];
		})
	];
}

/** Whether a learner can place something there. */
function isPlace(item: Axis, value: number): boolean {
	return axisPlacement.readiness(item, { kind: 'axis-placement', value }) === 'ready';
}

function offTheAxis({ minimum, maximum, step }: Axis, path: string, value: number): Finding {
	return {
		path,
		expected: `a place on the axis: ${minimum} to ${maximum} in steps of ${step}`,
		found: `the number ${value}`
	};
}

function reachFindings({ minimum, maximum, value, tolerance, reach }: Axis): readonly Finding[] {
	const furthest = Math.max(value - minimum, maximum - value);
	if (reach <= tolerance) {
		return [{ path: 'reach', expected: `a number above the tolerance, ${tolerance}`, found: `the number ${reach}` }];
	}
	return reach <= furthest
		? []
		: [
				{
					path: 'reach',
					expected: `at most ${furthest}, the distance to the further end: some place earns nothing`,
					found: `the number ${reach}`
				}
			];
}

function landmarkFindings({ minimum, maximum, value, tolerance, landmarks }: Axis): readonly Finding[] {
	return landmarks.flatMap(({ at }, index) => {
		const path = `landmarks[${index}].at`;
		if (at < minimum || at > maximum) {
			return [{ path, expected: `a number from ${minimum} to ${maximum}`, found: `the number ${at}` }];
		}
		return isWithin(tolerance, value, at)
			? [{ path, expected: 'a landmark that does not show the right place', found: `the number ${at}` }]
			: [];
	});
}
