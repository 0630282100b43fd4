import { chromium, type Locator, type Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainWords } from '#lib/assessment/plain-words.ts';
import { findNode } from '#lib/assessment/scenario/play.ts';
import type { InteractionOf } from '#lib/assessment/interaction/interaction.ts';
import type { Module } from '#lib/assessment/module.ts';
import { launchOptions } from '../../tools/launch-options.ts';
import { answer, fill, handIn, itemCard, ready } from './support/learner.ts';
import { moduleIn } from './support/modules.ts';
import { itemOf, loadAllBut, savedEntries, sectionOf } from './support/record.ts';
import { rightResponse, wrongResponse } from './support/responses.ts';
import { expect, test } from './support/watch.ts';

const tiny = await moduleIn('tests/fixtures', 'tiny');
const large = await moduleIn('questions', 'us-mexico-security');
const item = itemOf(tiny, 'new-bridge-play');
const { interaction } = item;
if (interaction.kind !== 'scenario') throw new Error('not a scenario');
const { best } = interaction;

function nodeOf({ scenario: played }: InteractionOf<'scenario'>, id: string) {
	const node = findNode(played, id);
	if (!node) throw new Error(`no node ${id}`);
	return node;
}

async function openScenario(page: Page, module: Module, id: string): Promise<Locator> {
	await page.goto(`/learn/${module.id}/${sectionOf(module, [itemOf(module, id)]).id}`);
	await ready(page);
	return itemCard(page, id);
}

function choice(card: Locator, id: string): Locator {
	return card.locator(`button[value="${id}"]`);
}

async function expectAt(card: Locator, node: string): Promise<void> {
	await expect(card.locator('[data-node]')).toHaveAttribute('data-node', node);
}

/** Without white space: where blocks meet, there is none in the text of a page. */
function squeezed(html: string): string {
	return plainWords(html).replace(/\s+/gu, '');
}

