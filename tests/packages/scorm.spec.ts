import { keyMarks } from '#lib/assessment/hunt/judge.ts';
import { beginHere, expectFlagged, flagAs, groundOf, handInHunt, nextStep, pick } from '../e2e/support/hunter.ts';
import { answer, handIn, itemCard } from '../e2e/support/learner.ts';
import { moduleIn } from '../e2e/support/modules.ts';
import { rightResponse } from '../e2e/support/responses.ts';
import { crash, launch } from './support/course.ts';
import { expectReadBack } from './support/read-back.ts';
import {
	expectEnded,
	expectHalfway,
	expectResult,
	expectStrict,
	expectReadable,
	interactionsIn,
	setIn,
	timeIn
} from './support/told.ts';
import { statusIn } from './support/values.ts';
import {
	answerAll,
	arriveAt,
	expectPercent,
	goOn,
	handInAsIs,
	rightly,
	walkAll,
	walkLastHunts,
	walkSection,
	wrongly
} from './support/walk.ts';
import { expect, test } from './support/watch.ts';

const module = await moduleIn('tests/fixtures', 'tiny');
const [first, second, third] = pick(module.sections, 0, 1, 2);
const [hunt] = pick(
	module.hunts.filter(({ section }) => section === third.id),
	0
);
const [item] = pick(first.items, 0);

for (const standard of ['scorm12', 'scorm2004'] as const) {
	const tiny = `tiny-${standard}` as const;

	test.describe(standard, () => {
		test.describe.configure({ timeout: 120_000 });

		test('from the key, through two crashes: 100 and passed', async ({ page, lms }) => {
			const seat = lms.enrol({ standard, package: tiny, manner: 'strict' });
			const begun = Date.now();
			const manner = rightly();
			let { view, window } = await launch(page, seat);
			await view.locator('[data-start]').click();
			await walkSection(view, module, first, manner);
			await arriveAt(view, second);
			const [one, two, ...rest] = second.items;
			if (!one || !two) throw new Error('too few items');
			for (const each of [one, two]) await answer(view, each, manner.respond(each));
			expectHalfway(seat);
			expect(interactionsIn(seat)).toHaveLength(first.items.length + 2);

			// It goes on where it was, with what was answered.
			({ view, window } = await launch(await crash(window), seat));
			await arriveAt(view, second);
			for (const each of [one, two]) await expect(itemCard(view, each)).toHaveAttribute('data-status', 'held');
			for (const each of rest) await answer(view, each, manner.respond(each));
			await handIn(view);
			await goOn(view);
			await arriveAt(view, third);
			const ground = groundOf(module, hunt.id);
			const [mark, ...marks] = keyMarks(ground.text);
			const step = hunt.steps.at(-1) ?? '';
			await view.locator('.call a').click();
			await beginHere(view);
			await nextStep(view, step);
			if (mark) await flagAs(view, ground, mark, hunt.asks);
			expectHalfway(seat);

			// So does a hunt, with its marks.
			({ view, window } = await launch(await crash(window), seat));
			await arriveAt(view, third);
			await view.locator('.call a').click();
			await expect(view.locator(`[data-step="${step}"]`)).toBeVisible();
			await expectFlagged(view, 1);
			for (const further of marks) await flagAs(view, ground, further, hunt.asks);
			await handInHunt(view);
			await goOn(view);
			await arriveAt(view, third);
			await answerAll(view, third, manner);
			await handIn(view);
			await goOn(view);
			await walkLastHunts(view, module, manner);
			await expectPercent(view, 100);
			expectResult(seat, 'passed', 100);
			expectReadBack(seat, 'right', ['new-bridge', 'whole', 'river-walk']);
			await window.goto('about:blank');
			const seconds = await expectEnded(seat);
			expect(seconds).toBeGreaterThan(1);
			expect(seconds).toBeLessThan((Date.now() - begun) / 1000);

			// It is handed in: another visit shows it, and changes nothing.
			({ view, window } = await launch(window, seat));
			await expectPercent(view, 100);
			await expectReadable(window, seat);
			await window.goto('about:blank');
			await expectEnded(seat);
			expect(timeIn(seat)).toBeGreaterThan(seconds);
			expectResult(seat, 'passed', 100);
			for (const [element, value] of setIn(seat.sessions().at(-1) ?? [])) {
				if (/status/u.test(element)) expect(['passed', 'completed']).toContain(value);
			}
			expectReadBack(seat, 'right', ['new-bridge', 'whole', 'river-walk']);
			expectStrict(seat);
		});

		test('all wrong: 0 and failed', async ({ page, lms }) => {
			const seat = lms.enrol({ standard, package: tiny, manner: 'odd' });
			const { view } = await launch(page, seat);
			await walkAll(view, module, wrongly(module));
			await expectPercent(view, 0);
			expectResult(seat, 'failed', 0);
			await page.goto('about:blank');
			await expectEnded(seat);
			expectResult(seat, 'failed', 0);
			expectReadBack(seat, 'wrong', ['whole', 'river-walk']);
			expectStrict(seat);
		});

		test('a part without a pass mark is completed, and no more', async ({ page, lms }) => {
			const seat = lms.enrol({ standard, package: `part-${standard}` });
			const { view } = await launch(page, seat);
			await view.locator('[data-start]').click();
			await answerAll(view, first, wrongly(module));
			await handIn(view);
			await goOn(view);
			await expectPercent(view, 0);
			expectResult(seat, 'completed', 0);
			// The results lead back to the item.
			await view.locator(`a[href="#/section/${first.id}#item-${item.id}"]`).first().click();
			await arriveAt(view, first);
			await expect(view.locator(`#item-${item.id}`)).toBeInViewport();
			await expect(view.locator(`#item-${item.id}`)).toBeFocused();
		});

		test("the mark of the LMS takes the place of the package's", async ({ page, lms }) => {
			const seat = lms.enrol({ standard, package: tiny, mastery: 1 });
			const { view } = await launch(page, seat);
			await view.locator('[data-start]').click();
			await answer(view, item, rightResponse(item.interaction));
			await handInAsIs(view, module);
			await expect(view.locator('[data-percent]')).toBeVisible();
			expect(statusIn(standard, seat.kept())).toBe('passed');
		});

		for (const look of [{ mode: 'browse' }, { mode: 'review' }, { credit: 'no-credit' }] as const) {
			test(`${Object.values(look).join('')}: it plays, says so and writes nothing`, async ({ page, lms }) => {
				const seat = lms.enrol({ standard, package: tiny, ...look });
				const { view } = await launch(page, seat);
				await expect(view.getByText('what you answer here does not count', { exact: false })).toBeVisible();
				await view.locator('[data-start]').click();
				await answer(view, item, rightResponse(item.interaction));
				await page.goto('about:blank');
				await expect.poll(seat.isEnded).toBe(true);
				expect(setIn(seat.sessions()[0] ?? [])).toEqual([]);
			});
		}
	});
}
