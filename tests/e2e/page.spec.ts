import type { Page } from '@playwright/test';
import type { Item } from '#lib/assessment/module.ts';
import { expectNoFindings } from './support/axe.ts';
import { focusOn } from './support/keys.ts';
import { answer, fill, handIn, itemCard, ready } from './support/learner.ts';
import { moduleIn } from './support/modules.ts';
import { rightResponse, wrongResponse } from './support/responses.ts';
import { giveByKeys } from './support/ways.ts';
import { expect, test } from './support/watch.ts';

const module = await moduleIn('questions', 'us-mexico-security');
const [section] = module.sections;
const [first, second] = section?.items ?? [];
if (!section || !first || !second) throw new Error('the first section needs two items');
const start = `/learn/${module.id}`;
const sectionPage = `${start}/${section.id}`;
const { rules } = module.policy;

for (const colorScheme of ['light', 'dark'] as const) {
	test.describe(`in ${colorScheme}`, () => {
		test.use({ colorScheme });

		test('axe finds nothing on any page', async ({ page }) => {
			test.setTimeout(120_000);
			const sections = module.sections.map(({ id }) => `${start}/${id}`);
			const [hunt] = module.hunts.map(({ id }) => `${start}/hunt/${id}`);
			for (const path of ['/', start, ...sections, hunt ?? '', `${start}/results`]) {
				await page.goto(path);
				await page.waitForLoadState('networkidle');
				await expectNoFindings(page);
			}
		});

		test('axe finds nothing in any state of a section and its results', async ({ page }) => {
			test.setTimeout(120_000);
			await page.goto(sectionPage);
			await ready(page);
			await itemCard(page, first).locator('[data-answer]').click();
			await expect(itemCard(page, first).getByText('Give an answer first.')).toBeVisible();
			await expectNoFindings(page);
			await itemCard(page, first).getByRole('radio', { name: 'Sure', exact: true }).check();
			await answer(page, first, wrongResponse(first.interaction, rules));
			await answer(page, second, rightResponse(second.interaction));
			await expectNoFindings(page);
			await page.locator('[data-hand-in]').click();
			await expect(page.getByText('have no answer yet')).toBeVisible();
			await expectNoFindings(page);
			await page.getByRole('button', { name: 'Hand in all the same' }).click();
			await expect(page.getByText('Handed in.', { exact: true })).toBeVisible();
			await expectNoFindings(page);
			await page.goto(`${start}/results`);
			await expect(page.locator('[data-percent]')).toBeVisible();
			for (const details of await page.locator('[data-missed] > details > summary').all()) await details.click();
			await expectNoFindings(page);
			await page.getByRole('button', { name: 'Start again' }).click();
			await expectNoFindings(page);
		});
	});
}

test('at once: a wrong answer may be tried again, keeps the right one back, and the first counts', async ({ page }) => {
	await page.goto(start);
	await page.getByRole('radio', { name: /^After each answer/ }).check();
	await page.locator('[data-start]').click();
	await ready(page);
	await answer(page, first, wrongResponse(first.interaction, rules));
	const card = itemCard(page, first);
	await expect(card).toHaveAttribute('data-status', 'retrying');
	await expect(card.locator('[data-feedback]')).toContainText('You have 1 more try.');
	await expect(card.locator('[data-feedback]')).not.toContainText('Right would have been:');
	await expect(card.locator('[data-feedback]')).toBeFocused();
	await answer(page, first, rightResponse(first.interaction));
	await expect(card).toHaveAttribute('data-status', 'settled');
	await expect(card.locator('[data-feedback]')).toContainText('Your answer, right:');
	await page.getByRole('button', { name: 'Hand in this section' }).click();
	await page.getByRole('button', { name: 'Hand in all the same' }).click();
	await expect(page.getByText('Handed in.', { exact: true })).toBeVisible();
	await page.goto(`${start}/results`);
	await expect(page.locator(`[data-missed="${first.id}"]`)).toContainText('Put right on a later try');
});

test('wrong and sure comes first in the results', async ({ page }) => {
	await page.goto(sectionPage);
	await ready(page);
	await answer(page, first, wrongResponse(first.interaction, rules));
	await itemCard(page, second).getByRole('radio', { name: 'Sure', exact: true }).check();
	await answer(page, second, wrongResponse(second.interaction, rules));
	await page.locator('[data-hand-in]').click();
	await page.getByRole('button', { name: 'Hand in all the same' }).click();
	await page.goto(`${start}/results`);
	await expect(page.locator('[data-missed]').first()).toHaveAttribute('data-missed', second.id);
	await expect(page.getByRole('img', { name: /^Share of right answers/ })).toBeVisible();
	await expect(page.getByRole('row').filter({ hasText: 'Sure' })).toContainText('0 of 1');
});

