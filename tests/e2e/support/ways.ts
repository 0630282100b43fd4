import type { CDPSession, Locator, Page } from '@playwright/test';
import type { Interaction, InteractionOf, Response, ResponseOf } from '#lib/assessment/interaction/interaction.ts';
import type { Item } from '#lib/assessment/module.ts';
import { tabTo, turnTo } from './keys.ts';
import { fill, itemCard } from './learner.ts';
import { expect } from './watch.ts';

/** How one can work: by mouse, by finger, by keys alone, or by form fields alone. */
export type Way = 'mouse' | 'touch' | 'keyboard' | 'fields';

/** Gives a response in one of the ways, and submits it in the same. */
export async function answerBy(way: Way, page: Page, item: Item, response: Response): Promise<void> {
	const card = itemCard(page, item);
	await expect(card).toBeVisible();
	const button = card.locator('[data-answer]');
	if (way === 'fields') {
		await fill(page, item, response);
		await button.click();
	} else if (way === 'keyboard') {
		await giveByKeys(page, item, response);
		await tabTo(page, button);
		await page.keyboard.press('Enter');
	} else {
		const hand = way === 'mouse' ? mouse(page) : await finger(page);
		await giveByHand(hand, card, item, response);
		await press(hand, button);
	}
	await expect(card).toHaveAttribute('data-status', /^(held|settled|retrying)$/);
}

/** A mouse or a finger on the page. */
type Hand = {
	readonly down: (at: Point) => Promise<void>;
	readonly move: (to: Point) => Promise<void>;
	readonly up: () => Promise<void>;
};
type Point = { readonly x: number; readonly y: number };

function mouse(page: Page): Hand {
	return {
		async down({ x, y }) {
			await page.mouse.move(x, y);
			await page.mouse.down();
		},
		move: ({ x, y }) => page.mouse.move(x, y),
		up: () => page.mouse.up()
	};
}

async function finger(page: Page): Promise<Hand> {
	const session: CDPSession = await page.context().newCDPSession(page);
	const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
		session.send('Input.dispatchTouchEvent', { type, touchPoints: [...points] });
	return {
		down: async (at) => void (await send('touchStart', [at])),
		move: async (to) => void (await send('touchMove', [to])),
		async up() {
			// A finger that leaves in full motion throws the page, and the next touch only stops it.
			await page.waitForTimeout(100);
			await send('touchEnd', []);
		}
	};
}

async function press(hand: Hand, where: Locator): Promise<void> {
	await hand.down(await middleOf(where));
	await hand.up();
}

async function middleOf(where: Locator): Promise<Point> {
	await bringToRest(where);
	const { x, y, width, height } = await boxOf(where);
	return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
}

/** In the middle of the window, and no longer moving: a hand does not wait for what it wants to press. */
async function bringToRest(where: Locator): Promise<void> {
	await where.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
	let before = -1;
	await expect(async () => {
		const { y } = await boxOf(where);
		const moved = y !== before;
		before = y;
		expect(moved).toBe(false);
	}).toPass({ intervals: [50] });
}

async function boxOf(where: Locator) {
	const box = await where.boundingBox();
	if (!box) throw new Error(`${String(where)} is not to be seen`);
	return box;
}

/** The interaction and the response, where both are of this kind. */
function bothOf<Kind extends Interaction['kind']>(
	kind: Kind,
	interaction: Interaction,
	response: Response
): readonly [InteractionOf<Kind>, ResponseOf<Kind>] | undefined {
	const isInteraction = (one: Interaction): one is InteractionOf<Kind> => one.kind === kind;
	const isResponse = (one: Response): one is ResponseOf<Kind> => one.kind === kind;
	return isInteraction(interaction) && isResponse(response) ? [interaction, response] : undefined;
}

async function giveByHand(hand: Hand, card: Locator, { id, interaction }: Item, response: Response): Promise<void> {
	const order = bothOf('order', interaction, response);
	if (order) return dragInOrder(hand, card, ...order);
	const axis = bothOf('axis-placement', interaction, response);
	if (axis) return pressAxis(hand, card, ...axis);
	const grid = bothOf('grid-placement', interaction, response);
	if (grid) return dragOntoGrid(hand, card, ...grid);
	const trend = bothOf('trend-drawing', interaction, response);
	if (trend) return drawTrend(hand, card, ...trend);
	if (response.kind === 'forecast') {
		for (const [question, percent] of Object.entries(response.percents))
			await slide(hand, card.locator(`li:has(input[name="${id}/${question}"]) input[type=range]`), percent);
	} else if (response.kind === 'scenario') {
		for (const choice of response.path) await press(hand, card.locator(`button[name="${id}"][value="${choice}"]`));
	} else throw new Error(`${interaction.kind} is not to be given by hand`);
}

