import { remarks } from '#lib/assessment/judge.ts';
import { plainWords } from '#lib/assessment/plain-words.ts';
import { keyMarks } from '#lib/assessment/hunt/judge.ts';
import { begin, flagAs, groundOf, handInHunt, nextStep } from './support/hunter.ts';
import { answer, handIn, ready } from './support/learner.ts';
import { moduleIn } from './support/modules.ts';
import { loadRecord, perfectHunts } from './support/record.ts';
import { rightResponse, wrongResponse } from './support/responses.ts';
import { expect, test } from './support/watch.ts';

/** Where a section or a hunt leads when it is handed in. */
const onwards = /^(Next:|Continue:|Go on to the questions|To your results)/u;

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
			const hunt = async (hunted: string) => {
				const ground = groundOf(module, hunted);
				await begin(page, ground);
				if (ground.hunt.steps.length > 1) await nextStep(page, ground.hunt.steps[1] ?? '');
				for (const mark of keyMarks(ground.text)) await flagAs(page, ground, mark, ground.hunt.asks);
				await handInHunt(page);
				await page.getByRole('link', { name: onwards }).click();
			};
			// The small module is hunted through here, link by link; for the large one, that is what a record brings along.
			const isSmall = folder === 'tests/fixtures';
			if (!isSmall) await loadRecord(page, module, perfectHunts(module));
			await page.goto(`/learn/${id}`);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(module.title);
			await page.locator('[data-start]').click();
			for (const section of module.sections) {
				await expect(page.getByRole('heading', { level: 1 })).toHaveText(section.title);
				await ready(page);
				const own = module.hunts.find((one) => one.section === section.id);
				if (own && isSmall) await hunt(own.id);
				await ready(page);
				for (const item of section.items) await answer(page, item, rightResponse(item.interaction));
				await handIn(page);
				await page.getByRole('link', { name: onwards }).click();
			}
			for (const { id: last } of module.hunts.filter(({ section }) => isSmall && section === undefined)) {
				await expect(page).toHaveURL(new RegExp(`/hunt/${last}$`, 'u'));
				await hunt(last);
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
				// A hunt that nobody opened goes along, and earns nothing.
				await handIn(page);
				await page.getByRole('link', { name: onwards }).click();
			}
			for (const { id: last } of module.hunts.filter(({ section }) => section === undefined)) {
				await expect(page).toHaveURL(new RegExp(`/hunt/${last}$`, 'u'));
				await begin(page, groundOf(module, last));
				await handInHunt(page);
				await page.getByRole('link', { name: onwards }).click();
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
