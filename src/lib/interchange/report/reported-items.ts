/** What is told of the items of an attempt. */
import { keptResponse, type Attempt, type Entry, type Submission } from '#lib/assessment/attempt.ts';
import { maximum } from '#lib/assessment/judge.ts';
import type { Item, Module, Section } from '#lib/assessment/module.ts';
import { plainWords } from '#lib/assessment/plain-words.ts';
import { isHandedIn } from '#lib/assessment/policy.ts';
import { countedTry, isFull, standingOf, type Try } from '#lib/assessment/standing.ts';
import { remembered } from '#lib/assessment/remembered.ts';
import { formOf } from './forms.ts';
import type { ReportedInteraction } from './report.ts';

/** An interaction with the sequence number of the entry with which it began. */
export type Begun = { readonly first: number; readonly interaction: ReportedInteraction };

type Known = {
	readonly attempt: string;
	readonly submissions: readonly Submission[];
	readonly handedIn: boolean;
	readonly interaction: ReportedInteraction | undefined;
};

export class ItemReports {
	readonly #module: Module;
	/** What was told last, by item. */
	readonly #known = new Map<string, Known>();

	constructor(module: Module) {
		this.#module = module;
	}

	/** Of the items that were answered. A response of which only the points are left is not told. */
	report(attempt: Attempt): readonly Begun[] {
		const submitted = submissionsByItem(attempt.entries);
		return this.#module.sections.flatMap((section) => {
			const handedIn = isHandedIn(section.id, attempt.entries);
			return section.items.flatMap((item) => {
				const submissions = submitted.get(item.id);
				const [first] = submissions ?? [];
				if (!submissions || !first) return [];
				const interaction = this.#interaction(item, section, attempt, { attempt: attempt.id, submissions, handedIn });
				return interaction ? [{ first: first.sequence, interaction }] : [];
			});
		});
	}

	#interaction(item: Item, section: Section, attempt: Attempt, basis: Omit<Known, 'interaction'>) {
		const known = this.#known.get(item.id);
		if (known && isSame(known, basis)) return known.interaction;
		const interaction = this.#told(item, section, attempt, basis.handedIn);
		this.#known.set(item.id, { ...basis, interaction });
		return interaction;
	}

	#told(item: Item, section: Section, attempt: Attempt, handedIn: boolean): ReportedInteraction | undefined {
		const { policy } = this.#module;
		const standing = standingOf(item, section, this.#module, attempt);
		const tries = standing.status === 'open' ? [] : standing.tries;
		const counted = countedTry(tries, policy.tries.counts);
		const response = counted && keptResponse(counted.submission);
		const form = response && formOf(item.interaction, response);
		if (!form) return undefined;
		const { at, sequence } = counted.submission;
		const confidence = tries[0]?.submission.confidence;
		const judged = maximum(item.interaction, policy.rules) > 0;
		const told = judged && (handedIn || standing.status === 'settled');
		return {
			id: item.id,
			of: { item: item.id },
			description: wordsOf(item).prompt,
			form,
			...(told ? { result: resultOf(counted), score: counted.score } : { result: 'neutral' }),
			...(confidence ? { confidence } : {}),
			// Clocks are set back at times.
			latency: Math.max(0, at - (attempt.entries[sequence - 1]?.at ?? at)),
			at,
			sequence
		};
	}
}

const wordsOf = remembered(({ prompt }: Item) => ({ prompt: plainWords(prompt) }));

function resultOf({ score }: Try): 'right' | 'partial' | 'wrong' {
	if (isFull(score)) return 'right';
	return score.given > 0 ? 'partial' : 'wrong';
}

function submissionsByItem(entries: readonly Entry[]): ReadonlyMap<string, readonly Submission[]> {
	const submitted = new Map<string, Submission[]>();
	for (const entry of entries) {
		if (entry.kind !== 'response.submitted') continue;
		const known = submitted.get(entry.item);
		if (known) known.push(entry);
		else submitted.set(entry.item, [entry]);
	}
	return submitted;
}

function isSame(known: Known, { attempt, submissions, handedIn }: Omit<Known, 'interaction'>): boolean {
	return (
		known.attempt === attempt &&
		known.handedIn === handedIn &&
		known.submissions.length === submissions.length &&
		known.submissions.every((one, index) => one === submissions[index])
	);
}
