import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import type { Deed } from '#lib/assessment/attempt.ts';
import { isError } from '#lib/assessment/hunt/claim.ts';
import { judgeHunt, keyMarks, type HuntOutcome } from '#lib/assessment/hunt/judge.ts';
import type { Mark } from '#lib/assessment/hunt/mark.ts';
import type { Module } from '#lib/assessment/module.ts';
import { plainWords } from '#lib/assessment/plain-words.ts';
import {
	begin,
	expectFlagged,
	flagAs,
	groundOf,
	handInHunt,
	huntReady,
	nextStep,
	pick,
	tap,
	type Ground
} from './support/hunter.ts';
import { loadRecord } from './support/record.ts';
import { moduleIn } from './support/modules.ts';
import { expect, test } from './support/watch.ts';

const module = await moduleIn('questions', 'us-mexico-security');
const start = `/learn/${module.id}`;
const results = `${start}/results`;

const judged = ({ hunt, text }: Ground, marks: Parameters<typeof judgeHunt>[1]) =>
	judgeHunt(text, marks, hunt.asks, module.policy.rules.hunt);

/** The points by link, as the page has them. */
async function expectScores(page: Page, { scores, total, counts }: HuntOutcome): Promise<void> {
	const shown = page.getByRole('table').filter({ hasText: 'Out of' }).first();
	for (const [link, name] of [
		['find', 'find the errors'],
		['type', 'name the kind of error'],
		['repair', 'repair the wording'],
		['source', 'pick a source']
	] as const) {
		const score = scores[link];
		const row = shown.getByRole('row', { name });
		if (score) await expect(row.getByRole('cell')).toHaveText([`${score.given}`, `${score.maximum}`]);
		else await expect(row).toHaveCount(0);
	}
	await expect(shown.getByRole('row', { name: 'All' }).getByRole('cell')).toHaveText([
		`${total.given}`,
		`${total.maximum}`
	]);
	await expect(page.locator('[data-hits]')).toHaveAttribute('data-hits', `${counts.hits}`);
	await expect(page.locator('[data-false-alarms]')).toHaveAttribute('data-false-alarms', `${counts.falseAlarms}`);
}

async function showAll(page: Page): Promise<void> {
	await page.getByRole('combobox', { name: 'Show' }).selectOption('all');
}

test('a hunt answered from the key earns every point of every link, errors within errors included', async ({
	page
}) => {
	test.setTimeout(120_000);
	const ground = groundOf(module, 'data');
	const marks = keyMarks(ground.text);
	await begin(page, ground);
	await nextStep(page, 'check');
	for (const mark of marks) await flagAs(page, ground, mark, ground.hunt.asks);
	await expectFlagged(page, marks.length);
	await handInHunt(page);
	const { scores, total } = judged(ground, marks);
	expect(Object.keys(scores)).toEqual(['find', 'type', 'repair', 'source']);
	expect(total.given).toBe(total.maximum);
	await expectScores(page, judged(ground, marks));
	await showAll(page);
	await expect(page.locator('article[data-state]')).toHaveCount(ground.text.claims.length);
	for (const state of ['missed', 'false-alarm', 'found-elsewhere'])
		await expect(page.locator(`article[data-state="${state}"]`)).toHaveCount(0);
	await expect(page.getByText(/^Not accepted\.|^Not this kind\.|^It does not bear on this\./u)).toHaveCount(0);
});

test('flagging every statement, and flagging none, earns nothing for finding', async ({ page }) => {
	const everything = groundOf(module, 'developments');
	await begin(page, everything);
	await nextStep(page, 'check');
	await page.locator('[data-view-list]').click();
	for (const box of await page
		.getByRole('group', { name: /^Paragraph/u })
		.getByRole('checkbox')
		.all())
		await box.check();
	await expectFlagged(page, everything.statements.length);
	await handInHunt(page);
	const all = judged(
		everything,
		everything.statements.map(({ words, ...range }) => ({ ...range, quote: words }))
	);
	expect(all.scores.find.given).toBe(0);
	expect(all.counts).toMatchObject({ misses: 0, rejections: 0 });
	await expectScores(page, all);

	const nothing = groundOf(module, 'reflection');
	await begin(page, nothing);
	await nextStep(page, 'check');
	await page.locator('[data-hand-in]').click();
	await expect(page.locator('.steps')).toContainText('You have flagged nothing.');
	await page.locator('[data-confirm]').click();
	const none = judged(nothing, []);
	expect(none.total.given).toBe(0);
	await expectScores(page, none);
});

