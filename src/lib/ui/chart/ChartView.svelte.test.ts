// What keys, pointers, tables and files give of a chart; and that nothing in it breaks the content security policy.
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import type { Chart } from '#lib/assessment/exhibit.ts';
import type { Source } from '#lib/assessment/module.ts';
import ChartPair from '../exhibit/ChartPair.svelte';
import ChartLab from '../lab/ChartLab.svelte';
import ChartView from './ChartView.svelte';
import { pngOf, svgOf } from './picture.ts';

const sources: readonly Source[] = [
	{ id: 'toll-book', title: 'The toll book', publisher: 'Town', date: '2024', kind: 'original', says: 'So many.' }
];
const chart: Chart = {
	title: 'Over the bridge',
	mark: 'line',
	caveat: 'By day only.',
	sources: ['toll-book'],
	lines: [
		{
			label: 'Cars',
			unit: 'cars',
			axis: 'left',
			points: [
				{ x: '2024-10', y: 1200, note: '' },
				{ x: '2024-11', y: 1512.1, note: 'partial month' },
				{ x: '2024-12', y: null, note: '' }
			]
		},
		{ label: 'Lorries', unit: 'cars', axis: 'left', points: [{ x: '2024-11', y: 90, note: '' }] }
	]
};
const bars: Chart = { ...chart, mark: 'bars', from: 50 };

const walker = () => page.getByRole('slider', { name: 'Points of the chart: Over the bridge' });
const said = () => walker().element().getAttribute('aria-valuetext');
const spot = () => document.querySelector('.pointer g')?.getAttribute('transform') ?? '';

test('the chart is one stop, and keys go from point to point and from line to line', async () => {
	const { container } = await render(ChartView, { id: 'a', chart, sources });
	expect(spot()).toBe('');
	await userEvent.tab();
	expect(document.activeElement).toBe(walker().element());
	expect(said()).toBe('October 2024, Cars: 1,200 cars.');
	await userEvent.keyboard('{ArrowRight}');
	expect(said()).toBe('November 2024, Cars: 1,512.1 cars. Partial month.');
	const first = spot();
	expect(first).toMatch(/^translate\([\d.]+ [\d.]+\)$/);
	expect(container.querySelector('[data-value]')?.textContent).toBe(said());
	await userEvent.keyboard('{ArrowDown}');
	expect(said()).toBe('November 2024, Lorries: 90 cars.');
	expect(spot()).not.toBe(first);
	await userEvent.keyboard('{ArrowDown}');
	expect(said()).toBe('November 2024, Lorries: 90 cars.');
	await userEvent.keyboard('{ArrowUp}{End}');
	expect(said()).toBe('December 2024, Cars: no figure.');
	await userEvent.keyboard('{Home}');
	expect(said()).toBe('October 2024, Cars: 1,200 cars.');
});

test('a move draws nothing anew', async () => {
	const { container } = await render(ChartView, { id: 'a', chart });
	const drawing = container.querySelector('.drawing svg');
	walker().element().focus();
	await userEvent.keyboard('{ArrowRight}{ArrowDown}');
	expect(container.querySelector('.drawing svg')).toBe(drawing);
});

test('a pointer shows the value under it', async () => {
	const { container } = await render(ChartView, { id: 'a', chart });
	const frame = container.querySelector('.frame');
	const box = frame?.getBoundingClientRect();
	frame?.dispatchEvent(
		new PointerEvent('pointermove', {
			movementX: 1,
			clientX: (box?.left ?? 0) + 60,
			clientY: (box?.top ?? 0) + 30,
			bubbles: true
		})
	);
	await expect.element(page.getByText('October 2024, Cars: 1,200 cars.')).toBeVisible();
});

test('the chart has a name, a description, a summary, its caveat and its sources', async () => {
	await render(ChartView, { id: 'a', chart, sources });
	const group = page.getByRole('group', { name: 'Over the bridge' });
	await expect
		.element(group)
		.toHaveAccessibleDescription(
			/^Line chart, from October 2024 to December 2024\. It shows Cars and Lorries\. The axis runs from 0 to 2,000 cars\.$/
		);
	await expect.element(page.getByText('* November 2024: partial month')).toBeVisible();
	await expect.element(page.getByText('By day only.')).toBeVisible();
	await page.getByText('Sources (1)').click();
	await expect.element(page.getByText('The toll book')).toBeVisible();
});

