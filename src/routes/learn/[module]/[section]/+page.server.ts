import { error } from '@sveltejs/kit';
import { evidenceItems, labOf, misconceptionsOf, sourcesOf } from '#lib/assessment/section.ts';
import { findModule, allModules } from '#lib/server/modules.ts';
import type { EntryGenerator } from './$types';

export const entries: EntryGenerator = async () => {
	const modules = await allModules();
	return modules.flatMap(({ id, sections }) => sections.map((section) => ({ module: id, section: section.id })));
};

export async function load({ params }) {
	const module = await findModule(params.module);
	const section = module?.sections.find(({ id }) => id === params.section);
	if (!module || !section) error(404);
	return {
		section,
		sources: sourcesOf(section, module),
		misconceptions: misconceptionsOf(section, module),
		lab: labOf(section, module),
		evidence: evidenceItems(section, module)
	};
}
