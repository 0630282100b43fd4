import { expect, test } from 'vitest';
import { concordance, type Order, order } from './order.ts';

const element = (id: string) => ({ id, text: id.toUpperCase(), explanation: `Why ${id}.` });
const steps: Order = {
	kind: 'order',
	elements: ['a', 'b', 'c', 'd', 'e'].map(element),
	mistakes: [
		{ first: 'd', second: 'b', explanation: 'D came later.', misconception: 'wrong-year' },
		{ first: 'e', second: 'd', explanation: 'E was last.' }
	]
};
const arranged = (ids: string) => ({ kind: 'order', order: [...ids] }) as const;

test.each([
	['', 'nothing-chosen'],
	['abcd', 'part-missing'],
	['edcba', 'ready'],
	['abcde', 'ready'],
	['abcdx', 'foreign'],
	['aacde', 'foreign'],
	['aa', 'foreign'],
	['abcdea', 'foreign']
])('readiness of %j is %s', (ids, expected) => {
	expect(order.readiness(steps, arranged(ids))).toBe(expected);
});

// Tau is the pairs in the right order less those in the wrong one, of 10: `badce` has 8 less 2, of 4 points 2.4.
test.each([
	['abcde', 1, 4, 4],
	['abced', 0, 2, 3],
	['bacde', 0, 2, 3],
	['bcdea', 0, 3, 0],
	['eabcd', 0, 3, 0],
	['cdeab', 0, 3, 0],
	['badce', 0, 0, 2],
	['adcbe', 0, 0, 1],
	['cabde', 0, 2, 2],
	['acebd', 0, 0, 1],
	['edcba', 0, 0, 0]
])('score of %j is %d of 1, %d of 4 neighbours, %d of 4 by tau', (ids, whole, neighbours, tau) => {
	expect(order.score(steps, 'all-or-nothing', arranged(ids))).toEqual({ given: whole, maximum: 1 });
	expect(order.score(steps, 'neighbours', arranged(ids))).toEqual({ given: neighbours, maximum: 4 });
	expect(order.score(steps, 'kendall-tau', arranged(ids))).toEqual({ given: tau, maximum: 4 });
	expect(order.partsRight(steps, arranged(ids))).toEqual({ right: neighbours, of: 4 });
});

test.each(['', 'abcd', 'abcdd', 'abcdex', 'xabcd'])('score is nothing for %j, which is not ready', (ids) => {
	expect(order.score(steps, 'all-or-nothing', arranged(ids))).toEqual({ given: 0, maximum: 1 });
	expect(order.score(steps, 'neighbours', arranged(ids))).toEqual({ given: 0, maximum: 4 });
	expect(order.score(steps, 'kendall-tau', arranged(ids))).toEqual({ given: 0, maximum: 4 });
	expect(order.partsRight(steps, arranged(ids))).toEqual({ right: 0, of: 4 });
});

test('score by tau does not lose a point to binary fractions', () => {
	const ids = [...'abcdefghijklmnopqrstuvwx'];
	const long: Order = { kind: 'order', elements: ids.map(element), mistakes: [] };
	// 60 of 276 pairs in the wrong order: tau is 156/276, of 23 points exactly 13, where floating point would say 12.99….
	const given = 'kjihgfedcba' + 'lmnopqr' + 'x' + 'stuvw';
	expect(order.score(long, 'kendall-tau', arranged(given))).toEqual({ given: 13, maximum: 23 });
});

test.each([
	['abcde', 10, 1],
	['badce', 8, 0.6],
	['adcbe', 7, 0.4],
	['bcdea', 6, 0.2],
	['edcba', 0, -1]
])('concordance of %j is %d of 10 pairs, and tau %d', (ids, concordant, tau) => {
	expect(concordance(steps, arranged(ids))).toEqual({ concordant, discordant: 10 - concordant, pairs: 10, tau });
});

test('concordance is that of complete orders with a pair to compare', () => {
	expect(concordance(steps, arranged('abcd'))).toBeUndefined();
	expect(concordance(steps, arranged('abcdx'))).toBeUndefined();
	expect(concordance({ ...steps, elements: steps.elements.slice(0, 1) }, arranged('a'))).toBeUndefined();
});

test('maximum is the number of neighbouring pairs, or one', () => {
	expect(order.maximum(steps, 'neighbours')).toBe(4);
	expect(order.maximum(steps, 'kendall-tau')).toBe(4);
	expect(order.maximum(steps, 'all-or-nothing')).toBe(1);
	expect(order.maximum({ ...steps, elements: [] }, 'neighbours')).toBe(0);
});

test('remarks explain each element at its place, then each listed mistake that was made', () => {
	expect(order.remarks(steps, arranged('adcbe'))).toStrictEqual([
		{ part: 'a', about: '1. A', right: true, given: true, explanation: 'Why a.' },
		{ part: 'b', about: '2. B', right: true, given: false, explanation: 'Why b.' },
		{ part: 'c', about: '3. C', right: true, given: true, explanation: 'Why c.' },
		{ part: 'd', about: '4. D', right: true, given: false, explanation: 'Why d.' },
		{ part: 'e', about: '5. E', right: true, given: true, explanation: 'Why e.' },
		{ part: 'd', about: 'D → B', right: false, given: true, explanation: 'D came later.', misconception: 'wrong-year' }
	]);
	expect(order.remarks(steps, arranged('edcba')).map(({ about }) => about)).toContain('E → D');
	expect(order.remarks(steps, arranged('abcde'))).toHaveLength(5);
	expect(order.remarks(steps, arranged('b'))).toHaveLength(5);
	expect(order.remarks(steps, undefined).map(({ given }) => given)).toEqual([false, false, false, false, false]);
});

test('the key is the order of the elements', () => {
	expect(order.key(steps)).toEqual(arranged('abcde'));
});

test('listedWrong exchanges each listed pair and reverses the whole', () => {
	expect(order.listedWrong(steps)).toEqual([arranged('adcbe'), arranged('abced'), arranged('edcba')]);
});

test('describe numbers the elements and hides no foreign id', () => {
	expect(order.describe(steps, arranged('bax'))).toBe('1. B 2. A 3. x');
	expect(order.describe(steps, arranged(''))).toBe('');
});

test('empty holds all elements, ready to be scored', () => {
	expect(order.readiness(steps, order.empty(steps))).toBe('ready');
});

test('empty does not depend on the right order, but where it would give it away', () => {
	const { order: start } = order.empty(steps);
	const reversed = order.empty({ ...steps, elements: [...steps.elements].reverse() });
	expect(reversed.order).toEqual(start);
	const asShuffled = order.empty({ ...steps, elements: start.map(element) });
	expect(asShuffled.order).toEqual([...start.slice(1), ...start.slice(0, 1)]);
});

test('empty is always the same', () => {
	expect(order.empty(steps)).toEqual(arranged('eadbc'));
});

test('is quick with a response of 100 000 ids', () => {
	const many = { kind: 'order', order: Array.from({ length: 100_000 }, (_, index) => `id-${index % 7}`) } as const;
	const start = performance.now();
	expect(order.readiness(steps, many)).toBe('foreign');
	expect(order.score(steps, 'kendall-tau', many).given).toBe(0);
	order.remarks(steps, many);
	order.describe(steps, many);
	expect(performance.now() - start).toBeLessThan(1000);
});
