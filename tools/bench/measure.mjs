// Opens pages in a slowed browser and measures them. The conditions are those of a cheap telephone on a poor connection.
import { fill, probe } from './probe.mjs';

const conditions = { downloadMbits: 1.6, uploadMbits: 0.75, latencyMs: 150, slowdown: 4 };
/** What a service worker keeps for later visits comes after all that is measured, and would come between two pages of one run. */
export const firstVisit = { serviceWorkers: 'block' };
const quietMs = 1000;
const answersWanted = 20;

const bytesPerSecond = (megabits) => (megabits * 1_000_000) / 8;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** A page with an empty cache (unless the context brings one), slowed network and processor, and the wire's tap. */
export async function openSlowPage(browser, from) {
	const context = from ?? (await browser.newContext(firstVisit));
	const page = await context.newPage();
	await page.addInitScript(probe);
	const devtools = await context.newCDPSession(page);
	const wire = tap(devtools);
	await devtools.send('Network.enable');
	await devtools.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: conditions.latencyMs,
		downloadThroughput: bytesPerSecond(conditions.downloadMbits),
		uploadThroughput: bytesPerSecond(conditions.uploadMbits)
	});
	await devtools.send('Emulation.setCPUThrottlingRate', { rate: conditions.slowdown });
	return { context, page, wire };
}

/** Notes each response as it ends: bytes with headers, as they came over the wire. */
function tap(devtools) {
	const open = new Map();
	const done = [];
	let start;
	let changed = performance.now();
	devtools.on('Network.requestWillBeSent', ({ requestId, timestamp }) => {
		start ??= timestamp;
		changed = performance.now();
		open.set(requestId, false);
	});
	devtools.on('Network.responseReceived', ({ requestId, response }) => {
		open.set(requestId, /javascript/.test(response.mimeType));
	});
	devtools.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
		done.push({ isScript: open.get(requestId) === true, bytes: encodedDataLength, atMs: (timestamp - start) * 1000 });
		open.delete(requestId);
		changed = performance.now();
	});
	devtools.on('Network.loadingFailed', ({ requestId }) => {
		open.delete(requestId);
		changed = performance.now();
	});
	return {
		async idle() {
			while (open.size > 0 || performance.now() - changed < quietMs) await pause(50);
		},
		sum: (isWanted) => done.filter(isWanted).reduce((sum, { bytes }) => sum + bytes, 0)
	};
}

/** One cold visit. */
async function visit(browser, address) {
	const { context, page, wire } = await openSlowPage(browser);
	await page.goto(address);
	await page.waitForFunction(() => window.bench.answerReadyMs !== undefined);
	await wire.idle();
	const { firstItemMs, answerReadyMs } = await page.evaluate(() => window.bench);
	await context.close();
	return {
		scriptBytes: wire.sum(({ isScript }) => isScript),
		scriptBytesToFirstItem: wire.sum(({ isScript, atMs }) => isScript && atMs <= firstItemMs),
		transferBytes: wire.sum(() => true),
		firstItemMs,
		answerReadyMs
	};
}

/** Answers one item; returns false where no feedback came, as for an item that this cannot answer. */
async function answer(page, item, round) {
	const count = () => page.evaluate(() => window.bench.feedbackMs.length);
	const before = await count();
	try {
		await item.evaluate(fill, round);
		// A learner reads before they answer: the page has come to rest when they click.
		await item.scrollIntoViewIfNeeded();
		await page.waitForTimeout(300);
		await item.locator('[data-answer]').click({ timeout: 3000 });
		await page.waitForFunction((sofar) => window.bench.feedbackMs.length > sofar, before, { timeout: 3000 });
		return true;
	} catch (error) {
		if (error.name === 'TimeoutError') return false;
		throw error;
	}
}

/** From click to painted feedback, for as many answers as wanted: each item in turn, again from an empty record where they run out. */
async function timeFeedback(browser, prepare) {
	const times = [];
	for (let round = 0; times.length < answersWanted && round < answersWanted; round += 1) {
		const { context, page } = await openSlowPage(browser);
		await prepare(page);
		await page.waitForFunction(() => window.bench?.answerReadyMs !== undefined);
		for (const item of await page.locator('[data-item]:has([data-answer])').all()) await answer(page, item, round);
		times.push(...(await page.evaluate(() => window.bench.feedbackMs)));
		if (times.length === 0) throw new Error('No answer brought feedback: is the feedback mode "at once"?');
		await context.close();
	}
	return times.slice(0, answersWanted);
}

/** The value below which the given part of all lies (nearest rank). */
export function quantile(values, part) {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.ceil(part * sorted.length) - 1];
}

export const rounded = (figures) =>
	Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Math.round(value * 10) / 10]));

/**
 * Measures one subject: medians of cold visits to `address`, then the times to feedback.
 * `prepare` brings a fresh page to where answering shows feedback at once.
 */
export async function measure(browser, { address, prepare }, runs) {
	const visits = [];
	for (let run = 0; run < runs; run += 1) visits.push(await visit(browser, address));
	const median = (name) =>
		quantile(
			visits.map((figures) => figures[name]),
			0.5
		);
	const feedback = await timeFeedback(browser, prepare);
	return rounded({
		...Object.fromEntries(Object.keys(visits[0]).map((name) => [name, median(name)])),
		feedbackP50Ms: quantile(feedback, 0.5),
		feedbackP95Ms: quantile(feedback, 0.95)
	});
}
