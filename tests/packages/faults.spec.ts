import { pick } from '../e2e/support/hunter.ts';
import { answer, fill, itemCard, type View } from '../e2e/support/learner.ts';
import { moduleIn } from '../e2e/support/modules.ts';
import { rightResponse } from '../e2e/support/responses.ts';
import { behave, crash, launch } from './support/course.ts';
import { expectEnded, expectHalfway, interactionsIn } from './support/told.ts';
import { arriveAt } from './support/walk.ts';
import { withHunts } from './support/begun.ts';
import { expect, test } from './support/watch.ts';

const module = await moduleIn('tests/fixtures', 'tiny');
const [first] = pick(module.sections, 0);
const [one, two, three] = pick(first.items, 0, 1, 2);

const isWaiting = /is not answering\. Your work is kept in this browser/u;
const isWaitingInPage = /leave this page open/u;

async function begin(view: View): Promise<void> {
	await view.locator('[data-start]').click();
	await arriveAt(view, first);
	await answer(view, one, rightResponse(one.interaction));
}

async function expectHeld(view: View, ...items: readonly (typeof one)[]): Promise<void> {
	for (const item of items) await expect(itemCard(view, item)).toHaveAttribute('data-status', 'held');
}

for (const standard of ['scorm12', 'scorm2004'] as const) {
	const tiny = `tiny-${standard}` as const;

	for (const [what, fault] of [
		['refuses to commit', { commitFails: true }],
		['takes no values', { setFails: true }],
		['is gone', { throws: true }]
	] as const) {
		const well = { commitFails: false, setFails: false, throws: false };

		test(`${standard}: an LMS that ${what} and comes back`, async ({ page, lms }) => {
			const seat = lms.enrol({ standard, package: tiny });
			const { view } = await launch(page, seat);
			await begin(view);
			await behave(page, fault);
			await answer(view, two, rightResponse(two.interaction));
			await expect(view.getByRole('alert')).toHaveText(isWaiting);
			await behave(page, well);
			await answer(view, three, rightResponse(three.interaction));
			await expect(view.getByRole('alert')).toHaveCount(0);
			expectHalfway(seat);
			expect(interactionsIn(seat)).toHaveLength(3);
		});

		test(`${standard}: an LMS that ${what} until the tab is gone`, async ({ page, lms }) => {
			const seat = lms.enrol({ standard, package: tiny });
			let { view, window } = await launch(page, seat);
			await begin(view);
			await behave(page, fault);
			await answer(view, two, rightResponse(two.interaction));
			await expect(view.getByRole('alert')).toHaveText(isWaiting);
			({ view, window } = await launch(await crash(window), seat));
			await arriveAt(view, first);
			await expectHeld(view, one, two);
			await expect(view.getByRole('alert')).toHaveCount(0);
			await expect.poll(() => interactionsIn(seat).length).toBe(2);
			await window.goto('about:blank');
			await expectEnded(seat);
		});
	}

	test(`${standard}: an LMS that is gone when the package is left`, async ({ page, lms }) => {
		const seat = lms.enrol({ standard, package: tiny });
		const { view } = await launch(page, seat);
		await begin(view);
		await behave(page, { throws: true });
		await page.goto('about:blank');
		const again = await launch(page, seat);
		await arriveAt(again.view, first);
		await expectHeld(again.view, one);
	});

	test(`${standard}: a window whose opener was closed`, async ({ page, context, lms }) => {
		const seat = lms.enrol({ standard, package: tiny, place: 'opener' });
		const { view, window } = await launch(page, seat, 'opener');
		await begin(view);
		await page.close();
		await answer(view, two, rightResponse(two.interaction));
		await expect(view.getByRole('alert')).toHaveText(isWaiting);
		await window.close();
		const again = await launch(await context.newPage(), seat, 'opener');
		await arriveAt(again.view, first);
		await expectHeld(again.view, one, two);
	});

	test(`${standard}: an LMS that takes three seconds`, async ({ page, lms }) => {
		const seat = lms.enrol({ standard, package: tiny });
		const { view } = await launch(page, seat);
		await begin(view);
		await behave(page, { commitTakes: 3000 });
		await fill(view, two, rightResponse(two.interaction));
		await itemCard(view, two).locator('[data-answer]').click();
		await expectHeld(view, two);
		await expect(view.getByRole('alert')).toHaveCount(0);
		expect(interactionsIn(seat)).toHaveLength(2);
	});

	test(`${standard}: an LMS that answers true and false`, async ({ page, lms }) => {
		const seat = lms.enrol({ standard, package: tiny, faults: { booleans: true } });
		const { view } = await launch(page, seat);
		await begin(view);
		await expect(view.getByRole('alert')).toHaveCount(0);
		expectHalfway(seat);
		await page.goto('about:blank');
		await expectEnded(seat);
	});

	test(`${standard}: an LMS that cuts off what it keeps`, async ({ page, lms }) => {
		const seat = lms.enrol({ standard, package: tiny, faults: { cutsAt: 40 } });
		const { view } = await launch(page, seat);
		await begin(view);
		await answer(view, two, rightResponse(two.interaction));
		await page.goto('about:blank');
		const again = await launch(page, seat);
		await expect(again.view.getByRole('alert')).toHaveText(/could not be read/u);
		await begin(again.view);
	});

	test.describe('with a browser that keeps nothing', () => {
		test.beforeEach(async ({ context }) => {
			await context.addInitScript(() => {
				for (const store of ['localStorage', 'sessionStorage', 'indexedDB'] as const)
					Object.defineProperty(window, store, {
						get(): never {
							throw new DOMException('forbidden', 'SecurityError');
						}
					});
			});
		});

		test(`${standard}: the LMS keeps it`, async ({ page, lms }) => {
			const seat = lms.enrol({ standard, package: tiny });
			const { view } = await launch(page, seat);
			await begin(view);
			await expect(view.getByRole('alert')).toHaveCount(0);
			await behave(page, { commitFails: true });
			await answer(view, two, rightResponse(two.interaction));
			await expect(view.getByRole('alert')).toHaveText(isWaitingInPage);
			await behave(page, { commitFails: false });
			await answer(view, three, rightResponse(three.interaction));
			await expect(view.getByRole('alert')).toHaveCount(0);
			const again = await launch(await crash(page), seat);
			await arriveAt(again.view, first);
			await expectHeld(again.view, one, two, three);
		});

		test(`${standard}: without an LMS it plays, and says that nothing stays`, async ({ page, lms }) => {
			const seat = lms.enrol({ standard, package: tiny, hasApi: false });
			const { view } = await launch(page, seat);
			await expect(view.getByText('does not let us keep')).toBeVisible();
			await begin(view);
		});
	});
}

test('scorm2004: an LMS that keeps less than the standard says', async ({ page, lms }) => {
	const large = await moduleIn('questions', 'us-mexico-security');
	const [section] = pick(large.sections, 0);
	const [item, another] = pick(section.items, 0, 1);
	const seat = lms.enrol({
		standard: 'scorm2004',
		package: 'whole-scorm2004',
		kept: withHunts('scorm2004', large),
		faults: { cutsAt: 2000 }
	});
	const { view } = await launch(page, seat);
	await arriveAt(view, section);
	for (const each of [item, another]) await answer(view, each, rightResponse(each.interaction));
	await expect(view.getByRole('alert')).toHaveCount(0);
	const again = await launch(await crash(page), seat);
	await arriveAt(again.view, section);
	for (const each of [item, another])
		await expect(itemCard(again.view, each)).not.toHaveAttribute('data-status', 'open');
	await expect(again.view.getByRole('alert')).toHaveCount(0);
});
