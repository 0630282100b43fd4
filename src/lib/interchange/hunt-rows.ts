/** Hunts as rows of a table: of one that is released, a row a claim; of one that is not, the learner's own marks alone. */
import { isError, type Claim, type Verdict } from '#lib/assessment/hunt/claim.ts';
import type { ChainLink } from '#lib/assessment/hunt/hunt.ts';
import type { Mark } from '#lib/assessment/hunt/mark.ts';
import type { HuntResult } from '#lib/assessment/hunt/result.ts';
import type { ClaimOutcome, ClaimState, Trial } from '#lib/assessment/hunt/trials.ts';
import type { Module, Source } from '#lib/assessment/module.ts';
import { plainWords } from '#lib/assessment/plain-words.ts';

/** In this order. */
export const huntColumns = [
	...['hunt', 'text', 'edition', 'claim', 'wording', 'quote', 'verdict', 'state', 'flagged'],
	// What the learner marked and said; of several marks one after the other.
	...['marked', 'type', 'confidence', 'repair', 'source'],
	// Of a claim and its repeats together, in the row of the first. Finding has no points by claim.
	...['typePoints', 'repairPoints', 'sourcePoints'],
	...['rightTypes', 'correction', 'sources']
] as const;

/** `stray`: a mark about no claim. `undecided`: about several. */
type State = ClaimState | 'stray' | 'undecided';
type Points = { readonly [Link in ChainLink as `${Link}Points`]: number | '' };
type HuntRow = Points & {
	readonly hunt: string;
	readonly text: string;
	readonly edition: string;
	readonly claim: string;
	readonly wording: string;
	readonly quote: string;
	readonly verdict: Verdict | '';
	readonly state: State | '';
	readonly flagged: boolean | '';
	readonly marked: string;
	readonly type: string;
	readonly confidence: string;
	readonly repair: string;
	readonly source: string;
	readonly rightTypes: string;
	readonly correction: string;
	readonly sources: string;
};

/** Marks that count neither way come after the claims. */
export function huntRows(result: HuntResult, { sources }: Module): readonly HuntRow[] {
	if (!result.released) return result.marks.map((mark) => markRow(mark, '', result, sources));
	const { claims, strays, undecided } = result.outcome;
	return [
		...claims.map((claim) => claimRow(claim, result, sources)),
		...undecided.map(({ mark }) => markRow(mark, 'undecided', result, sources)),
		...strays.map((mark) => markRow(mark, 'stray', result, sources))
	];
}

function claimRow(outcome: ClaimOutcome, result: HuntResult, sources: readonly Source[]): HuntRow {
	const { claim, state, flagged, marks, confidence } = outcome;
	return {
		...common(result),
		claim: claim.id,
		wording: claim.wording,
		quote: result.text.text.slice(claim.start, claim.end),
		verdict: claim.verdict,
		state,
		flagged,
		...said(marks, sources),
		// There may be no marks left to say it.
		...(marks.length === 0 && confidence ? { confidence } : {}),
		...pointsOf(claim, result),
		rightTypes: isError(claim) ? claim.types.join('; ') : '',
		correction: isError(claim) ? plainWords(claim.correction) : '',
		sources: claim.sources.map((id) => titleOf(id, sources)).join('; ')
	};
}

function markRow(mark: Mark, state: State | '', result: HuntResult, sources: readonly Source[]): HuntRow {
	return {
		...common(result),
		...{ claim: '', wording: '', quote: '', verdict: '', state, flagged: '' },
		...said([mark], sources),
		...{ typePoints: '', repairPoints: '', sourcePoints: '', rightTypes: '', correction: '', sources: '' }
	};
}

function common({ hunt, text, edition }: HuntResult) {
	return { hunt: hunt.id, text: text.id, edition };
}

function said(marks: readonly Mark[], sources: readonly Source[]) {
	const all = (value: (mark: Mark) => string | undefined) => marks.flatMap((mark) => value(mark) ?? []).join('; ');
	return {
		marked: all(({ quote }) => quote),
		type: all(({ type }) => type),
		confidence: all(({ confidence }) => confidence),
		repair: all(({ repair }) => repair),
		source: all(({ source }) => (source === undefined ? undefined : titleOf(source, sources)))
	};
}

/** The points for each link that was asked, of the trial that begins with this claim, so that each column sums up to the points of its link. */
function pointsOf(claim: Claim, { hunt, outcome }: HuntResult): Points {
	const trial = outcome.trials.find(({ error, claims: [first] }) => error && first.claim.id === claim.id);
	const points = (link: ChainLink) => (trial && hunt.asks.includes(link) ? pointFor(link, trial) : '');
	return { typePoints: points('type'), repairPoints: points('repair'), sourcePoints: points('source') };
}

function pointFor(link: ChainLink, { links }: Trial): number {
	return links?.[link] === 'right' ? 1 : 0;
}

function titleOf(id: string, sources: readonly Source[]): string {
	return sources.find((source) => source.id === id)?.title ?? id;
}
