// Lets one process at a time install or build: `npm start` and `npm test` may run side by side in one checkout.
import fs from 'node:fs';
import path from 'node:path';
import { cacheFolder } from './project.mjs';

function isAlive(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error.code === 'EPERM';
	}
}

/** The process that holds the lock, or undefined where it died and left it behind. */
function findHolder(file) {
	const pid = fs.existsSync(file) ? Number(fs.readFileSync(file, 'utf8')) : 0;
	return pid > 0 && isAlive(pid) ? pid : undefined;
}

function take(file) {
	try {
		fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
		return true;
	} catch (error) {
		if (error.code !== 'EEXIST') throw error;
		return false;
	}
}

/** Runs `work` while no other process holds the lock of this name; waits as long as it takes. */
export function withLock(name, work) {
	fs.mkdirSync(cacheFolder, { recursive: true });
	const file = path.join(cacheFolder, `${name}.lock`);
	const pause = new Int32Array(new SharedArrayBuffer(4));
	while (!take(file)) {
		if (findHolder(file) === undefined) fs.rmSync(file, { force: true });
		else Atomics.wait(pause, 0, 0, 100);
	}
	// `fail` leaves without coming back here; the next one finds the holder dead.
	try {
		return work();
	} finally {
		fs.rmSync(file, { force: true });
	}
}
