import { chromium, type Page } from '@playwright/test';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchOptions } from '../../tools/launch-options.ts';
import {
	begin,
	chooseSource,
	details,
	expectFlagged,
	groundOf,
	huntReady,
	nextStep,
	onPage,
	pick,
	tap
} from './support/hunter.ts';
import { ready } from './support/learner.ts';
import { moduleIn } from './support/modules.ts';
import { expect, test } from './support/watch.ts';

const module = await moduleIn('questions', 'us-mexico-security');
const start = `/learn/${module.id}`;
const ground = groundOf(module, 'history');
const [first, second, third] = pick(ground.statements, 0, 3, 5);
const wrong = first.words.split(' ').slice(0, 2).join(' ');
const [source] = pick(module.sources, 2);

/** Two flags, the first with all that can be said about it. */
async function hunt(page: Page): Promise<void> {
	await begin(page, ground);
	await nextStep(page, 'check');
	await tap(page, second);
	await tap(page, first);
	const form = details(page);
	await form.getByRole('radio', { name: 'Contradicts the text itself' }).check();
	await form.getByRole('radio', { name: 'Fairly sure' }).check();
	await form.getByLabel('The words that are wrong').fill(wrong);
	await form.getByLabel(/^What should it say/u).fill('Other words');
	await form.getByLabel(/^What should it say/u).blur();
	await chooseSource(page, source.id);
	await expectFlagged(page, 2);
}

async function expectHunted(page: Page): Promise<void> {
	await huntReady(page);
	await expect(page.locator('[data-step=check]')).toBeVisible();
	await expectFlagged(page, 2);
	await expect(onPage(page, second)).toHaveClass(/flagged/u);
	await expect(onPage(page, first).locator('.wrong')).toHaveText(wrong);
	await onPage(page, first).click();
	const form = details(page);
	await expect(form.getByRole('radio', { name: 'Contradicts the text itself' })).toBeChecked();
	await expect(form.getByRole('radio', { name: 'Fairly sure' })).toBeChecked();
	await expect(form.getByLabel('The words that are wrong')).toHaveValue(wrong);
	await expect(form.getByLabel(/^What should it say/u)).toHaveValue('Other words');
	await expect(form.locator('cite')).toHaveText(source.title);
}

