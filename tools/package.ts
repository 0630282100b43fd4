// `npm run package`: a module as a file that plays anywhere. See package-options.ts for what can be asked of it.
import { Buffer } from 'node:buffer';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Module } from '../src/lib/assessment/module.ts';
import { partsOf } from '../src/lib/assessment/parts.ts';
import { describeFault } from '../src/lib/content/fault.ts';
import { parseModule } from '../src/lib/content/parse-module.ts';
import { readDraft } from '../src/lib/content/read-draft.ts';
import type { PackageFile } from '../src/lib/interchange/package/package.ts';
import { packageFiles, singlePage, type ChoiceFault } from '../src/lib/interchange/package/package-files.ts';
import { zip } from '../src/lib/interchange/package/zip.ts';
import { findModules, readModule } from '../src/lib/server/module-folder.ts';
import { readOptions, usage, type Options } from './package-options.ts';
import { readPlayer } from './player-files.ts';
import { root, say, seconds } from './project.mjs';
import { ensurePlayer } from './setup.mjs';

const start = performance.now();
const options = readOptions(process.argv.slice(2));
if (options === 'help') {
	process.stdout.write(usage);
	process.exit(0);
}
if ('problem' in options) stop(2, options.problem);
await makePackage(options);

async function makePackage({ format, target, language, module: id, ...chosen }: Options): Promise<void> {
	// npm runs its scripts in the project's folder, wherever it was called.
	const place = path.resolve(process.env.INIT_CWD ?? '.', target.path);
	if (target.kind === 'folder') checkFolder(place);
	const module = await findModule(id, language);
	ensurePlayer();
	const player = readPlayer(format);
	say(`making a package of ${id}: ${format}, ${module.language} …`);
	if (target.kind === 'page') {
		const made = singlePage(module, chosen, player);
		if ('fault' in made) stop(2, inWords(made, module));
		write([{ path: path.basename(place), content: Buffer.from(made.page) }], path.dirname(place));
		return finish(place, 1, Buffer.byteLength(made.page));
	}
	const made = packageFiles(module, { format, ...chosen }, player);
	if ('fault' in made) stop(2, inWords(made, module));
	if (target.kind === 'folder') {
		write(made.files, place);
		return finish(
			place,
			made.files.length,
			made.files.reduce((bytes, { content }) => bytes + content.length, 0)
		);
	}
	const content = zip(made.files);
	write([{ path: path.basename(place), content }], path.dirname(place));
	finish(place, made.files.length, content.length);
}

function finish(place: string, files: number, bytes: number): void {
	const shown = path.relative(process.env.INIT_CWD ?? '.', place);
	console.log(
		`${shown}: ${Math.ceil(bytes / 1000)} kB, ${files === 1 ? '1 file' : `${files} files`}, in ${seconds(start)}`
	);
}

/** One of `ERRATA_MODULES` stands for a shipped one of the same id, as on a server. */
async function findModule(id: string, language: string | undefined): Promise<Module> {
	const added = process.env.ERRATA_MODULES;
	if (added && !existsSync(added)) stop(2, `There is no folder ${added}, which ERRATA_MODULES names.`);
	const folders = [...(await findModules(path.join(root, 'questions'))), ...(added ? await findModules(added) : [])];
	const known = [...new Set(folders.map((folder) => path.basename(folder)))];
	const folder = folders.findLast((one) => path.basename(one) === id);
	if (folder === undefined) return stop(2, `There is no module ${id}. There are: ${known.join(', ') || 'none'}.`);
	const files = await readModule(folder);
	const languages = readDraft(files).draft?.outline.languages ?? [];
	if (language !== undefined && languages.length > 0 && !languages.includes(language)) {
		stop(2, `${id} is not there in ${language}. Languages: ${languages.join(', ')}.`);
	}
	const { module, faults } = await parseModule(id, files, language);
	if (module) return module;
	const first = faults.slice(0, 5).map((fault) => `${id}/${describeFault(fault)}`);
	return stop(1, [...first, `${id} has ${faults.length} faults: npm run check:content tells them all.`].join('\n'));
}

function inWords(fault: ChoiceFault, module: Module): string {
	switch (fault.fault) {
		case 'unknown-parts': {
			const known = partsOf(module).map(({ id }) => id);
			return `${module.id} has no ${fault.unknown.join(', ')}. For --sections there are: ${known.join(', ')}.`;
		}
		case 'no-parts':
			return '--sections names none. Leave it out for the whole module.';
		case 'pass-mark':
			return `--pass-mark is a percentage from 0 to 100, not ${fault.passMark}.`;
	}
}

/** Nothing that may be somebody's is mixed with a package. */
function checkFolder(place: string): void {
	if (!existsSync(place)) return;
	if (!statSync(place).isDirectory()) stop(2, `${place} is a file. For a folder, name one that is not there yet.`);
	if (readdirSync(place).length > 0) stop(2, `The folder ${place} is not empty. Name one that is, or a new one.`);
}

function write(files: readonly PackageFile[], folder: string): void {
	try {
		for (const file of files) {
			const full = path.join(folder, file.path);
			mkdirSync(path.dirname(full), { recursive: true });
			writeFileSync(full, file.content);
		}
	} catch (error) {
		stop(1, `Cannot write into ${folder}: ${error instanceof Error ? error.message : String(error)}`);
	}
}

function stop(code: 1 | 2, message: string): never {
	console.error(message);
	process.exit(code);
}
