import type { Page } from '@playwright/test';
import { isError } from '#lib/assessment/hunt/claim.ts';
import { keyMarks } from '#lib/assessment/hunt/judge.ts';
import { plainWords } from '#lib/assessment/plain-words.ts';
import { expectNoFindingsInBoth } from './support/axe.ts';
import {
	begin,
	chooseSource,
	details,
	expectFlagged,
	flagAs,
	groundOf,
	handInHunt,
	huntReady,
	nextStep,
	onPage,
	pick,
	tap,
	type Statement
} from './support/hunter.ts';
import { moduleIn } from './support/modules.ts';
import { expect, test } from './support/watch.ts';

const module = await moduleIn('questions', 'us-mexico-security');
const ground = groundOf(module, 'scenarios');
const { paragraphs, statements, text } = ground;

const firstWords = (words: string) => {
	const all = words.split(/\s+/u);
	return all.length <= 7 ? words : `${all.slice(0, 6).join(' ')} …`;
};
const keys = (page: Page, number: number) =>
	page.getByRole('group', { name: `Flag statements of paragraph ${number}` });

test('a screen reader reads prose, and after each paragraph finds its statements as toggle buttons', async ({
	page
}) => {
	await begin(page, ground);
	await tap(page, pick(statements, 1)[0]);
	for (const [index, paragraph] of paragraphs.entries()) {
		const words = text.text.slice(paragraph.start, paragraph.end);
		const prose = page.locator(`p[data-from="${paragraph.start}"]`);
		await expect(prose).toHaveText(words);
		// One line: a paragraph and its words, nothing in it that has a role, flagged or not.
		expect((await prose.ariaSnapshot()).split('\n')).toHaveLength(1);
		expect(await prose.ariaSnapshot()).toMatch(/^- paragraph: /u);
		await expect(prose.locator('[role], [tabindex], [aria-label], [aria-hidden], button, a')).toHaveCount(0);

		const group = keys(page, index + 1);
		expect(await prose.evaluate((one) => one.nextElementSibling?.getAttribute('role'))).toBe('group');
		const buttons = group.getByRole('button');
		await expect(buttons).toHaveCount(paragraph.statements.length);
		for (const [place, { start, end }] of paragraph.statements.entries()) {
			const statement = text.text.slice(start, end);
			await expect(buttons.nth(place)).toHaveAccessibleName(`Flag: ${firstWords(statement)}`);
			await expect(buttons.nth(place)).toHaveAccessibleDescription(statement);
		}
		// The units cover the whole text: they do not give away where the claims are.
		const covered = paragraph.statements.map(({ start, end }) => text.text.slice(start, end)).join('');
		expect(covered.replace(/\s/gu, '')).toBe(words.replace(/\s/gu, ''));
	}
});

test('what is flagged is heard as pressed, in the list as checked, and the count is a status', async ({ page }) => {
	await begin(page, ground);
	const [first, second] = pick(statements, 0, 1);
	const button = (one: Statement) => page.getByRole('button', { name: `Flag: ${firstWords(one.words)}`, exact: true });
	await expect(page.getByRole('button', { pressed: true, name: /^Flag:/u })).toHaveCount(0);
	await onPage(page, first).click();
	await expect(page.getByRole('status').filter({ hasText: /^1 flagged$/u })).toHaveCount(1);
	await expect(keys(page, 1)).toMatchAriaSnapshot(`
		- group "Flag statements of paragraph 1":
		  - 'button "Flag: ${firstWords(first.words)}" [pressed]'
		  - 'button "Flag: ${firstWords(second.words)}"'
	`);
	await button(second).press('Space');
	await expect(page.getByRole('status').filter({ hasText: /^2 flagged$/u })).toHaveCount(1);
	await expect(page.getByRole('button', { pressed: true, name: /^Flag:/u })).toHaveCount(2);

	await page.locator('[data-view-list]').click();
	const boxes = page.getByRole('group', { name: /^Paragraph \d$/u }).getByRole('checkbox');
	await expect(boxes).toHaveCount(statements.length);
	for (const [place, { words }] of statements.entries()) {
		await expect(boxes.nth(place)).toHaveAccessibleName(words);
		await expect(boxes.nth(place)).toBeChecked({ checked: place < 2 });
	}
	await page.getByRole('checkbox', { name: first.words }).uncheck();
	await expect(page.getByRole('status').filter({ hasText: /^1 flagged$/u })).toHaveCount(1);
	await page.getByRole('button', { name: 'Text', exact: true }).click();
	await expect(button(first)).toHaveAttribute('aria-pressed', 'false');
	await expect(button(second)).toHaveAttribute('aria-pressed', 'true');
	await expect(onPage(page, first)).not.toHaveClass(/flagged/u);
	await expect(onPage(page, second)).toHaveClass(/flagged/u);
});

