/** A text with gaps as a matching of its gaps with what can stand in them. */
import type { Gap, InlineChoice } from '#lib/assessment/interaction/inline-choice.ts';
import { plainWords } from '#lib/assessment/plain-words.ts';
import { remembered } from '#lib/assessment/remembered.ts';
import type { Pair, Part } from './report.ts';

type Gaps = {
	readonly sources: readonly Part[];
	readonly targets: readonly Part[];
	readonly right: readonly Pair[];
	/** The id of the target that an option of a gap is. */
	readonly targetOf: (gap: string, option: string) => string;
};

export const gapsOf = remembered(({ gaps }: InlineChoice): Gaps => {
	const options = gaps.flatMap((gap) =>
		gap.options.map(({ id, text }) => ({ gap: gap.id, id, text: plainWords(text) }))
	);
	// Options are named within their gap. One of the same name and words in several gaps is one target.
	const ambiguous = new Set(
		options.filter(({ id, text }) => options.some((one) => one.id === id && one.text !== text)).map(({ id }) => id)
	);
	const targetOf = (gap: string, option: string) => (ambiguous.has(option) ? `${gap}.${option}` : option);
	const targets = new Map(options.map(({ gap, id, text }) => [targetOf(gap, id), text]));
	return {
		sources: gaps.map((gap) => ({ id: gap.id, text: nameOf(gap) })),
		targets: Array.from(targets, ([id, text]) => ({ id, text })),
		right: gaps.flatMap((gap) =>
			gap.options
				.filter(({ correct }) => correct)
				.slice(0, 1)
				.map(({ id }): Pair => [gap.id, targetOf(gap.id, id)])
		),
		targetOf
	};
});

/** A gap has no words of its own: it is told by what it offers. */
function nameOf({ options }: Gap): string {
	return options.map(({ text }) => plainWords(text)).join(' / ');
}
