import { countWords } from '#lib/assessment/interaction/extended-text.ts';
import type { Draft } from '../draft.ts';
import type { Fault } from '../fault.ts';
import { plainText } from '../markdown.ts';
import { itemsOfKind } from './check.ts';

/** The limits leave room, and the model answer keeps them. */
export function wordLimits(draft: Draft): readonly Fault[] {
	return itemsOfKind(draft, 'extended-text').flatMap(({ item, file, path }): readonly Fault[] => {
		const { minimum, maximum } = item.words;
		if (minimum > maximum) {
			return [
				{
					file,
					path: `${path}.words`,
					expected: 'a minimum that is not above the maximum',
					found: `${minimum} and ${maximum}`
				}
			];
		}
		const words = countWords(plainText(item.model));
		return words >= minimum && words <= maximum
			? []
			: [
					{
						file,
						path: `${path}.model`,
						expected: `${minimum} to ${maximum} words, as learners are asked for`,
						found: `${words}`
					}
				];
	});
}

/** A better level earns more. */
export function risingLevels(draft: Draft): readonly Fault[] {
	return itemsOfKind(draft, 'extended-text').flatMap(({ item, file, path }) =>
		item.rubric.flatMap((criterion) => {
			const points = criterion.levels.map((level) => level.points);
			const rising = points.every((value, index) => index === 0 || value > (points[index - 1] ?? value));
			return rising
				? []
				: [
						{
							file,
							path: `${path}.rubric.${criterion.id}.levels`,
							expected: 'points that rise from level to level',
							found: points.join(', ')
						}
					];
		})
	);
}