test('choices lead on, are taken back and outlive a reload; the debrief tells them apart; practice changes nothing', async ({
	page
}) => {
	await loadAllBut(page, tiny, [item]);
	const card = await openScenario(page, tiny, item.id);
	await expectAt(card, 'council');
	await expect(choice(card, 'measure')).toHaveAttribute('aria-disabled', 'true');
	await expect(choice(card, 'measure')).toHaveAccessibleDescription(/It needs evidence that you do not hold/u);
	await choice(card, 'measure').press('Enter');
	await expectAt(card, 'council');

	// Before an end there is nothing to submit.
	await choice(card, 'ask').click();
	await expectAt(card, 'count');
	await expect(card.getByRole('heading', { name: nodeOf(interaction, 'count').title })).toBeFocused();
	await expect(card).toContainText('In a week of May 1894 the keeper counted 2,650 carts.');
	await card.locator('[data-answer]').click();
	await expect(card).toContainText('Something is still open');

	await card.getByRole('button', { name: 'Take the last choice back' }).click();
	await expectAt(card, 'council');
	await choice(card, 'ask').click();
	await choice(card, 'publish').click();
	await page.reload();
	await ready(page);
	await expectAt(card, 'hearing');
	await choice(card, 'refuse').click();
	await expectAt(card, 'ferry-stays');
	await expect(card).toContainText('This way ends here.');

	await card.getByText('Your way so far (3)').press('Enter');
	await card.getByRole('button', { name: `Back to here: ${nodeOf(interaction, 'count').title}` }).press('Enter');
	await expectAt(card, 'count');
	await expect(card.getByRole('heading', { name: nodeOf(interaction, 'count').title })).toBeFocused();
	await card.getByRole('button', { name: 'Take the last choice back' }).click();
	await choice(card, 'believe').click();
	await choice(card, 'build').click();
	await card.getByRole('button', { name: 'Start over' }).click();
	await page.getByRole('button', { name: 'Keep this way' }).click();
	await expectAt(card, 'built');
	await card.getByRole('button', { name: 'Start over' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Start over' }).click();
	await expectAt(card, 'council');

	const path = ['believe', 'wait', 'refuse'];
	await answer(page, item, { kind: 'scenario', path, evidence: [] });
	await expect(card.locator('[data-basis]')).toHaveCount(0);
	await handIn(page);
	const debrief = card.getByRole('region', { name: 'Debrief' });
	await expect(debrief).toContainText('Choices: 3. On evidence: 1. On an assumption: 1. On a misreading: 1.');
	expect(
		await debrief.locator('[data-basis]').evaluateAll((all) => all.map((one) => one.getAttribute('data-basis')))
	).toEqual(['misreading', 'evidence', 'assumption']);
	const shown = ((await debrief.textContent()) ?? '').replace(/\s+/gu, '');
	for (const id of ['council', 'plan', 'hearing', 'ferry-stays']) {
		const { debrief: said, choices } = nodeOf(interaction, id);
		const reasons = choices.filter((one) => path.includes(one.id)).map(({ reason }) => reason);
		for (const words of [said.evidence, said.assumption, said.happened, ...reasons])
			expect(shown).toContain(squeezed(words));
	}
	const points = card.locator('[data-feedback]').getByText(/^Points:/u);
	const scored = (await points.textContent()) ?? '';

	const before = await savedEntries(page, tiny);
	await openScenario(page, tiny, item.id);
	await card
		.getByRole('button', { name: `Play on from here, for practice: ${nodeOf(interaction, 'plan').title}` })
		.click();
	const practice = card.getByRole('region', { name: 'Practice' });
	await expectAt(practice, 'plan');
	await choice(practice, 'build').click();
	await expect(practice.locator('[data-basis=assumption]')).toBeVisible();
	await practice.getByRole('button', { name: 'Leave the practice' }).click();
	await expect(card.getByRole('button', { name: /^Play on from here, for practice: A plan/u })).toBeFocused();
	await card.getByRole('button', { name: 'Play again from the start' }).click();
	for (const id of best) await choice(practice, id).click();
	await expect(practice).toContainText('This way ends here.');
	await expect(points).toHaveText(scored);
	expect(await savedEntries(page, tiny)).toEqual(before);
});

for (const [name, response, given] of [
	['all points', rightResponse(interaction), best.length],
	['none', wrongResponse(interaction, tiny.policy.rules), 0]
] as const) {
	test(`the ${given === 0 ? 'worst' : 'best'} path earns ${name}`, async ({ page }) => {
		await loadAllBut(page, tiny, [item]);
		const card = await openScenario(page, tiny, item.id);
		await answer(page, item, response);
		await handIn(page);
		await expect(card.locator('[data-feedback]')).toContainText(`Points: ${given} of ${best.length}`);
	});
}

test('a browser killed in the middle of a scenario comes back to the same place', async ({ baseURL }) => {
	const folder = await mkdtemp(join(tmpdir(), 'errata-'));
	const open = () => chromium.launchPersistentContext(folder, { ...launchOptions, ...(baseURL ? { baseURL } : {}) });
	try {
		const before = await open();
		const page = before.pages()[0] ?? (await before.newPage());
		await loadAllBut(page, tiny, [item]);
		const card = await openScenario(page, tiny, item.id);
		await fill(page, item, { kind: 'scenario', path: ['ask', 'publish'], evidence: [] });
		await expectAt(card, 'hearing');
		// The whole browser goes without a word, as in a crash.
		const session = await before.browser()?.newBrowserCDPSession();
		await session?.send('Browser.crash').catch(() => undefined);
		await before.close().catch(() => undefined);

		const after = await open();
		const again = await openScenario(after.pages()[0] ?? (await after.newPage()), tiny, item.id);
		await expectAt(again, 'hearing');
		await expect(again).toContainText('Your way so far (2)');
		await after.close();
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
});

test('what was answered rightly elsewhere opens a choice, when its section is handed in', async ({ page }) => {
	const played = itemOf(large, 'scenarios-play-mexico');
	const witness = itemOf(large, 'stakeholders-mexican-president');
	const { title, id } = sectionOf(large, [witness]);
	await page.goto(`/learn/${large.id}/${id}`);
	await ready(page);
	await answer(page, witness, rightResponse(witness.interaction));
	// Whether it is right the learner does not know yet.
	const card = await openScenario(page, large, played.id);
	await expect(choice(card, 'return')).toHaveAttribute('aria-disabled', 'true');
	await expect(choice(card, 'return')).toHaveAccessibleDescription(/It needs evidence that you do not hold/u);

	await page.goto(`/learn/${large.id}/${id}`);
	await ready(page);
	await page.locator('[data-hand-in]').click();
	await page.getByRole('button', { name: 'Hand in all the same' }).click();
	await expect(page.getByText('Handed in.', { exact: true })).toBeVisible();

	await openScenario(page, large, played.id);
	await expect(card).toContainText(`You found this in: ${title}`);
	await expect(choice(card, 'return')).toHaveAttribute('aria-disabled', 'false');
	await choice(card, 'return').click();
	await expect(card).toContainText('Your way so far (1)');
	await page.reload();
	await ready(page);
	await expect(card).toContainText('Your way so far (1)');
});

test('every scenario of the module is played to its end by its best path', async ({ page }) => {
	const plays = large.sections.flatMap(({ items }) => items).filter((one) => one.interaction.kind === 'scenario');
	expect(plays.length).toBeGreaterThan(0);
	for (const one of plays) {
		const card = await openScenario(page, large, one.id);
		await fill(page, one, rightResponse(one.interaction));
		await expect(card).toContainText('This way ends here.');
	}
});
