// The whole control, with a record behind it: played by keys alone, taken back, submitted, told what it rested on.
import { mount, tick, unmount } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Deed } from '#lib/assessment/attempt.ts';
import type { ScenarioResponse } from '#lib/assessment/interaction/scenario.ts';
import type { Source } from '#lib/assessment/module.ts';
import type { EvidenceItem } from '#lib/assessment/section.ts';
import { MemoryTracker } from '#lib/tracking/memory.ts';
import { crossing } from '../../../../tests/fixtures/crossing.ts';
import { earn, handIn, itemWorth, policyOf, start } from '../../../../tests/fixtures/walks.ts';
import Scenario from '../interaction/Scenario.svelte';
import { provideEvidence } from '../item/evidence.ts';
import { provideSources } from '../item/sources.ts';
import { provideWalk, Walk } from '../walk.svelte.ts';

const tollBooks = itemWorth(1, 'toll-books');
const inSection = { id: 'tolls', title: 'The toll books', items: [{ id: 'toll-books' }] };
const items: readonly EvidenceItem[] = [{ item: tollBooks, section: 'tolls' }];
const sources: readonly Source[] = ['ledger', 'chronicle'].map((id) => ({
	id,
	title: `The ${id}`,
	publisher: 'The town',
	date: '1900',
	kind: 'original',
	says: 'So it is.'
}));
const foundTolls = [start('per-section'), earn(1, tollBooks), handIn('tolls')];
const interaction = { kind: 'scenario', scenario: crossing, start: 'council', best: [], worst: [] } as const;

const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

/** The control as an item's card has it; `response` is what it was last told. */
async function open(deeds: readonly Deed[] = [], path: readonly string[] = [], revealed = false, disabled = revealed) {
	let count = 0;
	const tracker = new MemoryTracker({ now: () => (count += 1), newId: () => `attempt-${(count += 1)}` });
	for (const deed of deeds) await tracker.record(deed);
	const outline = {
		id: 'small',
		version: '1.0.0',
		language: 'en',
		policy: policyOf(),
		sections: [inSection, { id: 'two', title: 'Two', items: [] }],
		hunts: []
	};
	const links = { title: '', results: '', section: () => '', hunt: () => '' };
	let response: ScenarioResponse = $state.raw({ kind: 'scenario', path, evidence: [] });
	const label = document.body.appendChild(document.createElement('p'));
	label.id = 'prompt';
	label.textContent = 'Play it.';
	const props = {
		id: 'play',
		interaction,
		get response() {
			return response;
		},
		disabled,
		revealed,
		labelledby: 'prompt',
		onchange: (to: ScenarioResponse) => (response = to)
	};
	const card: typeof Scenario = (anchor, given) => {
		provideWalk(new Walk(outline, links, async () => tracker));
		provideEvidence(items);
		provideSources(sources);
		return Scenario(anchor, given);
	};
	const component = mount(card, { target: document.body, props });
	closing.push(() => {
		void unmount(component);
		label.remove();
	});
	await expect.element(page.getByText('Bridge or ferry')).toBeInTheDocument();
	await expect.poll(() => document.querySelector('.loading')).toBeNull();
	return { response: () => response };
}

const node = () => document.querySelector('[data-node]')?.getAttribute('data-node');
const focused = () => document.activeElement?.textContent?.trim();
const status = () => document.querySelector('[role="status"].visually-hidden')?.textContent;
const button = (name: string | RegExp) => page.getByRole('button', { name });
const text = (selector: string) => document.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim();

/** Goes on by the tab key until a button of these words has the focus, and presses it. */
async function press(name: string) {
	for (let tabs = 0; tabs < 30 && focused() !== name; tabs += 1) await userEvent.tab();
	expect(focused()).toBe(name);
	await userEvent.keyboard('{Enter}');
	await tick();
}

test('is played to an end by keys alone, the focus and a message going along', async () => {
	const { response } = await open();
	expect(node()).toBe('council');
	await press('Choose b, to survey');
	expect(response()).toEqual({ kind: 'scenario', path: ['b'], evidence: [] });
	await expect.poll(focused).toBe('The survey');
	await expect.poll(status).toBe('You chose: Choose b, to survey Money in the purse −4, now 1. New evidence: 1.');
	expect(text('[data-indicator="purse"]')).toContain('1 of 10');
	expect(text('[data-indicator="purse"]')).toContain('−4: the boats cost money');
	await press('Choose b, to vote');
	expect(text('[data-indicator="purse"]')).toContain('It can go no further.');
	await press('Choose d, to quarrel');
	expect(response().path).toEqual(['b', 'b', 'd']);
	await expect.poll(focused).toBe('The quarrel');
	await expect.poll(status).toContain('This way ends here.');
	await expect.element(page.getByText('Submit it with the button below.', { exact: false })).toBeVisible();
	expect(button(/^Choose/).elements()).toEqual([]);
});

test('a closed choice can be reached, says why and names no item, and does nothing', async () => {
	const { response } = await open([], ['a', 'b']);
	const closed = button('Choose b, to ferry');
	await expect.element(closed).toHaveAttribute('aria-disabled', 'true');
	await expect
		.element(closed)
		.toHaveAccessibleDescription(
			/^Closed: It needs evidence that you do not hold. Items of this module give some of it/
		);
	await expect.element(button('Choose a, to bridge')).toHaveAccessibleDescription(/found elsewhere in the scenario/);
	await expect
		.element(button('Choose d, to quarrel'))
		.toHaveAccessibleDescription('Closed: Trust in the council would have to be 30 or less; it is 50.');
	await press('Choose b, to ferry');
	expect(response().path).toEqual(['a', 'b']);
	expect(document.body.textContent).not.toContain('toll-books');
});

