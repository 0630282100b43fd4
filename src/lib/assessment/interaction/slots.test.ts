import { expect, test } from 'vitest';
import { chosenIn, type Slot, slotsKey, slotsReadiness, slotsRight, slotsWrong } from './slots.ts';

const slots: readonly Slot[] = [
	{ id: 'year', values: ['y2001', 'y2007'], right: ['y2007'] },
	{ id: 'constructor', values: ['march', 'may', 'october'], right: ['october', 'march'] }
];

test.each([
	[{}, 'nothing-chosen'],
	[{ year: 'y2001' }, 'part-missing'],
	[{ constructor: 'may' }, 'part-missing'],
	[{ year: 'y2001', constructor: 'may' }, 'ready'],
	[{ year: 'may', constructor: 'may' }, 'foreign'],
	[{ year: '' }, 'foreign'],
	[{ other: 'y2001' }, 'foreign'],
	[{ year: 'y2001', other: 'may' }, 'foreign'],
	[{ year: 'y2001', constructor: 'may', other: 'may' }, 'foreign'],
	[JSON.parse('{"year": "y2001", "__proto__": "may"}'), 'foreign']
])('readiness of %j is %s', (chosen, expected) => {
	expect(slotsReadiness(slots, chosen)).toBe(expected);
});

test('counts right slots once all are filled', () => {
	expect(slotsRight(slots, { year: 'y2007', constructor: 'october' })).toEqual({ right: 2, of: 2 });
	expect(slotsRight(slots, { year: 'y2007', constructor: 'march' })).toEqual({ right: 2, of: 2 });
	expect(slotsRight(slots, { year: 'y2007', constructor: 'may' })).toEqual({ right: 1, of: 2 });
	expect(slotsRight(slots, { year: 'y2001', constructor: 'may' })).toEqual({ right: 0, of: 2 });
	expect(slotsRight(slots, { year: 'y2007' })).toEqual({ right: 0, of: 2 });
});

test('finds what was put in, not what every object inherits', () => {
	expect(chosenIn('constructor', {})).toBeUndefined();
	expect(chosenIn('constructor', { constructor: 'may' })).toBe('may');
});

test('the key takes the first right value of each slot', () => {
	expect(slotsKey(slots)).toEqual({ year: 'y2007', constructor: 'october' });
	expect(slotsKey([{ id: 'open', values: ['a'], right: [] }])).toEqual({});
});

test('wrong variants differ from the key in one slot, and right values are none', () => {
	expect(slotsWrong(slots)).toEqual([
		{ year: 'y2001', constructor: 'october' },
		{ year: 'y2007', constructor: 'may' }
	]);
});
