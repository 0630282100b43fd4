import type { Item, Module, Section } from '#lib/assessment/module.ts';
import type { Draft, DraftSection } from '../draft.ts';
import { toHtml, toLabel } from '../markdown.ts';
import type { ItemEntry } from '../schema/items.ts';
import type { ModuleFile } from '../schema/module-file.ts';
import { buildHunts } from './hunts.ts';
import { buildInteraction } from './interaction.ts';

/** The module of a draft in which no fault was found. */
export function buildModule(id: string, draft: Draft): Module {
	const { settings, words, sections, language } = draft;
	if (settings === undefined || words === undefined) throw new Error('a draft with missing parts has faults');
	const { sectionPassMarks: _passMarks, sectionFeedback: _feedback, ...policy } = settings.policy;
	return {
		id,
		version: settings.version,
		language,
		languages: settings.languages,
		title: toLabel(words.title),
		subtitle: toLabel(words.subtitle),
		summary: toHtml(words.summary),
		warning: toHtml(words.warning),
		articleHash: settings.article.sha256,
		articleLanguage: settings.article.language,
		policy,
		sections: sections.map((section) => buildSection(section, settings.policy)),
		sources: draft.sources.map((source) => ({ ...source, title: toLabel(source.title), says: toLabel(source.says) })),
		series: draft.series.map((entry) => ({ ...entry, columns: [], rows: [], ...draft.tables.get(entry.id) })),
		misconceptions: [
			...(words.misconceptions ?? []),
			...sections.flatMap(({ content }) => content.misconceptions ?? [])
		].map(labelled),
		...buildHunts(draft)
	};
}

function buildSection({ id, content, passage = '' }: DraftSection, policy: ModuleFile['policy']): Section {
	const passMark = policy.sectionPassMarks?.[id];
	const feedback = policy.sectionFeedback?.[id];
	return {
		id,
		title: toLabel(content.title),
		objectives: content.objectives.map(labelled),
		primer: toHtml(content.primer),
		passage,
		...(passMark === undefined ? {} : { passMark }),
		...(feedback === undefined ? {} : { feedback }),
		items: content.items.map(buildItem)
	};
}

function buildItem(entry: ItemEntry): Item {
	const { id, objective, difficulty, sources, quote, prompt, explanation } = entry;
	return {
		id,
		objective,
		difficulty,
		sources,
		...(quote === undefined ? {} : { quote }),
		prompt: toHtml(prompt),
		...(explanation === undefined ? {} : { explanation: toHtml(explanation) }),
		interaction: buildInteraction(entry)
	};
}

function labelled<Entry extends { readonly text: string }>(entry: Entry): Entry {
	return { ...entry, text: toLabel(entry.text) };
}
