// How long the longest series of a data lab takes to be drawn, and a move from point to point of it.
import { openSlowPage, quantile, rounded } from './measure.mjs';

const drawsWanted = 11;
const movesWanted = 40;

/** Draws the longest series again and again, with another between; each time from the choice to the paint. Then walks along it. */
async function timeChart(page, longest) {
	const select = page.locator('[data-series]');
	const other = await select.evaluate(
		(element, id) => [...element.options].find(({ value }) => value !== id)?.value,
		longest
	);
	const draws = [];
	for (let round = 0; round < drawsWanted; round += 1) {
		await select.selectOption(other);
		await page.waitForTimeout(500);
		await page.evaluate(() => (window.bench.drawMs = []));
		await select.selectOption(longest);
		await page.waitForFunction(() => window.bench.drawMs.length > 0);
		draws.push(...(await page.evaluate(() => window.bench.drawMs)));
		await page.waitForTimeout(300);
	}
	await page.locator('[data-chart] input[type="range"]').focus();
	await page.waitForTimeout(500);
	for (let move = 0; move < movesWanted; move += 1) {
		await page.keyboard.press('ArrowRight');
		await page.waitForTimeout(150);
	}
	const moves = await page.evaluate(() => window.bench.moveMs);
	if (moves.length < movesWanted / 2) throw new Error('The chart did not say its points.');
	// The first draw of a visit makes what the others find ready: it is told apart, like the first of a reader.
	const [first, ...later] = draws;
	return rounded({
		chartFirstDrawMs: first,
		chartDrawP50Ms: quantile(later, 0.5),
		chartDrawP95Ms: quantile(later, 0.95),
		chartMoveP50Ms: quantile(moves, 0.5),
		chartMoveP95Ms: quantile(moves, 0.95)
	});
}

/** `subject`: base, module, the section with the data lab, and its longest series. */
export async function measureChart(browser, { base, module, lab, longest }) {
	const { context, page, wire } = await openSlowPage(browser);
	await page.goto(`${base}/learn/${module}/${lab}`);
	await page.locator('[data-open-lab]').click();
	await page.locator('[data-chart] svg').first().waitFor();
	// The rest of a long page comes in and is laid out meanwhile.
	await wire.idle();
	await page.waitForTimeout(3000);
	const figures = await timeChart(page, longest);
	await context.close();
	return figures;
}

export async function measureFloorChart(browser, address) {
	const { context, page } = await openSlowPage(browser);
	await page.goto(address);
	const figures = await timeChart(page, 'long');
	await context.close();
	return figures;
}
