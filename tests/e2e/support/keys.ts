import type { Locator, Page } from '@playwright/test';
import { expect } from './watch.ts';

/** Presses Tab until the focus is on an element that the selector fits. */
export async function focusOn(page: Page, selector: string): Promise<void> {
	for (let presses = 0; presses < 400; presses += 1) {
		if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`Tab never reaches ${selector}`);
}

/** The same from wherever the focus is, for an element that the page knows by a locator. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
	await expect(wanted).toBeVisible();
	for (let presses = 0; presses < 400; presses += 1) {
		if (await wanted.evaluate((element) => element === document.activeElement)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`Tab never reaches ${String(wanted)}`);
}

/** Moves what is focused by keys until it stands at the value: by the large steps as long as they do not go past it. */
export async function turnTo(page: Page, slider: Locator, value: number, large = Infinity): Promise<void> {
	const now = () => slider.evaluate(read);
	for (let presses = 0; presses < 150; presses += 1) {
		const off = value - (await now());
		if (off === 0) return;
		const isFar = Math.abs(off) >= large;
		await page.keyboard.press(off > 0 ? (isFar ? 'PageUp' : 'ArrowUp') : isFar ? 'PageDown' : 'ArrowDown');
	}
	throw new Error(`no key leads to ${value}, but to ${await now()}`);
}

function read(slider: Element): number {
	return slider instanceof HTMLInputElement ? slider.valueAsNumber : Number(slider.getAttribute('aria-valuenow'));
}
