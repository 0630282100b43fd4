import type { Module } from '#lib/assessment/module.ts';
import { buildModule } from './build/module.ts';
import { check } from './check/all.ts';
import { place } from './draft.ts';
import { orderFaults, type Fault, type Files } from './fault.ts';
import { found } from './found.ts';
import { readDraft } from './read-draft.ts';

export type Parsed = { readonly module?: Module; readonly faults: readonly Fault[] };

/**
 * A module from its files, with the words of one of its languages (the first, if none is named). All faults are told at once;
 * the module is there only when there are none. Those of the first language come alone, since the others build on it.
 */
export async function parseModule(id: string, files: Files, language?: string): Promise<Parsed> {
	const plain = withPlainLines(files);
	const original = readDraft(plain);
	if (original.draft === undefined) return { faults: orderFaults(original.faults) };
	const { languages } = original.draft.outline;
	if (language !== undefined && !languages.includes(language)) {
		const expected = `one of the languages of the module, ${languages.join(', ')}`;
		return { faults: [{ file: place.settings, path: 'languages', expected, found: found(language) }] };
	}
	const faults = orderFaults([...original.faults, ...(await check(original.draft, original.faults))]);
	if (faults.length > 0) return { faults };
	if (language === undefined || language === original.draft.language) {
		return { module: buildModule(id, original.draft), faults };
	}

	const translated = readDraft(plain, language);
	if (translated.draft === undefined) return { faults: orderFaults(translated.faults) };
	const more = orderFaults([...translated.faults, ...(await check(translated.draft, translated.faults))]);
	return more.length > 0 ? { faults: more } : { module: buildModule(id, translated.draft), faults: more };
}

/** Editors and checkouts on Windows add a byte order mark and carriage returns, which change neither the words nor the hash. */
function withPlainLines(files: Files): Files {
	return new Map([...files].map(([file, text]) => [file, text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')]));
}
