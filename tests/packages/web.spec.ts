/** Packages for the web: opened by a double click, installed from a server, without a connection, and gone over to a new version. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import type { Module } from '#lib/assessment/module.ts';
import { packageFiles, singlePage } from '#lib/interchange/package/package-files.ts';
import { launchOptions } from '../../tools/launch-options.ts';
import { readPlayer } from '../../tools/player-files.ts';
import { ensurePlayer } from '../../tools/setup.mjs';
import { expectNoFindings } from '../e2e/support/axe.ts';
import { answer, handInUnfinished, itemCard, ready } from '../e2e/support/learner.ts';
import { moduleIn } from '../e2e/support/modules.ts';
import { rightResponse } from '../e2e/support/responses.ts';
import { serveVersions, type Files, type VersionServer } from '../e2e/support/servers.ts';
import { expect, test } from '../e2e/support/watch.ts';
import { unpackTo } from './support/packages.ts';
import { rightly, walkAll } from './support/walk.ts';

// Chromium at times does not close a context that was cut off from the network under a service worker: the test has passed by then.
test.describe.configure({ timeout: 120_000, retries: 1 });

const module = await moduleIn('tests/fixtures', 'tiny');
const [section, second] = module.sections;
const [item] = section?.items ?? [];
if (!section || !second || !item) throw new Error('two sections and an item are needed');
const kept = 'This module is kept on this device: it also opens without a connection.';
const notice = 'A new version is ready. What you have answered stays.';

function filesFor(of: Module): Files {
	const made = packageFiles(of, { format: 'web' }, readPlayer('web'));
	if ('fault' in made) throw new Error(made.fault);
	return new Map(made.files.map(({ path, content }) => [path, Buffer.from(content)]));
}

function pageFor(of: Module): string {
	const made = singlePage(of, {}, readPlayer('web'));
	if ('fault' in made) throw new Error(made.fault);
	return made.page;
}

async function answerFirst(page: Page): Promise<void> {
	await ready(page);
	if (item) await answer(page, item, rightResponse(item.interaction));
}

async function expectAnswered(page: Page): Promise<void> {
	await ready(page);
	await expect(itemCard(page, item ?? '')).toHaveAttribute('data-status', /^(held|settled)$/u);
}

const course = '/my%20courses/tiny';
const copy = '/my%20courses/tiny%20(copy)';
const revised = { ...module, title: `${module.title}, revised` };
const sectionPage = `${course}/#/section/${section.id}`;

const onServer = test.extend<{ server: VersionServer }>({
	server: async ({ browserName: _ }, use) => {
		ensurePlayer();
		const server = await serveVersions(filesFor(module), course, copy);
		await use(server);
		await server.stop();
	},
	baseURL: ({ server }, use) => use(server.origin)
});

onServer.describe('on a server', () => {
	onServer.use({ serviceWorkers: 'allow' });

	onServer('after the first visit it opens without a connection, and the walk goes on', async ({ page, server }) => {
		await page.goto(sectionPage);
		await answerFirst(page);
		await expect(page.getByText(kept)).toBeVisible();
		await expectNoFindings(page);
		await server.stop();
		await page.context().setOffline(true);
		await page.reload();
		await expectAnswered(page);
		await handInUnfinished(page);
		await page.getByRole('link', { name: /^Next:/u }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(second.title);
		await ready(page);
		// However it is opened.
		await page.goto(`${course}/index.html?from=home#/`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(module.title);
	});

	onServer('a new version waits until the learner agrees, and the record stays', async ({ page, context, server }) => {
		await page.goto(sectionPage);
		await answerFirst(page);
		await expect(page.getByText(kept)).toBeVisible();
		const caches = () => page.evaluate(() => window.caches.keys());
		const [oldCache] = await caches();
		// The worker serves a page from the second visit on.
		await page.reload();
		const other = await context.newPage();
		await other.goto(sectionPage);
		await expectAnswered(other);
		await page.evaluate(async () => (await window.caches.open('of another app')).put('/x', new Response('x')));
		const databases = await page.evaluate(() => indexedDB.databases());

		server.put(filesFor(revised));
		await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
		for (const tab of [page, other]) await expect(tab.getByRole('status').getByText(notice)).toBeVisible();
		await page.reload();
		await expect(page).toHaveTitle(`${section.title} – ${module.title}`);
		await page.getByRole('button', { name: 'Use it now' }).press('Enter');
		await expect(page).toHaveTitle(`${section.title} – ${revised.title}`);
		await expectAnswered(page);
		await expect(page.getByText(notice)).toHaveCount(0);
		expect(await page.evaluate(() => indexedDB.databases())).toEqual(databases);

		await expect(other.getByText('Another tab has gone over to a new version.')).toBeVisible();
		await expect(other).toHaveTitle(`${section.title} – ${module.title}`);
		await handInUnfinished(other);
		await other.getByRole('button', { name: 'Reload this page' }).click();
		await expect(other).toHaveTitle(`${section.title} – ${revised.title}`);
		await expect(other.getByText('Handed in.', { exact: true })).toBeVisible();
		await expect(page.getByText('Handed in.', { exact: true })).toBeVisible();
		await expect.poll(caches).not.toContain(oldCache);
		expect(await caches()).toContain('of another app');
		expect(await caches()).toHaveLength(2);
	});

	onServer('two copies on one site do not touch what the other keeps', async ({ page, server }) => {
		await page.goto(course + '/');
		await expect(page.getByText(kept)).toBeVisible();
		await page.goto(copy + '/');
		await expect(page.getByText(kept)).toBeVisible();
		expect(await page.evaluate(() => caches.keys())).toHaveLength(2);
		// Where no page is of the old version yet, the new one need not wait.
		await page.reload();
		server.put(filesFor(revised));
		await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
		await page.getByRole('button', { name: 'Use it now' }).click();
		await expect(page).toHaveTitle(revised.title);
		await server.stop();
		await page.context().setOffline(true);
		await page.goto(course + '/');
		await expect(page).toHaveTitle(module.title);
	});

	onServer('it can be installed', async ({ page }) => {
		await page.goto(course + '/');
		await expect(page.getByText(kept)).toBeVisible();
		const session = await page.context().newCDPSession(page);
		const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
		expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);
		const { data, errors } = await session.send('Page.getAppManifest');
		expect(errors).toEqual([]);
		const manifest = JSON.parse(data ?? '{}');
		expect(manifest).toMatchObject({ name: module.title, lang: module.language, start_url: '.', scope: '.' });
		for (const { src } of manifest.icons) expect((await page.request.get(`${course}/${src}`)).status()).toBe(200);
	});

	onServer('in a frame without an origin of its own it plays as long as it is served', async ({ page, server }) => {
		server.put(
			new Map([
				...filesFor(module),
				[
					'frame.html',
					Buffer.from(
						'<link rel="icon" href="icon.svg"><iframe sandbox="allow-scripts" src="index.html" title="x" width="900" height="900"></iframe>'
					)
				]
			])
		);
		await page.goto(`${course}/frame.html`);
		await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveText(module.title);
		await page.waitForTimeout(1000);
		expect(server.asked().filter((line) => line.endsWith('/sw.js'))).toEqual([]);
	});

	onServer('as one single file it registers nothing', async ({ page, server }) => {
		server.put(new Map([['index.html', Buffer.from(pageFor(module))]]));
		await page.goto(sectionPage);
		await answerFirst(page);
		await page.waitForTimeout(500);
		expect(server.asked().filter((line) => !line.includes('favicon'))).toEqual([`GET ${course}/`]);
		expect(await page.evaluate(() => caches.keys())).toEqual([]);
	});
});

for (const form of ['a folder', 'one single file'] as const) {
	test(`${form}, opened by a double click, plays and keeps the record`, async () => {
		ensurePlayer();
		const place = await mkdtemp(join(tmpdir(), 'errata web ä#'));
		const profile = await mkdtemp(join(tmpdir(), 'errata-'));
		const wrong: string[] = [];
		const open = async () => {
			const browser = await chromium.launchPersistentContext(profile, launchOptions);
			browser.on('console', (message) => wrong.push(`console: ${message.text()}`));
			browser.on('weberror', (error) => wrong.push(`error: ${error.error().message}`));
			browser.on('request', (request) => {
				if (!/^(file|data|blob):/u.test(request.url())) wrong.push(`request: ${request.url()}`);
			});
			return browser;
		};
		try {
			if (form === 'a folder') await unpackTo(place, 'tiny-web');
			else await writeFile(join(place, 'index.html'), pageFor(module));
			const address = pathToFileURL(join(place, 'index.html')).href;
			const before = await open();
			const page = before.pages()[0] ?? (await before.newPage());
			await page.goto(`${address}#/section/${section.id}`);
			await answerFirst(page);
			await before.close();
			const after = await open();
			const again = after.pages()[0] ?? (await after.newPage());
			await again.goto(`${address}#/section/${section.id}`);
			await expectAnswered(again);
			expect(wrong).toEqual([]);
			await after.close();
		} finally {
			await rm(place, { recursive: true, force: true });
			await rm(profile, { recursive: true, force: true });
		}
	});
}

test('the whole walk from disk gives what it gives anywhere', async ({ page }) => {
	test.setTimeout(180_000);
	ensurePlayer();
	const place = await mkdtemp(join(tmpdir(), 'errata-'));
	try {
		await unpackTo(place, 'tiny-web');
		await page.goto(pathToFileURL(join(place, 'index.html')).href);
		await walkAll(page, module, rightly());
		await expect(page.locator('[data-percent]')).toHaveText(/100/u);
	} finally {
		await rm(place, { recursive: true, force: true });
	}
});
