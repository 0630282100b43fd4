import type { Item, Module, Section } from '#lib/assessment/module.ts';
import type { Draft, DraftSection } from '../draft.ts';
import { toHtml, toLabel } from '../markdown.ts';
import type { ItemEntry } from '../schema/items.ts';
import type { ModuleFile } from '../schema/module-file.ts';
import { buildExhibit, buildSource } from './exhibit.ts';
import { buildHunts } from './hunts.ts';
import { buildInteraction } from './interaction.ts';
import { buildActors, buildEvents, buildSeries, buildThemes } from './labs.ts';

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
		...(settings.xapi === undefined ? {} : { xapi: settings.xapi }),
		sections: buildSections(draft, settings),
		sources: draft.sources.map(buildSource),
		series: buildSeries(draft),
		misconceptions: [
			...(words.misconceptions ?? []),
			...sections.flatMap(({ content }) => content.misconceptions ?? [])
		].map(labelled),
		events: buildEvents(draft),
		themes: buildThemes(draft.themes),
		actors: buildActors(draft),
		sides: buildThemes(draft.sides),
		...buildHunts(draft)
	};
}

/** The article is the passages of its sections, joined by line feeds. */
function buildSections(draft: Draft, settings: ModuleFile): readonly Section[] {
	let passageAt = 0;
	return draft.sections.map((draftSection) => {
		const section = buildSection(draftSection, passageAt, settings, draft);
		passageAt += section.passage.length + 1;
		return section;
	});
}

function buildSection(
	{ id, content, passage = '' }: DraftSection,
	passageAt: number,
	{ policy, labs }: ModuleFile,
	draft: Draft
): Section {
	const lab = labs[id];
	const passMark = policy.sectionPassMarks?.[id];
	const feedback = policy.sectionFeedback?.[id];
	return {
		id,
		title: toLabel(content.title),
		objectives: content.objectives.map(labelled),
		primer: toHtml(content.primer),
		passage,
		passageAt,
		...(lab === undefined ? {} : { lab }),
		...(passMark === undefined ? {} : { passMark }),
		...(feedback === undefined ? {} : { feedback }),
		items: content.items.map((item) => buildItem(item, draft))
	};
}

function buildItem(entry: ItemEntry, draft: Draft): Item {
	const { id, objective, difficulty, sources, quote, prompt, exhibit, explanation } = entry;
	return {
		id,
		objective,
		difficulty,
		sources,
		...(quote === undefined ? {} : { quote }),
		prompt: toHtml(prompt),
		...(exhibit === undefined ? {} : { exhibit: buildExhibit(exhibit, draft) }),
		...(explanation === undefined ? {} : { explanation: toHtml(explanation) }),
		interaction: buildInteraction(entry, draft)
	};
}

function labelled<Entry extends { readonly text: string }>(entry: Entry): Entry {
	return { ...entry, text: toLabel(entry.text) };
}
