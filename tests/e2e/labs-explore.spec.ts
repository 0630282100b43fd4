import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import Papa from 'papaparse';
import { beforeChange, highestWindow, windowOf } from '#lib/assessment/series.ts';
import type { Series } from '#lib/assessment/module.ts';
import { itemCard, openLab } from './support/learner.ts';
import { tabTo } from './support/keys.ts';
import { moduleIn } from './support/modules.ts';
import { expect, test } from './support/watch.ts';

const module = await moduleIn('questions', 'us-mexico-security');
const start = `/learn/${module.id}`;

function seriesOf(id: string): Series {
	const series = module.series.find((one) => one.id === id);
	if (!series) throw new Error(`no series ${id}`);
	return series;
}

function inEnglish(value: number, digits = 2): string {
	return new Intl.NumberFormat('en', { maximumFractionDigits: digits }).format(value);
}

test('the timeline opens era by era, is narrowed by theme and by words, and is a table too', async ({ page }) => {
	const { events, themes } = module;
	await page.goto(`${start}/history`);
	const lab = await openLab(page);
	const shown = (count: number) =>
		expect(lab.getByRole('status')).toHaveText(`${count} of ${events.length} events shown`);
	const listed = lab.locator('.eras time');
	await shown(events.length);
	await expect(listed.filter({ visible: true })).toHaveCount(0);

	const eras = lab.locator('.eras > li > details');
	await eras.first().locator('summary').first().press('Enter');
	await expect(eras.first().locator('time').first()).toBeVisible();
	const opened = await listed.filter({ visible: true }).count();
	await expect(eras.first().locator('summary').first()).toContainText(`${opened} events`);
	const [event] = events;
	await expect(eras.first().locator('.text').first()).toHaveText(event?.text ?? '');
	await eras.first().getByText(`Sources (${event?.sources.length})`).first().click();
	const titles = module.sources.filter(({ id }) => event?.sources.includes(id)).map(({ title }) => title);
	for (const title of titles) await expect(eras.first()).toContainText(title);

	await lab.getByRole('button', { name: 'Open all' }).click();
	await expect(listed.filter({ visible: true })).toHaveCount(events.length);
	await lab.getByRole('button', { name: 'Close all' }).click();
	await expect(listed.filter({ visible: true })).toHaveCount(0);

	const theme = themes.find(({ id }) => id === 'force');
	const inForce = events.filter((one) => one.theme === 'force');
	await lab.getByRole('checkbox', { name: theme?.text ?? '' }).press('Space');
	await shown(inForce.length);
	await expect(listed.filter({ visible: true })).toHaveCount(inForce.length);

	await lab.getByRole('searchbox', { name: 'Search the events' }).fill('Pershing PANCHO');
	await shown(1);
	await expect(lab.locator('.eras')).toContainText('General Pershing leads');
	await lab.getByRole('searchbox').fill('no such words anywhere');
	await shown(0);
	await expect(lab.getByText('No event fits.')).toBeVisible();
	await lab.getByRole('button', { name: 'Show all events' }).click();
	await shown(events.length);
	await expect(lab.getByRole('checkbox', { checked: true })).toHaveCount(0);

	await lab.getByRole('radio', { name: 'Table' }).check();
	const table = lab.getByRole('region', { name: 'The events as a table' });
	await expect(table.getByRole('row')).toHaveCount(events.length + 1);
	await lab.getByRole('searchbox').fill('gadsden');
	await expect(table.getByRole('row')).toHaveCount(2);
	await expect(table.getByRole('row').nth(1)).toContainText('Some references give December 31.');
});

