import type { Module } from '#lib/assessment/module.ts';
import { buildModule } from '../build/module.ts';
import { articleId, place, type Draft } from '../draft.ts';
import type { Fault } from '../fault.ts';

/**
 * As much of the module as the judge of hunts needs, with those texts and hunts alone that have no faults. Undefined where something is missing.
 */
export function buildHuntedTexts(draft: Draft, faults: readonly Fault[]): Module | undefined {
	const { settings, words, sections, outline, texts } = draft;
	if (settings === undefined || words === undefined) return undefined;
	const isWhole = sections.length === outline.sections.length && sections.every(({ passage }) => passage !== undefined);
	const faulty = new Set(faults.map(({ file }) => file));
	const sound = texts.filter(
		({ id, keyFile, wordsFile }) =>
			!faulty.has(keyFile) && !faulty.has(wordsFile) && !faulty.has(place.text(id)) && (isWhole || id !== articleId)
	);
	const hunts = faulty.has(place.settings)
		? []
		: settings.hunts.filter(({ text }) => sound.some(({ id }) => id === text));
	return buildModule('', {
		...draft,
		settings: { ...settings, hunts },
		texts: sound,
		// Items may have faults of their own.
		sections: sections.map((section) => ({ ...section, content: { ...section.content, items: [] } }))
	});
}
