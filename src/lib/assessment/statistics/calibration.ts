/** How well a learner's confidence fits what they got right. */
import type { Confidence } from '../attempt.ts';
import { wilson, type Interval } from './wilson.ts';

/** What each level says, as a probability of being fully right. */
export const statedProbability = {
	unsure: 0.5,
	'fairly-sure': 0.75,
	sure: 0.95
} as const satisfies Record<Confidence, number>;

export const confidenceLevels = ['unsure', 'fairly-sure', 'sure'] as const satisfies readonly Confidence[];

/** One response that was scored, with what the learner said beforehand. */
export type Judgement = { readonly right: boolean; readonly confidence?: Confidence };

export type CalibrationLevel = {
	readonly level: Confidence;
	/** The probability that the level states. */
	readonly stated: number;
	readonly right: number;
	readonly total: number;
	/** Where the true share of right responses lies with 95 % confidence. */
	readonly interval: Interval;
};

export function calibration(judgements: readonly Judgement[]): readonly CalibrationLevel[] {
	return confidenceLevels.map((level) => {
		const those = judgements.filter(({ confidence }) => confidence === level);
		const right = those.filter((one) => one.right).length;
		return {
			level,
			stated: statedProbability[level],
			right,
			total: those.length,
			interval: wilson(right, those.length)
		};
	});
}

/**
 * Skill of the stated probabilities, 0 to 1: one minus the mean squared error (G. W. Brier, 1950) relative to that of always saying 50 %.
 * A response without a stated confidence counts as 50 %, so that leaving it out neither helps nor harms.
 */
export function calibrationSkill(judgements: readonly Judgement[]): number {
	const { gained, possible } = skillInWholes(judgements);
	return possible === 0 ? 0 : gained / possible;
}

/**
 * Bonus points for good calibration: at most `bonusPercent` of the points earned, in proportion to the skill, rounded down.
 * Nothing earned means no bonus, so the total is never negative and confidence alone earns nothing.
 */
export function calibrationBonus(judgements: readonly Judgement[], given: number, bonusPercent: number): number {
	const { gained, possible } = skillInWholes(judgements);
	return possible === 0 ? 0 : Math.floor((given * bonusPercent * gained) / (100 * possible));
}

/**
 * The skill as a quotient of whole numbers, the squared errors being those of percents: sums of fractions would depend on the order of the
 * responses, and rounding them down could cost a point.
 */
function skillInWholes(judgements: readonly Judgement[]): { readonly gained: number; readonly possible: number } {
	const possible = judgements.length * 50 ** 2;
	const squaredErrors = judgements.map(
		({ right, confidence = 'unsure' }) => ((right ? 100 : 0) - Math.round(100 * statedProbability[confidence])) ** 2
	);
	return { gained: Math.max(0, possible - squaredErrors.reduce((sum, one) => sum + one, 0)), possible };
}
