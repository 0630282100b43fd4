// How long a flag takes to show on the whole article, and how long the findings take after the last hand-in.
import { firstVisit, openSlowPage, quantile, rounded } from './measure.mjs';

const marksWanted = 40;

/** Flags statements one after the other; each time from the press to the paint. */
async function timeMarks(page) {
	const statements = await page.locator('[data-start]').all();
	const step = Math.max(1, Math.floor(statements.length / marksWanted));
	for (const [index, statement] of statements.entries()) {
		if (index % step > 0) continue;
		await statement.scrollIntoViewIfNeeded();
		// A learner reads before they flag: the page has come to rest.
		await page.waitForTimeout(300);
		// Of a statement that runs over a line's end, the middle may lie outside.
		const box = await statement.evaluate((element) => element.getClientRects()[0].toJSON());
		await page.mouse.click(box.x + Math.min(20, box.width / 2), box.y + box.height / 2);
	}
	await page.waitForTimeout(300);
	return page.evaluate(() => window.bench.markMs);
}

/** With everything else handed in: findings are shown after the last hand-in alone. */
async function prepare(context, { base, module, sections, hunts, whole }) {
	const page = await context.newPage();
	await page.goto(`${base}/learn/${module}`);
	await page.locator('[data-start]').click();
	for (const section of sections) {
		await page.goto(`${base}/learn/${module}/${section}`);
		await page.locator('[data-hand-in]:not([aria-disabled="true"])').click();
		await page.locator('.hand-in .quiet').click();
		await page.locator('.hand-in strong').waitFor();
	}
	for (const hunt of hunts.filter((id) => id !== whole)) {
		await page.goto(`${base}/learn/${module}/hunt/${hunt}`);
		await page.locator('[data-begin]:not([aria-disabled="true"])').click();
		await page.locator('[data-hand-in]').click();
		await page.locator('[data-confirm]').click();
		await page.locator('[data-confirm]').waitFor({ state: 'detached' });
	}
	await page.goto(`${base}/learn/${module}/hunt/${whole}`);
	await page.locator('[data-begin]:not([aria-disabled="true"])').click();
	await page.locator('[data-hand-in]').waitFor();
	await page.close();
}

/** `subject`: base, module, its sections, those of its hunts that belong to no section, and the one over the whole article. */
export async function measureHunt(browser, subject) {
	const context = await browser.newContext(firstVisit);
	await prepare(context, subject);
	const { page } = await openSlowPage(browser, context);
	await page.goto(`${subject.base}/learn/${subject.module}/hunt/${subject.whole}`);
	await page.locator('[data-hand-in]').waitFor();
	await page.waitForTimeout(2000);
	const marks = await timeMarks(page);
	await page.locator('[data-hand-in]').click();
	await page.locator('[data-confirm]').click();
	await page.waitForFunction(() => window.bench.findingsMs !== undefined);
	const findingsMs = await page.evaluate(() => window.bench.findingsMs);
	await context.close();
	return rounded({ markP50Ms: quantile(marks, 0.5), markP95Ms: quantile(marks, 0.95), findingsMs });
}

export async function measureFloorHunt(browser, address) {
	const { context, page } = await openSlowPage(browser);
	await page.goto(address);
	const marks = await timeMarks(page);
	await context.close();
	return rounded({ markP50Ms: quantile(marks, 0.5), markP95Ms: quantile(marks, 0.95) });
}
