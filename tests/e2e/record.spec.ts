import { chromium, type Page } from '@playwright/test';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchOptions } from '../../tools/launch-options.ts';
import { answer, fill, itemCard, ready } from './support/learner.ts';
import { moduleIn } from './support/modules.ts';
import { rightResponse, wrongResponse } from './support/responses.ts';
import { expect, test } from './support/watch.ts';

const module = await moduleIn('questions', 'us-mexico-security');
const [section] = module.sections;
const [first, second, third] = section?.items ?? [];
if (!section || !first || !second || !third) throw new Error('the first section needs three items');
const start = `/learn/${module.id}`;
const sectionPage = `${start}/${section.id}`;

async function expectAnswered(page: Page, count: number): Promise<void> {
	await expect(page.getByText(`${count} of ${section?.items.length} answered`).last()).toBeVisible();
}

test('a reload keeps what was submitted, and what was only begun', async ({ page }) => {
	await page.goto(sectionPage);
	await ready(page);
	await answer(page, first, rightResponse(first.interaction));
	await fill(page, second, rightResponse(second.interaction));
	await itemCard(page, second).getByRole('radio', { name: 'Fairly sure' }).check();
	await page.reload();
	await ready(page);
	await expectAnswered(page, 1);
	await expect(itemCard(page, first)).toHaveAttribute('data-status', 'held');
	await expect(itemCard(page, first).locator('input:checked').first()).toBeChecked();
	await expect(itemCard(page, second).getByRole('radio', { name: 'Fairly sure' })).toBeChecked();
	await page.locator('[data-hand-in]').click();
	// What was begun and ready goes in with the hand-in.
	await expect(itemCard(page, second)).toHaveAttribute('data-status', 'held');
});

