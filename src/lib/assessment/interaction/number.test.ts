import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DecimalMark, isWithin, parseNumber, printNumber } from './number.ts';

const value = (text: string, mark: DecimalMark = '.') => {
	const quantity = parseNumber(text, mark);
	return quantity === 'not-a-number' ? quantity : quantity.value;
};

test.each<[string, DecimalMark, number]>([
	['0', '.', 0],
	['007', '.', 7],
	['12027', '.', 12027],
	['12,027', '.', 12027],
	['12.027', '.', 12.027],
	['12.027', ',', 12027],
	['12,027', ',', 12.027],
	['1,234,567.89', '.', 1234567.89],
	['1.234.567,89', ',', 1234567.89],
	['1 234 567,89', ',', 1234567.89],
	['1\u202f234\u202f567,89', ',', 1234567.89],
	['1\u00a0234', '.', 1234],
	["1'234.5", '.', 1234.5],
	['1’234’567', '.', 1234567],
	['100,000', '.', 100000],
	['1234,5', ',', 1234.5],
	['0,5', ',', 0.5],
	['0.500', '.', 0.5],
	['.5', '.', 0.5],
	[',5', ',', 0.5],
	['+7', '.', 7],
	['-7', '.', -7],
	['\u22127', '.', -7],
	['- 7', '.', -7],
	['\uff0d\uff11\uff12\uff0e\uff15', '.', -12.5],
	['\u{1d7cf}\u{1d7d0}', '.', 12],
	[' \n\t 42 \n', '.', 42],
	['9007199254740991', '.', 9007199254740991]
])('parseNumber reads %j with the decimal mark %j as %d', (text, mark, expected) => {
	expect(parseNumber(text, mark)).toEqual({ value: expected, unit: '' });
});

test.each<[string, string, DecimalMark]>([
	['nothing', '', '.'],
	['words', 'many', '.'],
	['a sign alone', '-', '.'],
	['a mark alone', '.', '.'],
	['a group of one', '1,5', '.'],
	['a group of one, other mark', '1.5', ','],
	['a group of two', '1,50', '.'],
	['a group of four', '1,5000', '.'],
	['a first group of four', '1234,567', '.'],
	['a first group of four and two more groups', '1234,567,890', '.'],
	['a first group of nothing', ',567', '.'],
	['a first group of zero, likely a fraction', '0,500', '.'],
	['a bad second group', '1,234,56', '.'],
	['groups of two as in India', '12,34,567', '.'],
	['two grouping marks', '1,234 567', '.'],
	['two spaces between groups', '1  234', '.'],
	['two decimal marks', '1.2.3', '.'],
	['grouping behind the decimal mark', '1.234,5', '.'],
	['a mark at the end', '5.', '.'],
	['the other mark at the end', '5,', '.'],
	['an exponent', '1e5', '.'],
	['an exponent with a sign', '1.5E-5', '.'],
	['an exponent with a minus sign', '1e\u22125', '.'],
	['hexadecimal', '0x1F', '.'],
	['hexadecimal letters', '0Xff', '.'],
	['a superscript, not to be read as 52', '5²', '.'],
	['a vulgar fraction', '5½', '.'],
	['a half', '½', '.'],
	['a fraction', '1/2', '.'],
	['a range', '5–6', '.'],
	['a range with spaces', '5 - 6', '.'],
	['two signs', '--5', '.'],
	['a sign behind the currency', '$-5', '.'],
	['words before', 'about 5', '.'],
	['a number after a number', '5 6', '.'],
	['Arabic-Indic digits', '٣', '.'],
	['a number too large', '9'.repeat(400), '.'],
	['Infinity', 'Infinity', '.']
])('parseNumber does not read %s: %j', (_, text, mark) => {
	expect(parseNumber(text, mark)).toBe('not-a-number');
});