/** Answers one item, some way or other, and submits it. */
async function answerByKeyboard(page: Page, item: Item): Promise<void> {
	const card = `[data-item="${item.id}"]`;
	const { interaction } = item;
	const response = rightResponse(interaction);
	switch (interaction.kind) {
		case 'choice':
			await focusOn(page, `${card} .options input`);
			await page.keyboard.press('Space');
			break;
		case 'inline-choice':
		case 'match':
			for (const { id } of interaction.kind === 'match' ? interaction.rows : interaction.gaps) {
				await focusOn(page, `${card} select[name="${item.id}/${id}"]`);
				await page.keyboard.press('ArrowDown');
			}
			break;
		case 'order':
			await focusOn(page, `${card} [data-move]`);
			await page.keyboard.press('Tab');
			await page.keyboard.press('Enter');
			await expect(page.locator(`${card} [role=status]`).first()).toHaveText(/now at place/u);
			break;
		case 'axis-placement':
		case 'grid-placement':
		case 'trend-drawing':
		case 'forecast':
		case 'scenario':
			await giveByKeys(page, item, response);
			break;
		default:
			await focusOn(page, `${card} [name="${item.id}"]`);
			if ('text' in response) await page.keyboard.insertText(response.text);
	}
	await focusOn(page, `${card} [data-answer]`);
	await page.keyboard.press('Enter');
	await expect(itemCard(page, item)).toHaveAttribute('data-status', 'held');
}

for (const [folder, id, sections] of [
	['questions', 'us-mexico-security', 1],
	['tests/fixtures', 'tiny', 3]
] as const) {
	test(`${id}: ${sections} sections from the title page on by keyboard alone`, async ({ page }) => {
		test.setTimeout(120_000);
		const walked = await moduleIn(folder, id);
		await page.goto(`/learn/${id}`);
		await page.keyboard.press('Tab');
		await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
		await focusOn(page, '[data-start]');
		await page.keyboard.press('Enter');
		for (const { title, items } of walked.sections.slice(0, sections)) {
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
			await ready(page);
			for (const item of items) {
				await expect(itemCard(page, item)).toBeVisible();
				await answerByKeyboard(page, item);
			}
			await focusOn(page, '[data-hand-in]');
			await page.keyboard.press('Enter');
			await expect(page.locator('.hand-in')).toBeFocused();
			await focusOn(page, '.hand-in a');
			await page.keyboard.press('Enter');
		}
		// After the last section comes the hunt in the whole text.
		const next = walked.sections[sections]?.title ?? 'The whole article';
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(next);
	});
}

test('nothing typed before the scripts arrive is lost', async ({ page }) => {
	let release: () => void = () => undefined;
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/_app/**/*.js', async (route) => {
		await held;
		await route.continue();
	});
	await page.goto(sectionPage, { waitUntil: 'commit' });
	for (const item of section.items) {
		if (item.interaction.kind !== 'order') await fill(page, item, rightResponse(item.interaction));
	}
	await itemCard(page, first).getByRole('radio', { name: 'Fairly sure' }).check();
	release();
	await ready(page);
	for (const item of section.items) {
		if (item.interaction.kind === 'order') continue;
		await itemCard(page, item).locator('[data-answer]').click();
		await expect(itemCard(page, item)).toHaveAttribute('data-status', 'held');
	}
	await expect(itemCard(page, first).getByRole('radio', { name: 'Fairly sure' })).toBeChecked();
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('article, primers and items can be read', async ({ page }) => {
		for (const { id, passage, items, title } of module.sections) {
			await page.goto(`${start}/${id}`);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
			for (const line of passage.split('\n'))
				await expect(page.locator('.passage')).toContainText(line.replace('## ', ''));
			await expect(page.locator('[data-item]')).toHaveCount(items.length);
			await expect(page.locator('noscript p.note')).toHaveText(/^You can read everything here without JavaScript/);
		}
	});
});

test.describe('forward-only', () => {
	test('a later section stays closed until those before it are handed in', async ({ page }) => {
		const tiny = await moduleIn('tests/fixtures', 'tiny');
		const [one, two] = tiny.sections;
		if (!one || !two) throw new Error('the tiny module needs two sections');
		await page.goto(`/learn/tiny/${two.id}`);
		await expect(page.getByText('This section opens when the ones before it are handed in.')).toBeVisible();
		await page.goto(`/learn/tiny/${one.id}`);
		await ready(page);
		await expect(page.locator('[data-item]')).toHaveCount(1);
		for (const item of one.items) await answer(page, item, rightResponse(item.interaction));
		await handIn(page);
		await page.getByRole('link', { name: /^Next:/ }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(two.title);
		await ready(page);
	});
});

test('an unknown page says so and leads back', async ({ page }) => {
	const response = await page.request.get('/learn/nowhere');
	expect(response.status()).toBe(404);
	expect(await response.text()).toContain('This page does not exist');
});

test('the policy on content forbids inline scripts and other sites', async ({ page }) => {
	await page.goto(sectionPage);
	const policy = await page.locator('meta[http-equiv="content-security-policy"]').getAttribute('content');
	expect(policy).toMatch(/default-src 'none'/);
	expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
});
