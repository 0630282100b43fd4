/** The packages under test, made when they are first asked for. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { PackageFormat } from '#lib/interchange/package/package.ts';
import { packageFiles } from '#lib/interchange/package/package-files.ts';
import { zip } from '#lib/interchange/package/zip.ts';
import { readPlayer } from '../../../tools/player-files.ts';
import { moduleIn } from '../../e2e/support/modules.ts';

const kinds = {
	/** With a pass mark. */
	tiny: { folder: 'tests/fixtures', module: 'tiny', choices: { passMark: 60 } },
	/** One section, without a pass mark. */
	part: { folder: 'tests/fixtures', module: 'tiny', choices: { parts: ['old-bridge'] } },
	/** The module for which all this is made. */
	whole: { folder: 'questions', module: 'us-mexico-security', choices: { passMark: 60 } }
} as const;

export type PackageName = `${keyof typeof kinds}-${PackageFormat}`;

const formats = ['web', 'scorm12', 'scorm2004', 'cmi5'] as const;
const made = new Map<string, Promise<Readonly<Record<string, Uint8Array>>>>();

/** By path, as unzipped. */
export function filesOf(name: string): Promise<Readonly<Record<string, Uint8Array>>> {
	const files = made.get(name) ?? make(name);
	made.set(name, files);
	return files;
}

/** Puts the files of a package into a folder. */
export async function unpackTo(folder: string, name: PackageName): Promise<void> {
	for (const [path, content] of Object.entries(await filesOf(name))) {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), content);
	}
}

async function make(name: string): Promise<Readonly<Record<string, Uint8Array>>> {
	const format = formats.find((one) => name.endsWith(`-${one}`));
	const kind = Object.entries(kinds).find(([one]) => name === `${one}-${format}`)?.[1];
	if (!format || !kind) throw new Error(`there is no package ${name}`);
	const module = await moduleIn(kind.folder, kind.module);
	const outcome = packageFiles(module, { format, ...kind.choices }, readPlayer(format));
	if ('fault' in outcome) throw new Error(`package ${name}: ${outcome.fault}`);
	return unzipSync(zip(outcome.files));
}
