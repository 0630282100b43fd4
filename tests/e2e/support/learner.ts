import { expect, type Locator, type Page } from '@playwright/test';
import type { Interaction, Response } from '#lib/assessment/interaction/interaction.ts';
import type { Item } from '#lib/assessment/module.ts';

/** A page, or a frame in one. */
export type View = Pick<Page, 'locator' | 'getByRole' | 'getByText' | 'getByLabel'>;

/** What a learner does on a section's page. */
export function itemCard(page: View, item: Item | string): Locator {
	return page.locator(`[data-item="${typeof item === 'string' ? item : item.id}"]`);
}

/** Gives a response with the controls of the item, and does not submit it. */
export async function fill(page: View, item: Item, response: Response): Promise<void> {
	const card = itemCard(page, item);
	const { interaction } = item;
	await expect(card).toBeVisible();
	switch (response.kind) {
		case 'choice':
			for (const value of await valuesToSwitch(card.locator(`input[name="${item.id}"]`), response.chosen))
				await card.locator(`input[name="${item.id}"][value="${value}"]`).setChecked(response.chosen.includes(value));
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
		case 'axis-placement':
			await card.locator(`input[name="${item.id}"]`).fill(String(response.value ?? ''));
			break;
		case 'grid-placement':
			for (const [row, { across, up }] of Object.entries(response.places)) {
				await card.locator(`select[name="${item.id}/${row}/across"]`).selectOption(String(across ?? ''));
				await card.locator(`select[name="${item.id}/${row}/up"]`).selectOption(String(up ?? ''));
			}
			break;
		case 'trend-drawing':
			for (const [index, value] of response.values.entries())
				await card.locator(`input[name="${item.id}/${index}"]`).fill(String(value ?? ''));
			break;
		case 'forecast':
			for (const [question, percent] of Object.entries(response.percents))
				await card.locator(`input[name="${item.id}/${question}"]`).fill(String(percent));
			break;
		case 'scenario':
			for (const choice of response.path) await card.locator(`button[name="${item.id}"][value="${choice}"]`).click();
			break;
	}
}

/** Of boxes those that do not stand as wanted; of radio buttons the wanted one. */
function valuesToSwitch(inputs: Locator, wanted: readonly string[]): Promise<readonly string[]> {
	return inputs.evaluateAll(
		(all, chosen) =>
			all.flatMap((input) => {
				if (!(input instanceof HTMLInputElement)) return [];
				const isWanted = chosen.includes(input.value);
				return input.checked !== isWanted && (isWanted || input.type === 'checkbox') ? [input.value] : [];
			}),
		wanted
	);
}

/** Moves elements up, one button press at a time, until they stand as wanted. */
async function putInOrder(card: Locator, interaction: Interaction, wanted: readonly string[]): Promise<void> {
	if (interaction.kind !== 'order') throw new Error('not an order');
	const texts = card.locator('ol > li > span:nth-child(2)');
	for (const [place, id] of wanted.entries()) {
		const text = interaction.elements.find((element) => element.id === id)?.text ?? '';
		const now = (await texts.allTextContents()).indexOf(text);
		const button = card.getByRole('button', { name: `Move up: ${text}`, exact: true });
		for (let presses = now; presses > place; presses -= 1) await button.click();
		await expect(texts.nth(place)).toHaveText(text);
	}
}

export async function submit(page: View, item: Item): Promise<void> {
	await itemCard(page, item).locator('[data-answer]').click();
	await expect(itemCard(page, item)).toHaveAttribute('data-status', /^(held|settled|retrying)$/);
}

export async function answer(page: View, item: Item, response: Response): Promise<void> {
	await fill(page, item, response);
	await submit(page, item);
}

export async function handIn(page: View): Promise<void> {
	await page.locator('[data-hand-in]').click();
	await expect(page.getByText('Handed in.', { exact: true })).toBeVisible();
}

/** With items that have no answer yet. */
export async function handInUnfinished(page: View): Promise<void> {
	await page.locator('[data-hand-in]').click();
	await page.getByRole('button', { name: 'Hand in all the same' }).click();
	await expect(page.getByText('Handed in.', { exact: true })).toBeVisible();
}

/** The page has read the record and takes responses. */
export async function ready(page: View): Promise<void> {
	await expect(page.locator('.items')).toHaveAttribute('aria-busy', 'false');
}

/** The section's lab, opened where items ask for an expectation first. */
export async function openLab(page: View): Promise<Locator> {
	await ready(page);
	const open = page.locator('[data-open-lab]');
	if ((await open.count()) > 0) await open.click();
	const lab = page.locator('.lab');
	await expect(lab.locator('.loading')).toHaveCount(0);
	return lab;
}
