import { describe, expect, it } from 'vitest';
import type { Draft } from '../draft.ts';
import type { ItemEntry } from '../schema/items.ts';
import { correctLengths, correctPositions } from './giveaways.ts';

/** A section of single choices, each given by the texts of its options; the one in capitals is right. */
function draft(...choices: readonly (readonly string[])[]): Draft {
	const items = choices.map((texts, index): ItemEntry => ({
		id: `s-${index}`,
		kind: 'choice',
		objective: 'o',
		difficulty: 1,
		sources: ['S'],
		prompt: 'Which?',
		cardinality: 'one',
		options: texts.map((text, place) => ({
			id: `o${place}`,
			text,
			correct: text === text.toUpperCase(),
			explanation: 'Because.'
		}))
	}));
	return {
		files: new Map(),
		outline: { languages: ['en'], sections: ['s'] },
		language: 'en',
		sources: [],
		series: [],
		tables: new Map(),
		themes: [],
		events: [],
		sides: [],
		actors: [],
		scenarios: [],
		sections: [
			{ id: 's', file: 'en/s.yaml', whole: true, content: { title: 't', objectives: [], primer: 'p', items } }
		],
		texts: [],
		lost: new Set(),
		unread: new Set()
	};
}

const first = ['AA', 'bb', 'cc'];
const second = ['aa', 'BB', 'cc'];

describe('correctPositions', () => {
	it('accepts three of five at one place: 60 percent', () => {
		expect(correctPositions(draft(first, first, first, second, second))).toEqual([]);
	});
	it('finds fault with four of five', () => {
		expect(correctPositions(draft(first, first, first, first, second))).toMatchObject([
			{ file: 'en/s.yaml', found: 'option 1 correct in 4 of 5' }
		]);
	});
	it('says nothing of four items', () => {
		expect(correctPositions(draft(first, first, first, first))).toEqual([]);
	});
	it('compares items with as many options alone', () => {
		const four = ['AA', 'bb', 'cc', 'dd'];
		expect(correctPositions(draft(first, first, first, first, four))).toEqual([]);
	});
});

describe('correctLengths', () => {
	const long = ['AAA', 'bb', 'cc'];
	it('accepts half of the items', () => {
		expect(correctLengths(draft(long, long, long, first, first, first))).toEqual([]);
	});
	it('finds fault with more than half', () => {
		expect(correctLengths(draft(long, long, long, first, first))).toMatchObject([{ found: '3 of 5: s-0, s-1, s-2' }]);
	});
	it('does not count a right option that is as long as another', () => {
		expect(correctLengths(draft(first, first, first, first, first))).toEqual([]);
	});
	it('measures the words and not their markup', () => {
		const marked = ['**A**', 'bb', 'cc'];
		expect(correctLengths(draft(marked, marked, marked, marked, marked))).toEqual([]);
	});
});
