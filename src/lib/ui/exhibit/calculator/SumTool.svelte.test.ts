import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import type { Series } from '#lib/assessment/module.ts';
import SumTool from './SumTool.svelte';

const tolls: Series = {
	id: 'tolls',
	title: 'Tolls',
	unit: 'coins',
	caveat: '',
	sources: [],
	mark: 'bars',
	columns: ['bridge', 'ferry'],
	columnTitles: ['Bridge', 'Ferry'],
	rows: [
		{ x: '1901', values: [5, 100], note: '' },
		{ x: '1902', values: [7, 20], note: '' }
	]
};

const highest = (text: string) => page.getByText(`The highest single period is ${text}.`);

test('the highest run is of the figures that are chosen, and of no others', async () => {
	await render(SumTool, { id: 'sum', series: [tolls] });
	const find = page.getByRole('button', { name: 'Highest run of the same length' });
	await userEvent.click(find);
	await expect.element(highest('1902: 7 coins')).toBeVisible();
	await userEvent.selectOptions(page.getByRole('combobox', { name: 'Figures' }), 'Ferry');
	await expect.element(highest('1902: 7 coins')).not.toBeInTheDocument();
	await userEvent.click(find);
	await expect.element(highest('1901: 100 coins')).toBeVisible();
	await userEvent.selectOptions(page.getByRole('combobox', { name: 'To' }), '1902');
	await expect.element(highest('1901: 100 coins')).not.toBeInTheDocument();
});
