// How large packages are, how long making one takes, and how quick the player in one is.
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { parseModule } from '../../src/lib/content/parse-module.ts';
import { packageFormats } from '../../src/lib/interchange/package/package.ts';
import { packageFiles } from '../../src/lib/interchange/package/package-files.ts';
import { zip } from '../../src/lib/interchange/package/zip.ts';
import { readModule } from '../../src/lib/server/module-folder.ts';
import { readPlayer } from '../player-files.ts';
import { root } from '../project.mjs';
import { measure } from './measure.mjs';

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };

/** Serves the files of packages as a plain LMS does: uncompressed. */
async function serve(packages) {
	const server = createServer((request, response) => {
		const [, format, ...rest] = new URL(request.url, 'http://localhost').pathname.split('/');
		const file = packages[format]?.find(({ path }) => path === rest.join('/'));
		if (!file) return response.writeHead(404).end();
		response.writeHead(200, { 'content-type': types[extname(file.path)] ?? 'application/octet-stream' });
		response.end(file.content);
	});
	await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
	return { address: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() };
}

/** An LMS that takes everything at once, so that what is measured is ours. Runs in the page, before the player. */
function provideLms() {
	const model = new Map();
	window.API = {
		LMSInitialize: () => 'true',
		LMSFinish: () => 'true',
		LMSGetValue: (name) => model.get(name) ?? (name.endsWith('_count') ? '0' : ''),
		LMSSetValue: (name, value) => (model.set(name, value), 'true'),
		LMSCommit: () => 'true',
		LMSGetLastError: () => '0',
		LMSGetErrorString: () => '',
		LMSGetDiagnostic: () => ''
	};
}

/** From an empty record to the first section, with feedback after each answer. */
async function prepare(page, address) {
	await page.addInitScript(provideLms);
	await page.goto(address);
	await page.locator('input[name="feedback"][value="at-once"]').check();
	await page.locator('[data-start]').click();
	await page.locator('[data-item]').first().waitFor();
}

/** `runs` cold visits of a package for the web, answers in one for SCORM 1.2. */
export async function measurePackages(browser, { module: id, section }, runs) {
	const { module } = await parseModule(id, await readModule(`${root}/questions/${id}`));
	const packages = {};
	const figures = {};
	for (const format of packageFormats) {
		const start = performance.now();
		packages[format] = packageFiles(module, { format }, readPlayer(format)).files;
		figures[`${format}PackageBytes`] = zip(packages[format]).length;
		figures.packageMs = Math.max(figures.packageMs ?? 0, performance.now() - start);
	}
	const served = await serve(packages);
	try {
		const played = await measure(
			browser,
			{
				address: `${served.address}/web/index.html#/section/${section}`,
				prepare: (page) => prepare(page, `${served.address}/scorm12/index.html`)
			},
			runs
		);
		return {
			...figures,
			packageFirstItemMs: played.firstItemMs,
			packageFeedbackP50Ms: played.feedbackP50Ms,
			packageFeedbackP95Ms: played.feedbackP95Ms
		};
	} finally {
		served.stop();
	}
}
