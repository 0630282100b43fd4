import type { Draft } from '../draft.ts';
import type { Fault } from '../fault.ts';
import type { ClaimEntry } from '../schema/claims-file.ts';
import { claimsOf } from './claims.ts';
import { hintAt } from './near-quote.ts';

type Finding = Pick<Fault, 'path' | 'expected' | 'found'>;

/** The words of a claim stand where its anchor says, and prefix and suffix tell them from their other places. */
export function anchors(draft: Draft): readonly Fault[] {
	return claimsOf(draft).flatMap(({ text, claim, file, path }) =>
		text.text === undefined
			? []
			: anchorFindings(claim.anchor, text.text).map((finding) => ({
					file,
					...finding,
					path: `${path}.anchor${finding.path}`
				}))
	);
}

function anchorFindings({ exact, prefix, suffix, start, end }: ClaimEntry['anchor'], text: string): readonly Finding[] {
	const places = placesOf(exact, text);
	if (places.length === 0) {
		return [
			{
				path: '.exact',
				expected: 'words that stand in the text',
				found: `${JSON.stringify(exact)}, which does not stand there${hintAt(exact, text, 'the text')}`
			}
		];
	}
	const around = places.filter(
		(at) => text.slice(0, at).endsWith(prefix) && text.startsWith(suffix, at + exact.length)
	);
	const [at, another] = around;
	if (at === undefined) {
		// With several places, the one that the position means.
		const nearest = places.reduce((best, each) => (Math.abs(each - start) < Math.abs(best - start) ? each : best));
		const before = text.slice(Math.max(0, nearest - Math.max(prefix.length, 1)), nearest);
		const after = text.slice(nearest + exact.length).slice(0, Math.max(suffix.length, 1));
		return [
			{
				path: '',
				expected: `the characters around the words, prefix ${JSON.stringify(before)} and suffix ${JSON.stringify(after)}`,
				found: `${JSON.stringify(prefix)} and ${JSON.stringify(suffix)}`
			}
		];
	}
	if (another !== undefined) {
		const where = around.map((each) => `${each} to ${each + exact.length}`).join(' and ');
		return [
			{
				path: '',
				expected: 'prefix and suffix that tell the words from their other places',
				found: `words that stand with them at ${where}`
			}
		];
	}
	return at === start && at + exact.length === end
		? []
		: [
				{
					path: '',
					expected: `start ${at} and end ${at + exact.length}, where the words stand`,
					found: `start ${start} and end ${end}`
				}
			];
}

/** Overlapping places too. */
function placesOf(words: string, text: string): readonly number[] {
	const places: number[] = [];
	for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
	return places;
}
