import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pick } from '../e2e/support/hunter.ts';
import { answer, itemCard, type View } from '../e2e/support/learner.ts';
import { moduleIn } from '../e2e/support/modules.ts';
import { rightResponse } from '../e2e/support/responses.ts';
import { launch } from './support/course.ts';
import { unpackTo } from './support/packages.ts';
import { expectEnded, expectHalfway, expectStrict, interactionsIn } from './support/told.ts';
import { arriveAt } from './support/walk.ts';
import { expect, test } from './support/watch.ts';

const module = await moduleIn('tests/fixtures', 'tiny');
const [first] = pick(module.sections, 0);
const [item] = pick(first.items, 0);

async function answerFirst(view: View): Promise<void> {
	await view.locator('[data-start]').click();
	await arriveAt(view, first);
	await answer(view, item, rightResponse(item.interaction));
}

/** It says that nobody gets a score, plays, and has kept what was answered when it is opened again. */
async function expectToPlayAlone(open: () => Promise<View>): Promise<void> {
	const view = await open();
	await expect(view.getByRole('alert')).toHaveText(/none was found/u);
	await answerFirst(view);
	const again = await open();
	await again.locator('[data-start]').click();
	await expect(itemCard(again, item)).toHaveAttribute('data-status', 'held');
}

for (const standard of ['scorm12', 'scorm2004'] as const) {
	const tiny = `tiny-${standard}` as const;
	for (const [place, manner] of [
		['parent', 'strict'],
		['grandparent', 'odd'],
		['opener', 'odd'],
		['opener-parent', 'strict']
	] as const) {
		test(`${standard}: the API in the ${place}, a server that is ${manner}`, async ({ page, lms }) => {
			const seat = lms.enrol({ standard, package: tiny, place, manner });
			const { view, window } = await launch(page, seat, place);
			await answerFirst(view);
			expectHalfway(seat);
			expect(interactionsIn(seat)).toHaveLength(1);
			await window.goto('about:blank');
			await expectEnded(seat);
			expectStrict(seat);
		});
	}

	test(`${standard}: an LMS without an API`, async ({ page, lms }) => {
		const seat = lms.enrol({ standard, package: tiny, hasApi: false });
		await expectToPlayAlone(async () => (await launch(page, seat)).view);
	});

	test(`${standard}: a frame of another origin than the LMS`, async ({ page, lms }) => {
		const seat = lms.enrol({ standard, package: tiny, isElsewhere: true });
		await expectToPlayAlone(async () => (await launch(page, seat)).view);
	});

	test(`${standard}: opened by a double click`, async ({ page }) => {
		const folder = await mkdtemp(join(tmpdir(), 'errata ü '));
		await unpackTo(folder, tiny);
		await expectToPlayAlone(async () => {
			await page.goto(pathToFileURL(join(folder, 'index.html')).href);
			await page.reload();
			return page;
		});
		await rm(folder, { recursive: true });
	});

	test(`${standard}: a frame with scripts and nothing else`, async ({ page, lms }) => {
		const seat = lms.enrol({ standard, package: tiny, sandbox: 'allow-scripts' });
		const { view } = await launch(page, seat);
		await expect(view.getByText('none was found')).toBeVisible();
		await expect(view.getByText('does not let us keep')).toBeVisible();
		await answerFirst(view);
		await expect(itemCard(view, item)).toHaveAttribute('data-status', 'held');
	});

	test(`${standard}: a sandboxed frame of the same origin`, async ({ page, lms, watched }) => {
		const seat = lms.enrol({ standard, package: tiny, sandbox: 'allow-scripts allow-same-origin' });
		const { view } = await launch(page, seat);
		await answerFirst(view);
		expectHalfway(seat);
		watched.forgive(/both allow-scripts and allow-same-origin/u);
	});
}