test('a browser killed in the middle of a hunt comes back to the same step with the same flags', async ({
	baseURL
}) => {
	const folder = await mkdtemp(join(tmpdir(), 'errata-'));
	const open = () => chromium.launchPersistentContext(folder, { ...launchOptions, ...(baseURL ? { baseURL } : {}) });
	try {
		const before = await open();
		const page = before.pages()[0] ?? (await before.newPage());
		await hunt(page);
		// The whole browser goes without a word, as in a crash.
		const session = await before.browser()?.newBrowserCDPSession();
		await session?.send('Browser.crash').catch(() => undefined);
		await before.close().catch(() => undefined);

		const after = await open();
		const again = after.pages()[0] ?? (await after.newPage());
		await again.goto(`${start}/history`);
		await expect(again.locator('[data-hunt-call=hunting]')).toContainText('2 flagged');
		await again.getByRole('link', { name: 'Go on hunting' }).click();
		await expectHunted(again);
		await after.close();
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
});

test('words typed are kept without leaving the field, a moment later', async ({ page }) => {
	await begin(page, ground);
	await tap(page, first);
	await details(page)
		.getByLabel(/^What should it say/u)
		.pressSequentially('Typed and gone');
	// The preview shows what is kept.
	await expect(details(page).locator('ins')).toContainText('Typed and gone');
	await page.goto(start);
	await page.goto(ground.address);
	await huntReady(page);
	await onPage(page, first).click();
	await expect(details(page).getByLabel(/^What should it say/u)).toHaveValue('Typed and gone');
});

test('words typed are kept when the details are closed at once', async ({ page }) => {
	await begin(page, ground);
	await tap(page, first);
	const form = details(page);
	await form.getByLabel(/^What should it say/u).pressSequentially('Typed and closed');
	await page.keyboard.press('Escape');
	await expect(form).toHaveCount(0);
	await onPage(page, first).click();
	await expect(form.getByLabel(/^What should it say/u)).toHaveValue('Typed and closed');
	await form.getByLabel('The words that are wrong').fill(wrong);
	await page.keyboard.press('Escape');
	await expect(onPage(page, first).locator('.wrong')).toHaveText(wrong);
	// Nor do they move to another flag.
	await onPage(page, first).click();
	await form.getByLabel(/^What should it say/u).pressSequentially(', twice');
	await onPage(page, second).click();
	await expect(form.locator('blockquote')).toHaveText(second.words);
	await expect(form.getByLabel(/^What should it say/u)).toHaveValue('');
	await onPage(page, first).click();
	await expect(form.getByLabel(/^What should it say/u)).toHaveValue('Typed and closed, twice');
});

test('two tabs hunt together: each shows the flags, details and step of the other', async ({ context, page }) => {
	await begin(page, ground);
	const other = await context.newPage();
	await other.goto(ground.address);
	await huntReady(other);
	await tap(page, first);
	await expectFlagged(other, 1);
	await expect(onPage(other, first)).toHaveClass(/flagged/u);
	await tap(other, second);
	await expectFlagged(page, 2);
	await onPage(other, first).click();
	await onPage(page, first).click();
	await details(page).getByRole('radio', { name: 'Wrong date or order' }).check();
	await expect(details(other).getByRole('radio', { name: 'Wrong date or order' })).toBeChecked();
	await nextStep(other, 'check');
	await expect(page.locator('[data-step=check]')).toBeVisible();
	await Promise.all([
		tap(page, third),
		other
			.getByRole('button', { name: /^Remove the flag on/u })
			.first()
			.click()
	]);
	await expectFlagged(page, 2);
	await expectFlagged(other, 2);
	await page.reload();
	await huntReady(page);
	await expectFlagged(page, 2);
	await expect(onPage(page, first)).not.toHaveClass(/flagged/u);
	await other.locator('[data-hand-in]').click();
	await other.locator('[data-confirm]').click();
	await expect(page.locator('.on a')).toBeVisible();
});

test('handing in the section hands in its hunt, as it says beforehand', async ({ page }) => {
	await hunt(page);
	await page.goto(`${start}/history`);
	await ready(page);
	await expect(page.locator('.hand-in')).toContainText('The hunt in this section (2 flagged) is handed in with it.');
	await page.locator('[data-hand-in]').click();
	await page.getByRole('button', { name: 'Hand in all the same' }).click();
	await expect(page.getByText('Handed in.', { exact: true })).toBeVisible();
	await expect(page.locator('[data-hunt-call=settled]')).toBeVisible();
	await page.getByRole('link', { name: 'See what you found' }).click();
	await expect(page.locator('.on a')).toBeVisible();
	await expect(page.locator('[data-begin], [data-keys]')).toHaveCount(0);
	await expect(page.locator('[data-hits]')).toBeVisible();
});

test('a record saved to a file brings the flags to another browser', async ({ page, browser, baseURL }) => {
	await hunt(page);
	await page.goto(start);
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save to a file' }).click();
	const path = await (await download).path();
	expect(await readFile(path, 'utf8')).toContain('mark.set');

	const elsewhere = await browser.newContext(baseURL ? { baseURL } : {});
	const other = await elsewhere.newPage();
	await other.goto(ground.address);
	await huntReady(other);
	await expect(other.locator('[data-begin]')).toBeVisible();
	await other.goto(start);
	await other.locator('input[type=file]').setInputFiles(path);
	await expect(other.getByText('Loaded 1 attempt.')).toBeVisible();
	await other.goto(ground.address);
	await expectHunted(other);
	await elsewhere.close();
});

test('where the storage is full, the learner is told and goes on; when there is space again, no flag is missing', async ({
	page
}) => {
	await begin(page, ground);
	await tap(page, first);
	await page.evaluate(() => {
		const { add } = IDBObjectStore.prototype;
		IDBObjectStore.prototype.add = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
		addEventListener('make-space', () => (IDBObjectStore.prototype.add = add));
	});
	await tap(page, second);
	await expect(page.getByText("This browser's storage is full.")).toBeVisible();
	await expectFlagged(page, 2);
	await page.evaluate(() => dispatchEvent(new Event('make-space')));
	await tap(page, third);
	await expect(page.getByText("This browser's storage is full.")).toHaveCount(0);
	await page.reload();
	await huntReady(page);
	await expectFlagged(page, 3);
});