test('the findings say what became of each claim, what holds instead, and why; one goes through them by keyboard', async ({
	page
}) => {
	const ground = groundOf(module, 'introduction');
	const [found, missed] = pick(keyMarks(ground.text), 0, 1);
	await begin(page, ground);
	await nextStep(page, 'check');
	await flagAs(page, ground, { ...found, type: 'person', repair: 'nonsense' }, ['type', 'repair']);
	await handInHunt(page);
	const claimAt = (start: number) => {
		const claim = ground.text.claims.find((one) => one.start === start && isError(one));
		if (!claim || !isError(claim)) throw new Error('no error there');
		return claim;
	};
	const words = (text: string) => text.replace(/\s+/gu, '');
	for (const [mark, state, outcome] of [
		[found, 'found', 'Found'],
		[missed, 'missed', 'Missed']
	] as const) {
		const claim = claimAt(mark.start);
		const article = page.locator(`[id="finding-${claim.id}"]`);
		await expect(article).toHaveAttribute('data-state', state);
		await expect(article.getByRole('heading').first()).toContainText(outcome);
		await expect(article.locator('blockquote')).toHaveText(mark.quote);
		await expect(article.locator('[data-repair] :is(del, ins)').first()).toBeVisible();
		const said = words((await article.textContent()) ?? '');
		expect(said).toContain(words(plainWords(claim.correction)));
		expect(said).toContain(words(plainWords(claim.explanation)));
		for (const { how } of claim.noticing) expect(said).toContain(words(plainWords(how)));
	}
	const own = page.locator(`[id="finding-${claimAt(found.start).id}"]`);
	await expect(own).toContainText('Not this kind.');
	await expect(own).toContainText('Not accepted.');
	await expect(page.locator(`[id="finding-${claimAt(missed.start).id}"]`)).toContainText('You did not flag it.');

	// Back and forth, the focus on the heading of each.
	const total = await page.locator('article[data-state]').count();
	await page.locator('[data-next-finding]').focus();
	await page.keyboard.press('Enter');
	await expect(page.locator('article[data-state] h3').first()).toBeFocused();
	await expect(page.getByRole('status').filter({ hasText: `Finding 1 of ${total}` })).toBeVisible();
	for (let presses = 0; presses < 40; presses += 1) {
		await page.keyboard.press('Tab');
		if ((await page.locator(':focus').textContent()) === 'Next finding') break;
	}
	await page.keyboard.press('Enter');
	await expect(page.locator('article[data-state] h3').nth(1)).toBeFocused();
	await expect(page.getByRole('status').filter({ hasText: `Finding 2 of ${total}` })).toBeVisible();

	// From the table to a finding that is not shown yet.
	const sound = ground.text.claims.find((claim) => !isError(claim));
	await page.getByText('All claims in a table').click();
	await page.getByRole('table').locator(`a[href="#finding-${sound?.id}"]`).click();
	await expect(page.locator(`[id="finding-${sound?.id}"] h3`)).toBeFocused();
	await expect(page.locator(`[id="finding-${sound?.id}"]`)).toHaveAttribute('data-state', 'left');
});

