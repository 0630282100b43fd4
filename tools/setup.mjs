// Brings a clone to where it can run. Each step looks first whether anything is left to do.
// usage: node tools/setup.mjs [packages] [messages] [player] [build] [browser]
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBrowser } from './browser.mjs';
import { withLock } from './lock.mjs';
import { fail, filesOf, findNode, fingerprint, npm, read, root, say, seconds } from './project.mjs';

/** Whether npm has put in place what the lock file asks for on this platform. */
function packagesMatchLock() {
	const installed = read('node_modules/.package-lock.json');
	if (installed === '') return false;
	const here = JSON.parse(installed).packages;
	return Object.entries(JSON.parse(read('package-lock.json')).packages).every(([place, wanted]) => {
		if (place === '') return true;
		const found = here[place];
		// Packages for other platforms are in the lock file and nowhere else.
		return found ? found.version === wanted.version : Boolean(wanted.optional || wanted.extraneous);
	});
}

function installPackages() {
	if (packagesMatchLock()) return;
	say('installing packages (npm ci), about half a minute …');
	const start = performance.now();
	const outcome = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
	if (outcome.status !== 0) fail('npm ci failed: the reason is above.', outcome);
	say(`packages installed in ${seconds(start)}`);
}

export function ensurePackages() {
	if (!packagesMatchLock()) withLock('packages', installPackages);
	if (!findNode()) {
		fail(
			`Errata needs Node 24.7 or newer. No package brings it to ${process.platform}-${process.arch} ` +
				`(or optional packages were left out), and this is Node ${process.version}.`
		);
	}
}

/**
 * Runs a tool under the project's Node; its output is shown only when it fails.
 * `stamp` holds the fingerprint of the inputs of the last success, so that nothing is done twice.
 */
function ensure({ what, inputs, stamp, args }) {
	const wanted = fingerprint(filesOf(inputs).filter((file) => !file.endsWith('.test.ts')));
	if (read(stamp) === wanted) return;
	withLock(path.basename(path.dirname(stamp)), () => {
		if (read(stamp) === wanted) return;
		const start = performance.now();
		fs.rmSync(path.join(root, stamp), { force: true });
		const env = { ...process.env, NO_COLOR: '1' };
		const outcome = spawnSync(findNode(), args, { cwd: root, encoding: 'utf8', env });
		if (outcome.status !== 0) fail(`${what} failed: the reason is above.`, outcome);
		fs.writeFileSync(path.join(root, stamp), wanted);
		say(`${what} done in ${seconds(start)}`);
	});
}

export function ensureMessages() {
	ensure({
		what: 'compiling the messages',
		inputs: ['messages', 'project.inlang/settings.json', 'package-lock.json', 'tools/messages.mjs'],
		stamp: 'src/lib/paraglide/.inputs',
		args: ['tools/messages.mjs']
	});
}

const buildInputs = [
	'src',
	'static',
	'questions',
	// Shown to teachers.
	'docs/lms.md',
	'docs/images',
	'svelte.config.js',
	'vite.config.ts',
	'tsconfig.json',
	'package.json'
];

/** What runs inside a package; the pages that make packages carry it along. */
export function ensurePlayer() {
	ensureMessages();
	ensure({
		what: 'building (player)',
		inputs: ['src', 'package-lock.json', 'tools/build-player.mjs', 'tools/import-at-once.mjs'],
		stamp: 'build/player/.inputs',
		args: ['tools/build-player.mjs']
	});
}

/** @param {'server' | 'static'} target */
export function ensureBuild(target) {
	ensurePlayer();
	ensure({
		what: `building (${target})`,
		inputs: [...buildInputs, 'package-lock.json', 'tools/build.mjs', 'tools/build-player.mjs', 'tools/offline.mjs'],
		stamp: `build/${target}/.inputs`,
		args: ['tools/build.mjs', target]
	});
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
	const steps = {
		packages: ensurePackages,
		messages: ensureMessages,
		player: ensurePlayer,
		build: () => ensureBuild('server'),
		browser: ensureBrowser
	};
	for (const name of process.argv.slice(2)) {
		if (!(name in steps)) fail(`There is no step "${name}". Steps: ${Object.keys(steps).join(', ')}.`);
		await steps[name]();
	}
}
