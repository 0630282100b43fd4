/** What the responses to items come to. */
import { keptResponse, type Attempt, type Confidence } from './attempt.ts';
import type { Response, Score } from './interaction/interaction.ts';
import { maximum } from './judge.ts';
import type { Item, Policy, Section } from './module.ts';
import type { Outline } from './policy.ts';
import { acceptedTries, countedTry, isFull, type Try } from './standing.ts';

export type ItemOutcome = {
	readonly item: Item;
	readonly section: string;
	readonly tries: readonly Try[];
	readonly answered: boolean;
	/** The response that counts; undefined where none was given, and where only its points were kept. */
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

/** What the items of one section come to. */
export function itemOutcomes(section: Section, { policy }: Outline, attempt: Attempt): readonly ItemOutcome[] {
	return section.items.map((item) => itemOutcome(item, section, policy, attempt));
}

function itemOutcome(item: Item, section: Section, policy: Policy, attempt: Attempt): ItemOutcome {
	const tries = acceptedTries(item, section, policy, attempt);
	const counted = countedTry(tries, policy.tries.counts);
	const points = maximum(item.interaction, policy.rules);
	const [first] = tries;
	const response = counted && keptResponse(counted.submission);
	return {
		item,
		section: section.id,
		tries,
		answered: counted !== undefined,
		...(response ? { response } : {}),
		...(first?.submission.confidence ? { confidence: first.submission.confidence } : {}),
		score: counted?.score ?? { given: 0, maximum: points },
		right: counted !== undefined && isFull(counted.score),
		putRight: first !== undefined && !isFull(first.score) && tries.some((one) => isFull(one.score)),
		ungraded: points === 0
	};
}
