// The timeline as a reader uses it: eras opened and closed, themes picked, words sought, and the same events as a table.
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import type { TimelineEvent } from '#lib/assessment/exhibit.ts';
import type { Source } from '#lib/assessment/module.ts';
import TimelineLab from './TimelineLab.svelte';

const themes = [
	{ id: 'bridge', text: 'Bridges' },
	{ id: 'ferry', text: 'Ferries' },
	{ id: 'unused', text: 'Unused' }
];
const sources: readonly Source[] = [
	{ id: 'log', title: 'The log', publisher: 'The ferry', date: '1850', kind: 'original', says: 'It crossed.' }
];
function event(date: string, theme: string, text: string, note = ''): TimelineEvent {
	return { id: `${date} ${text}`, date, theme, text, note, sources: ['log'] };
}
const events = [
	event('1850', 'ferry', 'The ferry crosses for the first time'),
	event('1911-06', 'bridge', 'The old bridge opens'),
	// A crowd: the century is divided.
	...Array.from({ length: 12 }, (_, index) => event('2001-02-03', 'ferry', `Crossing number ${index + 1}`)),
	event('2024-10-22', 'bridge', 'The new bridge opens', 'In fog'),
	event('2025', 'bridge', 'The café on it closes')
];

const show = () => render(TimelineLab, { lab: { kind: 'timeline', themes, events }, sources });
const seen = () =>
	[...document.querySelectorAll<HTMLElement>('details[open] .text')].map((text) => text.textContent?.trim() ?? '');
const eras = () =>
	[...document.querySelectorAll('.eras > li')].map((era) => (era.textContent ?? '').replace(/\s+/gu, ' ').trim());
const open = () => document.querySelectorAll('.eras > li > details[open]').length;
const status = page.getByRole('status');

test('it begins closed: eras with their counts, and long stretches in words', async () => {
	await show();
	await expect.element(page.getByRole('heading', { level: 2 })).toHaveAttribute('id', 'lab-title');
	expect(open()).toBe(0);
	const [first, second, third] = eras();
	expect(first).toMatch(/^1850–1911 2 events/u);
	expect(second).toMatch(/^90 years later 2001 12 events/u);
	expect(third).toMatch(/^24 years later 2024–2025 2 events/u);
	await expect.element(page.getByText(/16 events from 1850 to 2025\./u)).toBeInTheDocument();
	await expect.element(status).toHaveTextContent('16 of 16 events shown');
	expect(document.querySelectorAll('.events .text')).toHaveLength(0);
});

test('on paper all is there, opened or not', async () => {
	await show();
	dispatchEvent(new Event('beforeprint'));
	expect(document.querySelectorAll('.events .text')).toHaveLength(16);
	dispatchEvent(new Event('afterprint'));
	await expect.poll(() => document.querySelectorAll('.events .text').length).toBe(0);
});

test('an opened era shows its events with dates as exact as they are known, themes, notes and sources', async () => {
	await show();
	await page.getByText('2024–2025').click();
	await expect.poll(seen).toEqual(['The new bridge opens', 'The café on it closes']);
	const time = page.getByText('October 22, 2024');
	await expect.element(time).toHaveAttribute('datetime', '2024-10-22');
	await expect.element(page.getByText('In fog')).toBeVisible();
	await page.getByText('1850–1911').click();
	await expect.element(page.getByText('June 1911')).toBeVisible();
	await expect.element(page.getByText('61 years later')).toBeVisible();
	await page.getByText('Sources (1)').first().click();
	await expect.element(page.getByText(/The log/u)).toBeVisible();
});

test('all eras open and close at a press', async () => {
	await show();
	await page.getByRole('button', { name: 'Open all' }).click();
	expect(open()).toBe(3);
	await page.getByRole('button', { name: 'Close all' }).click();
	expect(open()).toBe(0);
});

test('a theme picked out opens what fits and hides the rest; showing all closes it again', async () => {
	await show();
	const all = page.getByRole('button', { name: 'Show all events' });
	await expect.element(all).toHaveAttribute('aria-disabled', 'true');
	await expect.element(page.getByText('Unused')).not.toBeInTheDocument();
	await page.getByRole('checkbox', { name: 'Bridges (3)' }).click();
	await expect.element(status).toHaveTextContent('3 of 16 events shown');
	await expect.poll(seen).toEqual(['The old bridge opens', 'The new bridge opens', 'The café on it closes']);
	expect(eras()[0]).toMatch(/^1850–1911 1 of 2 events/u);
	expect(eras()[1]).toMatch(/^113 years later/u);
	await all.click();
	await expect.element(status).toHaveTextContent('16 of 16 events shown');
	await expect.poll(open).toBe(0);
	await expect.element(page.getByRole('checkbox', { name: 'Bridges (3)' })).not.toBeChecked();
});

test('words are sought in texts, notes, dates and themes, whatever their accents', async () => {
	await show();
	const search = page.getByRole('searchbox');
	await search.fill('CAFE');
	await expect.poll(seen).toEqual(['The café on it closes']);
	await search.fill('october fog');
	await expect.poll(seen).toEqual(['The new bridge opens']);
	await search.fill('bridges 1911');
	await expect.poll(seen).toEqual(['The old bridge opens']);
	await search.fill('tunnel');
	await expect.element(status).toHaveTextContent('0 of 16 events shown');
	await expect.element(page.getByText(/No event fits\./u)).toBeVisible();
	await search.fill('');
	expect(open()).toBe(0);
});

test('an era of hits can be closed, and opens for other words', async () => {
	await show();
	await page.getByRole('searchbox').fill('opens');
	expect(open()).toBe(2);
	await page.getByText('1850–1911').click();
	expect(open()).toBe(1);
	await page.getByRole('searchbox').fill('open');
	expect(open()).toBe(2);
});

test('the table has the same events', async () => {
	await show();
	await page.getByRole('checkbox', { name: 'Bridges (3)' }).click();
	await page.getByRole('radio', { name: 'Table' }).click();
	const rows = [...document.querySelectorAll('tbody tr')].map((row) =>
		[...row.children].slice(0, 3).map((cell) => (cell.textContent ?? '').replace(/\s+/gu, ' ').trim())
	);
	expect(rows).toEqual([
		['June 1911', 'The old bridge opens', 'Bridges'],
		['October 22, 2024', 'The new bridge opens In fog', 'Bridges'],
		['2025', 'The café on it closes', 'Bridges']
	]);
	await expect.element(page.getByRole('region', { name: 'The events as a table' })).toHaveAttribute('tabindex', '0');
});

test('where there are too few events to divide, all are shown at once', async () => {
	await render(TimelineLab, { lab: { kind: 'timeline', themes, events: events.slice(0, 2) }, sources });
	await expect.poll(seen).toHaveLength(2);
});
