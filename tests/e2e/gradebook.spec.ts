import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { outcomeOf } from '#lib/assessment/outcome.ts';
import { expectNoFindingsInBoth, expectNoSidewaysScroll } from './support/axe.ts';
import { allDone, openResults, showCertificate } from './support/done.ts';
import { focusOn } from './support/keys.ts';
import { moduleIn } from './support/modules.ts';
import { loadRecord } from './support/record.ts';
import { expect, test } from './support/watch.ts';

const module = await moduleIn('questions', 'us-mexico-security');
const tiny = await moduleIn('tests/fixtures', 'tiny');
const maximum = outcomeOf(module, {
	id: 'none',
	entries: [
		{
			kind: 'attempt.started',
			...{ module: module.id, moduleVersion: module.version, language: module.language, feedback: 'at-once' },
			...{ sequence: 0, at: 0 }
		}
	]
}).score.maximum;
const everything = allDone(module);

test('until everything is handed in, neither a gradebook file nor a certificate is to be had, and it says why', async ({
	page
}) => {
	const [section] = module.sections;
	await loadRecord(page, module, [{ kind: 'section.handed-in', section: section?.id ?? '' }]);
	await page.goto(`/learn/${module.id}/results`);
	for (const part of ['gradebook', 'certificate']) {
		await page.locator(`[data-${part}] > summary`).click();
		await expect(page.locator(`[data-${part}]`)).toContainText('once every section and hunt is handed in');
		await expect(page.locator(`[data-${part}]`).getByRole('button')).toHaveCount(0);
	}
});

test('a learner takes a gradebook file along, by keyboard alone; what it needs is asked for', async ({ page }) => {
	await openResults(page, module, everything);
	await focusOn(page, '[data-gradebook] > summary');
	await page.keyboard.press('Enter');
	const form = page.locator('[data-gradebook] form');
	await form.waitFor();
	await expectNoFindingsInBoth(page, '[data-gradebook]');
	await focusOn(page, '[data-gradebook] select');
	await page.keyboard.type('Blackboard');
	await focusOn(page, '[data-gradebook] [type=submit]');
	await page.keyboard.press('Enter');
	await expect(form.getByRole('alert')).toContainText('Say who you are first');
	await expect(form.getByLabel('User name')).toBeFocused();
	await page.keyboard.type('alee');
	const download = page.waitForEvent('download');
	await page.keyboard.press('Enter');
	const file = await download;
	expect(file.suggestedFilename()).toBe(`${module.id}-blackboard.csv`);
	const text = await readFile(await file.path(), 'utf8');
	expect(text).toBe(`"Username","${module.title} [Total Pts: ${maximum} Score]"\r\n"alee","${maximum}"\r\n`);
	await expect(form.getByRole('status')).toHaveText('Saved to your downloads.');
});

test('each gradebook has a form of its own, and asks only for what it knows people by', async ({ page }) => {
	await openResults(page, module, everything);
	await page.locator('[data-gradebook] > summary').click();
	const form = page.locator('[data-gradebook] form');
	for (const [name, asked, field, expected] of [
		['Canvas', 4, 'Name', ['Ann Lee', '', '', '', '', `${maximum}`]],
		['Moodle', 3, 'E-mail address', ['', '', '', 'Ann Lee', '100']],
		['Brightspace', 2, 'Org Defined ID', ['Ann Lee', '', `${maximum}`, '#']],
		['Another, or a spreadsheet', 4, 'Name', ['Ann Lee', 'Ann Lee', '', 'Ann Lee', '', `${maximum}`, `${maximum}`]]
	] as const) {
		await form.getByLabel('Gradebook', { exact: true }).selectOption(name);
		// Beside the name of the column.
		await expect(form.getByRole('textbox')).toHaveCount(1 + asked);
		await form.getByLabel(field, { exact: true }).fill('Ann Lee');
		const download = page.waitForEvent('download');
		await form.getByRole('button', { name: 'Save the file' }).click();
		const text = await readFile(await (await download).path(), 'utf8');
		expect(Papa.parse<string[]>(text, { skipEmptyLines: true }).data.at(-1), name).toEqual(expected);
	}
});

