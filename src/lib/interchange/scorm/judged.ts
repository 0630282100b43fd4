/** What was right and what was earned, as both versions of SCORM take it. */
import type { ReportedInteraction } from '../report/report.ts';
import { share, type Printed } from './text.ts';

/** Of several right responses, the best. */
const MOST_PATTERNS = 5;

/** Right responses as elements, without gaps in their numbers. */
export function patternsIn(patterns: readonly string[]): Printed {
	return patterns
		.slice(0, MOST_PATTERNS)
		.map((pattern, index) => [`correct_responses.${index}.pattern`, pattern] as const);
}

/** A word, or the share of the points that was earned; `wrong` is the version's word for what earned none. */
export function resultOf({ result, score }: ReportedInteraction, wrong: 'wrong' | 'incorrect'): string {
	switch (result) {
		case 'right':
			return 'correct';
		case 'wrong':
			return wrong;
		case 'partial':
			return score ? share(score) : 'neutral';
		case 'neutral':
			return 'neutral';
	}
}
