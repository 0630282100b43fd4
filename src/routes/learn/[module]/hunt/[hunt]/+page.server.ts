import { error } from '@sveltejs/kit';
import { textOf } from '#lib/assessment/hunt/hunt.ts';
import { findModule, allModules } from '#lib/server/modules.ts';
import type { EntryGenerator } from './$types';

export const entries: EntryGenerator = async () => {
	return (await allModules()).flatMap(({ id, hunts }) => hunts.map((hunt) => ({ module: id, hunt: hunt.id })));
};

export async function load({ params }) {
	const module = await findModule(params.module);
	const hunt = module?.hunts.find(({ id }) => id === params.hunt);
	if (!module || !hunt) error(404);
	return { hunt, text: textOf(hunt, module), sources: module.sources };
}
