import type { Draft } from '../draft.ts';
import type { Fault } from '../fault.ts';
import { itemsOf } from './check.ts';

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
				found: `${JSON.stringify(item.quote)}, which ${times === 0 ? `does not stand there${hint(item.quote, section.passage)}` : `stands there ${times} times`}`
			}
		];
	});
}

/** Most quotes that are not found differ in a quotation mark, a dash or spaces. */
function hint(quote: string, passage: string): string {
	const words = straight(quote)
		.split(' ')
		.filter((word) => word !== '');
	const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join(' +');
	const hit = new RegExp(pattern).exec(straight(passage));
	if (hit === null) return '';
	return `; the passage has ${JSON.stringify(passage.slice(hit.index, hit.index + hit[0].length))}`;
}

/** Same length as the text, so that positions agree. */
function straight(text: string): string {
	return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[‐-―]/g, '-').replace(/\s/g, ' ');
}
