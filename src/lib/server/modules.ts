/**
 * The modules this server has: those that ship with the product, parsed when it is built, and those in the folder `ERRATA_MODULES`,
 * parsed when it starts. A module of the folder stands for a shipped one of the same id.
 */
import { basename } from 'node:path';
import type { Module } from '#lib/assessment/module.ts';
import { parseModule } from '#lib/content/parse-module.ts';
import { findModules, readModule } from './module-folder.ts';

const shippedFiles = import.meta.glob<string>(['/questions/*/**/*.{yaml,txt,csv}'], {
	query: '?raw',
	import: 'default',
	eager: true
});

type Folders = ReadonlyMap<string, ReadonlyMap<string, string>>;

let read: Promise<Folders> | undefined;
let parsed: Promise<readonly Module[]> | undefined;
/** By module and language. */
const translations = new Map<string, Promise<Module>>();

/** All modules. Throws where one has faults, and names the first: `npm run check:content` tells them all. */
export function allModules(): Promise<readonly Module[]> {
	return (parsed ??= parseAll());
}

/** One module; undefined where there is none of that id. */
export async function findModule(id: string): Promise<Module | undefined> {
	return (await allModules()).find((module) => module.id === id);
}

/** One module with the words of one of its languages; undefined where there is none of that id, or not in that language. */
export async function findModuleIn(id: string, language: string): Promise<Module | undefined> {
	const module = await findModule(id);
	const files = (await folders()).get(id);
	if (module === undefined || files === undefined) return undefined;
	if (module.language === language) return module;
	if (!module.languages.includes(language)) return undefined;
	const name = `${id} ${language}`;
	const translation = translations.get(name) ?? parse(id, files, language);
	translations.set(name, translation);
	return translation;
}

async function parseAll(): Promise<readonly Module[]> {
	return Promise.all([...(await folders())].map(([id, files]) => parse(id, files)));
}

async function parse(id: string, files: ReadonlyMap<string, string>, language?: string): Promise<Module> {
	const { module, faults } = await parseModule(id, files, language);
	if (module) return module;
	const [fault] = faults;
	throw new Error(`module ${id}: ${fault?.file} ${fault?.path}: expected ${fault?.expected}, found ${fault?.found}`);
}

function folders(): Promise<Folders> {
	return (read ??= readFolders());
}

async function readFolders(): Promise<Folders> {
	const folders = shippedFolders();
	const added = process.env.ERRATA_MODULES;
	if (added) {
		for (const folder of await findModules(added)) folders.set(basename(folder), await readModule(folder));
	}
	return folders;
}

function shippedFolders(): Map<string, ReadonlyMap<string, string>> {
	const folders = new Map<string, Map<string, string>>();
	for (const [path, text] of Object.entries(shippedFiles)) {
		const [, , folder = '', ...rest] = path.split('/');
		const files = folders.get(folder) ?? new Map<string, string>();
		folders.set(folder, files.set(rest.join('/'), text));
	}
	return new Map(folders);
}
