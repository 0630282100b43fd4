import { expect, test } from 'vitest';
import { type GridPlacement, gridPlacement, type GridPlacementResponse } from './grid-placement.ts';

const map: GridPlacement = {
	kind: 'grid-placement',
	size: 5,
	across: { text: 'Interest', low: 'little', high: 'great' },
	up: { text: 'Power', low: 'little', high: 'great' },
	rows: [
		{
			id: 'council',
			text: 'The council',
			across: [3, 4],
			up: [5, 5],
			reference: { across: 4, up: 5 },
			explanation: 'It decides.'
		},
		{
			id: 'constructor',
			text: 'The ferryman',
			across: [5, 5],
			up: [1, 2],
			reference: { across: 5, up: 1 },
			explanation: 'He lives by it.'
		}
	]
};
const at = (across: number | null, up: number | null) => ({ across, up });
const placed = (places: GridPlacementResponse['places']) => ({ kind: 'grid-placement', places }) as const;
const both = (council: ReturnType<typeof at>, ferryman: ReturnType<typeof at>) =>
	placed({ council, constructor: ferryman });

test.each([
	[placed({}), 'nothing-chosen'],
	[both(at(null, null), at(null, null)), 'nothing-chosen'],
	[placed({ council: at(4, 5) }), 'part-missing'],
	[both(at(4, 5), at(5, null)), 'part-missing'],
	[both(at(1, 1), at(5, 5)), 'ready'],
	[both(at(0, 1), at(5, 5)), 'out-of-range'],
	[both(at(1, 6), at(5, 5)), 'out-of-range'],
	[both(at(1, 2.5), at(5, 5)), 'out-of-range'],
	[both(at(NaN, null), at(5, 5)), 'out-of-range'],
	[placed({ council: at(4, 5), baker: at(1, 1) }), 'foreign'],
	[placed({ baker: at(null, null) }), 'foreign'],
	[placed({ valueOf: at(1, 1) }), 'foreign']
])('readiness of %j is %s', (response, expected) => {
	expect(gridPlacement.readiness(map, response)).toBe(expected);
});

test.each([
	[both(at(4, 5), at(5, 1)), 4],
	[both(at(3, 5), at(5, 2)), 4],
	[both(at(4, 5), at(5, 3)), 3],
	[both(at(2, 5), at(4, 2)), 2],
	[both(at(5, 4), at(4, 2)), 1],
	[both(at(1, 1), at(1, 5)), 0],
	[placed({ council: at(4, 5) }), 0],
	[both(at(4, 5), at(5, 9)), 0]
])('score of %j is a point for each coordinate that can be justified: %d of 4', (response, given) => {
	expect(gridPlacement.score(map, 'each-part', response)).toEqual({ given, maximum: 4 });
	expect(gridPlacement.score(map, 'all-or-nothing', response)).toEqual({ given: given === 4 ? 1 : 0, maximum: 1 });
	expect(gridPlacement.partsRight(map, response)).toEqual({ right: given, of: 4 });
});

test('remarks give of each row what can be justified, and whether the response is within it', () => {
	expect(gridPlacement.remarks(map, both(at(3, 5), at(5, 4)))).toStrictEqual([
		{
			part: 'council',
			about: 'The council: Interest 3–4, Power 5',
			right: true,
			given: true,
			explanation: 'It decides.'
		},
		{
			part: 'constructor',
			about: 'The ferryman: Interest 5, Power 1–2',
			right: true,
			given: false,
			explanation: 'He lives by it.'
		}
	]);
	expect(gridPlacement.remarks(map, undefined).map(({ given }) => given)).toEqual([false, false]);
	expect(gridPlacement.remarks(map, placed({ council: at(null, 5) })).map(({ given }) => given)).toEqual([
		false,
		false
	]);
});

test('the key is where the author puts each', () => {
	expect(gridPlacement.key(map)).toEqual(both(at(4, 5), at(5, 1)));
});

test('listedWrong places each row apart from all that can be justified, then all of them, which earns nothing', () => {
	const wrong = gridPlacement.listedWrong(map);
	expect(wrong).toEqual([both(at(1, 1), at(5, 1)), both(at(4, 5), at(1, 5)), both(at(1, 1), at(1, 5))]);
	expect(wrong.map((response) => gridPlacement.score(map, 'each-part', response).given)).toEqual([2, 2, 0]);
});

test('describe keeps the order of the rows and hides nothing foreign', () => {
	expect(gridPlacement.describe(map, placed({ baker: at(1, null), constructor: at(5, 2), council: at(null, 4) }))).toBe(
		'The council: Interest –, Power 4; The ferryman: Interest 5, Power 2; baker: Interest 1, Power –'
	);
	expect(gridPlacement.describe(map, placed({}))).toBe('');
});
