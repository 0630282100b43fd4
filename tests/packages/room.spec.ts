/** What learners see of a package in the frames that LMSs give it: enough room, a way past the bar on top, and what the LMS was told. */
import type { Frame, Page } from '@playwright/test';
import { fullAttempt } from '../fixtures/full-attempts.ts';
import { pick } from '../e2e/support/hunter.ts';
import { answer } from '../e2e/support/learner.ts';
import { moduleIn } from '../e2e/support/modules.ts';
import { rightResponse } from '../e2e/support/responses.ts';
import { pack } from '#lib/tracking/packed/pack.ts';
import type { Attempt } from '#lib/assessment/attempt.ts';
import type { Module } from '#lib/assessment/module.ts';
import { launch } from './support/course.ts';
import { arriveAt } from './support/walk.ts';
import { expect, test } from './support/watch.ts';

const whole = await moduleIn('questions', 'us-mexico-security');
const tiny = await moduleIn('tests/fixtures', 'tiny');

function attemptAt(module: Module, isHandedIn: boolean): Attempt {
	return fullAttempt(module, {
		answers: 'right',
		flags: 'none',
		repair: 0,
		times: 1,
		isHandedIn,
		essay: 5,
		edition: 'original'
	});
}

function keptOf(module: Module, isHandedIn: boolean) {
	const packed = pack({ attempts: [attemptAt(module, isHandedIn)], drafts: new Map() }, module, 4000);
	return { 'cmi.suspend_data': packed, 'cmi.core.exit': 'suspend' };
}

function frameIn(page: Page): Frame {
	const frame = page.frame('content');
	if (!frame) throw new Error('the LMS shows no package');
	return frame;
}

test('every width has room for the bar of a module with all handed in', async ({ page, lms }) => {
	const seat = lms.enrol({ standard: 'scorm12', package: 'whole-scorm12', kept: keptOf(whole, true) });
	const { view } = await launch(page, seat);
	await expect(view.locator('[data-percent]')).toBeVisible();
	for (const width of [320, 768, 1024, 1088, 1280]) {
		await page.setViewportSize({ width, height: 600 });
		const beyond = await frameIn(page).evaluate(() => {
			const { clientWidth, scrollWidth } = document.documentElement;
			return scrollWidth - clientWidth;
		});
		expect(beyond, `${width} px`).toBeLessThanOrEqual(0);
	}
});

test('in a small frame the list of sections folds when one is chosen, and can be scrolled', async ({ page, lms }) => {
	await page.setViewportSize({ width: 390, height: 400 });
	const seat = lms.enrol({ standard: 'scorm12', package: 'whole-scorm12' });
	const { view } = await launch(page, seat);
	const [, second] = pick(whole.sections, 0, 1);
	const list = view.locator('nav details');
	await list.locator('summary').click();
	await list.getByRole('link', { name: 'Results' }).scrollIntoViewIfNeeded();
	await expect(list.getByRole('link', { name: 'Results' })).toBeInViewport();
	await list.locator('ol > li:nth-child(2) > a').click();
	await arriveAt(view, second);
	await expect(list).not.toHaveAttribute('open');
	await expect(view.getByRole('heading', { level: 1 })).toBeFocused();
});

test('the link past the bar leads past the bar', async ({ page, lms }) => {
	const seat = lms.enrol({ standard: 'scorm12', package: 'tiny-scorm12' });
	const { view } = await launch(page, seat);
	await view.locator('[data-start]').click();
	await arriveAt(view, pick(tiny.sections, 0)[0]);
	await view.getByRole('link', { name: 'Skip to content' }).focus();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	expect(await frameIn(page).evaluate(() => document.activeElement?.closest('header:has(nav)'))).toBeNull();
});

test('whoever goes back comes to where they were', async ({ page, lms }) => {
	const seat = lms.enrol({ standard: 'scorm12', package: 'tiny-scorm12', kept: keptOf(tiny, true) });
	const { view } = await launch(page, seat);
	await expect(view.locator('[data-percent]')).toBeVisible();
	const place = () => frameIn(page).evaluate(() => scrollY);
	await frameIn(page).evaluate(() => scrollTo(0, 400));
	await expect.poll(() => frameIn(page).evaluate(() => JSON.stringify(history.state))).toContain('400');
	// A click of Playwright's may scroll first.
	await view.locator('nav .wide a').first().dispatchEvent('click');
	await arriveAt(view, pick(tiny.sections, 0)[0]);
	expect(await place()).toBe(0);
	await frameIn(page).evaluate(() => history.back());
	await expect(view.locator('[data-percent]')).toBeAttached();
	await expect.poll(place).toBe(400);
});

test('the results say what the LMS was told', async ({ page, lms }) => {
	const seat = lms.enrol({ standard: 'scorm12', package: 'tiny-scorm12' });
	const { view } = await launch(page, seat);
	const [first] = pick(tiny.sections, 0);
	const [item] = pick(first.items, 0);
	await view.locator('[data-start]').click();
	await arriveAt(view, first);
	await answer(view, item, rightResponse(item.interaction));
	await view.locator('nav .wide').getByRole('link', { name: 'Results' }).click();
	await expect(view.locator('[data-told]')).toHaveText('Your LMS gets your score once everything is handed in.');
	await expect(view.getByRole('button', { name: 'Start again' })).toHaveCount(0);
	await expect(view.locator('[data-gradebook]')).toHaveCount(0);
});

test('further attempts are practice, and say so', async ({ page, lms }) => {
	const seat = lms.enrol({ standard: 'scorm12', package: 'tiny-scorm12', kept: keptOf(tiny, true) });
	const { view } = await launch(page, seat);
	await expect(view.locator('[data-told]')).toContainText('Your LMS has your score');
	const raw = seat.kept()['cmi.core.score.raw'] ?? '';
	await expect(view.locator('[data-told]')).toHaveText(`Your LMS has your score: ${raw} of 100.`);
	await view.locator('[data-certificate] > summary').click();
	await expect(view.getByLabel('Your name, as it should appear there')).toHaveValue('Ada Byron');
	await view.getByRole('button', { name: 'Start again' }).click();
	await expect(view.getByRole('dialog')).toContainText('What you do from now on is practice');
	await view.getByRole('dialog').getByRole('button', { name: 'Start again' }).click();
	await expect(view.locator('[data-start]')).toBeVisible();
	await view.locator('nav .wide').getByRole('link', { name: 'Results' }).click();
	await expect(view.locator('[data-told]')).toHaveText(
		`This is practice, and is not sent. Your LMS keeps the score of your first attempt: ${raw} of 100.`
	);
});
