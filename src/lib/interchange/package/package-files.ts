/** Makes packages: a module and what was chosen for it go in, files come out. The same input always gives the same bytes. */
import { strFromU8, strToU8 } from 'fflate';
import type { Module } from '#lib/assessment/module.ts';
import { selectParts, withPassMark } from '#lib/assessment/parts.ts';
import { courseStructure, courseStructurePath } from './course-structure.ts';
import { indexHtml } from './index-html.ts';
import type { PackageChoices, PackageFile, PlayerData, PlayerFiles, StatementStore } from './package.ts';
import { activityOf, packageId } from './package-id.ts';
import { playerPaths } from './player-places.ts';
import { manifestPath, pagePath, scorm12Manifest, scorm2004Manifest } from './scorm-manifest.ts';
import { statementStore } from './statement-store.ts';
import { webFiles } from './web.ts';
import { inOrder } from './zip.ts';

/** What is wrong with the choices. */
export type ChoiceFault =
	| { readonly fault: 'unknown-parts'; readonly unknown: readonly string[] }
	| { readonly fault: 'no-parts' }
	/** A pass mark is a percentage from 0 to 100. */
	| { readonly fault: 'pass-mark'; readonly passMark: number };

/** All files of a package, in the order of their names; the page to open is `index.html`. `player.others` are those of this format, each at its `placeInPackage`. */
export function packageFiles(
	module: Module,
	choices: PackageChoices,
	player: PlayerFiles
): { readonly files: readonly PackageFile[] } | ChoiceFault {
	const made = playerData(module, choices);
	if ('fault' in made) return made;
	const { data } = made;
	const pictures = player.others.map(({ path }) => path);
	const common = [
		textFile(pagePath, indexHtml(data, { pictures, isInstallable: data.format === 'web' })),
		textFile(playerPaths.script, player.script),
		textFile(playerPaths.styles, player.styles),
		...player.others
	];
	const files = inOrder([...common, ...filesOfFormat(data, inOrder(common), player.worker)]);
	assertSafe(files);
	return { files };
}

/** A package for the web as one page that needs no other file. Pictures other than its icon are left out. */
export function singlePage(
	module: Module,
	choices: Omit<PackageChoices, 'format'>,
	{ script, styles, others }: PlayerFiles
): { readonly page: string } | ChoiceFault {
	const made = playerData(module, { ...choices, format: 'web' });
	if ('fault' in made) return made;
	const icon = others.find(({ path }) => path === playerPaths.icon);
	return {
		page: indexHtml(made.data, { single: { script, styles, ...(icon ? { icon: strFromU8(icon.content) } : {}) } })
	};
}

function playerData(module: Module, choices: PackageChoices): { readonly data: PlayerData } | ChoiceFault {
	const { format, parts, passMark } = choices;
	if (passMark !== undefined && !(passMark >= 0 && passMark <= 100)) return { fault: 'pass-mark', passMark };
	const selection = parts === undefined ? ({ status: 'selected', module } as const) : selectParts(module, parts);
	if (selection.status === 'unknown') return { fault: 'unknown-parts', unknown: selection.unknown };
	if (selection.status === 'empty') return { fault: 'no-parts' };
	const id = packageId(module, parts);
	// The key to a store goes into packages that use it, and once.
	const { xapi, ...chosen } = selection.module;
	const statements = format === 'web' ? (choices.statements ?? storeOf(xapi)) : undefined;
	return {
		data: {
			format,
			id,
			activity: activityOf(id),
			module: passMark === undefined ? chosen : withPassMark(chosen, passMark),
			...(statements ? { statements } : {})
		}
	};
}

function storeOf(access: Module['xapi']): StatementStore | undefined {
	return access && statementStore(access.endpoint, access.key, access.secret);
}

function filesOfFormat(
	data: PlayerData,
	common: readonly PackageFile[],
	worker: string | undefined
): readonly PackageFile[] {
	const { format, id, module } = data;
	const paths = common.map(({ path }) => path);
	switch (format) {
		case 'web':
			return webFiles(data, common, worker);
		case 'scorm12':
			return [textFile(manifestPath, scorm12Manifest({ id, module, paths }))];
		case 'scorm2004':
			return [textFile(manifestPath, scorm2004Manifest({ id, module, paths }))];
		case 'cmi5':
			return [textFile(courseStructurePath, courseStructure(id, module))];
	}
}

function textFile(path: string, text: string): PackageFile {
	return { path, content: strToU8(text) };
}

const safePath = /^(?=.{1,100}$)[a-z0-9_-][a-z0-9._-]*(?:\/[a-z0-9_-][a-z0-9._-]*)*$/iu;

/** Unzippers and servers of all kinds take these names, those that know no difference of upper and lower case included. */
function assertSafe(files: readonly PackageFile[]): void {
	const folded = new Set(files.map(({ path }) => path.toLowerCase()));
	if (folded.size < files.length) throw new Error('Two files of a package have the same name.');
	const unsafe = files.find(({ path }) => !safePath.test(path));
	if (unsafe) throw new Error(`${JSON.stringify(unsafe.path)} is no name for a file of a package.`);
}
