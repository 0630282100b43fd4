import { readFile } from 'node:fs/promises';
import type { Item } from '#lib/assessment/module.ts';
import { plainWords } from '#lib/assessment/plain-words.ts';
import { brier, meanBrier } from '#lib/assessment/statistics/brier.ts';
import { answer, fill, handIn, itemCard, ready } from './support/learner.ts';
import { tabTo } from './support/keys.ts';
import { moduleIn } from './support/modules.ts';
import { itemOf, loadAllBut, sectionOf } from './support/record.ts';
import { rightResponse } from './support/responses.ts';
import { expect, test } from './support/watch.ts';

const tiny = await moduleIn('tests/fixtures', 'tiny');

function addressOf(item: Item): string {
	return `/learn/tiny/${sectionOf(tiny, [item]).id}`;
}

test('after the feedback, forecasts stand beside what happened, with the Brier scores of both', async ({ page }) => {
	const item = itemOf(tiny, 'new-bridge-forecast');
	const { interaction } = item;
	if (interaction.kind !== 'forecast') throw new Error('not a forecast');
	const percents: Readonly<Record<string, number>> = { open: 70, twice: 85 };
	await loadAllBut(page, tiny, [item]);
	await page.goto(addressOf(item));
	await ready(page);
	const card = itemCard(page, item);
	await answer(page, item, { kind: 'forecast', percents });
	for (const { explanation } of interaction.questions)
		await expect(card).not.toContainText(plainWords(explanation).trim());
	await expect(card.locator('[data-better]')).toHaveCount(0);
	await handIn(page);

	const result = card.getByRole('table', { name: 'Your forecasts and what happened' });
	const inWords = (score: number) =>
		new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(score);
	for (const [index, { id, text, outcome, baseRate, baseRateReason, explanation }] of interaction.questions.entries()) {
		const percent = percents[id] ?? Number.NaN;
		const group = result.locator('tbody').nth(index);
		await expect(group).toContainText(text);
		await expect(group.locator('tr').nth(1).locator('td')).toHaveText([
			`${percent}%`,
			`${baseRate}%`,
			outcome ? 'yes' : 'no',
			inWords(brier({ percent, outcome })),
			inWords(brier({ percent: baseRate, outcome }))
		]);
		await group.locator('summary').press('Enter');
		await expect(group).toContainText(plainWords(baseRateReason).trim());
		await expect(group).toContainText(plainWords(explanation).trim());
	}
	const means = card.getByRole('table', { name: 'Mean Brier scores, lower is better' });
	const own = interaction.questions.map(({ id, outcome }) => ({ percent: percents[id] ?? Number.NaN, outcome }));
	const base = interaction.questions.map(({ baseRate, outcome }) => ({ percent: baseRate, outcome }));
	await expect(means.getByRole('cell')).toHaveText([inWords(meanBrier(own)), inWords(meanBrier(base)), '0.25']);
	await expect(card.locator('[data-better]')).toContainText('The base rates did better than you');
	await expect(card.getByRole('img', { name: /^Picture: your probabilities/u })).toBeVisible();
});

test('a misleading chart stands alone until the feedback, and then beside the honest one', async ({ page }) => {
	const item = itemOf(tiny, 'ferry-tolls-steep');
	const { exhibit } = item;
	if (exhibit?.kind !== 'chart-pair') throw new Error('not a pair of charts');
	const { misleading, honest, lesson } = exhibit;
	await loadAllBut(page, tiny, [item]);
	await page.goto(addressOf(item));
	await ready(page);
	const card = itemCard(page, item);
	const first = card.getByRole('group', { name: misleading.title, exact: true });
	await expect(first.getByRole('slider')).toBeVisible();
	const expectOnlyTheFirst = async () => {
		await expect(card.getByRole('slider')).toHaveCount(1);
		for (const text of [honest.title, honest.caveat, plainWords(lesson).trim()])
			await expect(card).not.toContainText(text);
	};
	await expectOnlyTheFirst();

	// A name, what eyes take in at once, spoken points, a table.
	await expect(first).toHaveAccessibleDescription(/The axis runs from 85 to 105 pounds\./u);
	const walker = first.getByRole('slider', { name: 'Points of the chart' });
	await tabTo(page, walker);
	await expect(walker).toHaveAttribute('aria-valuetext', 'June 1894: 90 pounds.');
	await page.keyboard.press('End');
	await expect(walker).toHaveAttribute('aria-valuetext', /^August 1894: 104 pounds\..* 20th/u);
	await expect(first.locator('[data-value]')).toContainText('August 1894: 104 pounds.');
	await first.getByText('Table of the figures').press('Enter');
	await expect(first.getByRole('row')).toHaveCount(4);

	await answer(page, item, rightResponse(item.interaction));
	await expectOnlyTheFirst();
	await handIn(page);
	const second = card.getByRole('group', { name: honest.title, exact: true });
	await expect(second.getByRole('slider', { name: 'Points of the chart' })).toBeVisible();
	await expect(second).toHaveAccessibleDescription(/The axis runs from 0 to /u);
	await expect(second).toContainText(honest.caveat);
	await expect(first).toBeVisible();
	await expect(card).toContainText(plainWords(lesson).trim());
});

test('notes and a text outlive a reload, come together, and are taken along', async ({ page }) => {
	const item = itemOf(tiny, 'new-bridge-rewrite');
	const { interaction } = item;
	if (interaction.kind !== 'extended-text') throw new Error('not an extended text');
	const [holds, measure] = interaction.outline;
	if (!holds || !measure) throw new Error('the outline needs two questions');
	await loadAllBut(page, tiny, [item]);
	await page.goto(addressOf(item));
	await ready(page);
	const card = itemCard(page, item);
	await card.getByText('Plan first').press('Enter');
	await card.getByRole('textbox', { name: holds.text }).fill('The year 1893 holds.');
	await card.getByRole('textbox', { name: measure.text }).fill('60 and 90 meters');
	const text = card.locator(`textarea[name="${item.id}"]`);
	await text.fill('The iron bridge followed in 1893.');
	await expect(card.getByText(/^6 words;/u)).toBeVisible();

	await page.reload();
	await ready(page);
	await expect(text).toHaveValue('The iron bridge followed in 1893.');
	await expect(card.getByRole('textbox', { name: holds.text })).toHaveValue('The year 1893 holds.');
	await expect(card.getByRole('textbox', { name: measure.text })).toHaveValue('60 and 90 meters');

	const download = page.waitForEvent('download');
	await card.getByRole('button', { name: 'Download as a text file' }).click();
	expect(await readFile(await (await download).path(), 'utf8')).toBe(
		`${['The iron bridge followed in 1893.', '', '', 'Notes', '', holds.text, 'The year 1893 holds.', '', measure.text, '60 and 90 meters'].join('\r\n')}\r\n`
	);

	await card.getByRole('button', { name: 'Put the notes into the text' }).click();
	await expect(text).toHaveValue('The iron bridge followed in 1893.\n\nThe year 1893 holds.\n\n60 and 90 meters');
	await expect(card.getByText('Your notes stand at the end of the text.')).toBeVisible();
	await fill(page, item, { kind: 'extended-text', text: `${await text.inputValue()} long.` });
	await card.locator('[data-answer]').click();
	await expect(card).toHaveAttribute('data-status', 'held');
	await handIn(page);
	await expect(text).toHaveValue(/60 and 90 meters long\.$/u);
	await expect(card.getByRole('textbox', { name: holds.text })).toHaveValue('The year 1893 holds.');
});
