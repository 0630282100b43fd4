// When another attempt may be begun, and what is said of it: an LMS is told of the first alone.
import { mount, unmount } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { outcomeOf } from '#lib/assessment/outcome.ts';
import { MemoryTracker } from '#lib/tracking/memory.ts';
import { attemptOf, earn, handIn, itemWorth, moduleOf, sectionOf } from '../../../../tests/fixtures/walks.ts';
import { provideWalk, Walk } from '../walk.svelte.ts';
import Exports from './Exports.svelte';

const item = itemWorth(1, 'arches');
const module = moduleOf([sectionOf('one', [item])]);
const links = { title: '', results: '', section: () => '', hunt: () => '' };
const halfWay = attemptOf('per-section', earn(1, item));
const complete = attemptOf('per-section', earn(1, item), handIn('one'));

const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

function show(keeper: 'browser' | 'lms', attempt: typeof complete) {
	const inWalk: typeof Exports = (anchor, given) => {
		const tracker = new MemoryTracker({ now: () => 0, newId: () => 'attempt' });
		provideWalk(new Walk(module, links, async () => tracker, keeper));
		return Exports(anchor, given);
	};
	const outcome = outcomeOf(module, attempt);
	const props = { module, outcome, account: 'incomplete', name: '', isBack: false, oncertificate() {} } as const;
	const component = mount(inWalk, { target: document.body, props: { ...props } });
	closing.push(() => void unmount(component));
}

const again = page.getByRole('button', { name: 'Start again' });

test.each([
	['browser', halfWay],
	['browser', complete],
	['lms', complete]
] as const)('of a record kept by the %s another attempt may be begun', async (keeper, attempt) => {
	show(keeper, attempt);
	await again.first().click();
	const note = keeper === 'lms' ? /is practice and is not sent/ : /stays in your record/;
	await expect.element(page.getByText(note)).toBeVisible();
});

test('in an LMS none may be begun until the one that counts is complete', async () => {
	show('lms', halfWay);
	await expect.element(page.getByRole('button', { name: 'Print' })).toBeInTheDocument();
	expect(again.query()).toBeNull();
});
