/** What an attempt comes to: completion, success and points, always derived from the recorded responses. */
import type { Attempt, Confidence } from './attempt.ts';
import type { Response, Score } from './interaction/interaction.ts';
import { maximum } from './judge.ts';
import type { Item, Module, Policy, Section } from './module.ts';
import { isEverythingHandedIn, isHandedIn, isReleased, type Outline } from './policy.ts';
import { acceptedTries, countedTry, isFull, type Try } from './standing.ts';
import { calibrationBonus, type Judgement } from './statistics/calibration.ts';

export type ItemOutcome = {
	readonly item: Item;
	readonly section: string;
	readonly tries: readonly Try[];
	/** The response that counts; undefined where none was given. */
	readonly response?: Response;
	/** Said before the first feedback. */
	readonly confidence?: Confidence;
	readonly score: Score;
	readonly right: boolean;
	/** Wrong at first, right in a later try. */
	readonly putRight: boolean;
	/** Points wait for a person. */
	readonly ungraded: boolean;
};

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
	/** Points of all items, without the bonus. */
	readonly score: Score;
	/** Points for good calibration; added to what was given, never beyond the maximum. */
	readonly bonus: number;
	readonly percent: number;
	readonly sections: readonly SectionOutcome[];
	readonly objectives: readonly ObjectiveOutcome[];
	readonly items: readonly ItemOutcome[];
};

export function outcomeOf(module: Module, attempt: Attempt): Outcome {
	const items = module.sections.flatMap((section) => itemOutcomes(section, module, attempt));
	const sections = module.sections.map((section) => sectionOutcome(section, items, module, attempt));
	const score = sum(items);
	const bonus = calibrationBonus(judgements(items), score.given, module.policy.confidence.bonusPercent);
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
		items
	};
}

/** What the learner said and got right at the first try, of everything that a program can score and that was answered. */
export function judgements(items: readonly ItemOutcome[]): readonly Judgement[] {
	return items.flatMap(({ ungraded, tries: [first], confidence }) =>
		ungraded || !first ? [] : [{ right: isFull(first.score), ...(confidence ? { confidence } : {}) }]
	);
}

/** Whole percent, rounded down, so that 100 means every point. */
export function percentOf({ given, maximum }: Score): number {
	return maximum === 0 ? 0 : Math.floor((100 * given) / maximum);
}

/** What the items of one section come to. */
export function itemOutcomes(section: Section, { policy }: Outline, attempt: Attempt): readonly ItemOutcome[] {
	return section.items.map((item) => itemOutcome(item, section, policy, attempt));
}

function itemOutcome(item: Item, section: Section, policy: Policy, attempt: Attempt): ItemOutcome {
	const tries = acceptedTries(item, section, policy, attempt);
	const counted = countedTry(tries, policy.tries.counts);
	const points = maximum(item.interaction, policy.rules);
	const [first] = tries;
	return {
		item,
		section: section.id,
		tries,
		...(counted ? { response: counted.submission.response } : {}),
		...(first?.submission.confidence ? { confidence: first.submission.confidence } : {}),
		score: counted?.score ?? { given: 0, maximum: points },
		right: counted !== undefined && isFull(counted.score),
		putRight: first !== undefined && !isFull(first.score) && tries.some((one) => isFull(one.score)),
		ungraded: points === 0
	};
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
	// The quotient of whole numbers rounds to the very number that the author wrote; a product with a fraction may not.
	return score.maximum === 0 || (100 * score.given) / score.maximum >= passMark ? 'passed' : 'failed';
}

function total(items: readonly ItemOutcome[]): Total {
	return { score: sum(items), answered: items.filter(({ response }) => response).length, items: items.length };
}

/** Points of several things together. */
export function sum(items: readonly { readonly score: Score }[]): Score {
	return {
		given: items.reduce((points, one) => points + one.score.given, 0),
		maximum: items.reduce((points, one) => points + one.score.maximum, 0)
	};
}
