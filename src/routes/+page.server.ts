import { allModules } from '#lib/server/modules.ts';

// A server may have modules added to those it was built with.
export const prerender = process.env.TARGET === 'static';

export async function load() {
	const modules = await allModules();
	return {
		modules: modules.map(({ id, title, subtitle, sections }) => ({
			id,
			title,
			subtitle,
			sections: sections.length,
			items: sections.reduce((sum, { items }) => sum + items.length, 0)
		}))
	};
}
