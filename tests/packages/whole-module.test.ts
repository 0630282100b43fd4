/** Packages of whole modules with the player as it is built: `npm test` builds it before it runs these. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Script } from 'node:vm';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Module } from '#lib/assessment/module.ts';
import { parseModule } from '#lib/content/parse-module.ts';
import { packageFormats, type PackageFormat } from '#lib/interchange/package/package.ts';
import { packageFiles, singlePage } from '#lib/interchange/package/package-files.ts';
import { readPlayerData } from '#lib/interchange/package/player-data.ts';
import { zip } from '#lib/interchange/package/zip.ts';
import { findModules, readModule } from '#lib/server/module-folder.ts';
import { readPlayer } from '../../tools/player-files.ts';

/** Bytes that every LMS can be asked to take. */
const largest = 600_000;

const isBuilt = readPlayer('cmi5').script !== '';
const modules = isBuilt ? await Promise.all((await findModules('questions')).map(parsed)) : [];
const cases = modules.flatMap((module) => packageFormats.map((format) => ({ id: module.id, module, format })));

async function parsed(place: string): Promise<Module> {
	const { module } = await parseModule(basename(place), await readModule(place));
	if (!module) throw new Error(`${place} has faults`);
	return module;
}

function madeZip(module: Module, format: PackageFormat): Uint8Array {
	const made = packageFiles(module, { format }, readPlayer(format));
	if ('fault' in made) throw new Error(made.fault);
	return zip(made.files);
}

describe.skipIf(!isBuilt)(
	`packages of whole modules${isBuilt ? '' : ': the player is not built (npm run build builds it)'}`,
	() => {
		test.each(cases)('$id as $format is small, and has all in it', ({ module, format }) => {
			const bytes = madeZip(module, format);
			expect(bytes.length).toBeLessThan(largest);

			const entries = unzipSync(bytes);
			for (const name of ['player.js', 'player.css']) {
				expect(Buffer.from(entries[name] ?? []).equals(readFileSync(`build/player/${name}`)), name).toBe(true);
			}
			const page = new TextDecoder().decode(entries['index.html']);
			const [, text = ''] = /id="errata">([\s\S]*?)<\/script/u.exec(page) ?? [];
			expect(readPlayerData(text).module).toEqual(JSON.parse(JSON.stringify(module)));
		});

		test.each(modules)('$id as one page has one script, which is whole and ends where it should', (module) => {
			const single = singlePage(module, {}, readPlayer('web'));
			if ('fault' in single) throw new Error(single.fault);
			const [inline = '', ...others] = [...single.page.matchAll(/<script>([\s\S]*?)<\/script>/gu)].map(
				([, one]) => one
			);
			expect(others).toEqual([]);
			expect(inline).not.toMatch(/<!--|<\/script/iu);
			// Compiled, and not run.
			expect(() => new Script(inline)).not.toThrow();
		});
	}
);
