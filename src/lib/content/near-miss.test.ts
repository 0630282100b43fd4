import { describe, expect, it } from 'vitest';
import { distance, findNearest } from './near-miss.ts';

describe('distance', () => {
	it.each([
		['', '', 0],
		['', 'abc', 3],
		['explanation', 'explantion', 1],
		['form', 'from', 1],
		['kitten', 'sitting', 3]
	])('between %j and %j is %i', (a, b, steps) => {
		expect(distance(a, b)).toBe(steps);
		expect(distance(b, a)).toBe(steps);
	});
});

describe('findNearest', () => {
	it('finds the word with a slip', () => {
		expect(findNearest('explantion', ['text', 'explanation', 'correct'])).toBe('explanation');
	});
	it('takes no notice of case', () => {
		expect(findNearest('Kind', ['kind', 'bind'])).toBe('kind');
	});
	it('suggests nothing where all words are far', () => {
		expect(findNearest('weight', ['id', 'text', 'correct'])).toBeUndefined();
	});
	it('does not take a short word for another one altogether', () => {
		expect(findNearest('ab', ['xy', 'id'])).toBeUndefined();
	});
});
