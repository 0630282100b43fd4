/** `npm run package`: what it makes, and what it says where it cannot. */
import { spawnSync } from 'node:child_process';
import {
	chmodSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { parseModule } from '#lib/content/parse-module.ts';
import { packageFiles } from '#lib/interchange/package/package-files.ts';
import { zip } from '#lib/interchange/package/zip.ts';
import { readModule } from '#lib/server/module-folder.ts';
import { readOptions } from '../../tools/package-options.ts';
import { readPlayer } from '../../tools/player-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'errata-command-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
	const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/package.ts', ...args], {
		encoding: 'utf8',
		env: { ...process.env, ERRATA_MODULES: 'tests/fixtures', INIT_CWD: folder, ...env }
	});
	return { status, stdout, stderr };
}

const tiny = ['--module', 'tiny', '--format', 'scorm12', '--out', 'tiny.zip'];

describe('what is asked for is read', () => {
	test('with nothing but what it needs', () => {
		expect(readOptions(tiny)).toEqual({
			module: 'tiny',
			format: 'scorm12',
			target: { kind: 'zip', path: 'tiny.zip' }
		});
	});

	test('with all there is', () => {
		const args = ['--module=tiny', '--format=web', '--out=site', '--lang=es', '--pass-mark=66.5', '--sections=a, b,'];
		const store = ['--xapi-endpoint', 'https://store.example/xapi', '--xapi-key', 'key', '--xapi-secret', 'secret'];
		expect(readOptions([...args, ...store])).toEqual({
			module: 'tiny',
			format: 'web',
			target: { kind: 'folder', path: 'site' },
			language: 'es',
			passMark: 66.5,
			parts: ['a', 'b'],
			statements: { endpoint: 'https://store.example/xapi/', authorization: 'Basic a2V5OnNlY3JldA==' }
		});
	});

	test('for the web as a zip, as one page or as a folder', () => {
		const kinds = ['a.zip', 'a.html', 'A.HTM', 'folder/a', 'a.b'].map((out) => {
			const options = readOptions(['--module', 'tiny', '--format', 'web', '--out', out]);
			return typeof options === 'object' && 'target' in options ? options.target.kind : options;
		});
		expect(kinds).toEqual(['zip', 'page', 'page', 'folder', 'folder']);
	});
});

test.each([
	[[], 'Missing: --module, --format, --out.'],
	[['--module', 'tiny', '--format', 'scorm12'], 'Missing: --out.'],
	[[...tiny, '--format', 'scorm'], 'There is no format scorm. Formats: web, scorm12, scorm2004, cmi5.'],
	[[...tiny, '--fromat', 'web'], "Unknown option '--fromat'."],
	[[...tiny, 'more'], "Unexpected argument 'more'."],
	[[...tiny, '--out', 'tiny.html'], 'A package for an LMS is a zip file: let --out end in .zip, not tiny.html.'],
	[[...tiny, '--pass-mark', '101'], 'from 0 to 100 with at most two decimals, not 101.'],
	[[...tiny, '--pass-mark', '-1'], '--pass-mark'],
	[[...tiny, '--pass-mark=-1'], 'not -1.'],
	[[...tiny, '--pass-mark', '6e1'], 'not 6e1.'],
	[[...tiny, '--pass-mark', ''], 'not .'],
	[[...tiny, '--sections', ' , '], '--sections names none.'],
	[[...tiny, '--xapi-key', 'a'], '--xapi-… is for web alone.'],
	[[...tiny, '--format', 'web', '--xapi-key', 'a'], 'A store needs all three'],
	[
		[...tiny, '--format', 'web', '--xapi-endpoint', 'http://store.example', '--xapi-key', 'a', '--xapi-secret', 'b'],
		'begins with https://'
	]
])('%j is refused', (args, words) => {
	const options = readOptions(args);
	expect(typeof options === 'object' && 'problem' in options ? options.problem : options).toContain(words);
});

