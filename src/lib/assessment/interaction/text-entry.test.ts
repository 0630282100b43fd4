import { expect, test } from 'vitest';
import { type TextEntry, textEntry } from './text-entry.ts';

const treaty: TextEntry = {
	kind: 'text-entry',
	accept: ['Adams-Onís Treaty', 'Adams-Onís'],
	mistakes: [
		{ accept: ['Gadsden Purchase', 'Gadsden'], explanation: 'That was 1853.', misconception: 'wrong-year' },
		{ accept: ['Guadalupe Hidalgo'], explanation: 'That was 1848.' }
	]
};
const typed = (text: string) => ({ kind: 'text-entry', text }) as const;

test.each(['', '   ', '\u200b', ' . '])('%j is nothing given', (text) => {
	expect(textEntry.readiness(treaty, typed(text))).toBe('nothing-chosen');
	expect(textEntry.score(treaty, 'all-or-nothing', typed(text))).toEqual({ given: 0, maximum: 1 });
});

test.each([
	['Adams-Onís', 1],
	['adams onis treaty.', 1],
	['ADAMS–ONIS', 1],
	['Adams', 0],
	['Adams-Onís Treaty of 1819', 0],
	['Gadsden', 0]
])('%j earns %d of 1', (text, given) => {
	expect(textEntry.readiness(treaty, typed(text))).toBe('ready');
	expect(textEntry.score(treaty, 'all-or-nothing', typed(text))).toEqual({ given, maximum: 1 });
	expect(textEntry.partsRight(treaty, typed(text))).toEqual({ right: given, of: 1 });
	expect(textEntry.maximum(treaty, 'all-or-nothing')).toBe(1);
});

test('an accepted form that folds to nothing accepts nothing', () => {
	expect(textEntry.partsRight({ ...treaty, accept: ['-'] }, typed(' '))).toEqual({ right: 0, of: 1 });
});

test('remarks explain the mistake that was made, in the words it was made in', () => {
	expect(textEntry.remarks(treaty, typed(' gadsden '))).toStrictEqual([
		{
			part: '',
			about: 'gadsden',
			right: false,
			given: true,
			explanation: 'That was 1853.',
			misconception: 'wrong-year'
		}
	]);
	expect(textEntry.remarks(treaty, typed('Guadalupe-Hidalgo'))).toStrictEqual([
		{ part: '', about: 'Guadalupe-Hidalgo', right: false, given: true, explanation: 'That was 1848.' }
	]);
	expect(textEntry.remarks(treaty, typed('Adams-Onís'))).toEqual([]);
	expect(textEntry.remarks(treaty, typed('Jay'))).toEqual([]);
	expect(textEntry.remarks(treaty, undefined)).toEqual([]);
});

test('remarks call nothing a mistake that is accepted', () => {
	const careless: TextEntry = { ...treaty, mistakes: [{ accept: ['adams onis'], explanation: 'No.' }] };
	expect(textEntry.remarks(careless, typed('Adams-Onís'))).toEqual([]);
});

test('the key is the first accepted form', () => {
	expect(textEntry.key(treaty)).toEqual(typed('Adams-Onís Treaty'));
});

test('listedWrong has each form of each mistake', () => {
	expect(textEntry.listedWrong(treaty)).toEqual([
		typed('Gadsden Purchase'),
		typed('Gadsden'),
		typed('Guadalupe Hidalgo')
	]);
});

test('describe gives the text as typed', () => {
	expect(textEntry.describe(treaty, typed(' Adams–Onis. '))).toBe('Adams–Onis.');
});

test('empty is an empty text', () => {
	expect(textEntry.empty(treaty)).toEqual(typed(''));
});
