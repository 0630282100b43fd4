import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { techniques } from '../../src/lib/assessment/exhibit.ts';
import { readDraft } from '../../src/lib/content/read-draft.ts';
import { itemsOf } from '../../src/lib/content/check/check.ts';
import { articleId, type Draft } from '../../src/lib/content/draft.ts';
import { findModules, readModule } from '#lib/server/module-folder.ts';

/** The program knows no subject: whatever it says about one comes from questions/. */
const source = [...(await readModule('src'))].filter(
	([file]) => /\.(?:ts|js|svelte|html|css|json)$/.test(file) && !file.includes('paraglide/')
);

function wholeWord(word: string): RegExp {
	return new RegExp(`(?<![\\p{L}\\p{N}_-])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}_-])`, 'u');
}

function filesWith(pattern: RegExp): readonly string[] {
	return source.filter(([, text]) => pattern.test(text)).map(([file]) => file);
}

/** The same for many words that have no other signs than letters, digits, low lines and hyphens: each file is read once. */
function filesWithAny(words: readonly string[]): readonly string[] {
	const wanted = new Set(words);
	return source.flatMap(([file, text]) =>
		[...new Set(text.match(/[\p{L}\p{N}_-]+/gu))].filter((word) => wanted.has(word)).map((word) => `${file}: ${word}`)
	);
}

/** Ids that nobody writes by accident: options and the like are called `a` or `year`. */
function distinctiveIds(id: string, draft: Draft): readonly string[] {
	const ids = [
		id,
		...draft.outline.sections,
		...draft.sources.map((source) => source.id),
		...draft.series.map((series) => series.id),
		...(draft.words?.misconceptions ?? []).map((misconception) => misconception.id),
		...draft.sections.flatMap(({ content }) =>
			[...content.objectives, ...(content.misconceptions ?? [])].map(({ id }) => id)
		),
		...[...draft.events, ...draft.scenarios].map((entry) => entry.id),
		// Actors may be called by a common word.
		...draft.actors.map((actor) => actor.id).filter((actor) => actor.includes('-')),
		...draft.scenarios.flatMap(({ content }) => content.nodes.map((node) => node.id)),
		...itemsOf(draft).map(({ item }) => item.id),
		...draft.texts.map((text) => text.id).filter((text) => text !== articleId),
		...(draft.settings?.hunts ?? []).map((hunt) => hunt.id)
	];
	// A misconception may be called like the technique of a chart that plays on it.
	return [...new Set(ids).difference(new Set<string>(techniques))].filter(
		(id) => id.includes('-') || (id.length >= 6 && !draft.outline.sections.includes(id))
	);
}

/** Names in the article and in further texts: words with a capital letter that do not begin a sentence, unless the language has them anyway. */
function names(draft: Draft): readonly string[] {
	const common =
		/^(?:January|February|March|April|June|July|August|September|October|November|December|President|Department|International|Center|National|State|States|United|Security|Border|Initiative|Operation|Treaty|Secretary|General|University|Historical|Context|Section|Introduction|Current|Future|Critical|Latin|American|Government|Congress|Group)$/;
	const texts = [...draft.sections.map(({ passage = '' }) => passage), ...draft.texts.map(({ text = '' }) => text)];
	const words = texts.flatMap((text) =>
		[...text.replace(/^## .*$/gm, '').matchAll(/(?<=[\p{Ll},;] )\p{Lu}[\p{L}.-]{4,}/gu)].map(([word]) =>
			word.replace(/[.-]+$/, '')
		)
	);
	return [...new Set(words)].filter((word) => !common.test(word));
}

for (const folder of await findModules('questions')) {
	const { draft } = readDraft(await readModule(folder));
	if (draft === undefined) throw new Error(`${folder} cannot be read`);

	describe(`src/ says nothing of ${basename(folder)}`, () => {
		it('looks at the source, for something that is there', () => {
			expect(source.length).toBeGreaterThan(20);
			expect(filesWith(wholeWord('parseModule'))).not.toEqual([]);
			expect(filesWithAny(['parse-module', 'parseModule'])).not.toEqual([]);
			expect(distinctiveIds(basename(folder), draft).length).toBeGreaterThan(20);
			expect(names(draft).length).toBeGreaterThan(5);
		});
		it('has none of its ids', () => {
			const found = filesWithAny(distinctiveIds(basename(folder), draft));
			expect(found).toEqual([]);
		});
		it('has none of its sections as a text', () => {
			const found = draft.outline.sections.flatMap((id) =>
				filesWith(new RegExp(`(['"\`])${id}\\1`)).map((file) => `${file}: ${id}`)
			);
			expect(found).toEqual([]);
		});
		it('has none of the names in its article', () => {
			const found = names(draft).flatMap((word) => filesWith(wholeWord(word)).map((file) => `${file}: ${word}`));
			expect(found).toEqual([]);
		});
	});
}
