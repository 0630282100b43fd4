// What every tool needs to know about the project and the machine it runs on.
// No dependency, and no syntax newer than Node 20: this runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
export const cacheFolder = path.join(root, '.cache');

/** The text of a file of the project, or an empty string where there is none. */
export function read(file) {
	const full = path.join(root, file);
	return fs.existsSync(full) ? fs.readFileSync(full, 'utf8') : '';
}

/** Every file at or below the given paths of the project, sorted, with forward slashes. */
export function filesOf(paths) {
	return paths.flatMap((name) => {
		const full = path.join(root, name);
		if (!fs.existsSync(full)) return [];
		if (fs.statSync(full).isFile()) return [name];
		return filesOf(
			fs
				.readdirSync(full)
				.sort()
				.map((entry) => `${name}/${entry}`)
		);
	});
}

/** One SHA-256 over names and contents. */
export function fingerprint(files) {
	const hash = createHash('sha256');
	for (const file of files) {
		hash.update(`${file}\0`);
		hash.update(fs.readFileSync(path.join(root, file)));
		hash.update('\0');
	}
	return hash.digest('hex');
}

/** Node 24.7 is the first with all we use: stripped types, `node:sqlite`, `crypto.argon2`. */
function isNewEnough(version) {
	const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
	return major > 24 || (major === 24 && minor >= 7);
}

/**
 * The path of a Node that can run the project: the one among the packages, else the one running now.
 * Returns undefined where neither is new enough.
 */
export function findNode() {
	const platform = process.platform === 'win32' ? 'win' : process.platform;
	const file = process.platform === 'win32' ? 'node.exe' : 'node';
	const candidates = [`node-${platform}-${process.arch}`, `node-bin-${platform}-${process.arch}`]
		.map((name) => path.join(root, 'node_modules', name, 'bin', file))
		.filter((candidate) => fs.existsSync(candidate));
	if (candidates.includes(process.execPath)) return process.execPath;
	const found = candidates.find((candidate) => {
		const probe = spawnSync(candidate, ['--version'], { encoding: 'utf8' });
		return probe.status === 0 && isNewEnough(probe.stdout);
	});
	return found ?? (isNewEnough(process.version) ? process.execPath : undefined);
}

/** Runs npm: through the path npm gives to its scripts, since a Windows `npm.cmd` needs a shell. */
export function npm(args, options = {}) {
	const own = process.env.npm_execpath;
	return own?.endsWith('.js')
		? spawnSync(process.execPath, [own, ...args], { cwd: root, encoding: 'utf8', ...options })
		: spawnSync('npm', args, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32', ...options });
}

export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
/** Progress goes to the error stream, so that what a tool prints can be piped on. */
export const say = (text) => console.error(`[errata] ${text}`);

/** Ends the program with a sentence for people, after whatever a failed step had to say. */
export function fail(text, outcome) {
	if (outcome) process.stderr.write(`${outcome.stdout ?? ''}${outcome.stderr ?? ''}\n`);
	console.error(`[errata] ${text}`);
	process.exit(1);
}