test('an exam gives nothing away before everything is handed in: not on its page, nor in results and exports', async ({
	page
}) => {
	const ground = groundOf(module, 'whole');
	const [first, second] = pick(keyMarks(ground.text), 0, 3);
	await begin(page, ground);
	await flagAs(page, ground, first, ['type']);
	await flagAs(page, ground, second, ['type']);
	await handInHunt(page);
	const secrets = ground.text.claims.flatMap((claim) => [
		plainWords(claim.explanation),
		...(isError(claim) ? [plainWords(claim.correction), ...claim.repair.accepted] : [])
	]);
	// The article itself may have the words of a repair elsewhere; what the learner wrote, too.
	const telling = secrets.filter((secret) => secret.length > 20 && !ground.text.text.includes(secret));
	expect(telling.length).toBeGreaterThan(60);
	const expectSilent = (words: string) => {
		for (const secret of telling) expect(words).not.toContain(secret);
		expect(words).not.toMatch(/\b(?:Found|Missed|False alarm|Correctly left|false-alarm|missed)\b/u);
	};
	const visible = async () => (await page.locator('main').innerText()).replace(/\s+/gu, ' ');
	await expect(page.getByText('You see what was right once everything is handed in')).toBeVisible();
	expectSilent(await visible());
	await page.reload();
	await huntReady(page);
	await expect(page.getByText('You see what was right once everything is handed in')).toBeVisible();
	expectSilent(await visible());
	await page.goto(results);
	await expect(page.getByRole('button', { name: /CSV/u }).first()).toBeVisible();
	expectSilent(await visible());
	await expect(page.locator('[data-percent]')).toHaveCount(0);
	for (const name of ['Results as CSV', 'Hunts as CSV', 'Results as JSON']) {
		const download = page.waitForEvent('download');
		await page.getByRole('button', { name }).click();
		expectSilent(await readFile(await (await download).path(), 'utf8'));
	}
});

test('while an exam goes on, what is shown of the other hunts is the same whatever is flagged in it', async ({
	page
}) => {
	const marksIn = (id: string) => keyMarks(groundOf(module, id).text);
	const flags = (hunt: string, marks: readonly Mark[]) => marks.map((mark): Deed => ({ kind: 'mark.set', hunt, mark }));
	const second = 'border-history';
	const shownWith = async (marks: readonly Mark[]) => {
		await loadRecord(page, module, [
			{ kind: 'hunt.opened', hunt: second, edition: 'original' },
			...flags(second, marksIn(second).slice(0, 6)),
			{ kind: 'hunt.handed-in', hunt: second },
			{ kind: 'hunt.opened', hunt: 'whole', edition: 'original' },
			...flags('whole', marks)
		]);
		await page.goto(results);
		await expect(page.locator('[data-percent]')).toBeVisible();
		return page.locator('main').innerText();
	};
	const nothing = await shownWith([]);
	expect(nothing).toMatch(/6\s*\/\s*12/u);
	expect(await shownWith(marksIn('whole').slice(0, 12))).toEqual(nothing);
});

/** Everything handed in but one hunt. */
const allBut = (without: string, { sections, hunts }: Module): readonly Deed[] => [
	...sections.map(({ id }): Deed => ({ kind: 'section.handed-in', section: id })),
	...hunts
		.filter(({ id, section }) => id !== without && section === undefined)
		.map(({ id }): Deed => ({ kind: 'hunt.handed-in', hunt: id }))
];

test('a variant says that it is one, differs from the article, stays the same, and is judged by its own key', async ({
	page
}) => {
	const ground = groundOf(module, 'whole');
	await loadRecord(page, module, allBut('whole', module));
	await begin(page, ground, 'variant');
	await expect(page.getByText('A variant of the article, made for this attempt')).toBeVisible();
	await expect(page.getByText('The text, word for word')).toHaveCount(0);
	const article = async () => (await page.locator('p[data-from]').allTextContents()).join('\n');
	const variant = await article();
	const original = ground.paragraphs.map(({ start, end }) => ground.text.text.slice(start, end)).join('\n');
	expect(variant).not.toBe(original);
	expect(variant.split('\n')).toHaveLength(original.split('\n').length);
	await page.reload();
	await huntReady(page);
	expect(await article()).toBe(variant);
	await page.locator('[data-start]').first().click();
	await expectFlagged(page, 1);
	await handInHunt(page);
	// It was the last to be handed in.
	await expect(page.getByText('This was a variant of the article, made for this attempt.')).toBeVisible();
	await showAll(page);
	await expect(page.locator('article[data-state]')).toHaveCount(ground.text.claims.length);
	await expect(page.getByText('This claim reads otherwise in the original.').first()).toBeVisible();
	for (const article of (await page.locator('article[data-state] blockquote').allTextContents()).slice(0, 20))
		expect(variant).toContain(article);
});

