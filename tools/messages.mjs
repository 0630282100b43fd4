// Compiles messages/ to src/lib/paraglide. By hand and not by the Vite plugin: that one rebuilds for half a minute after each change.
import { spawnSync } from 'node:child_process';
import { root } from './project.mjs';

const options = ['--project', './project.inlang', '--outdir', './src/lib/paraglide', '--silent'];
const outcome = spawnSync(
	process.execPath,
	[
		'node_modules/@inlang/paraglide-js/bin/run.js',
		'compile',
		...options,
		'--no-emit-readme',
		'--no-emit-git-ignore',
		'--no-emit-prettier-ignore',
		...['--strategy', 'globalVariable', 'baseLocale']
	],
	{ cwd: root, stdio: 'inherit' }
);
process.exitCode = outcome.status ?? 1;
