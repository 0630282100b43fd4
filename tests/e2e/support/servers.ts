/** Servers that a test may stop, or put another version on. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { planOf, workerFile, type OfflinePlan } from '#lib/interchange/package/plan.ts';

export type Server = { readonly origin: string; readonly stop: () => Promise<void> };
export type VersionServer = Server & {
	readonly put: (files: Files) => void;
	/** Methods and paths of all requests so far. */
	readonly asked: () => readonly string[];
};

/** The product as it is served, with the modules of the tests added. */
export async function startProduct(): Promise<Server> {
	const child = spawn(process.execPath, ['tools/serve.mjs'], {
		env: { ...process.env, PORT: '0', HOST: '127.0.0.1', ERRATA_MODULES: 'tests/fixtures' },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const origin = await new Promise<string>((resolve, reject) => {
		child.on('exit', () => reject(new Error('the server did not start')));
		child.stdout.on('data', (chunk) => {
			const [, address] = /ready at (\S+)/u.exec(String(chunk)) ?? [];
			if (address) resolve(address);
		});
	});
	const stop = async () => {
		if (child.exitCode !== null || child.signalCode !== null) return;
		const gone = new Promise((resolve) => child.on('exit', resolve));
		child.kill('SIGKILL');
		await gone;
	};
	return { origin, stop };
}

export type Files = ReadonlyMap<string, Buffer>;

const types: Readonly<Record<string, string>> = {
	'': 'text/html',
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.webmanifest': 'application/manifest+json'
};
const worker = 'service-worker.js';

/** What the app's worker keeps, as it was built, and the worker. */
export async function builtFiles(): Promise<Files> {
	const [script, plan] = splitWorker(await readFile(`build/server/client/${worker}`, 'utf8'));
	const files = plan.files.map(async ([address]) => {
		const places = [`client/${address}`, `prerendered/${address}.html`, `prerendered/${address}`];
		const place = places.map((one) => join('build/server', one)).find((one) => extname(one) !== '' && existsSync(one));
		if (!place) throw new Error(`nothing was built for ${address}`);
		return [address, await readFile(place)] as const;
	});
	return withWorker(new Map(await Promise.all(files)), plan, script);
}

/** Another version: files are changed, and the worker made for them as the build makes it. */
export function changed(files: Files, change: (address: string, content: Buffer) => Buffer): Files {
	const [script, plan] = splitWorker(String(files.get(worker)));
	const rest = [...files].filter(([address]) => address !== worker);
	return withWorker(new Map(rest.map(([address, content]) => [address, change(address, content)])), plan, script);
}

function withWorker(files: Files, { id, visits }: OfflinePlan, script: string): Files {
	const list = [...files].map(([path, content]) => ({ path, content }));
	return new Map([...files, [worker, Buffer.from(workerFile(planOf(id, list, { visits }), script))]]);
}

function splitWorker(text: string): readonly [script: string, plan: OfflinePlan] {
	const end = text.indexOf('\n');
	return [text.slice(end + 1), JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}', end) + 1))];
}

/** Serves one version after the other below each of the folders, as plain web space does. */
export async function serveVersions(first: Files, ...folders: readonly string[]): Promise<VersionServer> {
	let files = first;
	const asked: string[] = [];
	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		asked.push(`${request.method} ${pathname}`);
		const folder = folders.find((one) => pathname.startsWith(`${one}/`));
		const content = folder && files.get(pathname.slice(folder.length + 1) || 'index.html');
		response.writeHead(content ? 200 : 404, {
			'content-type': (pathname.endsWith('/') ? 'text/html' : types[extname(pathname)]) ?? 'text/plain'
		});
		response.end(content);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('no port');
	const stop = () =>
		new Promise<void>((resolve) => {
			server.close(() => resolve());
			server.closeAllConnections();
		});
	return { origin: `http://127.0.0.1:${address.port}`, stop, put: (next) => (files = next), asked: () => asked };
}
