import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moduleOf, sectionOf } from '../../../../tests/fixtures/walks.ts';
import { canPass, descriptionOf, masteryOf, percentOf, shareOf, titleOf } from './forms.ts';

const called = (title: string, summary = '') => ({ ...moduleOf([]), title, summary });

test('titles stand on one line and are never empty', () => {
	expect(titleOf(called('  Three\n\tways  across '))).toBe('Three ways across');
	expect(titleOf(called(' \n '))).toBe('small');
});

test('titles have at most 200 characters, of which none is cut in two', () => {
	expect(titleOf(called('é'.repeat(200)))).toBe('é'.repeat(200));
	expect(titleOf(called('🐟'.repeat(201)))).toBe(`${'🐟'.repeat(199)}…`);
});

test('descriptions are the summary in plain words, or the title where there is none', () => {
	expect(descriptionOf(called('Ways', '<p>Tea &amp; <em>cake</em></p><p>Twice.</p>'))).toBe('Tea & cake Twice.');
	expect(descriptionOf(called('Ways', '<p></p>'))).toBe('Ways');
	expect(descriptionOf(called('Ways', 'word '.repeat(500)))).toHaveLength(1000);
});

test('numbers have few decimals and no exponent', () => {
	expect([0, 100, 60, 66.67, 0.01, 33.333333, 1e-9].map(shareOf)).toEqual([
		...['0', '1', '0.6', '0.6667', '0.0001', '0.3333', '0']
	]);
	expect([0, 100, 60, 66.67, 10.5, 33.333333, 1e-9].map(percentOf)).toEqual([
		...['0', '100', '60', '66.67', '10.5', '33.33', '0']
	]);
	fc.assert(
		fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (percent) => {
			expect(shareOf(percent)).toMatch(/^(?:0|1|0\.\d{0,3}[1-9])$/u);
			expect(Math.abs(Number(percentOf(percent)) - percent)).toBeLessThanOrEqual(0.0050001);
		})
	);
});

test('an LMS may decide on passing where the mark is that of the whole alone', () => {
	const plain = sectionOf('a', []);
	const marked = sectionOf('b', [], { passMark: 50 });
	const seen = [moduleOf([plain]), moduleOf([plain], { passMark: 60 }), moduleOf([plain, marked], { passMark: 60 })];
	expect(seen.map(masteryOf)).toEqual([undefined, 60, undefined]);
	expect([...seen, moduleOf([marked])].map(canPass)).toEqual([false, true, true, true]);
	expect(masteryOf(moduleOf([plain], { passMark: 0 }))).toBe(0);
});
