/** Which text a learner hunts in. Apart from `standing.ts`, so that pages which only say where a hunt stands need not load what composes variants. */
import type { Attempt, Edition } from '../attempt.ts';
import type { HuntText } from './claim.ts';
import type { HuntOutline } from './hunt.ts';
import { countedEntries, editionOf } from './standing.ts';
import { variantOf } from './variant.ts';

/** The text in which the learner hunts. */
export function editionText(text: HuntText, hunt: HuntOutline, attempt: Attempt | undefined): HuntText {
	const edition = attempt && editionOf(hunt.id, countedEntries(hunt, attempt.entries));
	return attempt && edition ? textIn(edition, text, hunt, attempt.id) : text;
}

/** The text as it is in an edition: a variant is that of the attempt with this id. */
export function textIn(edition: Edition, text: HuntText, hunt: HuntOutline, attempt: string): HuntText {
	return edition === 'variant' ? variantOf(text, `${attempt}/${hunt.id}`) : text;
}
