import type { Page } from '@playwright/test';
import { expectNoFindings } from './support/axe.ts';
import { answer, handInUnfinished, itemCard, ready } from './support/learner.ts';
import { moduleIn } from './support/modules.ts';
import { rightResponse } from './support/responses.ts';
import {
	builtFiles,
	changed,
	serveVersions,
	startProduct,
	type Files,
	type Server,
	type VersionServer
} from './support/servers.ts';
import { expect, test } from './support/watch.ts';

test.use({ serviceWorkers: 'allow' });

// Chromium at times does not close a context that was cut off from the network under a service worker: the test has passed by then.
test.describe.configure({ timeout: 120_000, retries: 1 });

const module = await moduleIn('questions', 'us-mexico-security');
const [section, second] = module.sections;
const [first] = section?.items ?? [];
if (!section || !second || !first) throw new Error('two sections and an item are needed');
const start = `/learn/${module.id}`;
const kept = 'On this device it also opens without a connection.';
const notice = 'A new version is ready. What you have answered stays.';

/** The worker has everything, and this page is served by it. */
async function expectKept(page: Page): Promise<void> {
	// Some megabytes, at the lowest priority.
	await expect(page.getByText(kept)).toBeVisible({ timeout: 60_000 });
	await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}

function expectHeading(page: Page, title: string): Promise<void> {
	return expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
}

function cacheNames(page: Page): Promise<readonly string[]> {
	return page.evaluate(() => caches.keys());
}

const onProduct = test.extend<{ server: Server }>({
	server: async ({ browserName: _ }, use) => {
		const server = await startProduct();
		await use(server);
		await server.stop();
	},
	baseURL: ({ server }, use) => use(server.origin)
});

onProduct.describe('the product', () => {
	onProduct(
		'after the first visit everything opens without a connection, and the walk goes on',
		async ({ page, server }) => {
			await page.goto(`${start}/${section.id}`);
			await ready(page);
			await answer(page, first, rightResponse(first.interaction));
			await expectKept(page);
			await server.stop();
			await page.context().setOffline(true);

			await page.reload();
			await ready(page);
			await expect(itemCard(page, first)).toHaveAttribute('data-status', 'held');
			await handInUnfinished(page);
			await page.getByRole('link', { name: /^Next:/u }).click();
			await expectHeading(page, second.title);
			await ready(page);
			for (const { id, title } of module.sections.slice(1)) {
				await page.goto(`${start}/${id}`);
				await expectHeading(page, title);
			}
			const hunt = module.hunts.find((one) => one.section === second.id);
			await page.goto(`${start}/hunt/${hunt?.id}`);
			await expect(page.locator('[data-begin]').first()).toBeVisible();
			await page.goto(`${start}/results`);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			await page.locator('.wordmark').click();
			await expect(page.getByRole('link', { name: module.title })).toBeVisible();
		}
	);

	onProduct(
		'of added modules the pages that were visited; of others it says that they are not here',
		async ({ page, server }) => {
			const tiny = await moduleIn('tests/fixtures', 'tiny');
			const [one] = tiny.sections;
			await page.goto('/');
			await expectKept(page);
			await page.getByRole('link', { name: tiny.title }).click();
			await page.locator('[data-start]').click();
			await expectHeading(page, one?.title ?? '');
			await ready(page);
			// Kept in the background.
			await expect
				.poll(() => page.evaluate(async (path) => Boolean(await caches.match(path)), `/learn/tiny/${one?.id}`))
				.toBe(true);
			await server.stop();
			await page.context().setOffline(true);
			await page.reload();
			await expectHeading(page, one?.title ?? '');
			await ready(page);
			await page.goto('/learn/tiny');
			await expectHeading(page, tiny.title);
			await page.goto('/learn/tiny/results');
			await expectHeading(page, 'Not connected');
			await expectNoFindings(page);
			await page.getByRole('link', { name: 'To all modules' }).click();
			await expect(page.getByRole('link', { name: module.title })).toBeVisible();
		}
	);
});

const folder = '/a%20folder';

const onVersions = test.extend<{ server: VersionServer; versions: readonly [Files, Files] }>({
	versions: async ({ browserName: _ }, use) => {
		const one = await builtFiles();
		const two = changed(one, (address, content) => {
			if (address.endsWith(`/${second.id}/__data.json`))
				return Buffer.from(String(content).replaceAll(JSON.stringify(second.title), `"${second.title}, revised"`));
			if (!address.startsWith('learn/') || address.endsWith('.json')) return content;
			return Buffer.from(String(content).replace('<html ', '<html data-version="2" '));
		});
		await use([one, two]);
	},
	server: async ({ versions }, use) => {
		const server = await serveVersions(versions[0], folder);
		await use(server);
		await server.stop();
	},
	baseURL: ({ server }, use) => use(server.origin)
});