test('actors are searched, opened and compared', async ({ page }) => {
	const { actors } = module;
	await page.goto(`${start}/stakeholders`);
	const lab = await openLab(page);
	await expect(lab.locator('[data-actor]')).toHaveCount(actors.length);
	const one = actors.find(({ id }) => id === 'treasury');
	const two = actors.find(({ id }) => id === 'us-executive');
	const three = actors.find(({ id }) => id === 'state');
	if (!one || !two || !three) throw new Error('an actor is missing');

	await lab.getByRole('searchbox', { name: 'Search the actors' }).fill('mexican BANKS');
	await expect(lab.getByRole('status')).toHaveText(`1 of ${actors.length} actors`);
	await lab.locator(`[data-actor=${one.id}] > summary`).press('Enter');
	for (const words of [one.interests, one.levers, one.constraints]) await expect(lab).toContainText(words);
	await expect(lab.locator(`[data-actor=${one.id}]`)).toContainText(`Sources (${one.sources.length})`);
	await lab.getByRole('searchbox').fill('no such words anywhere');
	await expect(lab.getByRole('status')).toHaveText('No actor has these words.');
	await lab.getByRole('searchbox').fill('');
	await expect(lab.locator('[data-actor]')).toHaveCount(actors.length);

	await lab.getByText('Compare actors side by side').press('Enter');
	await expect(lab.getByText('Choose at least two.')).toBeVisible();
	for (const [place, { id }] of [one, two, three].entries()) {
		await lab.getByRole('combobox', { name: `Actor ${place + 1}` }).selectOption(id);
	}
	for (const { name, constraints } of [one, two, three]) {
		await expect(lab.getByRole('article', { name })).toContainText(constraints);
	}
});

test('a series is chosen, walked through point by point, read as a table, laid over another and taken along', async ({
	page
}) => {
	await page.goto(`${start}/data`);
	const lab = await openLab(page);
	const series = seriesOf('cbp-fentanyl-fy-southwest');
	const other = seriesOf('cbp-fentanyl-fy-nationwide');
	await lab.getByRole('combobox', { name: 'Series' }).selectOption(series.id);
	const chart = lab.getByRole('group', { name: series.title, exact: true });
	await expect(chart).toHaveAccessibleDescription(/^Bar chart, from FY2019 to .+ pounds\.$/u);
	await expect(chart).toContainText(series.caveat);

	const walker = chart.getByRole('slider', { name: 'Points of the chart' });
	await tabTo(page, walker);
	const said = (index: number) => {
		const row = series.rows.at(index);
		return `${row?.x}: ${inEnglish(row?.values[0] ?? Number.NaN)} pounds.`;
	};
	const expectSaid = async (index: number) => {
		await expect(walker).toHaveAttribute('aria-valuetext', new RegExp(`^${RegExp.escape(said(index))}`, 'u'));
		await expect(chart.locator('[data-value]')).toContainText(said(index));
	};
	await expectSaid(0);
	await page.keyboard.press('ArrowRight');
	await expectSaid(1);
	await page.keyboard.press('End');
	await expectSaid(-1);
	await page.keyboard.press('ArrowLeft');
	await expectSaid(-2);

	await chart.getByText('Table of the figures').press('Enter');
	const table = chart.getByRole('region', { name: `Figures: ${series.title}` });
	await expect(table.getByRole('row')).toHaveCount(series.rows.length + 1);
	await expect(table.getByRole('columnheader', { name: 'Pounds' })).toBeVisible();
	for (const [index, { x, values }] of series.rows.entries()) {
		const row = table.getByRole('row', { name: `${x} ${inEnglish(values[0] ?? Number.NaN)}` });
		await expect(
			table
				.getByRole('row')
				.nth(index + 1)
				.and(row)
		).toBeVisible();
	}

	await expectFiles(page, chart, series);

	await lab.getByRole('combobox', { name: 'Compare with' }).focus();
	await lab.getByRole('combobox', { name: 'Compare with' }).selectOption(other.id);
	// Whoever chose goes on from there.
	await expect(lab.getByRole('combobox', { name: 'Compare with' })).toBeFocused();
	const both = lab.getByRole('group', { name: `${series.title} / ${other.title}` });
	await expect(both.getByRole('list', { name: 'Lines' }).getByRole('listitem')).toHaveText([series.title, other.title]);
	const walkerOfBoth = both.getByRole('slider', { name: 'Points of the chart' });
	await tabTo(page, walkerOfBoth);
	await page.keyboard.press('ArrowDown');
	await expect(walkerOfBoth).toHaveAttribute(
		'aria-valuetext',
		`FY2019, ${other.title}: ${inEnglish(other.rows[0]?.values[0] ?? Number.NaN)} pounds.`
	);
});

