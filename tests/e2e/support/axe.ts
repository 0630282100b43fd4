import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './watch.ts';

/** By axe, on the page as it is now. */
export async function expectNoFindings(page: Page): Promise<void> {
	await analyze(page, (axe) => axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']));
}

/** The same in light and in dark, which differ in colors alone. */
export async function expectNoFindingsInBoth(page: Page): Promise<void> {
	await expectNoFindings(page);
	await page.emulateMedia({ colorScheme: 'dark' });
	await analyze(page, (axe) => axe.withRules(['color-contrast', 'link-in-text-block']));
	await page.emulateMedia({ colorScheme: 'light' });
}

async function analyze(page: Page, chosen: (axe: AxeBuilder) => AxeBuilder): Promise<void> {
	// Wherever the page is scrolled to, the bar on top half covers something; axe takes what shows of that for a small target.
	await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
	const { violations } = await chosen(new AxeBuilder({ page })).analyze();
	expect(
		violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
	).toEqual([]);
}