/** Each in its turn up to its place, by its handle. */
async function dragInOrder(
	hand: Hand,
	card: Locator,
	{ elements }: InteractionOf<'order'>,
	{ order }: ResponseOf<'order'>
): Promise<void> {
	const items = card.locator('ol > li');
	for (const [place, id] of order.entries()) {
		const text = elements.find((element) => element.id === id)?.text ?? '';
		const handle = card.getByRole('button', { name: `Drag handle: ${text}`, exact: true });
		const now = (await items.locator('span:nth-child(2)').allTextContents()).indexOf(text);
		if (now === place) continue;
		const from = await middleOf(handle);
		const by = (await boxOf(items.nth(place))).y - (await boxOf(items.nth(now))).y + 4;
		await hand.down(from);
		// What follows the pointer is loaded when a handle is first reached for.
		await expect(async () => {
			await hand.move({ x: from.x, y: from.y - 6 });
			await hand.move({ x: from.x, y: from.y - 9 });
			await expect(card.locator('ol.dragging')).toBeVisible({ timeout: 200 });
		}).toPass();
		await hand.move({ x: from.x, y: Math.round(from.y + by) });
		await hand.up();
		await expect(items.nth(place).locator('span:nth-child(2)')).toHaveText(text);
	}
}

/** Presses beside the place and goes on to it, as one who corrects an aim. */
async function pressAxis(
	hand: Hand,
	card: Locator,
	{ minimum, maximum, step }: InteractionOf<'axis-placement'>,
	{ value }: ResponseOf<'axis-placement'>
): Promise<void> {
	if (value === null) throw new Error('nothing to place');
	const axis = card.locator('[data-axis]');
	const { y } = await middleOf(axis);
	const { left, width } = await axis.evaluate((element) => {
		const box = element.getBoundingClientRect();
		return { left: box.left, width: box.width };
	});
	const valueAt = (x: number) => minimum + Math.round((((x - left) / width) * (maximum - minimum)) / step) * step;
	const pixels = Array.from({ length: Math.floor(width) }, (_, index) => Math.ceil(left) + index);
	const x = pixels.find((one) => valueAt(one) === value);
	if (x === undefined) throw new Error(`no pixel of the axis means ${value}`);
	await hand.down({ x: x + 12, y });
	await hand.move({ x: x + 5, y });
	await hand.move({ x, y });
	await hand.up();
}

/** One by its number onto the cell, the others by choosing and pressing. */
async function dragOntoGrid(
	hand: Hand,
	card: Locator,
	{ rows }: InteractionOf<'grid-placement'>,
	{ places }: ResponseOf<'grid-placement'>
): Promise<void> {
	for (const [index, { id, text }] of rows.entries()) {
		const { across, up } = places[id] ?? {};
		const cell = card.locator(`[data-across="${across}"][data-up="${up}"]`);
		const chip = card.getByRole('button', { name: `Choose ${text}`, exact: true });
		if (index > 0) {
			await press(hand, chip);
			await expect(chip).toHaveAttribute('aria-pressed', 'true');
			await press(hand, cell);
		} else {
			// First anywhere, so that the number on the grid itself is dragged too.
			await press(hand, chip);
			await press(hand, card.locator('[data-across="2"][data-up="4"]'));
			const number = card.locator('[data-across] .chip');
			const { x, y } = await middleOf(number);
			const { x: left, y: above, width, height } = await boxOf(cell);
			const to = { x: Math.round(left + width / 2), y: Math.round(above + height / 2) };
			await hand.down({ x, y });
			await hand.move({ x: x + 8, y: y + 4 });
			await hand.move(to);
			await hand.up();
		}
		await expect(cell.locator('.chip')).not.toHaveCount(0);
	}
}

/** In one stroke over all points, then back to the first, as one who changes their mind. */
async function drawTrend(
	hand: Hand,
	card: Locator,
	{ top, given }: InteractionOf<'trend-drawing'>,
	{ values }: ResponseOf<'trend-drawing'>
): Promise<void> {
	const paper = card.locator('[data-drawing]');
	await middleOf(paper);
	const { x, y, width, height } = await boxOf(paper);
	const pointAt = (index: number, value: number): Point => ({
		x: Math.round(x + (width * (index + 0.5)) / values.length),
		y: y + height * (1 - value / top)
	});
	if (given.length === 0) throw new Error('nothing is given');
	await hand.down(pointAt(0, top / 2));
	for (const [index, value] of values.entries()) await hand.move(pointAt(index, value ?? 0));
	await hand.up();
	await hand.down(pointAt(0, values[0] ?? 0));
	await hand.up();
}

