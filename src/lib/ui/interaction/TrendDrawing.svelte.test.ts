// Three ways of giving the rest of a series, each as good as the others, and what is shown of it afterwards.
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import type { TrendDrawing as Trend, TrendDrawingResponse } from '#lib/assessment/interaction/trend-drawing.ts';
import TrendDrawing from './TrendDrawing.svelte';

const interaction: Trend = {
	kind: 'trend-drawing',
	title: 'Crossings of the bridge',
	unit: 'crossings',
	given: [
		{ x: '1901', y: 20 },
		{ x: '1902', y: 40 }
	],
	hidden: [
		{ x: '1903', y: 60 },
		{ x: '1904', y: 30 },
		{ x: '1905', y: 10 }
	],
	tolerance: 2,
	top: 100
};
const nothing = [null, null, null];

async function show(values: TrendDrawingResponse['values'], more: { disabled?: boolean; revealed?: boolean } = {}) {
	const response: TrendDrawingResponse = { kind: 'trend-drawing', values };
	const props = $state({
		id: 'crossings',
		interaction,
		response,
		disabled: false,
		revealed: false,
		labelledby: 'prompt',
		onchange: (changed: TrendDrawingResponse) => {
			props.response = changed;
		},
		...more
	});
	await render(TrendDrawing, props);
	return { drawn: () => props.response.values };
}

/** A pointer on the paper: `across` and `up` as shares of what is left of it. */
function point(type: string, across: number, up: number) {
	const paper = document.querySelector('[data-drawing]');
	if (!paper) throw new Error('no paper');
	const { left, top, width, height } = paper.getBoundingClientRect();
	const at = { clientX: left + across * width, clientY: top + (1 - up) * height };
	paper.dispatchEvent(
		new PointerEvent(type, {
			...at,
			pointerId: 1,
			button: 0,
			buttons: type === 'pointerup' ? 0 : 1,
			bubbles: true,
			cancelable: true
		})
	);
}
const slider = (x: string) => page.getByRole('slider', { name: x });

test('nothing is drawn before the learner acts', async () => {
	const { drawn } = await show(nothing);
	await expect.element(slider('1903')).toHaveAttribute('aria-valuetext', 'not drawn');
	await expect.element(page.getByRole('spinbutton', { name: '1903, in crossings' })).toHaveValue(null);
	expect(drawn()).toEqual(nothing);
});

test('a stroke of the pointer draws all points that it passes, however quick it is', async () => {
	const { drawn } = await show(nothing);
	point('pointerdown', 1 / 6, 0.6);
	point('pointermove', 5 / 6, 0.2);
	expect(drawn()).toEqual([60, 40, 20]);
});

test('a stroke leaves alone what was typed elsewhere', async () => {
	const { drawn } = await show([12.34, null, null]);
	point('pointerdown', 5 / 6, 0.2);
	expect(drawn()).toEqual([12.34, null, 20]);
});

test('by keyboard, each point is a slider that begins at the last known value', async () => {
	const { drawn } = await show(nothing);
	slider('1903').element().focus();
	await userEvent.keyboard('{PageUp}{PageUp}{ArrowUp}{ArrowDown}');
	await expect.element(slider('1903')).toHaveAttribute('aria-valuetext', '60 crossings');
	await userEvent.keyboard('{Tab}{Home}{Tab}{End}');
	expect(drawn()).toEqual([60, 0, 100]);
});

test('typed values count as they are; a field that is emptied takes the point away', async () => {
	const { drawn } = await show(nothing);
	const field = page.getByRole('spinbutton', { name: '1904, in crossings' });
	await field.fill('33.3');
	expect(drawn()).toEqual([null, 33.3, null]);
	await field.fill('');
	expect(drawn()).toEqual(nothing);
});

test('"no change" and "clear" do what they say', async () => {
	const { drawn } = await show(nothing);
	await page.getByRole('button', { name: 'Start from “no change”' }).click();
	expect(drawn()).toEqual([40, 40, 40]);
	await page.getByRole('button', { name: 'Clear' }).click();
	expect(drawn()).toEqual(nothing);
});

test('before the feedback, nothing of the real values is on the page', async () => {
	await show([50, 50, 50], { disabled: true });
	expect([...document.querySelectorAll('th, td')].map((cell) => cell.textContent?.trim())).not.toContain('60');
	expect(document.querySelector('.real')).toBeNull();
});

test('afterwards the real values stand beside one’s own, with both errors in words', async () => {
	await show([50, 30, 20], { disabled: true, revealed: true });
	const rows = [...document.querySelectorAll('tbody tr')].map((row) =>
		[...row.querySelectorAll('th, td')].map((cell) => cell.textContent?.trim())
	);
	expect(rows.slice(2)).toEqual([
		['1903', '50', '60'],
		['1904', '30', '30'],
		['1905', '20', '10']
	]);
	expect(document.querySelector('[data-errors]')?.textContent?.replace(/\s+/g, ' ').trim()).toBe(
		'Your line is off by 6.7 crossings on average. “No change” would have been off by 20 crossings. You came closer than “no change”.'
	);
	expect(document.querySelectorAll('rect.real')).toHaveLength(3);
});
