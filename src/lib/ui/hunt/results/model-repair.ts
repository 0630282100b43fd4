/** The author's repair of an error, in the form of a learner's. */
import type { Range, Repair } from '#lib/assessment/hunt/claim.ts';
import type { Mark } from '#lib/assessment/hunt/mark.ts';
import { unambiguous } from '#lib/assessment/hunt/selection.ts';

/** The best accepted wording as a mark that changes as few words as can be told from the others. */
export function modelMark({ start, end, repair }: Range & { readonly repair: Repair }, quote: string): Mark {
	const [wording] = repair.accepted;
	const [from, to] = [quote, wording].map((words) => words.split(/(\s+)/u));
	const mark = { start, end, quote };
	if (!from || !to) return mark;
	const shorter = Math.min(from.length, to.length);
	const lead = sharedAtStart(from, to, shorter);
	const rest = sharedAtStart(from.toReversed(), to.toReversed(), shorter - lead);
	const changed = unambiguous(quote, {
		start: from.slice(0, lead).join('').length,
		end: quote.length - from.slice(from.length - rest).join('').length
	});
	// What stands before and after the change is the same in both.
	const added = wording.length - quote.length;
	return {
		...mark,
		wrong: quote.slice(changed.start, changed.end),
		repair: wording.slice(changed.start, changed.end + added)
	};
}

function sharedAtStart(ones: readonly string[], others: readonly string[], most: number): number {
	const differs = ones.slice(0, most).findIndex((one, index) => one !== others[index]);
	return differs < 0 ? most : differs;
}
