/** Modules as folders on the disk. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** All files of a module's folder as text, by path from it; hidden files, as systems and editors leave them, are passed over. */
export async function readModule(folder: string): Promise<ReadonlyMap<string, string>> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const names = entries
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
		.filter((name) => !name.split('/').some((part) => part.startsWith('.')))
		.sort();
	return new Map(
		await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const))
	);
}

/** The folders of the modules in a folder such as `questions/`: all in it but the one with the schemas. */
export async function findModules(folder: string): Promise<readonly string[]> {
	const entries = await readdir(folder, { withFileTypes: true });
	return entries
		.filter((entry) => entry.isDirectory() && entry.name !== 'schema' && !entry.name.startsWith('.'))
		.map((entry) => join(folder, entry.name))
		.sort();
}