/** Downloads the chart in each form, and reads the files. */
async function expectFiles(page: Page, chart: Locator, { title, unit, rows, sources, columnTitles }: Series) {
	const save = async (name: string): Promise<Buffer> => {
		const download = page.waitForEvent('download');
		await chart.getByRole('button', { name }).click();
		await expect(chart.getByRole('status')).toHaveText('The file has been handed to your browser.');
		return readFile(await (await download).path());
	};
	const csv = Papa.parse<string[]>((await save('Table (CSV)')).toString('utf8').replace('\ufeff', '')).data;
	expect(csv[0]).toEqual(['Period', `${title} (${unit})`, 'Note']);
	expect(columnTitles).toHaveLength(1);
	expect(csv.slice(1, rows.length + 1)).toEqual(rows.map(({ x, values, note }) => [x, String(values[0]), note]));
	expect(csv.filter(([name]) => name === 'Source')).toHaveLength(sources.length);

	const svg = (await save('Picture (SVG)')).toString('utf8');
	const read = await page.evaluate((text) => {
		const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
		return { name: documentElement.nodeName, words: documentElement.textContent, label: documentElement.ariaLabel };
	}, svg);
	expect(read.name).toBe('svg');
	expect(read.label).toBe(title);
	const words = (text: string) => text.replace(/\s+/gu, '');
	expect(words(read.words)).toContain(words(title));
	expect(read.words).toContain(unit);

	const png = await save('Picture (PNG)');
	expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
	const [, width, height] = /width="(\d+)" height="(\d+)"/u.exec(svg) ?? [];
	// Two dots for each of the picture's own.
	expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * Number(width), 2 * Number(height)]);
}

test('the calculator adds up months, finds the highest run and goes back before a change', async ({ page }) => {
	await page.goto(`${start}/data`);
	const lab = await openLab(page);
	const { id, rows, unit } = seriesOf('cbp-fentanyl-monthly');
	const indexOf = (month: string) => rows.findIndex(({ x }) => x === month);
	const [first, last] = [indexOf('2025-06'), indexOf('2025-11')];
	const sum = windowOf(rows, 0, first, last)?.sum;
	const highest = highestWindow(rows, 0, 6);
	// What the explanations of the module say.
	expect([sum, highest?.first, highest?.last, highest?.sum]).toEqual([6150.1, '2022-11', '2023-04', 15178.1]);

	await lab.getByRole('combobox', { name: 'Series' }).selectOption(id);
	await lab.locator('summary', { hasText: 'Add up and compare these figures' }).press('Enter');
	const calculator = lab.getByRole('region', { name: /calculator/iu });
	await calculator.getByRole('combobox', { name: 'From' }).selectOption('June 2025');
	await calculator.getByRole('combobox', { name: 'To' }).selectOption('November 2025');
	await expect(calculator.getByRole('status').first()).toContainText(
		`June 2025 to November 2025: ${inEnglish(sum ?? 0)} ${unit} in all`
	);
	await calculator.getByRole('button', { name: 'Highest run of the same length' }).click();
	await expect(calculator.getByRole('status').nth(1)).toHaveText(
		`The highest run of 6 periods is November 2022 to April 2023: 15,178.1 ${unit}.`
	);
	await calculator.getByRole('button', { name: 'Keep this result' }).click();
	await expect(calculator.getByRole('list', { name: 'Kept results' }).getByRole('listitem')).toHaveCount(1);

	// The same at an item.
	const exhibit = itemCard(page, 'data-implied-2023').getByRole('region', { name: /calculator/iu });
	const before = exhibit.getByRole('group', { name: 'Value before a change' });
	await before.getByLabel('Value after the change').fill('13,800');
	await expect(before.getByRole('status')).toHaveText('Type both numbers.');
	await before.getByLabel('Change (%)').fill('45');
	await expect(before.getByRole('status')).toContainText(`${inEnglish(beforeChange(13_800, 45) ?? 0, 1)}`);
	const change = exhibit.getByRole('group', { name: 'Change in percent' });
	await change.getByLabel('Earlier value').fill('21889');
	await change.getByLabel('Later value').fill('12027');
	await expect(change.getByRole('status')).toContainText('−45');
});
