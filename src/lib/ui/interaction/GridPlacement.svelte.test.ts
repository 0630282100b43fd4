// The three ways to place give the same response, each without the others, and what was right shows in words too.
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import type { GridPlacement as Grid, GridPlacementResponse } from '#lib/assessment/interaction/grid-placement.ts';
import GridPlacement from './GridPlacement.svelte';

const interaction: Grid = {
	kind: 'grid-placement',
	size: 5,
	across: { text: 'Interest', low: 'little', high: 'great' },
	up: { text: 'Power', low: 'little', high: 'great' },
	rows: [
		{
			id: 'ferry',
			text: 'Ferry company',
			across: [4, 5],
			up: [2, 3],
			reference: { across: 5, up: 3 },
			explanation: ''
		},
		{ id: 'town', text: 'Town council', across: [3, 4], up: [4, 5], reference: { across: 4, up: 5 }, explanation: '' },
		{ id: 'anglers', text: 'Anglers', across: [2, 2], up: [1, 1], reference: { across: 2, up: 1 }, explanation: '' }
	]
};
const wanted: GridPlacementResponse['places'] = {
	ferry: { across: 5, up: 3 },
	town: { across: 5, up: 3 },
	anglers: { across: 1, up: 5 }
};

type Shown = { readonly disabled?: boolean; readonly revealed?: boolean };

/** The control with a page around it that keeps what it is given. */
async function show(places: GridPlacementResponse['places'] = {}, { disabled = false, revealed = false }: Shown = {}) {
	let response: GridPlacementResponse = { kind: 'grid-placement', places };
	const given = () => ({
		id: 'map',
		interaction,
		response,
		disabled,
		revealed,
		labelledby: 'map-prompt',
		onchange: (next: GridPlacementResponse) => {
			response = next;
			void screen.rerender(given());
		}
	});
	const screen = await render(GridPlacement, given());
	return { container: screen.container, places: () => response.places };
}

const cell = (across: number, up: number) =>
	page.getByRole('gridcell', { name: new RegExp(`^Interest ${across}, Power ${up}:`) });
const said = (container: Element) => container.querySelector('[role="status"]')?.textContent;

test('by pointer: a click places the chosen one, and the next is chosen', async () => {
	const { container, places } = await show();
	await cell(5, 3).click();
	expect(said(container)).toBe('Ferry company: Interest 5, Power 3. Next: Town council.');
	await cell(5, 3).click();
	await cell(1, 5).click();
	expect(places()).toEqual(wanted);
	await expect.element(cell(5, 3)).toHaveAccessibleName('Interest 5, Power 3: Ferry company; Town council');
	expect(said(container)).toBe('Anglers: Interest 1, Power 5.');
});

test('by pointer: a number is dragged from the table, and on from cell to cell', async () => {
	const { container, places } = await show();
	for (const [row, text] of [
		['ferry', 'Ferry company'],
		['town', 'Town council'],
		['anglers', 'Anglers']
	] as const) {
		const { across, up } = wanted[row] ?? {};
		if (!across || !up) throw new Error('every row is wanted somewhere');
		await userEvent.dragAndDrop(page.getByRole('button', { name: `Choose ${text}` }), cell(across, up));
	}
	expect(places()).toEqual(wanted);
	const chip = container.querySelector('[data-across="1"][data-up="5"] .chip');
	if (!chip) throw new Error('there is no number in the cell');
	await userEvent.dragAndDrop(chip, cell(2, 2));
	expect(places()).toEqual({ ...wanted, anglers: { across: 2, up: 2 } });
	// Dropped off the grid, it stays where it was.
	const moved = container.querySelector('[data-across="2"][data-up="2"] .chip');
	if (!moved) throw new Error('the number did not move');
	await userEvent.dragAndDrop(moved, page.getByRole('columnheader', { name: 'Who' }));
	expect(places()).toEqual({ ...wanted, anglers: { across: 2, up: 2 } });
	expect(container.querySelector('.ghost')).toBeNull();
});

