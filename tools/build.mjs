// usage: node tools/build.mjs [server] [static]     builds into build/<target>, all targets where none is named
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './project.mjs';
import { ensurePlayer } from './setup.mjs';

ensurePlayer();
const targets = process.argv.slice(2);
for (const target of targets.length > 0 ? targets : ['server', 'static']) {
	fs.rmSync(path.join(root, 'build', target), { recursive: true, force: true });
	const outcome = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
		cwd: root,
		stdio: 'inherit',
		env: { ...process.env, TARGET: target }
	});
	if (outcome.status !== 0) process.exit(1);
}
