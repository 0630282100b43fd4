/** The claims of a judged hunt as the results show them: numbered, chosen from, and in their place in the text. */
import { isGradedError, isWithin, type HuntText, type Range } from '#lib/assessment/hunt/claim.ts';
import type { ChainLink } from '#lib/assessment/hunt/hunt.ts';
import type { HuntOutcome } from '#lib/assessment/hunt/judge.ts';
import type { ClaimOutcome, Trial } from '#lib/assessment/hunt/trials.ts';
import type { Score } from '#lib/assessment/interaction/interaction.ts';

export type NumberedClaim = ClaimOutcome & {
	/** Counts from 1, in the order of the text. */
	readonly number: number;
	readonly quote: string;
	/** The claims with which it counts once. */
	readonly sameAs: readonly { readonly id: string; readonly number: number }[];
	/** For what was said about an error; absent where nothing was asked, and on a repeat, whose points are those of the first. */
	readonly said?: Score;
};

export function numberedClaims(
	{ text }: HuntText,
	{ claims, trials }: HuntOutcome,
	asks: readonly ChainLink[]
): readonly NumberedClaim[] {
	const numbers = new Map(claims.map(({ claim }, index) => [claim.id, index + 1]));
	const numberOf = (id: string) => numbers.get(id) ?? 0;
	return claims.map((outcome) => {
		const { id, start, end } = outcome.claim;
		const trial = trials.find((one) => one.claims.some(({ claim }) => claim.id === id));
		const others = trial?.claims.filter(({ claim }) => claim.id !== id) ?? [];
		const said = trial?.claims[0].claim.id === id ? saidScore(trial, asks) : undefined;
		return {
			...outcome,
			number: numberOf(id),
			quote: text.slice(start, end),
			sameAs: others.map(({ claim }) => ({ id: claim.id, number: numberOf(claim.id) })),
			...(said && { said })
		};
	});
}

function saidScore({ error, links }: Trial, asks: readonly ChainLink[]): Score | undefined {
	if (!error || asks.length === 0) return undefined;
	return { given: asks.filter((link) => links?.[link] === 'right').length, maximum: asks.length };
}

export const choices = ['errors-and-false-alarms', 'errors', 'missed', 'false-alarms', 'mine', 'all'] as const;
/** Which findings are shown. */
export type Choice = (typeof choices)[number];

export const isChosen = {
	'errors-and-false-alarms': ({ claim, state }) => isGradedError(claim) || state === 'false-alarm',
	errors: ({ claim }) => isGradedError(claim),
	missed: ({ state }) => state === 'missed',
	'false-alarms': ({ state }) => state === 'false-alarm',
	mine: ({ flagged }) => flagged,
	all: () => true
} as const satisfies Record<Choice, (one: ClaimOutcome) => boolean>;

/** Words of the text, or a claim with what it holds. */
export type Piece =
	| { readonly kind: 'words'; readonly words: string }
	| { readonly kind: 'claim'; readonly one: NumberedClaim; readonly pieces: readonly Piece[] };

export type Block = { readonly start: number; readonly heading: boolean; readonly pieces: readonly Piece[] };

/** The text line by line, in pieces. Claims are expected in the order of the text, each within a line, an outer one before those within it. */
export function blocksOf(text: string, claims: readonly NumberedClaim[]): readonly Block[] {
	return [...text.matchAll(/[^\n]+/gu)]
		.filter(([line]) => line.trim() !== '')
		.map(({ 0: line, index }) => {
			const heading = line.startsWith('## ');
			const range = { start: heading ? index + 3 : index, end: index + line.length };
			const within = claims.filter(({ claim }) => isWithin(claim, range));
			return { start: index, heading, pieces: piecesOf(text, range, within) };
		});
}

function piecesOf(text: string, { start, end }: Range, claims: readonly NumberedClaim[]): readonly Piece[] {
	const pieces: Piece[] = [];
	const words = (from: number, to: number): Piece[] =>
		from < to ? [{ kind: 'words', words: text.slice(from, to) }] : [];
	let at = start;
	claims.forEach((one, index) => {
		// What lies within a claim was taken up with it.
		if (one.claim.start < at) return;
		const inner = claims.slice(index + 1).filter(({ claim }) => isWithin(claim, one.claim));
		pieces.push(...words(at, one.claim.start), { kind: 'claim', one, pieces: piecesOf(text, one.claim, inner) });
		at = one.claim.end;
	});
	return [...pieces, ...words(at, end)];
}
