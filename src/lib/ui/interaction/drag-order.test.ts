import { expect, test } from 'vitest';
import { placeAt, scrollAt } from './drag-order.ts';

const spans = [
	{ top: 0, bottom: 40 },
	{ top: 50, bottom: 150 },
	{ top: 160, bottom: 200 }
];

test.each([
	// Place 0, 40 high: its lower edge passes the middles of those below.
	[0, 0, 0],
	[50, 0, 0],
	[61, 0, 1],
	[130, 0, 1],
	[141, 0, 2],
	[900, 0, 2],
	// Place 2: its upper edge passes the middles of those above.
	[160, 2, 2],
	[101, 2, 2],
	[99, 2, 1],
	[21, 2, 1],
	[19, 2, 0],
	[-900, 2, 0]
])('with its upper edge at %d, the element from place %d goes to place %d', (top, from, to) => {
	expect(placeAt({ top, bottom: top + 40 }, spans, from)).toBe(to);
});

test('near an end of the window the page moves along, the nearer the faster', () => {
	expect(scrollAt(400, 100, 800)).toBe(0);
	expect(scrollAt(135, 100, 800)).toBe(-7);
	expect(scrollAt(50, 100, 800)).toBe(-14);
	expect(scrollAt(765, 100, 800)).toBe(7);
	expect(scrollAt(900, 100, 800)).toBe(14);
});
