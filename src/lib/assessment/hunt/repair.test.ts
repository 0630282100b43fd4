import { expect, test } from 'vitest';
import { huntText, markOn } from '../../../../tests/fixtures/hunt-text.ts';
import { isError, type Repair } from './claim.ts';
import { isAcceptedWording, isRepaired } from './repair.ts';

const base: Repair = { ways: [], forbids: [], removal: false, accepted: ['x'], refused: ['y'] };
const launched: Repair = {
	...base,
	ways: [[{ anyOf: ['2007'] }], [{ anyOf: ['2008'] }, { anyOf: ['funded', 'first money'] }]],
	forbids: ['2001']
};
const original = 'The Córdoba Compact, launched in 2001';

test.each([
	['The Córdoba Compact, announced in 2007', true],
	['the merida initiative – announced (October 22, 2007).', true],
	['The Córdoba Compact, “2007”', true],
	['The Córdoba Compact, funded since 2008', true],
	['The Córdoba Compact; its first money, 2008', true],
	['The Córdoba Compact, launched in 2008', false],
	['The Córdoba Compact, launched in 2001, that is 2007', false],
	['The Córdoba Compact, launched in 20070', false],
	['The Córdoba Compact, launched later', false],
	[original, false],
	['', false]
])('judges %j by its ways and what is forbidden', (wording, accepted) => {
	expect(isAcceptedWording(launched, original, wording)).toBe(accepted);
});

test('refuses the original, however it is typed, even where it would meet the demands', () => {
	const lax: Repair = { ...base, ways: [[{ anyOf: ['compact'] }]] };
	expect(isAcceptedWording(lax, original, 'the CORDOBA compact launched, in 2001.')).toBe(false);
	expect(isAcceptedWording(lax, original, 'The Córdoba Compact, begun in 2001')).toBe(true);
});

test.each([
	['Sheinbaum', 'President Sheinbaum’s government'],
	['Sheinbaum', "Sheinbaum's"],
	['Sheinbaum', '(Sheinbaum)'],
	['U.S.', 'the U.S.-Canada border'],
	['U.S.', 'the U.S., too'],
	['U.S.-Canada', 'the US of A; the U.S. Canada border'],
	['13,800', 'about 13800 pounds'],
	['13800', 'about 13,800 pounds'],
	['45%', 'a rise of 45 %'],
	['$5 million', 'US$5 million'],
	['could not be verified', 'This could not be “verified”.']
])('finds the form %j in %j', (form, wording) => {
	expect(isAcceptedWording({ ...base, ways: [[{ anyOf: [form] }]] }, 'something else', wording)).toBe(true);
});

test.each([
	['fell', 'they fellowed'],
	['45%', 'a rise of 45 pounds'],
	['2,001', '12,001'],
	['first money', 'money first'],
	['US', 'the U.S. side'],
	['–', 'a – b'],
	['', 'anything']
])('does not find the form %j in %j', (form, wording) => {
	expect(isAcceptedWording({ ...base, ways: [[{ anyOf: [form] }]] }, 'something else', wording)).toBe(false);
});

test.each([
	['6,150 pounds', true],
	['6150', true],
	['about 6,400.', true],
	['6,401', false],
	['between 5,000 and 6,000 (5,900)', true],
	['6.150', false],
	['6,15', false],
	['61,506,150', false],
	['F6150', false],
	['6150lb', true],
	['6 thousand', false],
	['none', false]
])('finds a number within 250 of 6150 in %j: %s', (wording, found) => {
	const demand = { number: 6150, tolerance: 250 };
	expect(isAcceptedWording({ ...base, ways: [[demand]] }, '13,800 pounds', wording)).toBe(found);
});

test.each([
	['rose by 4.5 %', true],
	['rose by .5', false],
	['rose 4.5%, not 45%', true]
])('reads decimals in %j', (wording, found) => {
	const demand = { number: 4.5, tolerance: 0 };
	expect(isAcceptedWording({ ...base, ways: [[demand]] }, 'rose by 45%', wording)).toBe(found);
});

const expert = 'Dr. Anna Kroll, a specialist in security policy at the Center';
const leavable: Repair = { ...base, ways: [[{ anyOf: ['unverified'] }]], forbids: ['Kroll'], removal: true };

test.each([
	['', true],
	['–', true],
	['an expert', true],
	['one expert on this matter says', false],
	['Dr. John Smith, a professor of law at Harvard University', false],
	['Anna Kroll', false],
	['Dr. Elena R., a specialist in security policy at the Center', false],
	['an expert whose name is unverified', true]
])('leaving the claim out, as %j: %s', (wording, accepted) => {
	expect(isAcceptedWording(leavable, expert, wording)).toBe(accepted);
});

test('leaving out is no repair where the author does not say so', () => {
	expect(isAcceptedWording({ ...leavable, removal: false }, expert, '')).toBe(false);
});

const text = huntText('Now [a!|the plan, launched in 2001,] has been praised.', {
	a: { repair: { ...launched, removal: true } }
});
const repaired = (quote: string, repair?: string, wrong?: string) => {
	const claim = text.claims.find(isError);
	return (
		claim &&
		isRepaired(
			text.text,
			claim,
			markOn(text, quote, { ...(repair !== undefined && { repair }), ...(wrong !== undefined && { wrong }) })
		)
	);
};

test.each([
	['the whole claim', 'the plan, launched in 2001,', 'the plan of 2007', undefined, true],
	['the wrong words of it', 'the plan, launched in 2001,', '2007', '2001', true],
	['part of the claim', 'launched in 2001', 'launched in 2007', undefined, true],
	['part of the claim, where the error is left in the rest', 'the plan', 'the plan of 2007,', undefined, false],
	['more than the claim', 'Now the plan, launched in 2001, has been', 'Now the plan of 2007 has been', undefined, true],
	['nothing', 'launched in 2001', undefined, undefined, undefined],
	['the same', 'launched in 2001', 'launched in 2001', undefined, false],
	['all of it left out', 'the plan, launched in 2001,', '', undefined, true],
	[
		'all of it left out of what was flagged',
		'Now the plan, launched in 2001, has been',
		'Now has been',
		undefined,
		true
	],
	['all that was flagged left out', 'Now the plan, launched in 2001, has been', '', undefined, true],
	[
		'what stands around it left out',
		'Now the plan, launched in 2001, has been',
		'the plan, launched then',
		undefined,
		false
	],
	['only the year left out', 'launched in 2001', 'launched', undefined, false],
	['wrong words that do not stand there', 'launched in 2001', 'launched in 2007', '1999', true]
])('a mark that changes %s', (_, quote, repair, wrong, expected) => {
	expect(repaired(quote, repair, wrong)).toBe(expected);
});

test('judges a long repair quickly', () => {
	const start = performance.now();
	isAcceptedWording(launched, original, '1,'.repeat(500));
	isAcceptedWording(launched, original, "a's ".repeat(250));
	expect(performance.now() - start).toBeLessThan(200);
});

test('where the words of a repair could not be kept, it is as it was judged then', () => {
	const hunted = huntText('At first [a!|it was 1901 then].');
	const { text, claims } = hunted;
	const [claim] = claims;
	if (!claim || !isError(claim)) throw new Error('the claim is an error');
	for (const repaired of [true, false]) {
		const mark = markOn(hunted, 'it was 1901 then', { repaired });
		expect(isRepaired(text, claim, mark)).toBe(repaired);
	}
});
