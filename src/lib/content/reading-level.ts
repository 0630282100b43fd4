import type { Draft } from './draft.ts';
import { plainText } from './markdown.ts';

/** How hard a section's primer and prompts are to read, as a U.S. school year; undefined for languages other than English. */
export type ReadingLevel = { readonly section: string; readonly grade: number | undefined };

export function readingLevels(draft: Draft): readonly ReadingLevel[] {
	return draft.sections.map(({ id, content }) => {
		const texts = [content.primer, ...content.items.map(({ prompt }) => prompt)];
		const english = /^en(?:-|$)/.test(draft.language);
		return { section: id, grade: english ? fleschKincaid(texts.map(plainText).join('\n')) : undefined };
	});
}

/**
 * Flesch-Kincaid grade level: 0.39 words per sentence + 11.8 syllables per word - 15.59 (Kincaid, Fishburne, Rogers and
 * Chissom 1975, Research Branch Report 8-75). A line ends a sentence. Undefined without words.
 */
export function fleschKincaid(text: string): number | undefined {
	const words = text.match(/[\p{L}][\p{L}'’.-]*/gu) ?? [];
	if (words.length === 0) return undefined;
	const sentences = text.split(/[.!?]+["”’)]*\s+(?=["“‘(]?\p{Lu})|\n+/u).filter((part) => /\p{L}/u.test(part)).length;
	const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
	return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}

/**
 * Groups of vowels, without a silent final e, es or ed; at least one. Right for about nine English words in ten, and the errors go both
 * ways. Abbreviations such as `U.S.` are said letter by letter.
 */
export function countSyllables(word: string): number {
	if (/^(?:\p{Lu}\.?){2,}$/u.test(word)) return word.replace(/[^\p{Lu}]/gu, '').length;
	return (
		word
			.toLowerCase()
			.normalize('NFD')
			.replace(/\p{M}/gu, '')
			.split(/[^a-z]+/)
			.map((part) => part.replace(/(?<![aeiouy]|[^aeiouy]l)e$|(?<=[^aeiouytd])ed$|(?<=[^aeiouyscxzg]|th)es$/, ''))
			.reduce((sum, part) => sum + (part.match(/[aeiouy]+/g) ?? []).length, 0) || 1
	);
}
