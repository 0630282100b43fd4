import { error } from '@sveltejs/kit';
import { forResults } from '#lib/assessment/results-module.ts';
import { findModule, allModules } from '#lib/server/modules.ts';
import type { EntryGenerator } from './$types';

export const entries: EntryGenerator = async () => {
	return (await allModules()).map(({ id }) => ({ module: id }));
};

export async function load({ params }) {
	const module = await findModule(params.module);
	if (!module) error(404);
	return { module: forResults(module) };
}
