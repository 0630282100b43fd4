import type { HuntText } from '#lib/assessment/hunt/claim.ts';
import type { Hunt } from '#lib/assessment/hunt/hunt.ts';
import { articleId, type Draft, type DraftText } from '../draft.ts';
import { toHtml, toLabel } from '../markdown.ts';
import type { HuntEntry } from '../schema/hunts.ts';
import { buildClaims } from './claim.ts';

/** The texts of a draft that are hunted through, and the hunts in them. */
export function buildHunts(draft: Draft): { readonly texts: readonly HuntText[]; readonly hunts: readonly Hunt[] } {
	return {
		texts: draft.texts.map((text) => buildText(text, draft)),
		hunts: (draft.settings?.hunts ?? []).map((hunt) => ({ ...hunt, title: toLabel(titleOf(hunt, draft)) }))
	};
}

function buildText(draftText: DraftText, { settings, words }: Draft): HuntText {
	const { id, text } = draftText;
	const { title, warning } = id === articleId ? { ...words } : draftText;
	if (text === undefined || title === undefined || warning === undefined || settings === undefined) {
		throw new Error('a draft with missing parts has faults');
	}
	return {
		id,
		title: toLabel(title),
		warning: toHtml(warning),
		language: settings.article.language,
		text,
		claims: buildClaims(draftText)
	};
}

/** What is hunted through gives its title. */
function titleOf({ section, text }: HuntEntry, { sections, texts, words }: Draft): string {
	if (section !== undefined) return sections.find(({ id }) => id === section)?.content.title ?? section;
	return texts.find(({ id }) => id === text)?.title ?? words?.title ?? text;
}
