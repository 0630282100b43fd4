import { error, json } from '@sveltejs/kit';
import { allModules, findModuleIn } from '#lib/server/modules.ts';
import type { EntryGenerator, RequestHandler } from './$types';

// Files of shipped modules are made when the product is built; those of added modules when they are asked for.
export const prerender = 'auto';

export const entries: EntryGenerator = async () => {
	const modules = await allModules();
	return modules.flatMap(({ id, languages }) => languages.map((language) => ({ module: id, language })));
};

/** A whole module with its keys, as a package holds it. */
export const GET: RequestHandler = async ({ params }) => {
	const module = await findModuleIn(params.module, params.language);
	if (!module) error(404);
	return json(module);
};
