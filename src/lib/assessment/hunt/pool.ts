/** What several hunts say together: one short text cannot tell people apart. */
import { isError, type Claim, type HuntText } from './claim.ts';
import type { HuntOutcome } from './judge.ts';
import type { Trial } from './trials.ts';

type Judged = { readonly text: Pick<HuntText, 'id'>; readonly outcome: Pick<HuntOutcome, 'trials'> };

/**
 * The trials that count, given the hunts in the order in which they were taken. A statement that was hunted before, in whichever part of the text and
 * in whichever of its places, does not count again, for its feedback may have been seen; another wording of it is a new statement.
 */
export function pooledTrials(hunts: readonly Judged[]): readonly Trial[] {
	const seen = new Set<string>();
	return hunts.flatMap(({ text, outcome }) =>
		outcome.trials.filter(({ claims }) => {
			const statements = claims.map(({ claim }) => statementOf(claim, text.id));
			const isNew = !statements.some((statement) => seen.has(statement));
			for (const statement of statements) seen.add(statement);
			return isNew;
		})
	);
}

/** Claims that would be one trial in one text make the same statement. */
function statementOf(claim: Claim, text: string): string {
	return JSON.stringify([text, claim.repeatOf ?? claim.id, claim.wording, isError(claim)]);
}
