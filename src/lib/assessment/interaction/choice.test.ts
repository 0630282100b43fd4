import { expect, test } from 'vitest';
import { type Choice, choice } from './choice.ts';

const option = (id: string, text: string, correct: boolean) => ({ id, text, correct, explanation: `Why ${id}.` });

const one: Choice = {
	kind: 'choice',
	cardinality: 'one',
	options: [
		{ ...option('y2007', '<em>2007</em>', true) },
		{ ...option('y2001', '2001', false), misconception: 'wrong-year' },
		option('y1994', 'R&amp;D in 1994', false)
	]
};
const several: Choice = {
	kind: 'choice',
	cardinality: 'several',
	options: [
		option('a', 'A', true),
		option('b', 'B', false),
		option('c', 'C', true),
		option('d', 'D', true),
		option('e', 'E', false)
	]
};
const chosen = (...ids: readonly string[]) => ({ kind: 'choice', chosen: ids }) as const;

test.each([
	[[], 'nothing-chosen'],
	[['y2001'], 'ready'],
	[['y2001', 'y2007'], 'foreign'],
	[['y2007', 'y2007'], 'foreign'],
	[['other'], 'foreign'],
	[[''], 'foreign']
])('readiness of %j is %s where one is asked', (ids, expected) => {
	expect(choice.readiness(one, chosen(...ids))).toBe(expected);
});

test.each([
	[[], 'nothing-chosen'],
	[['b'], 'ready'],
	[['a', 'b', 'c', 'd', 'e'], 'ready'],
	[['a', 'a'], 'foreign'],
	[['a', 'other'], 'foreign'],
	[['a', 'b', 'c', 'd', 'e', 'a'], 'foreign']
])('readiness of %j is %s where several are asked', (ids, expected) => {
	expect(choice.readiness(several, chosen(...ids))).toBe(expected);
});

test('score gives a single choice its point or none, under either rule', () => {
	for (const rule of ['right-minus-wrong', 'all-or-nothing'] as const) {
		expect(choice.score(one, rule, chosen('y2007'))).toEqual({ given: 1, maximum: 1 });
		expect(choice.score(one, rule, chosen('y2001'))).toEqual({ given: 0, maximum: 1 });
	}
});

test.each([
	[['a', 'c', 'd'], 3],
	[['d', 'a', 'c'], 3],
	[['a', 'c'], 2],
	[['a', 'c', 'b'], 1],
	[['a', 'b', 'c', 'd', 'e'], 1],
	[['a', 'b'], 0],
	[['a', 'b', 'e'], 0],
	[['b', 'e'], 0]
])('score takes one wrong option from each right one: %j earns %d of 3', (ids, given) => {
	expect(choice.score(several, 'right-minus-wrong', chosen(...ids))).toEqual({ given, maximum: 3 });
});

test.each([
	[['a', 'c', 'd'], 1],
	[['a', 'c'], 0],
	[['a', 'b', 'c', 'd'], 0]
])('score gives all or nothing: %j earns %d of 1', (ids, given) => {
	expect(choice.score(several, 'all-or-nothing', chosen(...ids))).toEqual({ given, maximum: 1 });
});

test.each([[[]], [['a', 'a', 'a']], [['a', 'c', 'd', 'other']]])(
	'score gives nothing for %j, which is not ready',
	(ids) => {
		expect(choice.score(several, 'right-minus-wrong', chosen(...ids))).toEqual({ given: 0, maximum: 3 });
		expect(choice.score(several, 'all-or-nothing', chosen(...ids))).toEqual({ given: 0, maximum: 1 });
	}
);

test('maximum is the number of right options, or one', () => {
	expect(choice.maximum(several, 'right-minus-wrong')).toBe(3);
	expect(choice.maximum(several, 'all-or-nothing')).toBe(1);
	expect(choice.maximum(one, 'right-minus-wrong')).toBe(1);
});

test('partsRight counts each decision of several, and one choice as one', () => {
	expect(choice.partsRight(several, chosen('a', 'b'))).toEqual({ right: 2, of: 5 });
	expect(choice.partsRight(several, chosen('a', 'c', 'd'))).toEqual({ right: 5, of: 5 });
	expect(choice.partsRight(several, chosen())).toEqual({ right: 0, of: 5 });
	expect(choice.partsRight(one, chosen('y2007'))).toEqual({ right: 1, of: 1 });
	expect(choice.partsRight(one, chosen('y2001'))).toEqual({ right: 0, of: 1 });
	expect(choice.partsRight(one, chosen())).toEqual({ right: 0, of: 1 });
});

test('remarks explain every option, in plain words, chosen or not', () => {
	expect(choice.remarks(one, chosen('y2001'))).toStrictEqual([
		{ part: 'y2007', about: '2007', right: true, given: false, explanation: 'Why y2007.' },
		{ part: 'y2001', about: '2001', right: false, given: true, explanation: 'Why y2001.', misconception: 'wrong-year' },
		{ part: 'y1994', about: 'R&D in 1994', right: false, given: false, explanation: 'Why y1994.' }
	]);
	expect(choice.remarks(one, undefined).map(({ given }) => given)).toEqual([false, false, false]);
});

test('the key is every right option', () => {
	expect(choice.key(one)).toEqual(chosen('y2007'));
	expect(choice.key(several)).toEqual(chosen('a', 'c', 'd'));
});

test('listedWrong has each wrong option, and of several the key with one more or one less', () => {
	expect(choice.listedWrong(one)).toEqual([chosen('y2001'), chosen('y1994')]);
	expect(choice.listedWrong(several)).toEqual([
		chosen('a', 'c', 'd', 'b'),
		chosen('a', 'c', 'd', 'e'),
		chosen('c', 'd'),
		chosen('a', 'd'),
		chosen('a', 'c')
	]);
});

test('describe names the chosen options in their own order and hides no foreign id', () => {
	expect(choice.describe(several, chosen('c', 'a'))).toBe('A; C');
	expect(choice.describe(one, chosen('y1994'))).toBe('R&D in 1994');
	expect(choice.describe(one, chosen('gone', 'y2007'))).toBe('2007; gone');
	expect(choice.describe(one, chosen())).toBe('');
});

test('empty chooses nothing', () => {
	expect(choice.empty(several)).toEqual(chosen());
});

test('is quick with a response of 100 000 ids', () => {
	const many = chosen(...Array.from({ length: 100_000 }, (_, index) => `id-${index}`));
	const start = performance.now();
	expect(choice.readiness(several, many)).toBe('foreign');
	expect(choice.score(several, 'right-minus-wrong', many).given).toBe(0);
	expect(choice.partsRight(several, many).right).toBe(0);
	choice.remarks(several, many);
	choice.describe(several, many);
	expect(performance.now() - start).toBeLessThan(1000);
});
