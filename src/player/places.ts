/**
 * Addresses within a package: what comes after the `#`, which works from disk and in any frame. A second `#` leads to a part of the page, as in
 * `#/section/ferry#items-title`.
 */
import type { Outline } from '#lib/assessment/policy.ts';
import { currentHunt, currentSection } from '#lib/assessment/policy.ts';
import type { Attempt } from '#lib/assessment/attempt.ts';
import type { Links, Place } from '#lib/ui/walk.svelte.ts';

export const links: Links = {
	title: '#/',
	results: '#/results',
	section: (id) => `#/section/${encodeURIComponent(id)}`,
	hunt: (id) => `#/hunt/${encodeURIComponent(id)}`
};

/** The title page where the address names nothing of this module. */
export function placeAt(hash: string, { sections, hunts }: Outline): Place {
	const { place } = split(hash);
	if (place === links.results) return 'results';
	const section = sections.find(({ id }) => links.section(id) === place);
	if (section) return { section: section.id };
	const hunt = hunts.find(({ id }) => links.hunt(id) === place);
	return hunt ? { hunt: hunt.id } : 'title';
}

/** Id of the part of the page; empty for the page as a whole. */
export function partAt(hash: string): string {
	return split(hash).part;
}

function split(hash: string): { readonly place: string; readonly part: string } {
	const end = hash.indexOf('#', 1);
	return end === -1 ? { place: hash, part: '' } : { place: hash.slice(0, end), part: hash.slice(end + 1) };
}

/** The address where an attempt goes on: the section or hunt that is next, or the results. */
export function addressToResume(outline: Outline, { entries }: Attempt): string {
	const section = currentSection(outline, entries);
	if (section !== undefined) return links.section(section);
	const hunt = currentHunt(outline, entries);
	return hunt ? links.hunt(hunt.id) : links.results;
}

/** Whether an address leads to a place of the module, and not to a part of the page that is open. */
export function isPlace(address: string): boolean {
	return address.startsWith('#/');
}
