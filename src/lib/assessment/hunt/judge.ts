/** The judge of a hunt: the text with its key and a learner's marks come in, what they are worth comes out. */
import type { Score } from '../interaction/interaction.ts';
import { sumOf } from '../score.ts';
import type { Counts } from '../statistics/signal-detection.ts';
import { isGradedError, type Claim, type HuntText } from './claim.ts';
import { flagOn, innermostWithin, type CondensedFlag } from './flags.ts';
import { chainLinks, type ChainLink } from './hunt.ts';
import { inOrder, type Mark } from './mark.ts';
import { claimsResolver, type Resolution } from './resolve.ts';
import { findScore, type HuntRule } from './rules.ts';
import { countsOf, trialsOf, type ClaimOutcome, type Trial } from './trials.ts';

export type HuntOutcome = {
	/** Of every claim, in the order of the text. */
	readonly claims: readonly ClaimOutcome[];
	readonly trials: readonly Trial[];
	/** Marks about no claim, and those whose words do not stand where they say: they count neither way. */
	readonly strays: readonly Mark[];
	/** Marks about several claims: they count neither way. */
	readonly undecided: readonly { readonly mark: Mark; readonly claims: readonly Claim[] }[];
	readonly counts: Counts;
	/** Of finding, and of each link that was asked: a point for each error of which it is right. */
	readonly scores: { readonly find: Score } & { readonly [Link in ChainLink]?: Score };
	/** The sum of these. */
	readonly total: Score;
};

const nothing: Resolution = { kind: 'none' };

/** The order of marks on different places does not matter, nor do repeated marks. `condensed` is what is left of marks that could not be kept. */
export function judgeHunt(
	text: HuntText,
	marks: readonly Mark[],
	asks: readonly ChainLink[],
	rule: HuntRule,
	condensed: readonly CondensedFlag[] = []
): HuntOutcome {
	const resolve = claimsResolver(text);
	const resolved = inOrder(marks).map((mark) => ({
		mark,
		// Its words are what the learner flagged: where others stand there, the text was changed under the mark.
		under: text.text.slice(mark.start, mark.end) === mark.quote ? resolve(mark) : nothing
	}));
	const marksOn = ({ id }: Claim) =>
		resolved.flatMap(({ mark, under }) => (under.kind === 'claim' && under.claim.id === id ? [mark] : []));
	const flags = text.claims.map((claim) => flagOn(claim, text, { marksOn, condensed }));
	const trials = trialsOf(flags);
	const graded = trials.flatMap(({ claims }) => claims);
	const counts = countsOf(trials);
	const scores = { find: findScore(rule, counts), ...linkScores(trials, asks) };
	return {
		claims: flags.map(
			(flag) => graded.find(({ claim }) => claim.id === flag.claim.id) ?? { ...flag, state: 'ungraded' }
		),
		trials,
		strays: resolved.flatMap(({ mark, under }) => (under.kind === 'none' ? [mark] : [])),
		undecided: resolved.flatMap(({ mark, under }) =>
			under.kind === 'several' ? [{ mark, claims: under.claims }] : []
		),
		counts,
		scores,
		total: sumOf(Object.values(scores))
	};
}

/**
 * The marks of a perfect hunter: `judgeHunt` gives all points for them. An error is marked unless it is found through the claims that it holds.
 */
export function keyMarks({ text, claims }: HuntText): readonly Mark[] {
	const graded = claims.filter(isGradedError);
	return graded
		.filter((claim) => {
			const within = innermostWithin(claim, claims);
			return within.length < 2 || !within.every((inner) => graded.some(({ id }) => id === inner.id));
		})
		.map(({ start, end, types, repair, sources: [source] }) => ({
			start,
			end,
			quote: text.slice(start, end),
			type: types[0],
			confidence: 'sure',
			repair: repair.accepted[0],
			...(source !== undefined && { source })
		}));
}

function linkScores(trials: readonly Trial[], asks: readonly ChainLink[]): { readonly [Link in ChainLink]?: Score } {
	const errors = trials.filter(({ error }) => error);
	return Object.fromEntries(
		chainLinks
			.filter((link) => asks.includes(link))
			.map((link) => [
				link,
				{ given: errors.filter(({ links }) => links?.[link] === 'right').length, maximum: errors.length }
			])
	);
}
