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
	// A folder of files has no server to ask; asking for one would be told as an error on the page.
	return { module: forResults(module), hasServer: process.env.TARGET !== 'static' };
}
