import type { Draft } from '../draft.ts';
import type { Fault } from '../fault.ts';
import { itemsOf } from './check.ts';
import { hintAt } from './near-quote.ts';

/** A quote stands in its passage word for word, and once, so that it can be marked there. */
export function quotes(draft: Draft): readonly Fault[] {
	return itemsOf(draft).flatMap(({ item, section, file, path }) => {
		if (item.quote === undefined || section.passage === undefined) return [];
		const times = section.passage.split(item.quote).length - 1;
		if (times === 1) return [];
		return [
			{
				file,
				path: `${path}.quote`,
				expected: 'words that stand in the passage exactly once',
				found: `${JSON.stringify(item.quote)}, which ${times === 0 ? `does not stand there${hintAt(item.quote, section.passage, 'the passage')}` : `stands there ${times} times`}`
			}
		];
	});
}
