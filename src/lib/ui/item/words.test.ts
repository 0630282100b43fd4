import { expect, test } from 'vitest';
import type { Order } from '#lib/assessment/interaction/order.ts';
import type { Item } from '#lib/assessment/module.ts';
import { policyOf } from '../../../../tests/fixtures/walks.ts';
import { concordanceInWords } from './words.ts';

const interaction: Order = {
	kind: 'order',
	elements: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => ({ id, text: id, explanation: '' })),
	mistakes: []
};
const item: Item = { id: 'order', objective: 'o', difficulty: 1, sources: [], prompt: '', interaction };
const response = { kind: 'order', order: ['b', 'a', 'd', 'c', 'f', 'e', 'g'] } as const;
const { rules } = policyOf();

test('of an order judged by its pairs they are counted, with tau', () => {
	expect(concordanceInWords(item, { ...rules, order: 'kendall-tau' }, response)).toBe(
		'18 of 21 pairs stand in the right order (Kendall’s tau 0.71; 1 is all of them, −1 none).'
	);
});

test('where pairs earn nothing, none are counted', () => {
	expect(concordanceInWords(item, { ...rules, order: 'neighbours' }, response)).toBe('');
	expect(concordanceInWords(item, { ...rules, order: 'kendall-tau' }, { kind: 'order', order: [] })).toBe('');
});
