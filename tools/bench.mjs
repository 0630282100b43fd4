// How heavy and how fast is it? See docs/bench.md.
// usage: npm run bench [-- --json]
import { chromium } from '@playwright/test';
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { parse } from 'yaml';
import { measureChart, measureFloorChart } from './bench/chart.mjs';
import { serveFloor } from './bench/floor.mjs';
import { measureFloorHunt, measureHunt } from './bench/hunt.mjs';
import { measure } from './bench/measure.mjs';
import { measurePackages } from './bench/packages.mjs';
import { ensureBrowser } from './browser.mjs';
import { launchOptions } from './launch-options.ts';
import { fail, read, root } from './project.mjs';
import { ensureBuild, ensurePackages } from './setup.mjs';

const runs = 5;
const asJson = process.argv.includes('--json');

/** The first module there is, its sections, its hunts that belong to none of them, and its data lab. */
function findFirst() {
	const module = readdirSync(`${root}/questions`).find((name) => read(`questions/${name}/module.yaml`) !== '');
	if (!module) fail('There is no module in questions/ to measure.');
	const { sections, hunts, labs } = parse(read(`questions/${module}/module.yaml`));
	const apart = hunts.filter(({ section }) => section === undefined);
	return {
		module,
		section: sections[0],
		sections,
		hunts: apart.map(({ id }) => id),
		whole: apart.find(({ text }) => text === undefined)?.id,
		lab: Object.keys(labs).find((section) => labs[section] === 'charts'),
		longest: longestSeries(module)
	};
}

function longestSeries(module) {
	const folder = `questions/${module}/series`;
	const lengths = readdirSync(`${root}/${folder}`).map((file) => [file, read(`${folder}/${file}`).split('\n').length]);
	const [file] = lengths.reduce((longest, one) => (one[1] > longest[1] ? one : longest));
	return file.replace(/\.csv$/, '');
}

/** Serves the production build at a free port. Resolves to its address and a way to stop. */
function serveProduct() {
	const { ORIGIN: _, ...inherited } = process.env;
	const env = { ...inherited, PORT: '0', HOST: '127.0.0.1' };
	const server = spawn(process.execPath, [`${root}/tools/serve.mjs`], { env, stdio: ['ignore', 'pipe', 'inherit'] });
	return new Promise((resolve, reject) => {
		server.on('exit', () => reject(new Error('The server did not start.')));
		server.stdout.on('data', (chunk) => {
			const address = /ready at (\S+)/.exec(String(chunk))?.[1];
			if (address) resolve({ address, stop: () => server.kill() });
		});
	});
}

/** From an empty record to the first section, with feedback after each answer: as a learner gets there. */
async function prepare(page, base, module) {
	await page.goto(`${base}/learn/${module}`);
	await page.locator('input[name="feedback"][value="at-once"]').check();
	await page.locator('[data-start]').click();
	await page.locator('[data-item]').first().waitFor();
}

function print(figures) {
	const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
	const show = (name, value) => (name.includes('Bytes') ? kilobytes(value) : `${value.toFixed(0)} ms`);
	const { floor, conditions, ...own } = figures;
	console.log(`\n  ${''.padEnd(24)} ${'Errata'.padStart(10)} ${'floor'.padStart(10)}`);
	for (const [name, value] of Object.entries(own)) {
		const least = floor[name] === undefined ? '' : show(name, floor[name]);
		console.log(`  ${name.padEnd(24)} ${show(name, value).padStart(10)} ${least.padStart(10)}`);
	}
	console.log(
		`\n  ${conditions.date}, ${conditions.processors} processors (${conditions.model}), Chromium ${conditions.chromium}\n`
	);
}

if (!asJson)
	console.log(
		`[bench] median of ${runs} cold visits, 20 answers, 40 flags, 11 charts, four packages; about seven minutes`
	);
ensurePackages();
ensureBuild('server');
ensureBrowser();
const first = findFirst();
const { module, section } = first;
const product = await serveProduct();
const floor = await serveFloor();
const browser = await chromium.launch(launchOptions);
try {
	const base = product.address;
	const own = await measure(
		browser,
		{ address: `${base}/learn/${module}/${section}`, prepare: (page) => prepare(page, base, module) },
		runs
	);
	const least = await measure(browser, { address: floor.address, prepare: (page) => page.goto(floor.address) }, runs);
	const hunting = await measureHunt(browser, { base, ...first });
	const leastHunting = await measureFloorHunt(browser, floor.hunt);
	const charting = await measureChart(browser, { base, ...first });
	const leastCharting = await measureFloorChart(browser, floor.chart);
	const packaged = await measurePackages(browser, first, runs);
	const conditions = {
		date: new Date().toISOString().slice(0, 10),
		processors: cpus().length,
		model: cpus()[0].model,
		chromium: browser.version()
	};
	const floorFigures = { ...least, ...leastHunting, ...leastCharting };
	const figures = { ...own, ...hunting, ...charting, ...packaged, floor: floorFigures, conditions };
	if (asJson) console.log(JSON.stringify(figures, undefined, '\t'));
	else print(figures);
} finally {
	await browser.close();
	floor.stop();
	product.stop();
}