test('the second text is hunted through like the first; the results list every hunt and pool them', async ({
	page
}) => {
	const ground = groundOf(module, 'border-history');
	await page.goto(start);
	await page.getByRole('listitem').filter({ hasText: 'Error hunt' }).getByRole('link').last().click();
	await expect(page).toHaveURL(new RegExp(`${ground.address}$`, 'u'));
	await huntReady(page);
	await page.locator('[data-begin]').click();
	await expect(page.locator('[data-step=check]')).toBeVisible();
	const marks = keyMarks(ground.text).slice(0, 3);
	for (const mark of marks) await flagAs(page, ground, mark, ['type', 'repair']);
	await handInHunt(page);
	await expect(page.locator('[data-hits]')).toHaveAttribute('data-hits', '3');

	const other = groundOf(module, 'history');
	await begin(page, other);
	await tap(page, pick(other.statements, 0)[0]);

	await page.goto(results);
	const table = page.getByRole('table').filter({ hasText: 'Errors found' }).first();
	await expect(table.getByRole('rowheader')).toHaveCount(module.hunts.length);
	const { counts, total } = judged(
		ground,
		marks.map(({ source: _, ...mark }) => mark)
	);
	await expect(table.getByRole('row').last().getByRole('cell')).toContainText([
		`${counts.hits}/${counts.hits + counts.misses}`,
		`${counts.falseAlarms}/${counts.falseAlarms + counts.rejections}`,
		`${total.given}/${total.maximum}`
	]);
	await expect(table.getByRole('row').filter({ hasText: 'not handed in' })).toHaveCount(module.hunts.length - 1);
	await expect(page.getByRole('heading', { name: 'All hunts together' })).toBeVisible();
	await expect(page.getByText(`${counts.hits} found`).first()).toBeVisible();

	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Hunts as CSV' }).click();
	const csv = (await readFile(await (await download).path(), 'utf8')).trim().split(/\r?\n/u);
	// Fields with line breaks there are none: a line is a row. One for each claim, and the one mark of the hunt that goes on.
	expect(csv).toHaveLength(1 + ground.text.claims.length + 1);
	for (const { id } of ground.text.claims) expect(csv.filter((row) => row.split(',').includes(id))).toHaveLength(1);
	await table.getByRole('link').last().click();
	await expect(page.locator('[data-hits]')).toBeVisible();
});

test('section, progress bar and title page lead to the hunts and say how they stand', async ({ page }) => {
	const ground = groundOf(module, 'scenarios');
	const section = `${start}/scenarios`;
	await page.goto(section);
	await expect(page.locator('[data-hunt-call=unopened]')).toContainText('First, hunt');
	await page.getByRole('link', { name: 'Begin the hunt' }).click();
	await huntReady(page);
	const bar = page.getByRole('navigation', { name: 'Sections' }).locator('.wide');
	await expect(bar.locator('[aria-current]')).toHaveAttribute('href', section);
	await page.locator('[data-begin]').click();
	await tap(page, pick(ground.statements, 0)[0]);
	await bar
		.getByRole('link', { name: /Scenarios/u })
		.first()
		.click();
	await expect(page.locator('[data-hunt-call=hunting]')).toContainText('1 flagged');
	await page.getByRole('link', { name: 'Go on hunting' }).click();
	await expectFlagged(page, 1);
	await nextStep(page, 'check');
	await handInHunt(page);
	await page.locator('.on a').click();
	await expect(page).toHaveURL(new RegExp(`${section}#items-title$`, 'u'));
	await expect(page.getByRole('link', { name: 'See what you found' })).toBeVisible();

	const whole = groundOf(module, 'whole');
	await page.goto(whole.address);
	await expect(bar.locator('[aria-current=page]')).toHaveAttribute('href', whole.address);
	await begin(page, whole);
	await handInHunt(page);
	await page.goto(start);
	const contents = page.getByRole('region', { name: 'Contents' });
	await expect(contents.getByRole('listitem')).toHaveCount(module.sections.length + 2);
	await expect(contents.getByRole('listitem').filter({ hasText: 'Error hunt' })).toHaveText([
		/handed in/u,
		/Error hunt\s*$/u
	]);
});
