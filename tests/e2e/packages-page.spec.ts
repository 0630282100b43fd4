import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expectNoFindingsInBoth, expectNoSidewaysScroll } from './support/axe.ts';
import { focusOn } from './support/keys.ts';
import { moduleIn } from './support/modules.ts';
import { expect, test } from './support/watch.ts';

const tiny = await moduleIn('tests/fixtures', 'tiny');
const shipped = await moduleIn('questions', 'us-mexico-security');
const [section] = tiny.sections;
const hunt = tiny.hunts.find((one) => one.section === undefined);
if (!section || !hunt) throw new Error('the tiny module needs a section, and a hunt that belongs to none');

/** What `npm run package` makes, as a file of that name. */
function byCommand(name: string, ...options: readonly string[]): Buffer {
	const folder = mkdtempSync(join(tmpdir(), 'errata-'));
	try {
		const file = join(folder, name);
		const outcome = spawnSync(process.execPath, ['tools/package.ts', ...options, '--out', file], {
			encoding: 'utf8',
			env: { ...process.env, ERRATA_MODULES: 'tests/fixtures' }
		});
		expect(outcome.status, outcome.stdout + outcome.stderr).toBe(0);
		return readFileSync(file);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

async function open(page: Page, module: { readonly title: string } = tiny): Promise<void> {
	await page.goto('/teach/packages');
	await page.getByRole('radio', { name: module.title }).check();
}

/** Makes the package and takes the file. */
async function make(page: Page): Promise<{ readonly name: string; readonly content: Buffer }> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Make the package' }).click()
	]);
	const name = download.suggestedFilename();
	await expect(page.locator('form [role=status]')).toHaveText(
		new RegExp(`^${name} is made \\([\\d.,]+ [kM]B\\) and among your downloads.$`, 'u')
	);
	return { name, content: readFileSync(await download.path()) };
}

/** As a browser reads it: the name of its first element, and its title. */
function parsed(page: Page, text: string, type: 'text/html' | 'application/xml') {
	return page.evaluate(
		([source, kind]) => {
			const read = new DOMParser().parseFromString(source, kind);
			const isBroken = read.querySelector('parsererror') !== null;
			return {
				root: isBroken ? 'broken' : read.documentElement.localName,
				title: read.querySelector('title')?.textContent
			};
		},
		[text, type] as const
	);
}

for (const [format, label, manifest, root] of [
	['scorm12', 'SCORM 1.2', 'imsmanifest.xml', 'manifest'],
	['scorm2004', 'SCORM 2004, 4th Edition', 'imsmanifest.xml', 'manifest'],
	['cmi5', 'cmi5', 'cmi5.xml', 'courseStructure'],
	['web', 'Web', undefined, undefined]
] as const) {
	test(`${format}: a package that opens, the same to the byte as by the command`, async ({ page }) => {
		await open(page);
		await page.getByRole('radio', { name: label, exact: true }).check();
		const { name, content } = await make(page);
		expect(name).toBe(`tiny-${format}.zip`);
		const files = unzipSync(content);
		const text = (path: string) => strFromU8(files[path] ?? new Uint8Array());
		expect(await parsed(page, text('index.html'), 'text/html')).toEqual({ root: 'html', title: tiny.title });
		if (manifest) expect((await parsed(page, text(manifest), 'application/xml')).root).toBe(root);
		else expect(JSON.parse(text('manifest.webmanifest'))).toHaveProperty('start_url');
		expect(text('player.js').length).toBeGreaterThan(100_000);
		expect(content.equals(byCommand(name, '--module', 'tiny', '--format', format))).toBe(true);
	});
}

test('the whole shipped module, the same to the byte as by the command', async ({ page }) => {
	await open(page, shipped);
	const { name, content } = await make(page);
	expect(name).toBe(`${shipped.id}-scorm12.zip`);
	expect(content.equals(byCommand(name, '--module', shipped.id, '--format', 'scorm12'))).toBe(true);
});

test('another language, pass mark and choice of parts go into the package', async ({ page }) => {
	await open(page);
	await page.getByRole('radio', { name: 'SCORM 2004, 4th Edition' }).check();
	await page.getByLabel('Language').selectOption('es');
	await page.getByLabel('Pass mark, in percent').fill('62,5');
	for (const part of await page.getByRole('group', { name: 'Parts' }).getByRole('checkbox').all()) await part.uncheck();
	await page.getByRole('checkbox', { name: section.title }).check();
	await page.locator(`input[name="part"][value="${hunt.id}"]`).check();
	await expect(page.getByText(`2 of ${tiny.sections.length + 2} chosen`)).toBeVisible();
	const { name, content } = await make(page);
	const options = ['--lang', 'es', '--pass-mark', '62.5', '--sections', `${section.id},${hunt.id}`];
	expect(content.equals(byCommand(name, '--module', 'tiny', '--format', 'scorm2004', ...options))).toBe(true);
	expect(strFromU8(unzipSync(content)['imsmanifest.xml'] ?? new Uint8Array())).toContain('0.625');
});

