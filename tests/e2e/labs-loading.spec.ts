import type { Page } from '@playwright/test';
import type { Series } from '#lib/assessment/module.ts';
import { expectNoFindings } from './support/axe.ts';
import { answer, itemCard, openLab, ready } from './support/learner.ts';
import { moduleIn } from './support/modules.ts';
import { itemOf } from './support/record.ts';
import { rightResponse } from './support/responses.ts';
import { expect, test } from './support/watch.ts';

const module = await moduleIn('questions', 'us-mexico-security');
const start = `/learn/${module.id}`;

/** Words of the markup by which the code of a part is known, in whatever file it comes, and a section that shows the part. */
const parts = [
	['timeline lab', 'timeline/view', 'history'],
	['axis', 'data-axis', 'history'],
	['actor lab', 'lab-compared-', 'stakeholders'],
	['grid', 'gridcell', 'stakeholders'],
	['data lab', 'lab-series', 'data'],
	['chart', 'data-value', 'data'],
	['trend', 'data-drawing', 'data'],
	['calculator', 'data-first', 'data'],
	['scenario', 'data-node', 'scenarios'],
	['forecast', 'data-better', 'scenarios']
] as const;

/** The scripts that arrive from now on, by address. */
function watchScripts(page: Page): Map<string, Promise<string>> {
	const scripts = new Map<string, Promise<string>>();
	page.on('response', (response) => {
		if (response.url().endsWith('.js')) scripts.set(response.url(), response.text());
	});
	return scripts;
}

async function textsOf(scripts: ReadonlyMap<string, Promise<string>>): Promise<string> {
	return (await Promise.all(scripts.values())).join('\n');
}

test('the code of a lab comes with its section, and no earlier', async ({ page }) => {
	const scripts = watchScripts(page);
	await page.goto(`${start}/introduction`);
	await ready(page);
	await page.waitForLoadState('networkidle');
	const first = await textsOf(scripts);
	for (const [name, words] of parts) expect(first.includes(words), name).toBe(false);

	for (const section of ['history', 'stakeholders', 'data', 'scenarios']) {
		scripts.clear();
		await page.goto(`${start}/${section}`);
		await openLab(page);
		await page.waitForLoadState('networkidle');
		const texts = await textsOf(scripts);
		for (const [name, words, where] of parts) if (where === section) expect(texts.includes(words), name).toBe(true);
	}
});

/** Keeps back scripts that have these words in them for as long as `is.blocked`. */
async function blockScripts(page: Page, words: string, is: { blocked: boolean }): Promise<void> {
	await page.route('**/_app/**/*.js', async (route) => {
		const response = await route.fetch();
		const body = await response.text();
		if (is.blocked && body.includes(words)) await route.abort();
		else await route.fulfill({ response, body });
	});
}

// In pages of their own, since a browser logs what it could not load.
test('where a part does not arrive, a button loads the page again, and no answer is lost', async ({
	browser,
	baseURL
}) => {
	const context = await browser.newContext(baseURL ? { baseURL } : {});
	const page = await context.newPage();
	const is = { blocked: true };
	await blockScripts(page, 'gridcell', is);
	await page.goto(`${start}/stakeholders`);
	await ready(page);
	const answered = itemOf(module, 'stakeholders-mexican-president');
	const begun = itemOf(module, 'stakeholders-biden-until');
	const grid = itemCard(page, 'stakeholders-map-washington');
	await answer(page, answered, rightResponse(answered.interaction));
	await itemCard(page, begun).locator(`[name="${begun.id}"]`).fill('began to type');
	await expect(grid.getByRole('status').first()).toContainText(
		'This part could not be loaded. Nothing you did is lost.'
	);
	await expect(page.locator('[data-actor]').first()).toBeAttached();
	await expectNoFindings(page, `#item-stakeholders-map-washington`);

	is.blocked = false;
	await grid.getByRole('button', { name: 'Load the page again' }).click();
	await expect(grid.getByRole('grid')).toBeVisible();
	await ready(page);
	await expect(itemCard(page, answered)).toHaveAttribute('data-status', 'held');
	await expect(itemCard(page, begun).locator(`[name="${begun.id}"]`)).toHaveValue('began to type');
	await context.close();
});

test('the same for a lab', async ({ browser, baseURL }) => {
	const context = await browser.newContext(baseURL ? { baseURL } : {});
	const page = await context.newPage();
	const is = { blocked: true };
	await blockScripts(page, 'timeline/view', is);
	await page.goto(`${start}/history`);
	await ready(page);
	await expect(page.locator('.lab')).toContainText('This part could not be loaded.');
	is.blocked = false;
	await page.locator('.lab').getByRole('button', { name: 'Load the page again' }).click();
	await expect(page.locator('.lab').getByRole('heading', { name: 'The timeline' })).toBeVisible();
	await context.close();
});

test('without a network, what is loaded goes on working', async ({ browser, baseURL }) => {
	const context = await browser.newContext(baseURL ? { baseURL } : {});
	const page = await context.newPage();
	await page.goto(`${start}/data`);
	const lab = await openLab(page);
	const series: Series | undefined = module.series.find(({ id }) => id === 'cbp-fentanyl-fy-southwest');
	await expect(lab.getByRole('slider')).toBeVisible();
	await page.waitForLoadState('networkidle');
	await context.setOffline(true);

	await lab.locator('#lab-series').selectOption(series?.id ?? '');
	const chart = lab.getByRole('group', { name: series?.title ?? '', exact: true });
	await chart.getByRole('slider').focus();
	await page.keyboard.press('End');
	await expect(chart.locator('[data-value]')).toContainText(series?.rows.at(-1)?.x ?? '');
	await chart.getByRole('button', { name: 'Picture (SVG)' }).click();
	await expect(chart.getByRole('status')).toHaveText('The file has been handed to your browser.');
	const item = itemOf(module, 'data-draw-seizures');
	await answer(page, item, rightResponse(item.interaction));

	await context.setOffline(false);
	await page.reload();
	await ready(page);
	await expect(itemCard(page, item)).toHaveAttribute('data-status', 'held');
	await context.close();
});