test('before the hand-in a flag on an error looks and sounds like one on a sound statement', async ({ page }) => {
	const holds = (wanted: boolean) => {
		const found = statements.find(({ start, end }) =>
			text.claims.some((claim) => start <= claim.start && claim.end <= end && isError(claim) === wanted)
		);
		if (!found) throw new Error('there is no such statement');
		return found;
	};
	const heard = async (statement: Statement) => {
		await begin(page, ground);
		await tap(page, statement);
		await page.locator(`button[aria-describedby="statement-${statement.start}"]`).press('Enter');
		await expect(details(page).getByRole('heading')).toBeFocused();
		await details(page).getByRole('radio', { name: 'Wrong date or order' }).check();
		await nextStep(page, 'check');
		await chooseSource(page, module.sources[0]?.id ?? '');
		const spoken = await page.locator('main').ariaSnapshot();
		const seen = await onPage(page, statement).evaluate((one) => {
			const { backgroundColor, color, textDecoration, outline } = getComputedStyle(one);
			return [one.className, backgroundColor, color, textDecoration, outline];
		});
		return { spoken, seen };
	};
	const [wrong, sound] = [holds(true), holds(false)];
	const onWrong = await heard(wrong);
	await page.goto(`/learn/${module.id}`);
	await page.getByRole('button', { name: 'Erase all' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Erase all' }).click();
	await expect(page.locator('[data-start]')).toHaveText('Start reading');
	const onSound = await heard(sound);
	expect(onWrong.seen).toEqual(onSound.seen);
	const without = (spoken: string) =>
		[wrong, sound]
			.flatMap(({ words }) => [words, ...[8, 6, 4].map((count) => words.split(/\s+/u).slice(0, count).join(' '))])
			.reduce((rest, words) => rest.replaceAll(words, '~'), spoken)
			.replaceAll(' [pressed]', '')
			.replaceAll(/~( …)?/gu, '~');
	expect(without(onWrong.spoken)).toBe(without(onSound.spoken));
	for (const claim of text.claims) {
		expect(onWrong.spoken).not.toContain(plainWords(claim.explanation));
		if (isError(claim)) expect(onWrong.spoken).not.toContain(plainWords(claim.correction));
	}
});

test('axe finds nothing in any state of a hunt, in light and in dark', async ({ page }) => {
	test.setTimeout(120_000);
	const [first, third] = pick(statements, 0, 2);
	await page.goto(`/learn/${module.id}/hunt/whole`);
	await huntReady(page);
	await expectNoFindingsInBoth(page);
	await begin(page, ground);
	await expectNoFindingsInBoth(page);
	await tap(page, first);
	await expectNoFindingsInBoth(page);
	await onPage(page, first).click();
	await expect(details(page).getByRole('heading')).toBeFocused();
	await details(page).getByLabel('The words that are wrong').fill('nowhere in the statement');
	await details(page)
		.getByLabel(/^What should it say/u)
		.fill('another wording');
	await expectNoFindingsInBoth(page);
	await page.evaluate(
		([from, to]) => {
			const [start, end] = [document.getElementById(from ?? ''), document.getElementById(to ?? '')];
			if (start && end) document.getSelection()?.setBaseAndExtent(start, 0, end, end.childNodes.length);
		},
		[`statement-${first.start}`, `statement-${third.start}`]
	);
	await page.getByRole('button', { name: 'Flag these words' }).click();
	await expect(page.getByRole('group', { name: 'Selected words' }).getByRole('checkbox')).toHaveCount(3);
	await expectNoFindingsInBoth(page);
	await page.getByRole('button', { name: 'Cancel' }).click();
	await page.locator('[data-view-list]').click();
	await expectNoFindingsInBoth(page);
	await nextStep(page, 'check');
	await page.locator('[data-open-drawer]').click();
	await expect(page.getByRole('dialog', { name: 'Sources' })).toBeVisible();
	await expectNoFindingsInBoth(page);
	await page.keyboard.press('Escape');
	await page.locator('[data-hand-in]').click();
	await expect(page.locator('[data-confirm]')).toBeVisible();
	await expectNoFindingsInBoth(page);
});

test('axe finds nothing in the results of a hunt, whatever became of the claims', async ({ page }) => {
	test.setTimeout(120_000);
	const hunted = groundOf(module, 'introduction');
	const [found] = keyMarks(hunted.text);
	const sound = hunted.statements.find(({ start, end }) =>
		hunted.text.claims.some((one) => start <= one.start && one.end <= end && one.verdict === 'true' && !one.ungraded)
	);
	if (!found || !sound) throw new Error('the text needs an error and a sound claim');
	await begin(page, hunted);
	await flagAs(page, hunted, found, ['type', 'repair']);
	await tap(page, sound);
	await expectFlagged(page, 2);
	await nextStep(page, 'check');
	await handInHunt(page);
	await page.getByRole('combobox', { name: 'Show' }).selectOption('all');
	for (const state of ['found', 'missed', 'false-alarm', 'left']) {
		await expect(page.locator(`article[data-state="${state}"]`).first()).toBeVisible();
	}
	await expectNoFindingsInBoth(page);
	await page.locator('[data-next-finding]').click();
	for (const summary of await page.locator('main details > summary:visible').all()) await summary.click();
	await expectNoFindingsInBoth(page);

	// An exam is held until everything is handed in.
	const exam = groundOf(module, 'whole');
	await begin(page, exam);
	await handInHunt(page);
	await expect(page.getByText('You see what was right once everything is handed in')).toBeVisible();
	await expectNoFindingsInBoth(page);
	await page.goto(`/learn/${module.id}/results`);
	await expect(page.getByRole('heading', { name: 'Error hunts' })).toBeVisible();
	await expectNoFindingsInBoth(page);
});
