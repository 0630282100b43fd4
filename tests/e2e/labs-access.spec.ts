import type { Page } from '@playwright/test';
import type { Response } from '#lib/assessment/interaction/interaction.ts';
import type { Item } from '#lib/assessment/module.ts';
import { expectNoFindings, expectNoFindingsInBoth, expectNoSidewaysScroll } from './support/axe.ts';
import { fill, handIn, openLab, ready, submit } from './support/learner.ts';
import { moduleIn } from './support/modules.ts';
import { loadAllBut } from './support/record.ts';
import { wrongResponse } from './support/responses.ts';
import { expect, test } from './support/watch.ts';

const tiny = await moduleIn('tests/fixtures', 'tiny');
const large = await moduleIn('questions', 'us-mexico-security');
/** Pixels: a large screen at 400 % zoom. */
const narrow = 320;

/** Kinds of a lab, and items of any kind that show something. */
function isOfLab({ interaction: { kind }, exhibit }: Item): boolean {
	const kinds = ['axis-placement', 'grid-placement', 'trend-drawing', 'forecast', 'scenario', 'order', 'extended-text'];
	return exhibit !== undefined || kinds.includes(kind);
}

/** Half of it wrong, so that feedback has everything to say. */
const responses: Readonly<Record<string, Response>> = {
	'old-bridge-place': { kind: 'axis-placement', value: 1730 },
	'old-bridge-interests': {
		kind: 'grid-placement',
		places: { council: { across: 5, up: 2 }, ferrymen: { across: 1, up: 1 }, sheep: { across: 4, up: 3 } }
	},
	'ferry-tolls-drawn': { kind: 'trend-drawing', values: [80, 85, 88] },
	'new-bridge-forecast': { kind: 'forecast', percents: { open: 71, twice: 36 } },
	'new-bridge-play': { kind: 'scenario', path: ['ask', 'publish', 'refuse'], evidence: [] }
};

/** Opens whatever can be opened, and waits until all of it is there. */
async function openAll(page: Page): Promise<void> {
	await expect(page.locator('.loading')).toHaveCount(0);
	// What was opened may hold more of it.
	await expect(async () => {
		const opened = await page.evaluate(() => {
			const closed = [...document.querySelectorAll('main details:not([open])')];
			for (const details of closed) details.setAttribute('open', '');
			return closed.length;
		});
		expect(opened).toBe(0);
	}).toPass({ intervals: [50] });
	await expect(page.locator('.loading')).toHaveCount(0);
}

/** By the tools that find what bars the way; in dark at one width alone, since it differs in colors alone. */
async function expectAccess(page: Page, within?: string): Promise<void> {
	await expectNoSidewaysScroll(page);
	if (page.viewportSize()?.width === narrow) await expectNoFindings(page, within);
	else await expectNoFindingsInBoth(page, within);
}

for (const width of [narrow, 1280]) {
	test.describe(`${width} pixels wide`, () => {
		test.use({ viewport: { width, height: 900 } });

		for (const section of tiny.sections) {
			test(`axe finds nothing in any state of ${section.id}`, async ({ page }) => {
				const items = section.items.filter(isOfLab);
				await loadAllBut(page, tiny, items);
				await page.goto(`/learn/tiny/${section.id}`);
				await ready(page);
				await expectAccess(page, '.lab');
				await openLab(page);
				await openAll(page);
				await expectAccess(page);
				for (const item of items) {
					await fill(page, item, responses[item.id] ?? wrongResponse(item.interaction, tiny.policy.rules));
					await openAll(page);
					await expectAccess(page, `#item-${item.id}`);
					await submit(page, item);
				}
				await expectAccess(page, '.items');
				await handIn(page);
				if (section.id === 'new-bridge') await page.getByRole('button', { name: 'Play again from the start' }).click();
				await openAll(page);
				await expectAccess(page);
			});
		}

		test('nor in the timeline', async ({ page }) => {
			await page.goto(`/learn/${large.id}/history`);
			await openLab(page);
			await page.getByRole('radio', { name: 'Table' }).check();
			await page.getByRole('searchbox', { name: 'Search the events' }).fill('treaty');
			await openAll(page);
			await expectAccess(page, '.lab');
		});

		test('nor in the map of actors', async ({ page }) => {
			await page.goto(`/learn/${large.id}/stakeholders`);
			await openLab(page);
			await openAll(page);
			for (const [index, { id }] of large.actors.slice(0, 3).entries())
				await page.getByRole('combobox', { name: `Actor ${index + 1}` }).selectOption(id);
			await expectAccess(page, '.lab');
		});

		test('nor in the data lab', async ({ page }) => {
			await page.goto(`/learn/${large.id}/data`);
			await openLab(page);
			for (const [series, beside] of [
				['cbp-fentanyl-monthly', ''],
				['cbp-fentanyl-fy-southwest', 'cbp-fentanyl-fy-nationwide'],
				[large.series.find(({ mark }) => mark === 'table')?.id ?? '', '']
			] as const) {
				await page.locator('#lab-series').selectOption(series);
				if (beside) await page.locator('#lab-beside').selectOption(beside);
				await openAll(page);
				await expectAccess(page, '.lab');
			}
		});
	});
}

test.describe(`${narrow} pixels wide`, () => {
	test.use({ viewport: { width: narrow, height: 900 } });

	test('no section with all its feedback is wider than the window', async ({ page }) => {
		await loadAllBut(page, large, []);
		for (const { id } of large.sections) {
			await page.goto(`/learn/${large.id}/${id}`);
			await ready(page);
			await openAll(page);
			await expectNoSidewaysScroll(page);
		}
	});
});