test('one HTML file that tells a store, the same to the byte as by the command', async ({ page }) => {
	await open(page);
	await page.getByRole('radio', { name: 'Web', exact: true }).check();
	await page.getByRole('radio', { name: /^one HTML file/ }).check();
	await page.getByText('Send xAPI statements to a store').click();
	await page.getByLabel('Address of the store').fill('https://lrs.example.org/xapi');
	await page.getByLabel('Key', { exact: true }).fill('writer');
	await page.getByLabel('Secret').fill('gehéim');
	const { name, content } = await make(page);
	expect(name).toBe('tiny-web.html');
	const store = ['--xapi-endpoint', 'https://lrs.example.org/xapi', '--xapi-key', 'writer', '--xapi-secret', 'gehéim'];
	expect(content.equals(byCommand(name, '--module', 'tiny', '--format', 'web', ...store))).toBe(true);
	// Where no policy minds its styles.
	await page.goto('about:blank');
	expect(await parsed(page, content.toString(), 'text/html')).toEqual({ root: 'html', title: tiny.title });
});

test('what cannot be made is said, and the focus goes there', async ({ page }) => {
	await open(page);
	const said = page.locator('form [role=status]');
	const button = page.getByRole('button', { name: 'Make the package' });
	const mark = page.getByLabel('Pass mark, in percent');
	for (const wrong of ['101', 'many', '-5', '50.123']) {
		await mark.fill(wrong);
		await button.click();
		await expect(said).toHaveText('The pass mark must be a number from 0 to 100.');
		await expect(mark).toBeFocused();
	}
	await expectNoFindingsInBoth(page);
	await mark.fill('');
	const parts = page.getByRole('group', { name: 'Parts' });
	for (const part of await parts.getByRole('checkbox').all()) await part.uncheck();
	await button.click();
	await expect(said).toHaveText('Choose at least one part.');
	await expect(parts.getByRole('checkbox').first()).toBeFocused();
	await parts.getByRole('button', { name: 'Choose all' }).click();
	await expect(parts.getByRole('checkbox', { checked: false })).toHaveCount(0);

	await page.getByRole('radio', { name: 'Web', exact: true }).check();
	await page.getByText('Send xAPI statements to a store').click();
	await page.getByLabel('Address of the store').fill('http://lrs.example.org/');
	await page.getByText('Send xAPI statements to a store').click();
	await button.click();
	await expect(said).toHaveText(/^The address of the store must begin with https:/u);
	await expect(page.getByLabel('Address of the store')).toBeFocused();
});

test('what does not arrive is said, and can be tried again', async ({ page, watched }) => {
	void watched;
	await open(page);
	await page.route('**/teach/packages/tiny.en.json', (route) => route.fulfill({ status: 200, body: 'cut off' }));
	await page.getByRole('button', { name: 'Make the package' }).click();
	await expect(page.locator('form [role=status]')).toHaveText(/^The package could not be made/u);
	await page.unroute('**/teach/packages/tiny.en.json');
	expect((await make(page)).name).toBe('tiny-scorm12.zip');
});

test('by the keyboard alone, from the start page on', async ({ page }) => {
	await page.goto('/');
	await focusOn(page, 'a[href$="teach/packages"]');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Packages for your LMS');
	await focusOn(page, 'input[name="module"]:checked');
	await focusOn(page, 'input[name="format"]:checked');
	await page.keyboard.press('ArrowDown');
	await expect(page.getByRole('radio', { name: 'SCORM 2004, 4th Edition' })).toBeChecked();
	await focusOn(page, 'button[type="submit"]');
	const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
	expect(download.suggestedFilename()).toMatch(/-scorm2004\.zip$/u);
	await expect(page.locator('button[type="submit"]')).toBeFocused();
});

for (const [path, heading] of [
	['/teach/packages', 'Packages for your LMS'],
	['/teach/lms', 'Packages in an LMS']
] as const) {
	test(`${path}: axe finds nothing, and nothing sticks out of a narrow window`, async ({ page }) => {
		test.setTimeout(120_000);
		await page.setViewportSize({ width: 320, height: 800 });
		await page.goto(path);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
		await page.waitForLoadState('networkidle');
		await expectNoSidewaysScroll(page);
		await expectNoFindingsInBoth(page);
		await page.setViewportSize({ width: 1280, height: 800 });
		await expectNoFindingsInBoth(page);
	});
}

test('the guide shows a picture for each of the four, and leads to its parts', async ({ page }) => {
	await page.goto('/teach/lms');
	for (const name of ['Moodle', 'Canvas', 'Blackboard', 'Brightspace']) {
		const picture = page.getByRole('img', { name: new RegExp(`^${name} in four steps`, 'u') });
		await picture.scrollIntoViewIfNeeded();
		expect(await picture.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth)).toBe(1000);
		// The app may lie in a folder of its site.
		expect(await picture.getAttribute('src')).toMatch(/^\.\.\/_app\//u);
	}
	await page.getByRole('navigation').getByRole('link', { name: 'When a score is missing' }).click();
	await expect(page.getByRole('heading', { name: 'When a score is missing' })).toBeInViewport();
	await page.getByRole('link', { name: 'Make a package' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Packages for your LMS');
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the guide can be read, and the page for packages says what it needs', async ({ page }) => {
		await page.goto('/teach/lms');
		await expect(page.getByRole('heading', { name: 'Gradebook files' })).toBeVisible();
		await page.goto('/teach/packages');
		await expect(page.locator('noscript p.note')).toHaveText(/^Packages are made in your browser by JavaScript/u);
	});
});
