// `npm start`: sets up what is missing, then serves the production build until it is told to stop.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { findNode, root } from './project.mjs';
import { ensureBuild, ensurePackages } from './setup.mjs';

ensurePackages();
ensureBuild('server');

/** Calls back once when the process that started this one is gone. */
function onOrphaned(callback) {
	const parent = process.ppid;
	const timer = setInterval(() => {
		if (process.ppid === parent) return;
		clearInterval(timer);
		callback();
	}, 200);
	timer.unref();
}

const node = findNode();
if (node === process.execPath) {
	await import('./serve.mjs');
	// npm passes a signal to its shell alone, which dies without passing it on and would leave the server behind.
	onOrphaned(() => process.kill(process.pid, 'SIGTERM'));
} else {
	// The first start runs under the Node that npm was started with, which may be too old to serve.
	const server = spawn(node, [path.join(root, 'tools', 'serve.mjs')], { cwd: root, stdio: 'inherit' });
	for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => server.kill(signal));
	onOrphaned(() => server.kill('SIGTERM'));
	server.on('exit', (code) => process.exit(code ?? 1));
}
