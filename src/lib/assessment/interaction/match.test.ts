import { expect, test } from 'vitest';
import { type Match, match } from './match.ts';

const readouts: Match = {
	kind: 'match',
	targets: [
		{ id: 'north', text: 'Northern report' },
		{ id: 'south', text: 'Southern report' },
		{ id: 'neither', text: 'Neither' }
	],
	rows: [
		{
			id: 'arms',
			text: 'Arms first',
			target: 'south',
			explanation: 'Why arms.',
			mistakes: [
				{ target: 'north', explanation: 'Not the north.', misconception: 'one-side' },
				{ target: 'neither', explanation: 'One of them.' }
			]
		},
		{ id: 'trade', text: 'Trade first', target: 'north', explanation: 'Why trade.', mistakes: [] }
	]
};
const pairs = (ids: Readonly<Record<string, string>>) => ({ kind: 'match', pairs: ids }) as const;
const key = pairs({ arms: 'south', trade: 'north' });

test.each([
	[{}, 'nothing-chosen'],
	[{ arms: 'neither' }, 'part-missing'],
	[{ arms: 'neither', trade: 'neither' }, 'ready'],
	[{ arms: 'neither', trade: 'arms' }, 'foreign'],
	[{ arms: 'neither', north: 'neither' }, 'foreign']
])('readiness of %j is %s', (ids, expected) => {
	expect(match.readiness(readouts, pairs(ids))).toBe(expected);
});

test.each([
	[key.pairs, 2, 1],
	[{ arms: 'south', trade: 'south' }, 1, 0],
	[{ arms: 'neither', trade: 'neither' }, 0, 0],
	[{ arms: 'south' }, 0, 0]
])('%j earns %d of 2 by parts, %d of 1 as a whole', (ids, parts, whole) => {
	expect(match.score(readouts, 'each-part', pairs(ids))).toEqual({ given: parts, maximum: 2 });
	expect(match.score(readouts, 'all-or-nothing', pairs(ids))).toEqual({ given: whole, maximum: 1 });
	expect(match.partsRight(readouts, pairs(ids))).toEqual({ right: parts, of: 2 });
});

test('maximum is a point for each row, or one', () => {
	expect(match.maximum(readouts, 'each-part')).toBe(2);
	expect(match.maximum(readouts, 'all-or-nothing')).toBe(1);
});

test('remarks explain the right pair of each row, and a chosen wrong one that the author foresaw', () => {
	expect(match.remarks(readouts, pairs({ arms: 'north', trade: 'north' }))).toStrictEqual([
		{ part: 'arms', about: 'Arms first → Southern report', right: true, given: false, explanation: 'Why arms.' },
		{
			part: 'arms',
			about: 'Arms first → Northern report',
			right: false,
			given: true,
			explanation: 'Not the north.',
			misconception: 'one-side'
		},
		{ part: 'trade', about: 'Trade first → Northern report', right: true, given: true, explanation: 'Why trade.' }
	]);
	expect(
		match.remarks(readouts, pairs({ arms: 'neither', trade: 'south' })).map(({ explanation }) => explanation)
	).toEqual(['Why arms.', 'One of them.', 'Why trade.']);
	expect(match.remarks(readouts, undefined).map(({ part, given }) => [part, given])).toEqual([
		['arms', false],
		['trade', false]
	]);
});

test('the key pairs every row rightly', () => {
	expect(match.key(readouts)).toEqual(key);
});

test('listedWrong has each other target of each row', () => {
	expect(match.listedWrong(readouts)).toEqual([
		pairs({ arms: 'north', trade: 'north' }),
		pairs({ arms: 'neither', trade: 'north' }),
		pairs({ arms: 'south', trade: 'south' }),
		pairs({ arms: 'south', trade: 'neither' })
	]);
});

test('describe names the pairs row by row and hides nothing foreign', () => {
	expect(match.describe(readouts, pairs({ trade: 'north', arms: 'neither' }))).toBe(
		'Arms first → Neither; Trade first → Northern report'
	);
	expect(match.describe(readouts, pairs({ gone: 'south', arms: 'lost' }))).toBe('Arms first → lost; gone → south');
	expect(match.describe(readouts, pairs({}))).toBe('');
});

test('empty pairs nothing', () => {
	expect(match.empty(readouts)).toEqual(pairs({}));
});
