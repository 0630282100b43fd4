import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calibration, calibrationBonus, calibrationSkill, confidenceLevels, type Judgement } from './calibration.ts';

const right = (confidence?: Judgement['confidence']): Judgement =>
	confidence ? { right: true, confidence } : { right: true };
const wrong = (confidence?: Judgement['confidence']): Judgement => ({ ...right(confidence), right: false });
const times = (count: number, judgement: Judgement) => Array.from({ length: count }, () => judgement);

const anyJudgement: fc.Arbitrary<Judgement> = fc
	.tuple(fc.boolean(), fc.constantFrom(undefined, ...confidenceLevels))
	.map(([isRight, confidence]) => (isRight ? right(confidence) : wrong(confidence)));
const anyJudgements = fc.array(anyJudgement, { maxLength: 40 });

test('counts by level what was right, with what the level says and Wilson’s interval', () => {
	const judged = [...times(8, right('sure')), ...times(2, wrong('sure')), wrong('unsure'), right(), wrong()];
	const [unsure, fairlySure, sure] = calibration(judged);
	expect(unsure).toMatchObject({ level: 'unsure', stated: 0.5, right: 0, total: 1 });
	expect(fairlySure).toEqual({
		level: 'fairly-sure',
		stated: 0.75,
		right: 0,
		total: 0,
		interval: { low: 0, high: 1 }
	});
	expect(sure).toMatchObject({ level: 'sure', stated: 0.95, right: 8, total: 10 });
	expect(sure?.interval.low).toBeCloseTo(0.4902, 4);
	expect(sure?.interval.high).toBeCloseTo(0.9433, 4);
});

test('has the three levels from the least to the most sure, even of nothing', () => {
	expect(calibration([]).map(({ level }) => level)).toEqual(['unsure', 'fairly-sure', 'sure']);
});

test.each([
	['nothing at all', [], 0],
	['right and sure: 1 - 0.05² / 0.25', [right('sure')], 0.99],
	['right and fairly sure: 1 - 0.25² / 0.25', [right('fairly-sure')], 0.75],
	['right and unsure', [right('unsure')], 0],
	['right without a word', [right()], 0],
	['wrong and unsure', [wrong('unsure')], 0],
	['wrong and sure: 1 - 0.95² / 0.25 is below nothing', [wrong('sure')], 0],
	[
		'three right and sure, one wrong and unsure: 1 - 0.064375 / 0.25',
		[...times(3, right('sure')), wrong('unsure')],
		0.7425
	],
	[
		'three right, one wrong, fairly sure each time: 1 - 0.1875 / 0.25',
		[...times(3, right('fairly-sure')), wrong('fairly-sure')],
		0.25
	],
	['a word left out counts as unsure', [right('sure'), wrong()], 0.495]
])('skill of %s', (_, judged, expected) => {
	expect(calibrationSkill(judged)).toBeCloseTo(expected, 12);
});

test.each([
	['the whole skill of 100 points at 5 %', [right('sure')], 100, 5, 4],
	['half-way to nothing', [right('fairly-sure')], 80, 5, 3],
	['rounded down', [right('fairly-sure')], 79, 5, 2],
	['nothing where nothing was earned', [wrong('unsure'), right('sure')], 0, 25, 0],
	['nothing where none is promised', [right('sure')], 100, 0, 0],
	['nothing without a word', [right(), right()], 100, 25, 0],
	['nothing for wrong and sure', [wrong('sure'), right('unsure')], 50, 25, 0]
])('bonus: %s', (_, judged, given, bonusPercent, expected) => {
	expect(calibrationBonus(judged, given, bonusPercent)).toBe(expected);
});

test('no point of the bonus is lost to the rounding of fractions', () => {
	// Skill 0.45, 4/9 · 0.99 = 0.44 and 0.1: of 100 points 9, 11 and 1 exactly.
	expect(calibrationBonus([...times(3, right('fairly-sure')), ...times(2, wrong('unsure'))], 100, 20)).toBe(9);
	expect(calibrationBonus([...times(4, right('sure')), ...times(5, wrong('unsure'))], 100, 25)).toBe(11);
	expect(calibrationBonus([...times(2, right('fairly-sure')), ...times(13, wrong('unsure'))], 100, 10)).toBe(1);
});

test('skill lies between 0 and 1, and no order of the responses changes skill or bonus', () => {
	fc.assert(
		fc.property(
			anyJudgements.chain((judged) =>
				fc.tuple(fc.constant(judged), fc.shuffledSubarray(judged, { minLength: judged.length }))
			),
			fc.integer({ min: 0, max: 500 }),
			fc.integer({ min: 0, max: 25 }),
			([judged, shuffled], given, bonusPercent) => {
				expect(calibrationSkill(judged)).toBeGreaterThanOrEqual(0);
				expect(calibrationSkill(judged)).toBeLessThanOrEqual(0.99);
				expect(calibrationSkill(shuffled)).toBe(calibrationSkill(judged));
				expect(calibrationBonus(shuffled, given, bonusPercent)).toBe(calibrationBonus(judged, given, bonusPercent));
			}
		),
		{ numRuns: 300 }
	);
});

test('the bonus is a whole number within its share of the points earned', () => {
	fc.assert(
		fc.property(
			anyJudgements,
			fc.integer({ min: 0, max: 500 }),
			fc.double({ min: 0, max: 25, noNaN: true }),
			(judged, given, percent) => {
				const bonus = calibrationBonus(judged, given, percent);
				expect(Number.isInteger(bonus) && bonus >= 0 && bonus <= (given * percent) / 100).toBe(true);
			}
		)
	);
});

test('leaving the word out is worth as much as unsure', () => {
	fc.assert(
		fc.property(anyJudgements, (judged) => {
			const spoken = judged.map(({ right: isRight, confidence = 'unsure' }) => ({ right: isRight, confidence }));
			expect(calibrationSkill(judged)).toBe(calibrationSkill(spoken));
		})
	);
});