test('what was answered rightly before is known, with its section and sources, and opens its choice', async () => {
	const { response } = await open(foundTolls);
	await expect.element(page.getByText('The tolls fell for ten years.')).toBeVisible();
	await expect.element(page.getByText('You found this in: The toll books')).toBeVisible();
	await button('Choose c, to vote').click();
	expect(response()).toEqual({ kind: 'scenario', path: ['c'], evidence: ['tolls'] });
	await button('Choose b, to ferry').click();
	expect(response()).toEqual({ kind: 'scenario', path: ['c', 'b'], evidence: ['tolls'] });
	expect(node()).toBe('ferry');
});

test('what is found elsewhere after the first choice opens nothing on this way, but on the next', async () => {
	const { response } = await open(foundTolls, ['c']);
	await expect.element(button('Choose b, to ferry')).toHaveAttribute('aria-disabled', 'true');
	await button('Take the last choice back').click();
	expect(response()).toEqual({ kind: 'scenario', path: [], evidence: [] });
	await button('Choose c, to vote').click();
	await expect.element(button('Choose b, to ferry')).toHaveAttribute('aria-disabled', 'false');
});

test('choices are taken back one by one, to any place of the way, or all after a question', async () => {
	const { response } = await open([], ['a', 'a', 'a', 'c']);
	expect(node()).toBe('petition');
	await press('Take the last choice back');
	expect(response().path).toEqual(['a', 'a', 'a']);
	await expect.poll(focused).toBe('The vote');
	await expect.poll(status).toBe('Taken back. You are here again: The vote');
	await page.getByText('Your way so far (3)').click();
	await button('Back to here: The archive').click();
	expect(response().path).toEqual(['a']);
	await expect.poll(focused).toBe('The archive');
	await button('Choose b, to vote').click();
	await button('Start over').first().click();
	await button('Keep this way').click();
	expect(response().path).toEqual(['a', 'b']);
	await button('Start over').first().click();
	await page.getByRole('dialog').getByRole('button', { name: 'Start over' }).click();
	await expect.poll(() => response().path).toEqual([]);
	await expect.poll(focused).toBe('The council');
	await button('Choose a, to archive').click();
	await button('Start over').first().click();
	expect(response().path).toEqual([]);
});

test('a way that was handed in and not judged yet is shown without what it rested on', async () => {
	await open([], ['a', 'b'], false, true);
	expect(button(/./).elements()).toEqual([]);
	await expect.element(page.getByText('You stopped here, before an end.')).toBeVisible();
	expect(document.body.textContent).not.toContain('Rested on');
	expect(document.body.textContent).not.toContain('was evidence');
});

test('the debrief tells of each step what it rested on, which rules moved what, and what happened', async () => {
	await open([], ['a', 'a', 'b', 'd'], true);
	await expect
		.element(page.getByText('Choices: 4. On evidence: 2. On an assumption: 1. On a misreading: 1.'))
		.toBeVisible();
	const bases = [...document.querySelectorAll('[data-basis]')].map((one) => one.getAttribute('data-basis'));
	expect(bases).toEqual(['evidence', 'evidence', 'assumption', 'misreading']);
	const steps = [...document.querySelectorAll('section > ol > li')];
	expect(steps).toHaveLength(5);
	expect(steps[0]?.textContent).toContain('Why a leads to archive.');
	expect(steps[0]?.textContent).toContain('At council this happened.');
	expect(steps[2]?.textContent).toContain('This would have rested on evidence here:');
	expect(steps[2]?.textContent?.replace(/\s+/g, ' ')).toContain(
		'Trust in the council −30, now 20: people were not asked'
	);
	expect(steps[4]?.textContent).toContain('At quarrel this was assumed.');
	const rows = [...document.querySelectorAll('tbody tr')].map((row) => row.textContent?.replace(/\s+/g, ' ').trim());
	expect(rows.map((row) => row?.replaceAll(' ', ''))).toEqual([
		'Atthestart505',
		'Thecouncil505',
		'Thearchive501(−4)',
		'Thesurvey20(−30)0(−1)',
		'Thevote200'
	]);
});

test('is played on for practice from any place, told at once what a choice rested on, and nothing recorded', async () => {
	const { response } = await open([], ['a', 'b', 'c', 'a'], true);
	await button('Play on from here, for practice: The petition').click();
	await expect.poll(focused).toBe('The petition');
	await expect.element(page.getByText('Nothing of this is recorded', { exact: false })).toBeVisible();
	await button('Choose c, to poll').click();
	expect(node()).toBe('poll');
	expect(text('.play [data-basis]')).toContain('Rested on evidence');
	expect(response().path).toEqual(['a', 'b', 'c', 'a']);
	await button('Leave the practice').click();
	await expect
		.poll(() => document.activeElement?.getAttribute('aria-label'))
		.toBe('Play on from here, for practice: The petition');
	await button('Play again from the start, for practice').click();
	await expect.poll(focused).toBe('The council');
});

test('one who never played sees that, and can play for practice', async () => {
	await open([], [], true);
	await expect.element(page.getByText('You made no choice here.')).toBeVisible();
	await button('Play again from the start, for practice').click();
	await expect.poll(focused).toBe('The council');
});
