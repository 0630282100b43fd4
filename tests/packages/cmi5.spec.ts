import type { Page } from '@playwright/test';
import { pick } from '../e2e/support/hunter.ts';
import { answer, handIn, itemCard, type View } from '../e2e/support/learner.ts';
import { moduleIn } from '../e2e/support/modules.ts';
import { rightResponse } from '../e2e/support/responses.ts';
import { startFakeCmi5Lms, type FakeCmi5Lms } from './fake-cmi5-lms.ts';
import { contentPath } from './support/content.ts';
import { crash } from './support/course.ts';
import {
	answerAll,
	arriveAt,
	expectPercent,
	goOn,
	rightly,
	walkAll,
	walkLastHunts,
	walkSection,
	wrongly
} from './support/walk.ts';
import { expect, test as base } from './support/watch.ts';

const module = await moduleIn('tests/fixtures', 'tiny');
const [first, second, third] = pick(module.sections, 0, 1, 2);
const [one, two, three] = pick(first.items, 0, 1, 2);

type Unit = ReturnType<FakeCmi5Lms['enrol']>;
type Launched = ReturnType<Unit['launch']>;

const test = base.extend<{ store: FakeCmi5Lms; open: (page: Page, launched: Launched) => Promise<void> }>({
	store: async ({ watched }, use) => {
		const store = await startFakeCmi5Lms();
		// That a document is not there yet, and that a statement told again in another session is there already, are answers. Browsers report them as
		// failures.
		watched.allow(
			store.origin,
			/Failed to load resource: .* (?:404 .*\/lrs\/(?:activities\/state|agents\/profile)|409 .*\/lrs\/statements)/u
		);
		await use(store);
		await store.close();
		expect(store.broken).toEqual([]);
	},
	open: async ({ lms }, use) => {
		const content = `${lms.origins[0]}${contentPath('tiny-cmi5', 'plain')}`;
		await use(async (page, { query }) => void (await page.goto(`${content}?${query}`)));
	}
});

async function begin(view: View): Promise<void> {
	await view.locator('[data-start]').click();
	await arriveAt(view, first);
	await answer(view, one, rightResponse(one.interaction));
}

async function expectVerbs(launched: Launched, ...verbs: readonly string[]): Promise<void> {
	await expect.poll(() => [...new Set(launched.verbs)]).toEqual(verbs);
}

test('from the key, through a crash: completed and passed with 100', async ({ page, store, open }) => {
	test.setTimeout(120_000);
	const unit = store.enrol({ masteryScore: 0.8, moveOn: 'CompletedAndPassed' });
	const before = unit.launch();
	const manner = rightly();
	await open(page, before);
	await page.locator('[data-start]').click();
	await walkSection(page, module, first, manner);
	await arriveAt(page, second);
	const [begun, ...rest] = second.items;
	if (begun) await answer(page, begun, manner.respond(begun));
	await expectVerbs(before, 'initialized', 'answered', 'progressed');

	const launched = unit.launch();
	const next = await crash(page);
	await open(next, launched);
	await arriveAt(next, second);
	await expect(itemCard(next, begun ?? '')).toHaveAttribute('data-status', 'held');
	await answerAll(next, { ...second, items: rest }, manner);
	await handIn(next);
	await goOn(next);
	await walkSection(next, module, third, manner);
	await walkLastHunts(next, module, manner);
	await expectPercent(next, 100);
	await expect.poll(() => unit.statements('passed').length).toBe(1);
	expect(unit.statements('passed')[0]).toMatchObject({
		result: { success: true, score: { scaled: 1, raw: 100, min: 0, max: 100 } }
	});
	expect(unit.statements('completed')).toHaveLength(1);
	await next.close();
	await expect.poll(() => launched.verbs.at(-1)).toBe('terminated');
	expect(launched.verbs[0]).toBe('initialized');
	expect(before.verbs).not.toContain('terminated');

	// All items and claims, each once.
	const answered = unit.statements('answered').map(({ id }) => id);
	expect(new Set(answered).size).toBe(answered.length);
});

