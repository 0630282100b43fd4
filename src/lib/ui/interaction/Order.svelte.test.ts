// One order by buttons, by the handle's keys and by dragging.
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import type { Order as OrderInteraction, OrderResponse } from '#lib/assessment/interaction/order.ts';
import Order from './Order.svelte';

const interaction: OrderInteraction = {
	kind: 'order',
	elements: ['Ferry', 'Bridge', 'Tunnel', 'Cable car'].map((text) => ({ id: text, text, explanation: '' })),
	mistakes: []
};

async function show(disabled = false) {
	const response: OrderResponse = { kind: 'order', order: ['Ferry', 'Bridge', 'Tunnel', 'Cable car'] };
	const props = $state({
		id: 'order',
		interaction,
		response,
		disabled,
		revealed: false,
		labelledby: 'prompt',
		onchange: (changed: OrderResponse) => {
			props.response = changed;
		}
	});
	await render(Order, props);
	return { order: () => props.response.order.join(', ') };
}
const status = page.getByRole('status');
const handleOf = (text: string) => page.getByRole('button', { name: `Drag handle: ${text}` });
const row = (text: string) => handleOf(text).element().closest('li');
const isDragged = (text: string) => row(text)?.classList.contains('dragged') ?? false;
/** As they are seen, in the order in which they stand. */
const places = () =>
	[...document.querySelectorAll('li')].map((li) => `${li.children[0]?.textContent} ${li.children[1]?.textContent}`);
/** Real pointers cannot stop halfway here: one that is not there is captured all the same. */
function pointer(text: string) {
	const handle = handleOf(text).element();
	let captured = false;
	handle.setPointerCapture = () => {
		captured = true;
	};
	handle.hasPointerCapture = () => captured;
	const middleOf = (element: Element) => {
		const { left, right, top, bottom } = element.getBoundingClientRect();
		return { clientX: (left + right) / 2, clientY: (top + bottom) / 2 };
	};
	// Where they stood in the beginning: they make room.
	const stood = new Map([...document.querySelectorAll('li')].map((li) => [li.children[1]?.textContent, middleOf(li)]));
	const send = (type: string, over: Element, more: PointerEventInit = {}) =>
		handle.dispatchEvent(
			new PointerEvent(type, {
				...middleOf(over),
				pointerId: 7,
				isPrimary: true,
				button: 0,
				bubbles: true,
				cancelable: true,
				...more
			})
		);
	return {
		down: (more?: PointerEventInit) => send('pointerdown', handle, more),
		/** Until it has been noticed: what follows the pointer is loaded first. */
		over: async (target: string) => {
			await expect
				.poll(() => {
					send('pointermove', handle, stood.get(target));
					return isDragged(text);
				})
				.toBe(true);
		},
		up: () => send('pointerup', handle),
		cancel: () => send('pointercancel', handle)
	};
}

test('the buttons move one place, say so, and keep the focus', async () => {
	const { order } = await show();
	const down = page.getByRole('button', { name: 'Move down: Ferry', exact: true });
	await down.click();
	expect(order()).toBe('Bridge, Ferry, Tunnel, Cable car');
	await expect.element(status).toHaveTextContent('Ferry: now at place 2 of 4');
	await expect.element(down).toHaveFocus();
	await page.getByRole('button', { name: 'Move up: Bridge', exact: true }).click({ force: true });
	expect(order()).toBe('Bridge, Ferry, Tunnel, Cable car');
});

test('the arrow keys on the handle move one place, say so, and keep the focus', async () => {
	const { order } = await show();
	const handle = handleOf('Tunnel');
	handle.element().focus();
	await userEvent.keyboard('{ArrowUp}');
	expect(order()).toBe('Ferry, Tunnel, Bridge, Cable car');
	await expect.element(status).toHaveTextContent('Tunnel: now at place 2 of 4');
	await expect.element(handle).toHaveFocus();
	await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
	expect(order()).toBe('Tunnel, Ferry, Bridge, Cable car');
	await userEvent.keyboard('{ArrowDown}{Tab}');
	expect(order()).toBe('Ferry, Tunnel, Bridge, Cable car');
	await expect.element(handle).toHaveAccessibleDescription(/drag by the handle/u);
});

test('dragged by the handle it goes where it is dropped', async () => {
	const { order } = await show();
	await userEvent.dragAndDrop(handleOf('Ferry'), handleOf('Tunnel'), { steps: 8 });
	await expect.poll(order).toBe('Bridge, Tunnel, Ferry, Cable car');
	await expect.element(status).toHaveTextContent('Ferry: now at place 3 of 4');
	await expect.element(handleOf('Ferry')).toHaveFocus();
	await userEvent.dragAndDrop(handleOf('Cable car'), handleOf('Bridge'), { steps: 8 });
	await expect.poll(order).toBe('Cable car, Bridge, Tunnel, Ferry');
	expect(document.querySelector('.dragged, .dragging')).toBeNull();
	expect(getSelection()?.toString()).toBe('');
});

test('on its way the others make room, and nothing is changed', async () => {
	const { order } = await show();
	const { down, over, up } = pointer('Ferry');
	down();
	await over('Bridge');
	expect(places()).toEqual(['2 Ferry', '1 Bridge', '3 Tunnel', '4 Cable car']);
	await over('Cable car');
	expect(places()).toEqual(['4 Ferry', '1 Bridge', '2 Tunnel', '3 Cable car']);
	await over('Ferry');
	expect(places()).toEqual(['1 Ferry', '2 Bridge', '3 Tunnel', '4 Cable car']);
	await over('Tunnel');
	expect(order()).toBe('Ferry, Bridge, Tunnel, Cable car');
	up();
	await expect.poll(order).toBe('Bridge, Tunnel, Ferry, Cable car');
	expect(places()).toEqual(['1 Bridge', '2 Tunnel', '3 Ferry', '4 Cable car']);
});

test.each(['Escape', 'the browser'])('%s ends a drag with everything as it was', async (who) => {
	const { order } = await show();
	const { down, over, up, cancel } = pointer('Cable car');
	down();
	await over('Ferry');
	expect(places()).toEqual(['2 Ferry', '3 Bridge', '4 Tunnel', '1 Cable car']);
	if (who === 'Escape') await userEvent.keyboard('{Escape}');
	else cancel();
	await expect.poll(() => isDragged('Cable car')).toBe(false);
	up();
	expect(order()).toBe('Ferry, Bridge, Tunnel, Cable car');
	await expect.element(handleOf('Cable car')).toHaveFocus();
});

test('another button of the mouse does not drag', async () => {
	await show();
	const { down } = pointer('Ferry');
	// Not taken over: the browser does with it what it does.
	expect(down({ button: 2 })).toBe(true);
	expect(down()).toBe(false);
});

test('when nothing can be changed any more there is nothing to move with', async () => {
	await show(true);
	await expect.element(page.getByRole('button')).not.toBeInTheDocument();
	await expect.element(page.getByText('Cable car')).toBeVisible();
});
