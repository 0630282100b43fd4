import type { Draft } from '../draft.ts';
import type { Fault } from '../fault.ts';
import { quoted } from '../found.ts';
import { parseGapText } from '../gap-text.ts';
import { suggestion } from '../near-miss.ts';
import { itemsOfKind } from './check.ts';

/** Text and list name the same gaps, each once. */
export function gaps(draft: Draft): readonly Fault[] {
	return itemsOfKind(draft, 'inline-choice').flatMap(({ item, file, path }) => {
		const parts = parseGapText(item.text);
		const inText = parts.flatMap((part) => (typeof part === 'string' ? [] : [part.gap]));
		const listed = item.gaps.map(({ id }) => id);
		const unclosed = parts.some((part) => typeof part === 'string' && /\{\{|\}\}/.test(part));
		return [
			...listed
				.filter((id) => inText.filter((gap) => gap === id).length !== 1)
				.map((id) => ({
					file,
					path: `${path}.text`,
					expected: `the gap {{${id}}} exactly once`,
					found: inText.includes(id) ? 'it several times' : 'no such gap'
				})),
			...[...new Set(inText)]
				.filter((gap) => !listed.includes(gap))
				.map((gap) => ({
					file,
					path: `${path}.text`,
					expected: `gaps that are listed under gaps${suggestion(gap, listed)}`,
					found: quoted(`{{${gap}}}`)
				})),
			...(unclosed
				? [
						{
							file,
							path: `${path}.text`,
							expected: 'gaps written as {{id}}',
							found: 'a pair of braces without its partner'
						}
					]
				: [])
		];
	});
}