test('all wrong, and back to the LMS: failed with 0', async ({ page, lms, store, open }) => {
	test.setTimeout(120_000);
	const returnUrl = `${lms.origins[0]}/lms/0/away`;
	const unit = store.enrol({ masteryScore: 0.5, returnUrl });
	const launched = unit.launch();
	await open(page, launched);
	await walkAll(page, module, wrongly(module));
	await expectPercent(page, 0);
	await expect.poll(() => unit.statements('failed').length).toBe(1);
	expect(unit.statements('failed')[0]).toMatchObject({ result: { success: false, score: { scaled: 0 } } });
	await page.getByRole('link', { name: 'Save and go back to your LMS' }).click();
	await expect(page).toHaveURL(returnUrl);
	await expect.poll(() => launched.verbs.at(-1)).toBe('terminated');
	expect(launched.verbs).not.toContain('passed');
});

for (const mode of ['Browse', 'Review'] as const) {
	test(`${mode}: it says so, begins and ends`, async ({ page, store, open }) => {
		const launched = store.enrol().launch(mode);
		await open(page, launched);
		await expect(page.getByRole('alert')).toHaveText(/does not count/u);
		await begin(page);
		await page.goto('about:blank');
		await expectVerbs(launched, 'initialized', 'terminated');
	});
}

test('a page that is closed has said goodbye, and says so when it is loaded again', async ({
	page,
	context,
	store,
	open
}) => {
	const unit = store.enrol();
	const launched = unit.launch();
	await open(page, launched);
	await begin(page);
	await page.reload();
	await expectVerbs(launched, 'initialized', 'answered', 'progressed', 'terminated');
	await expect(page.getByRole('alert')).toHaveText(/its session is over/u);
	// It still plays, and the LMS is left in peace.
	await arriveAt(page, first);
	await answer(page, one, rightResponse(one.interaction));
	const again = await context.newPage();
	await open(again, unit.launch());
	await arriveAt(again, first);
	await expect(itemCard(again, one)).toHaveAttribute('data-status', 'held');
	expect(unit.statements('answered')).toHaveLength(1);
});

test('a store that fails for a while', async ({ page, store, open, watched }) => {
	watched.allow(store.origin, /Failed to load resource: .*503/u);
	const unit = store.enrol();
	const launched = unit.launch();
	await open(page, launched);
	await begin(page);
	store.fail({ resource: 'any', how: 'status', status: 503 });
	await answer(page, two, rightResponse(two.interaction));
	await expect(page.getByRole('alert')).toHaveText(/is not answering/u);
	store.heal();
	await answer(page, three, rightResponse(three.interaction));
	await expect(page.getByRole('alert')).toHaveCount(0);
	await expect.poll(() => unit.statements('answered').length).toBe(3);
});

test('a store that fails until the tab is gone', async ({ page, store, open, watched }) => {
	watched.allow(store.origin, /Failed to load resource: .*503/u);
	const unit = store.enrol();
	await open(page, unit.launch());
	await begin(page);
	store.fail({ resource: 'any', how: 'status', status: 503 });
	await answer(page, two, rightResponse(two.interaction));
	await expect(page.getByRole('alert')).toHaveText(/is not answering/u);
	const next = await crash(page);
	store.heal();
	await open(next, unit.launch());
	await arriveAt(next, first);
	for (const item of [one, two]) await expect(itemCard(next, item)).toHaveAttribute('data-status', 'held');
	await expect.poll(() => unit.statements('answered').length).toBe(2);
	await expect(next.getByRole('alert')).toHaveCount(0);
});

test('without a launch it says so, and plays', async ({ page, lms }) => {
	await page.goto(`${lms.origins[0]}${contentPath('tiny-cmi5', 'strict')}`);
	await expect(page.getByRole('alert')).toHaveText(/none was found/u);
	await begin(page);
});

test('a launch that the LMS refuses', async ({ page, store, open, watched }) => {
	watched.allow(store.origin, /Failed to load resource: .*403/u);
	store.fail({ resource: 'fetch', how: 'status', status: 403 });
	await open(page, store.enrol().launch());
	await expect(page.getByRole('alert')).toHaveText(/did not let this package in/u);
	await begin(page);
});
