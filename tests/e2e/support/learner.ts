import { expect, type Locator, type Page } from '@playwright/test';
import type { Interaction, Response } from '#lib/assessment/interaction/interaction.ts';
import type { Item } from '#lib/assessment/module.ts';

/** What a learner does on a section's page. */
export function itemCard(page: Page, item: Item | string): Locator {
	return page.locator(`[data-item="${typeof item === 'string' ? item : item.id}"]`);
}

/** Gives a response with the controls of the item, and does not submit it. */
export async function fill(page: Page, item: Item, response: Response): Promise<void> {
	const card = itemCard(page, item);
	const { interaction } = item;
	await expect(card).toBeVisible();
	switch (response.kind) {
		case 'choice':
			for (const input of await card.locator(`input[name="${item.id}"]`).all()) {
				const wanted = response.chosen.includes((await input.getAttribute('value')) ?? '');
				if (wanted || (await input.getAttribute('type')) === 'checkbox') await input.setChecked(wanted);
			}
			break;
		case 'inline-choice':
			for (const [gap, option] of Object.entries(response.chosen)) {
				await card.locator(`select[name="${item.id}/${gap}"]`).selectOption(option);
			}
			break;
		case 'match':
			for (const [row, target] of Object.entries(response.pairs)) {
				await card.locator(`select[name="${item.id}/${row}"]`).selectOption(target);
			}
			break;
		case 'text-entry':
		case 'numeric-entry':
		case 'extended-text':
			await card.locator(`[name="${item.id}"]`).fill(response.text);
			break;
		case 'order':
			await putInOrder(card, interaction, response.order);
			break;
	}
}

/** Moves elements up, one button press at a time, until they stand as wanted. */
async function putInOrder(card: Locator, interaction: Interaction, wanted: readonly string[]): Promise<void> {
	if (interaction.kind !== 'order') throw new Error('not an order');
	const text = (id: string) => interaction.elements.find((element) => element.id === id)?.text ?? '';
	for (const [place, id] of wanted.entries()) {
		for (;;) {
			const texts = await card.locator('ol > li > span:nth-child(2)').allTextContents();
			const now = texts.indexOf(text(id));
			if (now <= place) break;
			await card.getByRole('button', { name: `Move up: ${text(id)}`, exact: true }).click();
		}
	}
}

export async function submit(page: Page, item: Item): Promise<void> {
	await itemCard(page, item).locator('[data-answer]').click();
	await expect(itemCard(page, item)).toHaveAttribute('data-status', /^(held|settled|retrying)$/);
}

export async function answer(page: Page, item: Item, response: Response): Promise<void> {
	await fill(page, item, response);
	await submit(page, item);
}

export async function handIn(page: Page): Promise<void> {
	await page.locator('[data-hand-in]').click();
	await expect(page.getByText('Handed in.', { exact: true })).toBeVisible();
}

/** The page has read the record and takes responses. */
export async function ready(page: Page): Promise<void> {
	await expect(page.locator('.items')).toHaveAttribute('aria-busy', 'false');
}
