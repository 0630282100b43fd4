// Writes into the app's service worker what it is to keep. Kit tells the worker the names of files alone; with fingerprints it fetches only what
// has changed since the last version, and takes nothing for what it is not.
import fs from 'node:fs';
import path from 'node:path';
import { planOf, workerFile } from '../src/lib/interchange/package/plan.ts';

const workerName = 'service-worker.js';

/** What learners need to walk through a module; all else is kept once it was used. */
const isLeftOut = (address) =>
	[workerName, 'robots.txt', '_app/version.json', '.vite/'].some((start) => address.startsWith(start)) ||
	// For teachers: the page that makes packages, and what goes into them.
	/^teach\b|(^|\/)module\.[\w-]+\.json$|\/player\.[^/]+$|\.(xsd|dtd)$/.test(address);

/** All files below a folder, by their paths from it. */
function filesBelow(folder) {
	if (!fs.existsSync(folder)) return [];
	const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
}

/** Kit's adapter for a build, which first completes the worker. `server`: what is not made beforehand. */
export function withOffline(adapter, server) {
	return {
		...adapter,
		adapt(builder) {
			const client = builder.getClientDirectory();
			const made = path.join(builder.config.kit.outDir, 'output/prerendered');
			const pages = [...builder.prerendered.pages].map(([address, { file }]) => [
				address,
				path.join(made, 'pages', file)
			]);
			// Data files lie in the first folder, and what endpoints answer in the second.
			const others = [...builder.prerendered.assets.keys()].map((address) => [
				address,
				[
					path.join(made, 'data', address),
					path.join(made, 'dependencies', address),
					path.join(made, 'pages', address)
				].find(fs.existsSync)
			]);
			const files = [
				...filesBelow(client).map((name) => [name, path.join(client, name)]),
				...[...pages, ...others].map(([address, file]) => [address.replace(/^\//, ''), file])
			]
				.filter(([address, file]) => file && !isLeftOut(address))
				.map(([address, file]) => ({ path: address, content: fs.readFileSync(file) }));
			const worker = path.join(client, workerName);
			fs.writeFileSync(worker, workerFile(planOf('errata', files, server), fs.readFileSync(worker, 'utf8')));
			return adapter.adapt(builder);
		}
	};
}
