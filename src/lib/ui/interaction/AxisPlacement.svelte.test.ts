// Three ways of placing a value, each as good as the others, and what is shown of it afterwards.
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import type { AxisPlacement as Axis, AxisPlacementResponse } from '#lib/assessment/interaction/axis-placement.ts';
import AxisPlacement from './AxisPlacement.svelte';

const interaction: Axis = {
	kind: 'axis-placement',
	minimum: 1800,
	maximum: 2000,
	step: 1,
	unit: '',
	value: 1911,
	tolerance: 2,
	reach: 40,
	landmarks: [{ at: 1850, text: 'The ferry crosses' }],
	mistakes: []
};

async function show(value: number | null, more: { disabled?: boolean; revealed?: boolean } = {}) {
	const response: AxisPlacementResponse = { kind: 'axis-placement', value };
	const props = $state({
		id: 'opening',
		interaction,
		response,
		disabled: false,
		revealed: false,
		labelledby: 'prompt',
		onchange: (changed: AxisPlacementResponse) => {
			props.response = changed;
		},
		...more
	});
	await render(AxisPlacement, props);
	return { placed: () => props.response.value };
}
const number = page.getByRole('spinbutton');
const slider = page.getByRole('slider');
/** The picture, and a place on it as a share of its width. */
function axis(share: number) {
	const picture = document.querySelector('[data-axis]');
	if (!picture) throw new Error('no axis');
	const { left, top, width, height } = picture.getBoundingClientRect();
	return { picture, at: { clientX: left + share * width, clientY: top + height / 2 } };
}
function point(type: string, share: number) {
	const { picture, at } = axis(share);
	picture.dispatchEvent(
		new PointerEvent(type, { ...at, pointerId: 1, isPrimary: true, button: 0, bubbles: true, cancelable: true })
	);
}

test('nothing is placed before the learner acts', async () => {
	const { placed } = await show(null);
	await expect.element(number).toHaveValue(null);
	await expect.element(slider).toHaveAttribute('aria-valuetext', 'Not placed yet.');
	await expect.element(page.getByText('Not placed yet.')).toBeVisible();
	expect(document.querySelector('[data-axis] circle')).toBeNull();
	expect(placed()).toBeNull();
});

test('a number typed moves slider and marker', async () => {
	const { placed } = await show(null);
	await number.fill('1911');
	expect(placed()).toBe(1911);
	await expect.element(slider).toHaveValue('1911');
	await expect.element(page.getByText('Your place: 1911.')).toBeVisible();
	await number.fill('');
	expect(placed()).toBeNull();
});

test('a number half typed stays as it is', async () => {
	const { placed } = await show(null);
	await number.click();
	await userEvent.keyboard('19');
	expect(placed()).toBe(19);
	await expect.element(number).toHaveValue(19);
	await userEvent.keyboard('11');
	expect(placed()).toBe(1911);
});

test('the slider moves by one with the arrows, by ten with the page keys, and goes to the ends', async () => {
	const { placed } = await show(1850);
	slider.element().focus();
	await userEvent.keyboard('{ArrowRight}');
	expect(placed()).toBe(1851);
	await userEvent.keyboard('{PageUp}');
	expect(placed()).toBe(1861);
	await userEvent.keyboard('{PageDown}{PageDown}{ArrowLeft}');
	expect(placed()).toBe(1840);
	await userEvent.keyboard('{Home}{PageDown}');
	expect(placed()).toBe(1800);
	await expect.element(number).toHaveValue(1800);
	await expect.element(slider).toHaveAttribute('aria-valuetext', '1800');
});

test('a press on the slider where it stands already places its middle', async () => {
	const { placed } = await show(null);
	await slider.click();
	expect(placed()).toBe(1900);
});

test('a press on the axis places, and the marker follows the pointer', async () => {
	const { placed } = await show(null);
	await page.elementLocator(axis(0).picture).click({ position: { x: 0, y: 50 } });
	expect(placed()).toBe(1800);
	await userEvent.dragAndDrop(axis(0).picture, axis(0).picture, {
		sourcePosition: { x: 5, y: 50 },
		targetPosition: { x: axis(0).picture.getBoundingClientRect().width - 1, y: 50 }
	});
	expect(placed()).toBeGreaterThan(1995);
	await expect.element(number).toHaveValue(placed());
});

test('a finger that scrolls the page leaves the marker where it was', async () => {
	const { placed } = await show(1850);
	// A pointer that is not really there cannot be captured.
	axis(0).picture.setPointerCapture = () => undefined;
	point('pointerdown', 0.75);
	expect(placed()).toBe(1950);
	point('pointercancel', 0.75);
	expect(placed()).toBe(1850);
	point('pointermove', 0.25);
	expect(placed()).toBe(1850);
});

test('what was given stays to be seen when nothing can be changed any more', async () => {
	await show(1850, { disabled: true });
	await expect.element(page.getByText('Your place: 1850.')).toBeVisible();
	expect(document.querySelector('input')).toBeNull();
	point('pointerdown', 0.75);
	await expect.element(page.getByText('Your place: 1850.')).toBeVisible();
});

test('what is right is shown beside it, with the distance in words', async () => {
	await show(1897, { disabled: true, revealed: true });
	await expect.element(page.getByText('You placed it at 1897: 14 years too early.')).toBeVisible();
	await expect.element(page.getByText('The right place: 1911.')).toBeVisible();
	expect([...document.querySelectorAll('[data-axis] svg text')].map((text) => text.textContent)).toEqual([
		'right',
		'you'
	]);
});

test('the landmarks are in words too', async () => {
	await show(null);
	await expect.element(page.getByText(/1850: The ferry crosses/u)).toBeVisible();
});
