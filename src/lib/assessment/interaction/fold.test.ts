import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from './fold.ts';

test.each([
	['case', 'MÉRIDA Initiative', 'merida initiative'],
	['accents, composed or not', 'Ma\u0301xico Pen\u0303a', 'máxico peña'],
	['kinds of dash, and a space for one', 'Adams-Onís', 'adams\u2013onis'],
	['a hyphen against a space', 'Adams-Onís', 'adams onís'],
	['a minus sign against a hyphen', 'a\u2212b', 'a-b'],
	['a non-breaking hyphen', 'a\u2011b', 'a-b'],
	['kinds of apostrophe', "O'Neill", 'O\u2019Neill'],
	['a modifier apostrophe', "O'Neill", 'O\u02bcNeill'],
	['an acute accent typed for an apostrophe', "O'Neill", 'O\u00b4Neill'],
	['a backtick typed for an apostrophe', "O'Neill", 'O`Neill'],
	['primes', "5'", '5\u2032'],
	['kinds of double quotation mark', '"plan"', '\u201cplan\u201d'],
	['guillemets and low marks', '«plan»', '\u201eplan\u201f'],
	['double primes', '5"', '5\u2033'],
	['runs and kinds of white space', ' two \t\n words\u00a0here ', 'two words here'],
	['a full stop at the end', 'Gadsden.', 'gadsden'],
	['full stops and spaces at the end', 'Gadsden. . ', 'gadsden'],
	['full-width forms', '\uff27\uff41\uff44\uff53\uff44\uff45\uff4e\u3000\uff11', 'gadsden 1'],
	['ligatures', '\ufb01nal', 'final'],
	[
		'strokes and ligatures that Unicode keeps whole',
		'Łódź Ørsted Straße œuvre æon đ ħ ı',
		'lodz orsted strasse oeuvre aeon d h i'
	],
	['the capital sharp s', 'STRA\u1e9eE', 'strasse'],
	['the dotted capital i of Turkish', '\u0130zmir', 'izmir'],
	['a sigma at the end of a word', 'ΟΔΟΣ', 'οδοσ'],
	['soft hyphens and zero-width characters', 'co\u00adop\u200ber\ufeffation', 'cooperation'],
	['a joiner between letter and accent', 'e\u034f\u0301', 'é']
])('does not mind %s', (_, one, other) => {
	expect(fold(one)).toBe(fold(other));
});

test('gives the plain form itself', () => {
	expect(fold('  The “Adams\u2010Onís” Treaty. ')).toBe('the "adams onis" treaty');
	expect(fold('l\u2019État')).toBe("l'etat");
});

test('keeps apart what readers keep apart', () => {
	expect(fold('U.K. Treasury')).toBe('u.k. treasury');
	expect(fold('Gadsden Purchase')).not.toBe(fold('GadsdenPurchase'));
	expect(fold('か')).not.toBe(fold('が'));
	expect(fold("'plan'")).not.toBe(fold('"plan"'));
	expect(fold('1.5')).not.toBe(fold('15'));
});

test('leaves nothing of spaces, dashes and full stops alone', () => {
	expect(fold(' \u2014 . ')).toBe('');
	expect(fold('')).toBe('');
});

test('folds every character of the basic plane, alone and between letters, to a form that folds to itself', () => {
	const unstable = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code))
		.flatMap((character) => [fold(character), fold(`a${character}B.`)])
		.filter((folded) => fold(folded) !== folded);
	expect(unstable).toEqual([]);
});

test('folds any text to a form that folds to itself', () => {
	const character = fc.constantFrom(...'aAéßŁıς.。- \t', ..."'’´`″‶\u0301\u0308\u034f\u200b\u3099\uff0e\ufb01");
	fc.assert(fc.property(fc.string({ unit: character }), (text) => fold(fold(text)) === fold(text)));
});

test.each(['.', ' ', '. ', 'é', '-', 'a.'])('folds 100 000 times %j quickly', (unit) => {
	const start = performance.now();
	fold(`${unit.repeat(100_000)}x`);
	fold(`x${unit.repeat(100_000)}`);
	expect(performance.now() - start).toBeLessThan(1000);
});