test('a browser killed in the middle comes back to the same place with the same answers', async ({ baseURL }) => {
	const folder = await mkdtemp(join(tmpdir(), 'errata-'));
	const open = () => chromium.launchPersistentContext(folder, { ...launchOptions, ...(baseURL ? { baseURL } : {}) });
	try {
		const before = await open();
		const page = before.pages()[0] ?? (await before.newPage());
		await page.goto(sectionPage);
		await ready(page);
		await answer(page, first, rightResponse(first.interaction));
		await answer(page, second, rightResponse(second.interaction));
		// The whole browser goes without a word, as in a crash.
		const session = await before.browser()?.newBrowserCDPSession();
		await session?.send('Browser.crash').catch(() => undefined);
		await before.close().catch(() => undefined);

		const after = await open();
		const again = after.pages()[0] ?? (await after.newPage());
		await again.goto(start);
		await expect(again.locator('[data-start]')).toHaveText(`Continue: ${section.title}`);
		await again.locator('[data-start]').click();
		await ready(again);
		await expectAnswered(again, 2);
		await expect(itemCard(again, second)).toHaveAttribute('data-status', 'held');
		await after.close();
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
});

test('two tabs add to one record and see each other', async ({ context, page }) => {
	await page.goto(sectionPage);
	await ready(page);
	const other = await context.newPage();
	await other.goto(sectionPage);
	await ready(other);
	await answer(page, first, rightResponse(first.interaction));
	await expect(itemCard(other, first)).toHaveAttribute('data-status', 'held');
	await answer(other, second, rightResponse(second.interaction));
	await expect(itemCard(page, second)).toHaveAttribute('data-status', 'held');
	await Promise.all([
		answer(page, third, rightResponse(third.interaction)),
		answer(other, first, wrongResponse(first.interaction, module.policy.rules))
	]);
	await page.reload();
	await ready(page);
	await expectAnswered(page, 3);
});

test('where the browser forbids storage, the learner is told, goes on, and can take the record along', async ({
	page
}) => {
	await page.addInitScript(() => {
		Object.defineProperty(window, 'indexedDB', {
			get() {
				throw new DOMException('denied', 'SecurityError');
			}
		});
	});
	await page.goto(sectionPage);
	await ready(page);
	await expect(page.getByText('This browser does not let us keep your answers.')).toBeVisible();
	await answer(page, first, rightResponse(first.interaction));
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save to a file' }).first().click();
	const path = await (await download).path();
	expect(await readFile(path, 'utf8')).toContain(first.id);
});

test('where the storage is full, the learner is told and goes on; when there is space again, nothing is missing', async ({
	page
}) => {
	await page.goto(sectionPage);
	await ready(page);
	await answer(page, first, rightResponse(first.interaction));
	await page.evaluate(() => {
		const { add } = IDBObjectStore.prototype;
		IDBObjectStore.prototype.add = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
		addEventListener('make-space', () => (IDBObjectStore.prototype.add = add));
	});
	await answer(page, second, rightResponse(second.interaction));
	await expect(page.getByText("This browser's storage is full.")).toBeVisible();
	await page.evaluate(() => dispatchEvent(new Event('make-space')));
	await answer(page, third, rightResponse(third.interaction));
	await expect(page.getByText("This browser's storage is full.")).toHaveCount(0);
	await page.reload();
	await ready(page);
	await expectAnswered(page, 3);
});

test('a record saved to a file is loaded elsewhere; what is foreign or damaged changes nothing', async ({
	page,
	browser,
	baseURL
}) => {
	await page.goto(sectionPage);
	await ready(page);
	await answer(page, first, rightResponse(first.interaction));
	await page.goto(start);
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save to a file' }).click();
	const path = await (await download).path();

	const elsewhere = await browser.newContext(baseURL ? { baseURL } : {});
	const other = await elsewhere.newPage();
	await other.goto(start);
	const chooser = other.locator('input[type=file]');
	const text = await readFile(path, 'utf8');
	for (const [bad, message] of [
		['{"some": "thing"}', 'This is not a record of Errata.'],
		[text.slice(0, text.length / 2), 'This is not a record of Errata.'],
		[text.replace('"sequence": 0', '"sequence": 7'), 'This record is damaged'],
		[text.replace('"version": 1', '"version": 99'), 'newer version'],
		[text.replaceAll(module.id, 'elsewhere'), 'belongs to another module']
	] as const) {
		expect(bad).not.toBe(text);
		await chooser.setInputFiles({ name: 'r.json', mimeType: 'application/json', buffer: Buffer.from(bad) });
		await expect(other.getByText(message)).toBeVisible();
		await expect(other.locator('[data-start]')).toHaveText('Start reading');
	}
	await chooser.setInputFiles(path);
	await expect(other.getByText('Loaded 1 attempt.')).toBeVisible();
	await other.locator('[data-start]').click();
	await ready(other);
	await expectAnswered(other, 1);
	await elsewhere.close();
});

test('erasing asks first, and then leaves nothing', async ({ page }) => {
	await page.goto(sectionPage);
	await ready(page);
	await answer(page, first, rightResponse(first.interaction));
	await page.goto(start);
	await page.getByRole('button', { name: 'Erase all' }).first().click();
	await page.getByRole('button', { name: 'Keep it' }).click();
	await expect(page.locator('[data-start]')).toHaveText(`Continue: ${section.title}`);
	await page.getByRole('button', { name: 'Erase all' }).first().click();
	await page.getByRole('dialog').getByRole('button', { name: 'Erase all' }).click();
	await expect(page.locator('[data-start]')).toHaveText('Start reading');
	await page.goto(sectionPage);
	await ready(page);
	await expectAnswered(page, 0);
});

test('starting again keeps the earlier attempt', async ({ page }) => {
	await page.goto(sectionPage);
	await ready(page);
	await answer(page, first, rightResponse(first.interaction));
	await page.goto(`${start}/results`);
	await page.getByRole('button', { name: 'Start again' }).first().click();
	await page.getByRole('dialog').getByRole('button', { name: 'Start again' }).click();
	await expect(page).toHaveURL(new RegExp(`${start}$`, 'u'));
	await page.goto(`${start}/results`);
	await expect(page.getByRole('heading', { name: 'Earlier attempts' })).toBeVisible();
	await expect(page.getByRole('row').filter({ hasText: '1/' })).toHaveCount(1);
});

test('results come as CSV and JSON', async ({ page }) => {
	await page.goto(sectionPage);
	await ready(page);
	await answer(page, first, rightResponse(first.interaction));
	await page.goto(`${start}/results`);
	for (const [name, expected] of [
		['Results as CSV', 'rightResponse'],
		['Results as JSON', '"errata-results"']
	] as const) {
		const download = page.waitForEvent('download');
		await page.getByRole('button', { name }).click();
		const text = await readFile(await (await download).path(), 'utf8');
		expect(text).toContain(expected);
		expect(text).toContain(first.id);
	}
});
