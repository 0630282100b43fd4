import { allModules } from '#lib/server/modules.ts';

// A server may have modules added to those it was built with.
export const prerender = process.env.TARGET === 'static';

export async function load() {
	const modules = await allModules();
	return {
		modules: modules.map(({ id, title, languages, policy, sections, hunts }) => ({
			id,
			title,
			languages,
			...(policy.passMark === undefined ? {} : { passMark: policy.passMark }),
			sections: sections.map((section) => ({ id: section.id, title: section.title })),
			hunts: hunts
				.filter(({ section }) => section === undefined)
				.map((hunt) => ({ id: hunt.id, title: hunt.title, text: hunt.text, steps: hunt.steps }))
		}))
	};
}
