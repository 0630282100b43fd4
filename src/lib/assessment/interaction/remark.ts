import type { Html } from '../module.ts';
import type { Remark } from './interaction.ts';

/** What an author wrote about an option or a mistake. */
type Why = { readonly explanation: Html; readonly misconception?: string };

/** A remark; the misconception is absent, not undefined, where the author named none, so that remarks compare and serialise alike. */
export function remark(thing: Pick<Remark, 'part' | 'about' | 'right' | 'given'>, why: Why): Remark {
	const { part, about, right, given } = thing;
	const said = { part, about, right, given, explanation: why.explanation };
	return why.misconception === undefined ? said : { ...said, misconception: why.misconception };
}
