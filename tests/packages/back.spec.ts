import { launchOptions } from '../../tools/launch-options.ts';
import { pick } from '../e2e/support/hunter.ts';
import { answer, itemCard } from '../e2e/support/learner.ts';
import { moduleIn } from '../e2e/support/modules.ts';
import { rightResponse } from '../e2e/support/responses.ts';
import { launch } from './support/course.ts';
import { expectEnded } from './support/told.ts';
import { arriveAt } from './support/walk.ts';
import { expect, test } from './support/watch.ts';

// Playwright has it switched off; learners do not.
test.use({ launchOptions: { ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] } });

const module = await moduleIn('tests/fixtures', 'tiny');
const [first] = pick(module.sections, 0);
const [one] = pick(first.items, 0);

for (const standard of ['scorm12', 'scorm2004'] as const) {
	test(`${standard}: a page that comes back after its session is over says so`, async ({ page, lms }) => {
		const seat = lms.enrol({ standard, package: `tiny-${standard}` });
		const { view } = await launch(page, seat);
		await view.locator('[data-start]').click();
		await arriveAt(view, first);
		await answer(view, one, rightResponse(one.interaction));
		await page.evaluate('window.isTheSame = true');
		await page.evaluate('frames[0].scrollTo(0, 800)');
		await page.goto(`${lms.origins[1]}/lms/0/away`);
		await expectEnded(seat);
		await page.goBack({ waitUntil: 'commit' });
		expect(await page.evaluate('window.isTheSame')).toBe(true);
		// Playwright knows nothing of the frames of a page that came back.
		const alert = () => page.evaluate("frames[0].document.querySelector('[role=alert]')?.textContent ?? ''");
		await expect.poll(alert).toMatch(/The session with your LMS is over\. Open this package from there again/u);
		// Wherever on the page one is.
		expect(await page.evaluate('frames[0].scrollY')).toBeGreaterThan(200);
		const top = await page.evaluate("frames[0].document.querySelector('[role=alert]').getBoundingClientRect().top");
		expect(top).toBeGreaterThan(0);
		expect(top).toBeLessThan(200);
		await page.evaluate("frames[0].dispatchEvent(new Event('online'))");
		expect(await page.evaluate('calls.at(-1)[0]')).toMatch(/Finish|Terminate/u);
		expect(seat.sessions()).toHaveLength(1);
		const again = await launch(page, seat);
		await arriveAt(again.view, first);
		await expect(itemCard(again.view, one)).toHaveAttribute('data-status', 'held');
	});
}
