/** Apart from the other words of a hunt: every page has these. */
import type { HuntOutline } from '#lib/assessment/hunt/hunt.ts';
import { m } from '#lib/paraglide/messages.js';

/** What a hunt is called on its own page. */
export function titleInWords(hunt: HuntOutline): string {
	return isOfWhole(hunt) ? m.hunt_whole_title() : hunt.title;
}

/** What a hunt is called in lists. */
export function huntInWords(hunt: HuntOutline): string {
	return isOfWhole(hunt) ? m.hunt_in_whole() : m.hunt_in_text({ title: hunt.title });
}

/** What it is called where there is little room. */
export function shortName(hunt: HuntOutline): string {
	return isOfWhole(hunt) ? m.hunt_short_whole() : m.hunt_short_text();
}

function isOfWhole({ section, text }: HuntOutline): boolean {
	return section === undefined && text === 'article';
}
