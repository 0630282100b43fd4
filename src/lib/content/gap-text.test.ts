import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseGapText, printGapText } from './gap-text.ts';

describe('parseGapText', () => {
	it('finds words and gaps in turn', () => {
		expect(parseGapText('In {{year}}, {{ month }}{{day}}.')).toEqual([
			'In ',
			{ gap: 'year' },
			', ',
			{ gap: 'month' },
			{ gap: 'day' },
			'.'
		]);
	});
	it('leaves braces that make no gap among the words', () => {
		expect(parseGapText('a {b} {{c')).toEqual(['a {b} {{c']);
	});
	it('is undone by printing', () => {
		const words = fc.stringMatching(/^[^{}]+$/);
		const gap = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/).map((id) => ({ gap: id }));
		const parts = fc.array(fc.tuple(words, gap)).map((pairs) => pairs.flat());
		fc.assert(
			fc.property(parts, (all) => {
				expect(parseGapText(printGapText(all))).toEqual(all);
			})
		);
	});
});
