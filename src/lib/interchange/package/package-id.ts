/** The names of a package, which say the same thing for ever: an LMS finds the attempts of its learners by them again. */
import { v5 } from 'uuid';
import type { Module } from '#lib/assessment/module.ts';
import { partsOf } from '#lib/assessment/parts.ts';

/** Of names that are made from words. Changing it would cut every package off from what was recorded in it. */
const namespace = '85c17528-e566-4b73-b59a-a5973f41d854';

const plain = /^[a-z][a-z0-9_-]{0,59}$/iu;

/**
 * The id of a package of a module: of what its content is, not of its version, its format or its pass mark. It begins with a letter, has letters of
 * ASCII, digits, `-`, `_` and `.` alone, and is at most 86 characters long. `parts` as in `PackageChoices`.
 */
export function packageId(module: Module, parts?: readonly string[]): string {
	const own = plain.test(module.id) ? module.id : `module.${digest(module.id)}`;
	const isTranslated = module.languages[0] !== module.language;
	const chosen = partsOf(module).filter(({ id }) => parts === undefined || parts.includes(id));
	const isWhole = chosen.length === partsOf(module).length;
	return [
		own,
		...(isTranslated ? [module.language] : []),
		...(isWhole ? [] : [digest(chosen.map(({ kind, id }) => `${kind} ${id}`).join('\n'))])
	].join('.');
}

/**
 * The IRI of the activity that a package is. A name rather than an address, since there is no address that every maker of packages would own.
 */
export function activityOf(id: string): string {
	return `urn:errata:module:${id}`;
}

/** Twelve hexadecimal digits that hardly two texts share. */
function digest(text: string): string {
	return v5(text, namespace).replaceAll('-', '').slice(0, 12);
}
