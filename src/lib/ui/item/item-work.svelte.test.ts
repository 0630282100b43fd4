// What is shown of an item where the record, a draft and the item itself do not agree.
import { mount, tick, unmount } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import type { Deed, Draft } from '#lib/assessment/attempt.ts';
import type { Forecast } from '#lib/assessment/interaction/forecast.ts';
import type { Order } from '#lib/assessment/interaction/order.ts';
import { empty } from '#lib/assessment/judge.ts';
import type { FeedbackRelease, Interaction } from '#lib/assessment/module.ts';
import type { Response } from '#lib/assessment/interaction/interaction.ts';
import { MemoryTracker } from '#lib/tracking/memory.ts';
import { handIn, itemOf, policyOf, start } from '../../../../tests/fixtures/walks.ts';
import { Walk } from '../walk.svelte.ts';
import { ItemWork } from './item-work.svelte.ts';

const forecast: Forecast = {
	kind: 'forecast',
	asOf: '1900-01-01',
	questions: ['bridge', 'ferry'].map((id) => ({
		id,
		text: id,
		resolves: '1901-01-01',
		outcome: true,
		baseRate: 50,
		baseRateReason: '',
		explanation: ''
	}))
};
const order: Order = {
	kind: 'order',
	elements: ['a', 'b', 'c'].map((id) => ({ id, text: id, explanation: '' })),
	mistakes: []
};
const whole = { kind: 'forecast', percents: { bridge: 80, ferry: 30 } } as const;
const begun = { kind: 'forecast', percents: { bridge: 10 } } as const;
const submit = (response: Response): Deed => ({ kind: 'response.submitted', item: 'one', response });

const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

/** The work on an item of which the record says that. */
async function open(
	interaction: Interaction,
	deeds: readonly Deed[],
	draft?: Draft,
	release: FeedbackRelease = 'per-section'
) {
	let count = 0;
	const tracker = new MemoryTracker({ now: () => (count += 1), newId: () => `attempt-${(count += 1)}` });
	for (const deed of [start(release), ...deeds]) await tracker.record(deed);
	if (draft) await tracker.draft('one', draft);
	const item = itemOf('one', interaction);
	const section = { id: 'section', title: 'Section', items: [{ id: 'one' }] };
	const outline = {
		id: 'small',
		version: '1.0.0',
		language: 'en',
		policy: policyOf({ feedback: [release], tries: { allowed: 3, counts: 'best' } }),
		sections: [section],
		hunts: []
	};
	const links = { title: '', results: '', section: () => '', hunt: () => '' };
	let made: { readonly walk: Walk; readonly work: ItemWork } | undefined;
	const component = mount(
		() => {
			const walk = new Walk(outline, links, async () => tracker);
			made = { walk, work: new ItemWork(item, section, walk) };
			return {};
		},
		{ target: document.body }
	);
	closing.push(() => void unmount(component));
	if (!made) throw new Error('not mounted');
	const { walk, work } = made;
	await walk.tracker();
	await expect.poll(() => walk.isReady).toBe(true);
	await tick();
	return { walk, work };
}

test('what was begun and not submitted is gone on with, as long as it may be changed', async () => {
	const { work } = await open(forecast, [submit(whole)], { response: begun });
	expect(work.status).toBe('held');
	expect(work.response).toEqual(begun);
});

test('once nothing may be changed, what counts is shown, and not what was begun after it', async () => {
	const { work } = await open(forecast, [submit(whole), handIn('section')], { response: begun });
	expect(work.status).toBe('settled');
	expect(work.response).toEqual(whole);
});

test('so it is where it was begun here, just before the hand-in', async () => {
	const { walk, work } = await open(forecast, [submit(whole)]);
	work.change(begun);
	await walk.record(handIn('section'));
	await expect.poll(() => work.status).toBe('settled');
	await expect.poll(() => work.response).toEqual(whole);
});

test('what was begun and never submitted stays in sight', async () => {
	const { work } = await open(forecast, [handIn('section')], { response: begun });
	expect(work.status).toBe('settled');
	expect(work.response).toEqual(begun);
});

test('a response to an earlier form of the item, which does not fit it any more, is begun anew', async () => {
	const strangers: readonly (readonly [Interaction, Response])[] = [
		[forecast, { kind: 'forecast', percents: { bridge: 10, tunnel: 20 } }],
		[forecast, { kind: 'text-entry', text: 'bridge' }],
		[order, { kind: 'order', order: ['a', 'c'] }],
		[order, { kind: 'order', order: ['a', 'x', 'b', 'c'] }]
	];
	for (const [interaction, response] of strangers) {
		const { work } = await open(interaction, [], { response });
		expect(work.response).toEqual(empty(interaction));
	}
});

test('so it is after a try of such a form', async () => {
	const response = { kind: 'order', order: ['a', 'c'] } as const;
	const { work } = await open(order, [submit(response)], undefined, 'at-once');
	expect(work.status).toBe('retrying');
	expect(work.response).toEqual(empty(order));
});

test('where only the points of a response could be kept, the page is empty, the response counts, and another may be given', async () => {
	const left: Deed = { kind: 'response.condensed', item: 'one', points: 3, confidence: 'sure' };
	const { work } = await open(forecast, [left]);
	expect([work.status, work.isSaved, work.isCondensed]).toEqual(['held', true, true]);
	expect([work.response, work.confidence]).toEqual([empty(forecast), 'sure']);
	work.change(whole);
	expect(work.isSaved).toBe(false);
	work.submit();
	await expect.poll(() => work.isCondensed).toBe(false);
	expect(work.response).toEqual(whole);
});

test('so it is once it is handed in, but for what may be given', async () => {
	const left: Deed = { kind: 'response.condensed', item: 'one', points: 3 };
	const { work } = await open(forecast, [left, handIn('section')]);
	expect([work.status, work.isChangeable, work.isCondensed]).toEqual(['settled', false, true]);
	expect(work.tries.map(({ score }) => score)).toEqual([{ given: 3, maximum: 4 }]);
});
