/** What an LMS has of an attempt, in words for its learner. */
import { isAllReleased, type Outcome } from '#lib/assessment/outcome.ts';
import { tellablePercent } from '#lib/assessment/score.ts';
import { m } from '#lib/paraglide/messages.js';
import type { StorageState } from '#lib/tracking/tracker.ts';
import { formatExactly } from '../language.ts';

/** Undefined where the LMS is told nothing, or nobody knows whether it was: the page says why elsewhere. */
export function toldInWords(outcome: Outcome, storage: StorageState): string | undefined {
	if (storage === 'preview' || storage === 'ended') return undefined;
	if (outcome.completion === 'incomplete') return m.player_score_later();
	const percent = shownScore(outcome);
	if (storage === 'durable') return percent === undefined ? m.player_told() : m.player_score({ percent });
	return percent === undefined ? m.player_told_soon() : m.player_score_soon({ percent });
}

/** Of the attempt that counts, while another is shown. */
export function practiceInWords(counted: Outcome): string {
	const percent = shownScore(counted);
	return percent === undefined ? m.player_practice() : m.player_practice_score({ percent });
}

/** With the decimals that a gradebook has. Undefined where there is none, or where it would tell what was right before that is shown. */
function shownScore(outcome: Outcome): string | undefined {
	const { score, bonus } = outcome;
	if (score.maximum === 0 || !isAllReleased(outcome)) return undefined;
	return formatExactly(tellablePercent({ given: score.given + bonus, maximum: score.maximum }));
}
