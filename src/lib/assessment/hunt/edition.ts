/** Which text a learner hunts in. Apart from `standing.ts`, so that pages which only say where a hunt stands need not load what composes variants. */
import type { Attempt } from '../attempt.ts';
import type { HuntText } from './claim.ts';
import type { HuntOutline } from './hunt.ts';
import { countedEntries, editionOf } from './standing.ts';
import { variantOf } from './variant.ts';

/** The text in which the learner hunts. */
export function editionText(text: HuntText, hunt: HuntOutline, attempt: Attempt | undefined): HuntText {
	return attempt && editionOf(hunt.id, countedEntries(hunt, attempt.entries)) === 'variant'
		? variantOf(text, `${attempt.id}/${hunt.id}`)
		: text;
}