onVersions.describe('versions', () => {
	/** The page asks for a new version, as browsers do by themselves now and then. */
	async function askForUpdate(page: Page): Promise<void> {
		await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
	}

	onVersions(
		'a new version waits until the learner agrees; the record stays, and nothing is mixed',
		async ({ page, context, server, versions }) => {
			const html = page.locator('html');
			await page.goto(`${folder}${start}/${section.id}`);
			await ready(page);
			await answer(page, first, rightResponse(first.interaction));
			await expectKept(page);
			const other = await context.newPage();
			await other.goto(`${folder}${start}/${section.id}`);
			await ready(other);
			await expect(itemCard(other, first)).toHaveAttribute('data-status', 'held');
			const [oldCache] = await cacheNames(page);
			await expect(page.getByText(notice)).toHaveCount(0);

			server.put(versions[1]);
			await askForUpdate(page);
			for (const tab of [page, other]) await expect(tab.getByRole('status').getByText(notice)).toBeVisible();
			await expectNoFindings(page);
			// Until then all is of the first version, opened anew or not.
			await page.reload();
			await expect(html).not.toHaveAttribute('data-version', '2');
			await expect(page.getByText(notice)).toBeVisible();
			await page.getByRole('button', { name: 'Later' }).click();
			await expect(page.getByText(notice)).toHaveCount(0);
			await expect(page.locator('#main')).toBeFocused();
			await page.reload();

			await page.getByRole('button', { name: 'Use it now' }).focus();
			await page.keyboard.press('Enter');
			await expect(html).toHaveAttribute('data-version', '2');
			await ready(page);
			await expect(itemCard(page, first)).toHaveAttribute('data-status', 'held');
			await expect(page.getByText(notice)).toHaveCount(0);
			await handInUnfinished(page);
			await page.getByRole('link', { name: /^Next:/u }).click();
			await expectHeading(page, `${second.title}, revised`);

			// The other tab was left alone, and takes its next page as a whole.
			await expect(other.getByText('Another tab has gone over to a new version.')).toBeVisible();
			await expect(other.locator('html')).not.toHaveAttribute('data-version', '2');
			await expect(other.getByText('Handed in.', { exact: true })).toBeVisible();
			expect(await cacheNames(page)).toContain(oldCache);
			await other.getByRole('link', { name: /^Next:/u }).click();
			await expect(other.locator('html')).toHaveAttribute('data-version', '2');
			await expectKept(other);
			await expect.poll(() => cacheNames(other)).not.toContain(oldCache);
			expect(await cacheNames(other)).toHaveLength(1);
		}
	);

	onVersions(
		'only what has changed is fetched for a new version, and half a version is none',
		async ({ page, server, versions }) => {
			const [one, two] = versions;
			await page.goto(`${folder}${start}`);
			await expectKept(page);
			// On its way to the server: the worker is new, and one page is still the old one.
			server.put(new Map([...two, [start.slice(1), one.get(start.slice(1)) ?? Buffer.alloc(0)]]));
			const before = server.asked().length;
			await askForUpdate(page);
			await page.waitForTimeout(1000);
			await expect(page.getByText(notice)).toHaveCount(0);
			server.put(two);
			await askForUpdate(page);
			await expect(page.getByText(notice)).toBeVisible();
			expect(
				server
					.asked()
					.slice(before)
					.filter((line) => line.includes('/immutable/'))
			).toEqual([]);
		}
	);
});

test('where the browser allows no worker everything works, without a word', async ({ page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(Navigator.prototype, 'serviceWorker', {
			get: () => {
				throw new DOMException('forbidden', 'SecurityError');
			}
		});
	});
	await page.goto(`${start}/${section.id}`);
	await ready(page);
	await answer(page, first, rightResponse(first.interaction));
	await page.waitForTimeout(1500);
	await expect(page.getByText(kept)).toHaveCount(0);
	await page.getByRole('link', { name: 'Errata' }).click();
	await expect(page.getByRole('link', { name: module.title })).toBeVisible();
});

test('the app can be installed', async ({ page, request }) => {
	await page.goto(start);
	const href = await page
		.locator('link[rel=manifest]')
		.evaluate((link) => link instanceof HTMLLinkElement && link.href);
	const response = await request.get(String(href));
	expect(response.headers()['content-type']).toContain('application/manifest+json');
	const manifest = await response.json();
	expect(new URL(manifest.start_url, String(href)).pathname).toBe('/');
	for (const { src, sizes } of manifest.icons) {
		const size = await page.evaluate(
			async (address) => {
				const image = new Image();
				image.src = address;
				await image.decode();
				return `${image.naturalWidth}x${image.naturalHeight}`;
			},
			new URL(src, String(href)).href
		);
		if (sizes !== 'any') expect(size).toBe(sizes);
	}
	const session = await page.context().newCDPSession(page);
	const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
	expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);
});
