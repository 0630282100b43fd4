import { remarks } from '#lib/assessment/judge.ts';
import { plainWords } from '#lib/assessment/plain-words.ts';
import { answer, handIn, ready } from './support/learner.ts';
import { moduleIn } from './support/modules.ts';
import { rightResponse, wrongResponse } from './support/responses.ts';
import { expect, test } from './support/watch.ts';

/** Without white space: where blocks meet, there is none in the text of a page. */
function oneLine(text: string): string {
	return text.replace(/\s+/gu, '');
}

for (const [folder, id] of [
	['questions', 'us-mexico-security'],
	['tests/fixtures', 'tiny']
] as const) {
	test.describe(id, () => {
		test.describe.configure({ timeout: 240_000 });

		test('answering from the key earns 100 %', async ({ page }) => {
			const module = await moduleIn(folder, id);
			await page.goto(`/learn/${id}`);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(module.title);
			await page.locator('[data-start]').click();
			for (const section of module.sections) {
				await expect(page.getByRole('heading', { level: 1 })).toHaveText(section.title);
				await ready(page);
				for (const item of section.items) await answer(page, item, rightResponse(item.interaction));
				await handIn(page);
				await page.getByRole('link', { name: /^(Next:|To your results)/ }).click();
			}
			await expect(page.locator('[data-percent]')).toHaveAttribute('data-percent', '100');
			await expect(page.locator('[data-missed]')).toHaveCount(0);
		});

		test('answering wrong everywhere earns 0 % and shows every explanation', async ({ page }) => {
			const module = await moduleIn(folder, id);
			await page.goto(`/learn/${id}`);
			await page.locator('[data-start]').click();
			for (const section of module.sections) {
				await expect(page.getByRole('heading', { level: 1 })).toHaveText(section.title);
				await ready(page);
				for (const item of section.items)
					await answer(page, item, wrongResponse(item.interaction, module.policy.rules));
				await handIn(page);
				await page.getByRole('link', { name: /^(Next:|To your results)/ }).click();
			}
			await expect(page.locator('[data-percent]')).toHaveAttribute('data-percent', '0');
			const scored = module.sections
				.flatMap(({ items }) => items)
				.filter(({ interaction }) => interaction.kind !== 'extended-text');
			await expect(page.locator('[data-missed]')).toHaveCount(scored.length);
			for (const item of scored) {
				const shown = oneLine((await page.locator(`[data-missed="${item.id}"]`).textContent()) ?? '');
				const said = remarks(item.interaction, wrongResponse(item.interaction, module.policy.rules));
				const explanations = [...said.map(({ explanation }) => explanation), item.explanation ?? ''];
				expect(explanations.join(''), item.id).toMatch(/\w/u);
				for (const explanation of explanations) expect(shown, item.id).toContain(oneLine(plainWords(explanation)));
			}
		});
	});
}