test.each<[string, number, string]>([
	['12%', 12, '%'],
	['12 %', 12, '%'],
	['12％', 12, '%'],
	['3‰', 3, '‰'],
	['1,500 lb', 1500, 'lb'],
	['1,500lb.', 1500, 'lb.'],
	['24.9 per 100,000', 24.9, 'per 100,000'],
	['20 °F', 20, '°F'],
	['5 m²', 5, 'm²'],
	['5 EUR', 5, 'EUR'],
	['5e', 5, 'e'],
	['5 x', 5, 'x'],
	['$5', 5, '$'],
	['-$5', -5, '$'],
	['- $ 5', -5, '$'],
	['＄5', 5, '$'],
	['5 $', 5, '$'],
	['5€', 5, '€'],
	['$1.6 billion', 1.6, '$ billion'],
	['5 kg\nor so', 5, 'kg\nor so']
])('parseNumber gives the unit of %j apart', (text, expected, unit) => {
	expect(parseNumber(text, '.')).toEqual({ value: expected, unit });
});

test('parseNumber knows no minus zero', () => {
	expect(value('-0')).toBe(0);
});

test.each(['1', ' ', '1,', ',', '1 ', '1,000', '+', '-', 'x', '$', '.', '\uff11', '1’000’'])(
	'parseNumber is quick with 100 000 times %j',
	(unit) => {
		const long = unit.repeat(100_000);
		const start = performance.now();
		for (const text of [long, `1${long}`, `${long}x`, `-${long}`, `$${long}1`, `1${long}x1`]) parseNumber(text, '.');
		expect(performance.now() - start).toBeLessThan(2000);
	}
);

test.each([
	[0, '0'],
	[-0, '0'],
	[12027, '12027'],
	[-1.5, '-1.5'],
	[0.05, '0.05'],
	[1e-7, '0.0000001'],
	[1.25e-7, '0.000000125'],
	[1e21, '1000000000000000000000'],
	[1.5e21, '1500000000000000000000'],
	[-1.23456789e22, '-12345678900000000000000']
])('printNumber prints %d in full', (number, text) => {
	expect(printNumber(number, '.')).toBe(text);
	expect(printNumber(number, ',')).toBe(text.replace('.', ','));
});

test('printNumber prints what parseNumber reads back, for every finite number and either decimal mark', () => {
	const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0);
	fc.assert(
		fc.property(finite, fc.constantFrom('.' as const, ',' as const), (number, mark) => {
			expect(parseNumber(printNumber(number, mark), mark)).toEqual({ value: number === 0 ? 0 : number, unit: '' });
		})
	);
});

test.each<[string, DecimalMark]>([
	['en-US', '.'],
	['es-MX', '.'],
	['de-DE', ','],
	['de-CH', '.'],
	['fr-FR', ','],
	['pl-PL', ','],
	['sv-SE', ',']
])('parseNumber reads numbers as people in %s write them', (locale, mark) => {
	const written = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
	fc.assert(
		fc.property(fc.integer({ min: -2e9, max: 2e9 }), (thousandths) => {
			const number = thousandths / 1000;
			expect(value(written.format(number), mark)).toBe(number + 0);
		})
	);
});

test('isWithin takes the bounds in, in spite of binary fractions', () => {
	expect(isWithin(0.1, 0.3, 0.4)).toBe(true);
	expect(isWithin(0.1, 0.3, 0.2)).toBe(true);
	expect(isWithin(0, 0, 0)).toBe(true);
	expect(isWithin(0.3, 0, 0.1 + 0.2)).toBe(true);
	expect(isWithin(0, 0.3, 0.1 + 0.2)).toBe(true);
	expect(isWithin(0, -0.3, -0.1 - 0.2)).toBe(true);
	expect(isWithin(50, 12027, 12077)).toBe(true);
	expect(isWithin(50, 12027, 11977)).toBe(true);
});

test('isWithin takes in nothing that a person could tell apart', () => {
	expect(isWithin(0.1, 0.3, 0.4000001)).toBe(false);
	expect(isWithin(50, 12027, 12078)).toBe(false);
	expect(isWithin(50, 12027, 11976)).toBe(false);
	expect(isWithin(0, 1, 1 + 1e-14)).toBe(false);
	expect(isWithin(0, 1e15, 1e15 + 2)).toBe(false);
	expect(isWithin(0, 0, 1e-300)).toBe(false);
	expect(isWithin(0, 1e-300, 0)).toBe(false);
});
