// Finds a Chromium for the tests, or fetches one, and notes its path in .cache/browser.json.
// In turn: what the machine has, Playwright's own, a build from the npm registry, the system's package.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { cacheFolder, fail, findNode, npm, root, say } from './project.mjs';

const note = path.join(cacheFolder, 'browser.json');
const packagedVersion = '153.0.0';

const installed = {
	linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable', '/usr/bin/google-chrome'],
	darwin: [
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'/Applications/Chromium.app/Contents/MacOS/Chromium'
	],
	win32: [
		'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
		'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe'
	]
};

/** Whether the program starts at all: a snap's stub or a missing library shows here. Windows opens a window instead of answering. */
function runs(program) {
	if (!fs.existsSync(program)) return false;
	return process.platform === 'win32' || spawnSync(program, ['--version'], { timeout: 20_000 }).status === 0;
}

function findInstalled() {
	return [process.env.CHROMIUM ?? '', ...(installed[process.platform] ?? [])].find(
		(program) => program !== '' && runs(program)
	);
}

/** Asks Playwright where its Chromium is, and lets it download one if there is none. */
function getPlaywrights() {
	const ask = "import('@playwright/test').then((it) => console.log(it.chromium.executablePath()))";
	const place = () => spawnSync(findNode(), ['-e', ask], { cwd: root, encoding: 'utf8' }).stdout.trim();
	if (runs(place())) return place();
	say("no Chromium on this machine: trying Playwright's download");
	const cli = 'node_modules/@playwright/test/cli.js';
	spawnSync(findNode(), [cli, 'install', 'chromium'], { cwd: root, stdio: 'ignore', timeout: 300_000 });
	return runs(place()) ? place() : undefined;
}

/**
 * A Chromium for Linux that is a package: needs neither root nor a download site, only the registry.
 * It brings its libraries and one font, but unpacks them only where it believes to be a cloud function.
 */
function getPackaged() {
	if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
	say(`trying @sparticuz/chromium ${packagedVersion} from npm`);
	const home = path.join(cacheFolder, 'chromium');
	fs.mkdirSync(home, { recursive: true });
	fs.writeFileSync(path.join(home, 'package.json'), '{ "private": true }\n');
	const wanted = `@sparticuz/chromium@${packagedVersion}`;
	if (npm(['install', '--no-save', '--no-audit', '--no-fund', wanted], { cwd: home }).status !== 0) return undefined;
	const unpack = "import('@sparticuz/chromium').then(async (it) => console.log(await it.default.executablePath()))";
	const env = { ...process.env, TMPDIR: home, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' };
	const program = spawnSync(findNode(), ['-e', unpack], { cwd: home, env, encoding: 'utf8' }).stdout.trim();
	if (program === '') return undefined;
	return writeLauncher(home, program);
}

/** Starts the packaged program with its own libraries and fonts. Without a font every text has no size and counts as hidden. */
function writeLauncher(home, program) {
	const fonts = path.join(home, 'fonts');
	fs.mkdirSync(fonts, { recursive: true });
	const folders = `<dir>/usr/share/fonts</dir><dir>${fonts}</dir><cachedir>${home}/fonts-cache</cachedir>`;
	fs.writeFileSync(
		path.join(fonts, 'fonts.conf'),
		`<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>${folders}</fontconfig>\n`
	);
	const launcher = path.join(home, 'chromium.sh');
	const lines = [
		'#!/bin/sh',
		`export FONTCONFIG_PATH="${fonts}"`,
		`export LD_LIBRARY_PATH="${home}/al2023/lib:$LD_LIBRARY_PATH"`,
		`exec "${program}" "$@"`
	];
	fs.writeFileSync(launcher, `${lines.join('\n')}\n`, { mode: 0o755 });
	return runs(launcher) ? launcher : undefined;
}

function installWithApt() {
	if (process.platform !== 'linux' || !fs.existsSync('/usr/bin/apt-get')) return undefined;
	say('trying apt-get install chromium');
	const prefix = process.getuid() === 0 ? [] : ['sudo', '-n'];
	const apt = (...args) => {
		const [command, ...rest] = [...prefix, 'apt-get', '-qq', '-o', 'DPkg::Lock::Timeout=300', ...args];
		const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
		return spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
	};
	const install = () => apt('install', '-y', '--no-install-recommends', 'chromium');
	if (!install() && apt('update')) install();
	return findInstalled();
}

function isNoted() {
	if (!fs.existsSync(note)) return false;
	const { executablePath } = JSON.parse(fs.readFileSync(note, 'utf8'));
	return typeof executablePath === 'string' && fs.existsSync(executablePath);
}

export function ensureBrowser() {
	if (isNoted()) return;
	const executablePath = findInstalled() ?? getPlaywrights() ?? getPackaged() ?? installWithApt();
	if (!executablePath) fail('No Chromium could be found or fetched. Install one, or set CHROMIUM=/path/to/chromium.');
	fs.mkdirSync(cacheFolder, { recursive: true });
	fs.writeFileSync(note, JSON.stringify({ executablePath }));
	say(`browser for the tests: ${executablePath}`);
}