test('what was typed for a file or a certificate is kept nowhere', async ({ page }) => {
	await openResults(page, module, everything);
	await page.locator('[data-gradebook] > summary').click();
	await page.locator('[data-gradebook] form').getByLabel('Login (SIS Login ID)').fill('zanzibar-login');
	await showCertificate(page, 'Zanzibar Name');
	const kept = await page.evaluate(async () => {
		const databases = await indexedDB.databases();
		return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, databases, location.href]);
	});
	expect(kept).not.toMatch(/zanzibar/i);
	await page.reload();
	await page.locator('[data-certificate] > summary').click();
	await expect(page.getByLabel('Your name, as it should appear there')).toHaveValue('');
	await page.goto(`/learn/${module.id}`);
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save to a file' }).click();
	expect(await readFile(await (await download).path(), 'utf8')).not.toMatch(/zanzibar/i);
});

test('the certificate says who, what, when and how well, and what it proves', async ({ page }) => {
	await openResults(page, module, everything);
	await page.locator('[data-certificate] > summary').click();
	await page.getByRole('button', { name: 'Show the certificate' }).click();
	await expect(page.getByText('Type your name first.')).toBeVisible();
	await expect(page.getByLabel('Your name, as it should appear there')).toBeFocused();
	await page.keyboard.type('Ann Lee');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: 'Your certificate' })).toBeFocused();
	const sheet = page.getByRole('article', { name: 'Certificate of completion' });
	for (const words of [
		'Ann Lee',
		module.title,
		'November 14, 2023',
		'100 %',
		`${maximum} of ${maximum} points`,
		'Passed. The pass mark is 60 %.',
		'told wrong claims from sound ones',
		'Nobody watched over the work',
		`version ${module.version}`,
		...module.sections.map(({ title }) => title)
	])
		await expect(sheet).toContainText(words);
	await expectNoFindingsInBoth(page);
	await page.setViewportSize({ width: 320, height: 800 });
	await expectNoSidewaysScroll(page);
	await page.getByRole('button', { name: 'Back to the results' }).click();
	await expect(page.getByRole('button', { name: 'Show the certificate' })).toBeFocused();
	await expect(page.getByLabel('Your name, as it should appear there')).toHaveValue('Ann Lee');
});

test('it says so where the pass mark was not reached, and where there is none', async ({ page }) => {
	await openResults(
		page,
		module,
		[...module.sections, ...module.hunts].map((part) => handedIn(part))
	);
	await showCertificate(page, 'Bo Ek');
	await expect(page.locator('.certificate-sheet')).toContainText('Not passed. The pass mark is 60 %.');
	await openResults(page, tiny, allDone(tiny));
	await showCertificate(page, 'Bo Ek');
	await expect(page.locator('.certificate-sheet')).toContainText('Passed.');
	await expect(page.locator('.certificate-sheet')).not.toContainText('pass mark');
});

test('on paper it is one sheet, upright or lying, on A4 and on Letter, and nothing else; the results print as ever', async ({
	page
}) => {
	const sheets = async (options: Parameters<typeof page.pdf>[0]) =>
		(await page.pdf(options)).toString('latin1').match(/\/Type\s*\/Page[^s]/gu)?.length;
	await openResults(page, module, everything);
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('[data-percent]')).toBeVisible();
	await expect(page.locator('.exports')).toBeHidden();
	expect(await sheets({ format: 'A4' })).toBeGreaterThan(1);
	await page.emulateMedia({ media: null });
	await showCertificate(page, 'Maximiliane Alexandrina Theodora Josephine von und zu Hohenzollern-Sigmaringen');
	for (const format of ['A4', 'Letter']) {
		for (const landscape of [false, true]) {
			expect(await sheets({ format, landscape, preferCSSPageSize: true }), `${format} ${landscape}`).toBe(1);
			const margin = { top: '10mm', bottom: '10mm', left: '10mm', right: '10mm' };
			expect(await sheets({ format, landscape, margin }), `${format} ${landscape}`).toBe(1);
		}
	}
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('.certificate-sheet')).toBeVisible();
	for (const other of ['h1', '.bar', 'button']) await expect(page.locator(other).first()).toBeHidden();
});

function handedIn(part: { readonly id: string; readonly items?: unknown }) {
	return part.items === undefined
		? { kind: 'hunt.handed-in' as const, hunt: part.id }
		: { kind: 'section.handed-in' as const, section: part.id };
}