test('by keyboard: arrows move, Enter and Space place, Page Down chooses, Delete takes off', async () => {
	const { container, places } = await show();
	container.querySelector<HTMLElement>('[role="gridcell"][tabindex="0"]')?.focus();
	await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{Enter} ');
	expect(places()).toEqual({ ferry: wanted.ferry, town: wanted.town });
	expect(document.activeElement).toBe(cell(5, 3).element());
	await userEvent.keyboard('{Home}{ArrowUp}{ArrowUp}{ArrowUp}{Enter}');
	expect(places()).toEqual(wanted);
	await userEvent.keyboard('{PageDown}');
	expect(said(container)).toBe('To place: Ferry company.');
	await userEvent.keyboard('{Delete}');
	expect(said(container)).toBe('Ferry company is off the grid.');
	expect(places()).toEqual({ town: wanted.town, anglers: wanted.anglers });
	expect(document.activeElement).toBe(cell(1, 5).element());
	expect(container.querySelectorAll('[role="gridcell"][tabindex="0"]')).toHaveLength(1);
});

test('by form fields: two lists for each, in step with the grid', async () => {
	const { container, places } = await show();
	const fields = [...container.querySelectorAll<HTMLSelectElement>('select[name]')];
	expect(fields.map(({ name }) => name)).toEqual(
		['ferry', 'town', 'anglers'].flatMap((row) => [`map/${row}/across`, `map/${row}/up`])
	);
	await page.getByLabelText('Ferry company: Interest').selectOptions('5');
	expect(places()).toEqual({ ferry: { across: 5, up: null } });
	await page.getByLabelText('Ferry company: Power').selectOptions('3');
	await page.getByLabelText('Town council: Interest').selectOptions('5');
	await page.getByLabelText('Town council: Power').selectOptions('3');
	await page.getByLabelText('Anglers: Interest').selectOptions('1');
	await page.getByLabelText('Anglers: Power').selectOptions('5');
	expect(places()).toEqual(wanted);
	await expect.element(cell(1, 5)).toHaveAccessibleName('Interest 1, Power 5: Anglers');
	await cell(2, 1).click();
	await expect.element(page.getByLabelText('Ferry company: Interest')).toHaveValue('2');
	await page.getByLabelText('Anglers: Interest').selectOptions('–');
	await page.getByLabelText('Anglers: Power').selectOptions('–');
	expect(Object.keys(places()).toSorted()).toEqual(['ferry', 'town']);
});

test('one is chosen from the list and taken off by the button', async () => {
	const { places } = await show(wanted);
	await page.getByLabelText('To place').selectOptions('2. Town council (placed)');
	await page.getByRole('button', { name: 'Take off the grid' }).click();
	expect(places()).toEqual({ ferry: wanted.ferry, anglers: wanted.anglers });
});

test('what is settled offers nothing to change', async () => {
	const { container } = await show(wanted, { disabled: true });
	expect(container.querySelector('select, button, [tabindex]')).toBeNull();
	expect(container.querySelector('tr:last-child td')?.textContent).toBe('1 / 5');
});

test('what can be justified and the reference show as picture and in words', async () => {
	const { container } = await show(
		{ ferry: { across: 4, up: 2 }, town: { across: 3, up: 1 } },
		{
			disabled: true,
			revealed: true
		}
	);
	const rows = [...container.querySelectorAll('tbody tr')].map((row) =>
		[...row.children].map((one) => one.textContent?.replaceAll('\u2060', '').replace(/\s+/g, ' ').trim())
	);
	expect(rows).toEqual([
		['1. Ferry company', '4 / 2 both fit', '4–5 / 2–3', '5 / 3'],
		['2. Town council', '3 / 1 first fits', '3–4 / 4–5', '4 / 5'],
		['3. Anglers', 'not placed', '2 / 1', '2 / 1']
	]);
	await page.getByLabelText('Show what can be justified for').selectOptions('1. Ferry company');
	expect(container.querySelector('.reference')?.closest('[data-across]')?.getAttribute('data-across')).toBe('5');
	const range = container.querySelector('.range')?.getBoundingClientRect();
	const corner = container.querySelector('[data-across="4"][data-up="3"]')?.getBoundingClientRect();
	expect(Math.abs((range?.left ?? 0) - (corner?.left ?? 99))).toBeLessThan(2);
	expect(Math.abs((range?.top ?? 0) - (corner?.top ?? 99))).toBeLessThan(2);
	expect(Math.round((range?.width ?? 0) / (corner?.width ?? 1))).toBe(2);
});