/** Takes a slider near to the value, then pixel by pixel until it stands there. */
async function slide(hand: Hand, slider: Locator, value: number): Promise<void> {
	await middleOf(slider);
	const { x, y, width, height } = await boxOf(slider);
	const [minimum, maximum] = await slider.evaluate((element) =>
		element instanceof HTMLInputElement ? [Number(element.min), Number(element.max)] : []
	);
	const thumb = 16;
	const share = (value - (minimum ?? 0)) / ((maximum ?? 0) - (minimum ?? 0));
	let at = { x: Math.round(x + thumb / 2 + (width - thumb) * share), y: Math.round(y + height / 2) };
	await hand.down(at);
	for (let moves = 0; moves < 40; moves += 1) {
		const now = Number(await slider.inputValue());
		if (now === value) break;
		at = { ...at, x: at.x + Math.sign(value - now) };
		await hand.move(at);
	}
	await hand.up();
	await expect(slider).toHaveValue(String(value));
}

/** Gives a response to an item of a lab by keys, and does not submit it. */
export async function giveByKeys(page: Page, item: Item, response: Response): Promise<void> {
	const { id, interaction } = item;
	const card = itemCard(page, item);
	const order = bothOf('order', interaction, response);
	if (order) return moveByKeys(page, card, ...order);
	const grid = bothOf('grid-placement', interaction, response);
	if (grid) return placeByKeys(page, card, ...grid);
	const trend = bothOf('trend-drawing', interaction, response);
	if (trend) {
		const [{ top }, { values }] = trend;
		for (const [index, value] of values.entries()) {
			const point = card.locator(`[id="${id}-point-${index}"]`);
			await tabTo(page, point);
			await turnTo(page, point, value ?? 0, top / 10);
		}
	} else if (response.kind === 'axis-placement') {
		const slider = card.locator('input[type=range]');
		await tabTo(page, slider);
		await turnTo(page, slider, response.value ?? 0, 10);
	} else if (response.kind === 'forecast') {
		for (const [question, percent] of Object.entries(response.percents)) {
			const slider = card.locator(`li:has(input[name="${id}/${question}"]) input[type=range]`);
			await tabTo(page, slider);
			await turnTo(page, slider, percent, 10);
		}
	} else if (response.kind === 'scenario') {
		for (const choice of response.path) {
			await tabTo(page, card.locator(`button[name="${id}"][value="${choice}"]`));
			await page.keyboard.press('Enter');
			await expect(card.locator('.play h4')).toBeFocused();
		}
	} else throw new Error(`${interaction.kind} is not to be given by keys here`);
}

async function moveByKeys(
	page: Page,
	card: Locator,
	{ elements }: InteractionOf<'order'>,
	{ order }: ResponseOf<'order'>
): Promise<void> {
	const texts = card.locator('ol > li > span:nth-child(2)');
	for (const [place, id] of order.entries()) {
		const text = elements.find((element) => element.id === id)?.text ?? '';
		const now = (await texts.allTextContents()).indexOf(text);
		if (now === place) continue;
		const handle = card.getByRole('button', { name: `Drag handle: ${text}`, exact: true });
		await tabTo(page, handle);
		for (let to = now - 1; to >= place; to -= 1) {
			await page.keyboard.press('ArrowUp');
			await expect(texts.nth(to)).toHaveText(text);
			await expect(handle).toBeFocused();
		}
	}
}

/** With the focus on the grid throughout: Page keys choose who is placed, arrows where, Enter places. */
async function placeByKeys(
	page: Page,
	card: Locator,
	{ rows }: InteractionOf<'grid-placement'>,
	{ places }: ResponseOf<'grid-placement'>
): Promise<void> {
	await tabTo(page, card.locator('[role=gridcell][tabindex="0"]'));
	const chosen = card.locator('select[id$="-chosen"]');
	for (const { id } of rows) {
		for (let presses = 0; (await chosen.inputValue()) !== id; presses += 1) {
			if (presses > rows.length) throw new Error(`Page Down never comes to ${id}`);
			await page.keyboard.press('PageDown');
		}
		const { across = null, up = null } = places[id] ?? {};
		const cell = card.locator('[role=gridcell]:focus');
		for (const [name, wanted, more, less] of [
			['data-across', across, 'ArrowRight', 'ArrowLeft'],
			['data-up', up, 'ArrowUp', 'ArrowDown']
		] as const) {
			for (let presses = 0; presses < 20; presses += 1) {
				const off = (wanted ?? 0) - Number(await cell.getAttribute(name));
				if (off === 0) break;
				await page.keyboard.press(off > 0 ? more : less);
			}
		}
		await page.keyboard.press('Enter');
		await expect(cell).toHaveAttribute('data-across', String(across));
		await expect(cell.locator('.chip')).not.toHaveCount(0);
	}
}
