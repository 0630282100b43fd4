import { error } from '@sveltejs/kit';
import type { Outline } from '#lib/assessment/policy.ts';
import { findModule } from '#lib/server/modules.ts';

/** What every page of a module needs: the way through it, without what is asked or said. */
export async function load({ params }) {
	const module = await findModule(params.module);
	if (!module) error(404);
	const { id, version, language, policy, sections, hunts, title, articleLanguage } = module;
	const outline: Outline = {
		id,
		version,
		language,
		policy,
		sections: sections.map((section) => ({
			id: section.id,
			title: section.title,
			items: section.items.map((item) => ({ id: item.id })),
			...(section.feedback ? { feedback: section.feedback } : {}),
			...(section.passMark === undefined ? {} : { passMark: section.passMark })
		})),
		hunts: hunts.map((hunt) => ({
			id: hunt.id,
			title: hunt.title,
			text: hunt.text,
			steps: hunt.steps,
			...(hunt.section === undefined ? {} : { section: hunt.section })
		}))
	};
	return { outline, moduleTitle: title, articleLanguage };
}