test('the table gives every figure with the headers of its row and column', async () => {
	await render(ChartView, { id: 'a', chart });
	await page.getByText('Table of the figures').click();
	const rows = [...document.querySelectorAll('tr')].map((row) =>
		[...row.cells].map((cell) => cell.textContent?.trim()).join(' | ')
	);
	expect(rows).toEqual([
		'Period | Cars, cars | Lorries, cars | Note',
		'October 2024 | 1,200 | no figure | ',
		'November 2024 | 1,512.1 | 90 | partial month',
		'December 2024 | no figure | no figure | '
	]);
	expect(document.querySelectorAll('tbody th[scope=row]')).toHaveLength(3);
	expect(document.querySelectorAll('thead th[scope=col]')).toHaveLength(4);
});

test('neither bars nor lines bring styles of their own into the page', async () => {
	for (const one of [chart, bars]) {
		const { container } = await render(ChartView, { id: 'a', chart: one });
		expect(container.querySelector('.drawing svg')).not.toBeNull();
		expect(container.querySelectorAll('style, [style]')).toHaveLength(0);
	}
});

test('bars begin where the axis does, and the second line is hatched', async () => {
	const { container } = await render(ChartView, { id: 'a', chart: bars });
	const [first, second] = [...container.querySelectorAll('[aria-label=rect]')];
	expect(second?.getAttribute('fill')).toBe('url(#a-hatch-1)');
	expect(container.querySelector('#a-hatch-1 path')).not.toBeNull();
	const heights = [...(first?.children ?? []), ...(second?.children ?? [])].map((bar) =>
		Number(bar.getAttribute('height'))
	);
	expect(heights).toHaveLength(3);
	// 1,200, 1,512.1 and 90 above 50.
	const [cars = 0, more = 0, lorries = 0] = heights;
	expect(more / cars).toBeCloseTo(1462.1 / 1150, 2);
	expect(lorries / cars).toBeCloseTo(40 / 1150, 2);
});

test('the files are pictures that stand alone', async () => {
	const svg = svgOf(bars, sources, 'a');
	expect(svg).not.toMatch(/var\(|<style|style=|href=/);
	expect(svg).toContain('The toll book, Town, 2024');
	const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
	expect(parsed.querySelector('parsererror')).toBeNull();
	expect(parsed.querySelector('#a-file-hatch-1')).not.toBeNull();
	const png = await pngOf(svg);
	const picture = await createImageBitmap(png);
	expect([png.type, picture.width]).toEqual(['image/png', 1600]);
});

test('a pair shows the second chart and the lesson only when they may be seen', async () => {
	const exhibit = {
		kind: 'chart-pair',
		technique: 'cut-axis',
		misleading: { ...bars, title: 'Hardly any lorries' },
		honest: { ...bars, title: 'Cars and lorries' },
		lesson: '<p>The axis begins at 50.</p>'
	} as const;
	const { rerender } = await render(ChartPair, { id: 'b', exhibit, sources, revealed: false });
	await expect.element(page.getByRole('group', { name: 'Hardly any lorries' })).toBeVisible();
	expect(document.body.textContent).not.toMatch(/Cars and lorries|begins at 50|shown fairly/);
	await rerender({ id: 'b', exhibit, sources, revealed: true });
	await expect.element(page.getByRole('group', { name: 'Cars and lorries' })).toBeVisible();
	await expect.element(page.getByText('The axis begins at 50.')).toBeVisible();
});

test('the lab shows a series, compares it, and gives a table where a picture would mislead', async () => {
	const rows = [
		{ x: '2022', values: [5], note: '' },
		{ x: '2023', values: [6], note: '' }
	];
	const one = { unit: 'cars', caveat: '', sources: [], columns: ['value'], columnTitles: ['value'], rows } as const;
	const series = [
		{ ...one, id: 'bridge', title: 'Bridge', mark: 'bars' },
		{ ...one, id: 'ferry', title: 'Ferry', mark: 'line' },
		{ ...one, id: 'ford', title: 'Ford', mark: 'table' }
	] as const;
	await render(ChartLab, { lab: { kind: 'charts', series }, sources });
	await expect.element(page.getByRole('group', { name: 'Bridge' })).toBeVisible();
	page.getByRole('slider').element().focus();
	await userEvent.keyboard('{End}');
	await expect.element(page.getByText('2023: 6 cars.')).toBeVisible();
	await page.getByLabelText('Compare with').selectOptions('Ferry');
	// Another chart is looked at from its beginning.
	await expect.element(page.getByText(/^To read a value/)).toBeVisible();
	await expect.element(page.getByRole('group', { name: 'Bridge / Ferry' })).toBeVisible();
	await page.getByLabelText('Series').selectOptions('Ford');
	await expect.element(page.getByRole('rowheader', { name: '2022' })).toBeVisible();
	expect(document.querySelector('.drawing')).toBeNull();
	expect(page.getByLabelText('Compare with').elements()).toHaveLength(0);
});