describe('the command', () => {
	test('explains itself', () => {
		expect(run(['--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('--pass-mark N') });
		expect(run([])).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('--help shows') });
	});

	test.each([
		['a module that is not there', ['--module', 'tinny'], /There is no module tinny\. There are: .*\btiny\b/u],
		['a language that it is not in', ['--lang', 'fr'], /tiny is not there in fr\. Languages: en, es\./u]
	])('names what there is instead of %s', (_, args, words) => {
		expect(run([...tiny, ...args])).toMatchObject({ status: 2, stderr: expect.stringMatching(words) });
	});

	test('does not put a package among files of somebody else', () => {
		const full = join(folder, 'full');
		mkdirSync(full);
		writeFileSync(join(full, 'essay.txt'), 'mine');
		const web = ['--module', 'tiny', '--format', 'web'];
		expect(run([...web, '--out', full])).toMatchObject({ status: 2, stderr: expect.stringContaining('is not empty') });
		expect(run([...web, '--out', join(full, 'essay.txt')])).toMatchObject({
			status: 2,
			stderr: expect.stringContaining('is a file')
		});
		expect(readdirSync(full)).toEqual(['essay.txt']);
	});

	test('tells the faults of a module, and makes nothing of it', () => {
		const broken = join(folder, 'modules', 'broken');
		mkdirSync(broken, { recursive: true });
		writeFileSync(join(broken, 'module.yaml'), 'version: one\nlanguages: [en]\nsections: [a]\n');
		const outcome = run(['--module', 'broken', '--format', 'cmi5', '--out', 'broken.zip'], {
			ERRATA_MODULES: join(folder, 'modules')
		});
		expect(outcome).toMatchObject({ status: 1, stderr: expect.stringContaining('npm run check:content') });
		expect(existsSync(join(folder, 'broken.zip'))).toBe(false);
	});
});

const isBuilt = readPlayer('cmi5').script !== '';
describe.skipIf(!isBuilt)(`a package${isBuilt ? '' : ': the player is not built (npm run build builds it)'}`, () => {
	test('is the same from the command as from the function that a page calls', async () => {
		const options = ['--lang', 'es', '--pass-mark', '70', '--sections', 'ferry,whole'];
		const outcome = run([...tiny, ...options]);
		expect(outcome).toMatchObject({ status: 0, stdout: expect.stringMatching(/^tiny\.zip: \d+ kB, 9 files, in /u) });
		const { module } = await parseModule('tiny', await readModule('tests/fixtures/tiny'), 'es');
		if (!module) throw new Error('tiny has faults');
		// As a server hands it to a page.
		const sent = JSON.parse(JSON.stringify(module));
		const choices = { format: 'scorm12', passMark: 70, parts: ['ferry', 'whole'] } as const;
		const made = packageFiles(sent, choices, readPlayer('scorm12'));
		if ('fault' in made) throw new Error(made.fault);
		expect(Buffer.from(zip(made.files)).equals(readFileSync(join(folder, 'tiny.zip')))).toBe(true);
	}, 60_000);

	test('has no sections that the module has not', () => {
		const outcome = run([...tiny, '--sections', 'ferry,bridge']);
		expect(outcome).toMatchObject({
			status: 2,
			stderr: expect.stringContaining(
				'tiny has no bridge. For --sections there are: old-bridge, ferry, new-bridge, whole'
			)
		});
	}, 60_000);

	test('for the web goes into a new folder, a zip or one page, with the same module', () => {
		const web = ['--module', 'tiny', '--format', 'web', '--out'];
		for (const out of ['new/site', 'site.zip', 'site.html']) expect(run([...web, out])).toMatchObject({ status: 0 });
		const zipped = unzipSync(readFileSync(join(folder, 'site.zip')));
		for (const [path, content] of Object.entries(zipped)) {
			expect(Buffer.from(content).equals(readFileSync(join(folder, 'new/site', path))), path).toBe(true);
		}
		const dataIn = (page: string) => /id="errata">([\s\S]*?)<\/script/u.exec(page)?.[1];
		const page = readFileSync(join(folder, 'new/site/index.html'), 'utf8');
		expect(dataIn(readFileSync(join(folder, 'site.html'), 'utf8'))).toBe(dataIn(page));
	}, 60_000);

	// Nothing is forbidden to the first user of a machine.
	test.skipIf(process.getuid?.() === 0)(
		'says when it may not write',
		() => {
			const locked = join(folder, 'locked');
			mkdirSync(locked);
			chmodSync(locked, 0o500);
			const outcome = run([...tiny, '--out', join(locked, 'tiny.zip')]);
			expect(outcome).toMatchObject({ status: 1, stderr: expect.stringContaining('Cannot write into') });
		},
		60_000
	);

	test('says when its place is taken by something else', () => {
		writeFileSync(join(folder, 'file'), '');
		const outcome = run([...tiny, '--out', join(folder, 'file', 'tiny.zip')]);
		expect(outcome).toMatchObject({ status: 1, stderr: expect.stringContaining('Cannot write into') });
	}, 60_000);
});
