import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zip } from './zip.ts';

const files = ['player.js', 'index.html', 'Data.js', 'icons/icon.svg'].map((path) => ({
	path,
	content: strToU8(`${path} `.repeat(100))
}));

test('holds the files in the order of their names, and gives them back', () => {
	const entries = unzipSync(zip(files));
	expect(Object.keys(entries)).toEqual(['Data.js', 'icons/icon.svg', 'index.html', 'player.js']);
	for (const { path, content } of files) expect(entries[path]).toEqual(content);
});

test('the same files in another order give the same bytes', () => {
	expect(zip(files.toReversed())).toEqual(zip(files));
});

test('at another time and in another zone the bytes are the same', () => {
	const script = `
		import { strToU8 } from 'fflate';
		import { zip } from '${new URL('zip.ts', import.meta.url)}';
		const paths = ${JSON.stringify(files.map(({ path }) => path))};
		const bytes = zip(paths.map((path) => ({ path, content: strToU8((path + ' ').repeat(100)) })));
		console.log((await import('node:crypto')).createHash('sha256').update(bytes).digest('hex'));`;
	const wanted = createHash('sha256').update(zip(files)).digest('hex');
	for (const TZ of ['UTC', 'Etc/GMT-14', 'Etc/GMT+12', 'Africa/Monrovia']) {
		const options = { env: { ...process.env, TZ }, encoding: 'utf8' } as const;
		const told = execFileSync(process.execPath, ['--input-type=module', '--eval', script], options);
		expect([TZ, told.trim()]).toEqual([TZ, wanted]);
	}
});

const hasUnzip = spawnSync('unzip', ['-v']).status === 0;
test.skipIf(!hasUnzip)(`unzip finds nothing wrong${hasUnzip ? '' : ' (it is not on this machine)'}`, () => {
	const folder = mkdtempSync(join(tmpdir(), 'errata-zip-'));
	try {
		writeFileSync(join(folder, 'a.zip'), zip(files));
		expect(spawnSync('unzip', ['-t', join(folder, 'a.zip')], { encoding: 'utf8' })).toMatchObject({ status: 0 });
	} finally {
		rmSync(folder, { recursive: true });
	}
});
