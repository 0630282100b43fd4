import type { Page } from '@playwright/test';
import {
	begin,
	details,
	expectFlagged,
	groundOf,
	huntReady,
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

/** Presses Tab until the focus is there; says how often. */
async function tabTo(page: Page, selector: string): Promise<number> {
	for (let presses = 1; presses <= 120; presses += 1) {
		await page.keyboard.press('Tab');
		if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return presses;
	}
	throw new Error(`Tab never reaches ${selector}`);
}

test('by keyboard alone: a hunt from the section to the findings, and the focus is never lost', async ({ page }) => {
	const [first, second, third] = pick(statements, 0, 1, 2);
	const [one, two] = pick(paragraphs, 0, 1);
	const focus = page.locator(':focus');
	const press = (...keys: readonly string[]) =>
		keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
	const button = ({ start }: { readonly start: number }) =>
		page.locator(`button[aria-describedby="statement-${start}"]`);

	await page.goto(`/learn/${module.id}/scenarios`);
	await tabTo(page, '.call a');
	await press('Enter');
	await huntReady(page);
	await tabTo(page, '[data-begin]');
	await press('Enter');
	await expect(page.locator('[data-step=scan]')).toBeVisible();
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

	// One Tab stop a paragraph, arrow keys inside.
	await tabTo(page, '[data-keys] button');
	await expect(button(first)).toBeFocused();
	await expect(onPage(page, first)).toHaveClass(/aimed/u);
	await press('Tab');
	await expect(button(pick(two.statements, 0)[0])).toBeFocused();
	await press('Shift+Tab');
	await expect(button(first)).toBeFocused();
	await press('ArrowLeft');
	await expect(button(first)).toBeFocused();
	await press('ArrowRight', 'ArrowDown');
	await expect(button(third)).toBeFocused();
	await press('ArrowUp');
	await expect(button(second)).toBeFocused();
	await press('End');
	await expect(button(pick(one.statements, -1)[0])).toBeFocused();
	await press('Home');
	await expect(button(first)).toBeFocused();

	await press('Space');
	await expectFlagged(page, 1);
	await expect(button(first)).toBeFocused();
	await press('ArrowRight', 'Enter');
	await expectFlagged(page, 2);
	await expect(button(second)).toHaveAttribute('aria-pressed', 'true');
	await press('ArrowRight', 'Space');
	await expectFlagged(page, 3);
	await press('Space');
	await expectFlagged(page, 2);
	await expect(button(third)).toHaveAttribute('aria-pressed', 'false');
	await press('ArrowLeft', 'Enter');
	await expect(focus).toHaveText('What is wrong here?');
	await expect(details(page).locator('blockquote')).toHaveText(second.words);
	await press('Escape');
	await expect(button(second)).toBeFocused();

	// Details: kind of error, how sure, the wrong words, the repair.
	await press('Enter');
	await tabTo(page, '[name$=type]');
	await press('Space');
	await expect(details(page).getByRole('radio', { name: 'Wrong number or unit' })).toBeChecked();
	await press('ArrowDown');
	await expect(details(page).getByRole('radio', { name: 'Wrong date or order' })).toBeChecked();
	await tabTo(page, '[name$=confidence]');
	await press('Space', 'ArrowRight');
	await expect(details(page).getByRole('radio', { name: 'Fairly sure' })).toBeChecked();
	const wrong = second.words.split(' ').slice(0, 2).join(' ');
	await tabTo(page, '[id$=-wrong]');
	await expect(focus).toHaveValue(second.words);
	await press('ControlOrMeta+a');
	await page.keyboard.insertText(wrong);
	await press('Tab');
	await expect(onPage(page, second).locator('.wrong')).toHaveText(wrong);
	await expect(focus).toHaveAttribute('id', /-repair$/u);
	await page.keyboard.insertText('something else');
	await press('Tab');
	await expect(details(page).locator('ins')).toContainText('something else');
	await press('Escape');
	await expect(button(second)).toBeFocused();
	await expect(details(page)).toBeHidden();

	await tabTo(page, '[data-next-step]');
	await press('Enter');
	await expect(page.locator('[data-step=check]')).toBeFocused();

	// The flags by themselves, and the drawer.
	await tabTo(page, 'li:last-child [data-mark]');
	await press('Enter');
	await expect(focus).toHaveText('What is wrong here?');
	await expect(details(page).locator('blockquote')).toHaveText(second.words);
	await tabTo(page, '[data-choose-source]');
	await press('Enter');
	const drawer = page.getByRole('dialog', { name: 'Sources' });
	await expect(drawer.getByRole('searchbox', { name: 'Search' })).toBeFocused();
	await press('Escape');
	await expect(drawer).toBeHidden();
	await expect(page.locator('[data-choose-source]')).toBeFocused();
	await press('Enter');
	await expect(drawer.getByRole('searchbox', { name: 'Search' })).toBeFocused();
	const source = module.sources.at(-1);
	await page.keyboard.insertText(source?.title ?? '');
	await expect(drawer.getByRole('status')).toHaveText(/^\d of \d+ sources$/u);
	await tabTo(page, `[data-source="${source?.id}"]`);
	await press('Enter');
	await expect(drawer).toBeHidden();
	await expect(page.locator('[data-choose-source]')).toBeFocused();
	await expect(details(page).locator('cite')).toHaveText(source?.title ?? '');
	await press('Tab');
	await expect(focus).toHaveText('None');
	await press('Enter');
	await expect(details(page).locator('cite')).toHaveCount(0);
	await expect(page.locator('[data-choose-source]')).toBeFocused();
	await tabTo(page, '[data-remove]');
	await press('Enter');
	await expectFlagged(page, 1);
	await expect(focus).toHaveCount(1);
	await tabTo(page, '[data-undo]');
	await expect(focus).toHaveAccessibleName(/^Undo: removal of/u);
	await press('Enter');
	await expectFlagged(page, 2);
	await expect(onPage(page, second).locator('.wrong')).toHaveText(wrong);
	await expect(page.locator('[data-undo]')).toBeFocused();

	// The list view: ordinary checkboxes, the same flags.
	await page.reload();
	await huntReady(page);
	await tabTo(page, '[data-view-list]');
	await press('Space');
	await expect(page.locator('[data-view-list]')).toBeFocused();
	await press('Tab');
	await expect(focus).toBeChecked();
	await press('Space');
	await expect(focus).not.toBeChecked();
	await expectFlagged(page, 1);
	await press('Space');
	await expectFlagged(page, 2);

	await tabTo(page, '[data-hand-in]');
	await press('Enter');
	await expect(page.locator('.steps')).toBeFocused();
	await expect(page.locator('.steps')).toContainText('Flagged: 2.');
	await tabTo(page, '[data-confirm] + button');
	await press('Enter');
	await expect(page.locator('.steps')).toBeFocused();
	await tabTo(page, '[data-hand-in]');
	await press('Enter');
	await tabTo(page, '[data-confirm]');
	await press('Enter');
	await expect(page.locator('.on a')).toBeVisible();
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test.describe('with a mouse', () => {
	// Places on the screen must not move while the pointer goes there.
	test.use({ contextOptions: { reducedMotion: 'reduce' } });

	/** Where a character of the text stands on the screen: its left edge, in the middle of its height. */
	async function pointAt(page: Page, place: number): Promise<{ readonly x: number; readonly y: number }> {
		return page.evaluate((wanted) => {
			const paragraph = [...document.querySelectorAll<HTMLElement>('p[data-from]')].findLast(
				(one) => Number(one.dataset.from) <= wanted
			);
			if (!paragraph) throw new Error('before the text');
			const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
			let left = wanted - Number(paragraph.dataset.from);
			for (let node = walker.nextNode(); node; node = walker.nextNode()) {
				const length = node.textContent?.length ?? 0;
				if (left < length) {
					const range = document.createRange();
					range.setStart(node, left);
					range.setEnd(node, left + 1);
					const box = range.getBoundingClientRect();
					return { x: box.left, y: box.top + box.height / 2 };
				}
				left -= length;
			}
			throw new Error('after the text');
		}, place);
	}
	/** Draws a selection over these words. */
	async function drag(page: Page, start: number, end: number): Promise<void> {
		// A drag near an edge of the screen would scroll.
		await onPage(page, statementAt(start)).evaluate((one) => one.scrollIntoView({ block: 'center' }));
		const [from, to] = [await pointAt(page, start), await pointAt(page, end - 1)];
		const beyond = await pointAt(page, end);
		await page.mouse.move(from.x + 1, from.y);
		await page.mouse.down();
		await page.mouse.move(to.x + 1, to.y, { steps: 5 });
		// The last character is in when the pointer is past its middle; where the next one is on another line, its width is not known.
		await page.mouse.move(beyond.y === to.y ? beyond.x : to.x + 8, to.y);
		await page.mouse.up();
	}
	function statementAt(place: number): Statement {
		const statement = statements.find(({ start, end }) => start <= place && place < end);
		if (!statement) throw new Error(`no statement at ${place}`);
		return statement;
	}
	const selectedWords = (page: Page) => page.evaluate(() => String(document.getSelection()));

	test('the text stays text: what is selected and copied is the article, word for word, flagged or not', async ({
		page
	}) => {
		await begin(page, ground);
		const [first, second] = pick(statements, 0, 1);
		await tap(page, second);
		for (const { start, end } of paragraphs) {
			await expect(page.locator(`p[data-from="${start}"]`)).toHaveText(text.text.slice(start, end));
		}
		await drag(page, first.start, second.end);
		expect(await selectedWords(page)).toBe(text.text.slice(first.start, second.end));
		const [one, two] = pick(paragraphs, 0, 1);
		await page.evaluate(
			([from, to]) => {
				const range = document.createRange();
				range.setStartBefore(document.querySelector(`p[data-from="${from}"]`) ?? document);
				range.setEndAfter(document.querySelector(`p[data-from="${to}"]`) ?? document);
				document.getSelection()?.removeAllRanges();
				document.getSelection()?.addRange(range);
			},
			[one.start, two.start]
		);
		expect((await selectedWords(page)).split(/\n+/u)).toEqual(
			[one, two].map(({ start, end }) => text.text.slice(start, end))
		);
	});

	test('a drag over words inside a statement offers to flag them, and these are then the wrong words', async ({
		page
	}) => {
		await begin(page, ground);
		const [statement] = pick(statements, 1);
		const wrong = statement.words.split(' ').slice(1, 4).join(' ');
		const start = statement.start + statement.words.indexOf(wrong);
		await drag(page, start, start + wrong.length);
		expect(await selectedWords(page)).toBe(wrong);
		// The drag alone flags nothing: it may be for copying.
		await expectFlagged(page, 0);
		await page.getByRole('button', { name: 'Flag these words' }).click();
		await expectFlagged(page, 1);
		await expect(onPage(page, statement).locator('.wrong')).toHaveText(wrong);
		await expect(details(page).locator('blockquote')).toHaveText(statement.words);
		await expect(details(page).getByLabel('The words that are wrong')).toHaveValue(wrong);
		expect(await selectedWords(page)).toBe('');
		await expect(page.getByRole('button', { name: 'Flag these words' })).toHaveCount(0);
	});

	test('a drag over several statements asks which are meant', async ({ page }) => {
		await begin(page, ground);
		const [first, second, third] = pick(statements, 0, 1, 2);
		await drag(page, first.start, third.end);
		await page.getByRole('button', { name: 'Flag these words' }).click();
		const menu = page.getByRole('group', { name: 'Selected words' });
		await expect(menu.getByRole('checkbox')).toHaveCount(3);
		await expectFlagged(page, 0);
		await expect(menu.getByRole('checkbox').first()).toBeFocused();
		await expect(menu.getByRole('button', { name: 'Flag', exact: true })).toHaveAttribute('aria-disabled', 'true');
		// On the words, which takes the selection away.
		await menu.getByText(second.words).click();
		await page.waitForTimeout(400);
		await expect(menu.getByRole('checkbox', { name: second.words })).toBeChecked();
		await menu.getByRole('button', { name: 'Flag', exact: true }).click();
		await expectFlagged(page, 1);
		await expect(onPage(page, second)).toHaveClass(/flagged/u);
		await expect(menu).toHaveCount(0);
		await drag(page, first.start, third.end);
		await page.getByRole('button', { name: 'Flag these words' }).click();
		await page.keyboard.press('Escape');
		await expect(menu).toHaveCount(0);
		await expectFlagged(page, 1);
	});

	test('a click flags, a second opens the details, undo takes back one thing at a time', async ({ page }) => {
		await begin(page, ground);
		const [first, second] = pick(statements, 0, 4);
		await tap(page, first);
		await tap(page, second);
		await expectFlagged(page, 2);
		await onPage(page, second).click();
		await expectFlagged(page, 2);
		await expect(details(page).getByRole('heading')).toBeFocused();
		await details(page).getByRole('radio', { name: 'Wrong person or body' }).check();
		const undo = page.locator('[data-undo]');
		await undo.click();
		await expect(details(page).getByRole('radio', { checked: true })).toHaveCount(0);
		await undo.click();
		await expectFlagged(page, 1);
		await page.getByRole('button', { name: /^Remove the flag on/u }).click();
		await expectFlagged(page, 0);
		await undo.click();
		await expectFlagged(page, 1);
		await expect(onPage(page, first)).toHaveClass(/flagged/u);
		await undo.click();
		await expectFlagged(page, 0);
		await expect(undo).toHaveAttribute('aria-disabled', 'true');
	});
});

test.describe('by touch, on a small screen', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

	/** Nothing is wider than the screen, and nothing that is pressed is too small for a finger. */
	async function expectRoom(page: Page): Promise<void> {
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
		const small = await page.evaluate(() => {
			const boxOf = (one: Element) => (one.closest('label') ?? one).getBoundingClientRect();
			return [...document.querySelectorAll('main :is(button, input, select, textarea, summary, a.button)')]
				.filter((one) => one.checkVisibility() && !one.closest('.visually-hidden'))
				.filter((one) => boxOf(one).width < 24 || boxOf(one).height < 24)
				.map((one) => one.outerHTML.slice(0, 120));
		});
		expect(small).toEqual([]);
	}

	test('a tap flags, the bar at the edge leads to the details, the drawer covers the screen, and it is handed in', async ({
		page
	}) => {
		const [first, second] = pick(statements, 0, 1);
		await page.goto(ground.address);
		await huntReady(page);
		await expectRoom(page);
		await page.locator('[data-begin]').tap();
		// The page goes to its heading, a moment later.
		await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
		await onPage(page, first).tap();
		await onPage(page, second).tap();
		await expect(onPage(page, second)).toHaveClass(/flagged/u);
		const dock = page.locator('.dock');
		await expect(dock).toContainText('2 flagged');
		await expect(dock).toBeInViewport({ ratio: 1 });
		await expect(details(page)).toBeHidden();
		await expectRoom(page);
		await dock.getByRole('button', { name: 'Undo' }).tap();
		await expect(dock).toContainText('1 flagged');
		await onPage(page, second).tap();

		await dock.getByRole('button', { name: 'Details' }).tap();
		await expect(details(page)).toBeInViewport();
		await expect(details(page).locator('blockquote')).toHaveText(second.words);
		await expectRoom(page);
		await details(page).getByText('Wrong date or order').tap();
		await expect(details(page).getByRole('radio', { name: 'Wrong date or order' })).toBeChecked();
		await details(page).getByRole('button', { name: 'Close' }).tap();
		await expect(details(page)).toBeHidden();
		await expect(onPage(page, second)).toBeInViewport();

		await page.locator('[data-next-step]').tap();
		await expect(page.locator('[data-step=check]')).toBeVisible();
		await onPage(page, second).tap();
		await expect(details(page)).toBeInViewport();
		await page.locator('[data-choose-source]').tap();
		const drawer = page.getByRole('dialog', { name: 'Sources' });
		await expect(drawer).toBeInViewport({ ratio: 1 });
		expect(await drawer.boundingBox()).toMatchObject({ x: 0, y: 0, width: 390, height: 844 });
		await expectRoom(page);
		await drawer.locator('[data-source]').first().tap();
		await expect(drawer).toBeHidden();
		await expect(details(page).locator('cite')).toHaveCount(1);
		await details(page).getByRole('button', { name: 'Close' }).tap();

		await page.locator('[data-view-list]').tap();
		await page.getByRole('checkbox', { name: first.words }).tap();
		await expect(dock).toContainText('1 flagged');
		await expectRoom(page);
		await page.locator('[data-hand-in]').tap();
		await expectRoom(page);
		await page.locator('[data-confirm]').tap();
		await expect(page.locator('.on a')).toBeVisible();
		await expectRoom(page);
	});
});
