import type { Page } from '@playwright/test';
import type { Deed } from '#lib/assessment/attempt.ts';
import type { Module } from '#lib/assessment/module.ts';
import { loadRecord, perfectHunts } from './record.ts';
import { rightResponse, wrongResponse } from './responses.ts';

/** Everything handed in: hunts from the key, and of the items the first ones rightly. */
export function allDone(module: Module, right = Infinity): readonly Deed[] {
	const rightly = new Set(
		module.sections
			.flatMap(({ items }) => items)
			.slice(0, right)
			.map(({ id }) => id)
	);
	const sections = module.sections.flatMap((section): readonly Deed[] => [
		...section.items.map(({ id, interaction }): Deed => {
			const response = rightly.has(id) ? rightResponse(interaction) : wrongResponse(interaction, module.policy.rules);
			return { kind: 'response.submitted', item: id, response };
		}),
		{ kind: 'section.handed-in', section: section.id }
	]);
	return [...perfectHunts(module), ...sections];
}

/** The results of a learner who has done it all. */
export async function openResults(page: Page, module: Module, deeds: readonly Deed[]): Promise<void> {
	await loadRecord(page, module, deeds);
	await page.goto(`/learn/${module.id}/results`);
	await page.locator('[data-certificate]').waitFor();
}

/** The certificate of whoever it is for, from the results. */
export async function showCertificate(page: Page, name: string): Promise<void> {
	await page.locator('[data-certificate] > summary').click();
	await page.getByLabel('Your name, as it should appear there').fill(name);
	await page.getByRole('button', { name: 'Show the certificate' }).click();
	await page.locator('.certificate-sheet').waitFor();
}
