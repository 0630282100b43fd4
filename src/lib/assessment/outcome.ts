/** What an attempt comes to: completion, success and points, always derived from the recorded responses. */
import type { Attempt } from './attempt.ts';
import { countedTrials, huntResults, type HuntResult } from './hunt/result.ts';
import { judgementOf } from './hunt/trials.ts';
import type { Score } from './interaction/interaction.ts';
import { itemOutcomes, type ItemOutcome } from './item-outcome.ts';
import type { Module, Section } from './module.ts';
import { isEverythingHandedIn, isHandedIn, isReleased } from './policy.ts';
import { exactPercent, percentOf, sum } from './score.ts';
import { isFull } from './standing.ts';
import { calibrationBonus, type Judgement } from './statistics/calibration.ts';

export type Total = { readonly score: Score; readonly answered: number; readonly items: number };
export type SectionOutcome = Total & {
	readonly section: Section;
	readonly handedIn: boolean;
	/** Whether right and wrong may be shown. */
	readonly released: boolean;
	readonly success: Success;
};
export type ObjectiveOutcome = Total & { readonly objective: string; readonly text: string; readonly section: string };
export type Success = 'passed' | 'failed' | 'unknown';

export type Outcome = {
	readonly completion: 'completed' | 'incomplete';
	readonly success: Success;
	/** Points of all items and hunts, without the bonus. */
	readonly score: Score;
	/** Points for good calibration; added to what was given, never beyond the maximum. */
	readonly bonus: number;
	readonly percent: number;
	readonly sections: readonly SectionOutcome[];
	readonly objectives: readonly ObjectiveOutcome[];
	readonly items: readonly ItemOutcome[];
	readonly hunts: readonly HuntResult[];
};

export function outcomeOf(module: Module, attempt: Attempt): Outcome {
	const items = module.sections.flatMap((section) => itemOutcomes(section, module, attempt));
	const sections = module.sections.map((section) => sectionOutcome(section, items, module, attempt));
	const hunts = huntResults(module, attempt);
	const score = sum([...items, ...hunts]);
	const bonus = calibrationBonus(judgements(items, hunts), score.given, module.policy.confidence.bonusPercent);
	const withBonus = { given: Math.min(score.maximum, score.given + bonus), maximum: score.maximum };
	const completed = isEverythingHandedIn(module, attempt.entries);
	return {
		completion: completed ? 'completed' : 'incomplete',
		success: successOf(withBonus, completed, module.policy.passMark, sections),
		score,
		bonus: withBonus.given - score.given,
		percent: percentOf(withBonus),
		sections,
		objectives: module.sections.flatMap((section) => objectiveOutcomes(section, items)),
		items,
		hunts
	};
}

/**
 * What the learner said and got right: at the first try, of everything that a program can score and that was answered; and of all flags with
 * which they said how sure they are, but for those on what an earlier hunt had given away.
 */
function judgements(items: readonly ItemOutcome[], hunts: readonly HuntResult[]): readonly Judgement[] {
	const ofItems = items.flatMap(({ ungraded, tries: [first], confidence }) =>
		ungraded || !first ? [] : [{ right: isFull(first.score), ...(confidence ? { confidence } : {}) }]
	);
	return [...ofItems, ...countedTrials(hunts).flatMap(judgementOf)];
}

/** Whether right and wrong may be shown everywhere, and with them the total: less what is shown of the others, it would tell the points of what is not. */
export function isAllReleased({ sections, hunts }: Pick<Outcome, 'sections' | 'hunts'>): boolean {
	return [...sections, ...hunts].every(({ released }) => released);
}

/** The judgements of what may be shown. */
export function releasedJudgements({ items, sections, hunts }: Outcome): readonly Judgement[] {
	const released = new Set(sections.filter((one) => one.released).map(({ section }) => section.id));
	return judgements(
		items.filter(({ section }) => released.has(section)),
		hunts.filter((one) => one.released)
	);
}

function sectionOutcome(
	section: Section,
	items: readonly ItemOutcome[],
	module: Module,
	attempt: Attempt
): SectionOutcome {
	const own = total(items.filter((one) => one.section === section.id));
	const handedIn = isHandedIn(section.id, attempt.entries);
	return {
		...own,
		section,
		handedIn,
		released: isReleased(section, module, attempt),
		success: successOf(own.score, handedIn, section.passMark, [])
	};
}

function objectiveOutcomes(section: Section, items: readonly ItemOutcome[]): readonly ObjectiveOutcome[] {
	return section.objectives.map(({ id, text }) => ({
		...total(items.filter((one) => one.section === section.id && one.item.objective === id)),
		objective: id,
		text,
		section: section.id
	}));
}

/** Unknown until handed in and where no pass mark is set; a section that failed fails the whole. Where nothing can be earned, all is. */
function successOf(
	score: Score,
	handedIn: boolean,
	passMark: number | undefined,
	sections: readonly SectionOutcome[]
): Success {
	if (!handedIn) return 'unknown';
	if (sections.some(({ success }) => success === 'failed')) return 'failed';
	if (passMark === undefined) return sections.some(({ success }) => success === 'passed') ? 'passed' : 'unknown';
	return score.maximum === 0 || exactPercent(score) >= passMark ? 'passed' : 'failed';
}

function total(items: readonly ItemOutcome[]): Total {
	return { score: sum(items), answered: items.filter((one) => one.answered).length, items: items.length };
}
