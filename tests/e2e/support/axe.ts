import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './watch.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** By axe, on the page as it is now, or on what the selector finds in it. */
export async function expectNoFindings(page: Page, within = 'html'): Promise<void> {
	await analyze(page, (axe) => axe.include(within).withTags(tags));
}

/** The same in light and in dark, which differ in colors alone. */
export async function expectNoFindingsInBoth(page: Page, within = 'html'): Promise<void> {
	await expectNoFindings(page, within);
	await page.emulateMedia({ colorScheme: 'dark' });
	await analyze(page, (axe) => axe.include(within).withRules(['color-contrast', 'link-in-text-block']));
	await page.emulateMedia({ colorScheme: 'light' });
}

async function analyze(page: Page, chosen: (axe: AxeBuilder) => AxeBuilder): Promise<void> {
	// Wherever the page is scrolled to, the bar on top half covers something; axe takes what shows of that for a small target.
	await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
	// Without the way through frames: there are none, and it takes a further page for each run.
	const { violations } = await chosen(new AxeBuilder({ page }).setLegacyMode(true)).analyze();
	expect(
		violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
	).toEqual([]);
}

/** Whatever the width of the window, nobody has to scroll sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
	const beyond = await page.evaluate(() => {
		const { clientWidth, scrollWidth } = document.documentElement;
		return scrollWidth - clientWidth;
	});
	expect(beyond).toBeLessThanOrEqual(0);
}
