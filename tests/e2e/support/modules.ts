import { join } from 'node:path';
import type { Module } from '#lib/assessment/module.ts';
import { parseModule } from '#lib/content/parse-module.ts';
import { readModule } from '#lib/server/module-folder.ts';

/** A module as the server under test has it. */
export async function moduleIn(folder: 'questions' | 'tests/fixtures', id: string): Promise<Module> {
	const { module, faults } = await parseModule(id, await readModule(join(folder, id)));
	if (!module) throw new Error(`module ${id} has faults: ${JSON.stringify(faults)}`);
	return module;
}
