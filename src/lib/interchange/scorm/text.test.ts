import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decimal, joined, oneLine, share } from './text.ts';

it('puts text on one line, without half characters', () => {
	expect(oneLine('  One,\r\n two\u2028 and\u0000 three\t', 100)).toBe('One, two and three');
	expect(oneLine('a\ud83dz', 9)).toBe('a\ufffdz');
	expect(oneLine('ab😀', 3)).toBe('ab');
	expect(oneLine('ab cd', 3)).toBe('ab');
});

it('prints numbers in full', () => {
	expect([0.5, -0.5, 1e-9, -1e-9, 1e21, 41_152, 0.1 + 0.2].map(decimal)).toEqual([
		...['0.5', '-0.5', '0', '0', '9999999999', '41152', '0.3']
	]);
	fc.assert(
		fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
			expect(decimal(value)).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d{1,7})?$/u);
		})
	);
});

it('never calls a share none or all', () => {
	expect(share({ given: 1, maximum: 3 })).toBe('0.33');
	expect(share({ given: 1, maximum: 900 })).toBe('0.01');
	expect(share({ given: 899, maximum: 900 })).toBe('0.99');
});

it('joins as many as fit', () => {
	expect(joined(['ab', 'cd', 'ef'], ',', 5)).toBe('ab,cd');
	expect(joined(['abcdef'], ',', 5)).toBe('');
});
