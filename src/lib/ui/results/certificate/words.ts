/** What a certificate says of an attempt. */
import type { Account } from '#lib/assessment/account.ts';
import type { Success } from '#lib/assessment/outcome.ts';
import { detection, errorsIn, soundIn, type Counts } from '#lib/assessment/statistics/signal-detection.ts';
import { m } from '#lib/paraglide/messages.js';
import { bandInWords } from '../../hunt/results/words.ts';

/** Titles of sections, so that all goes onto one sheet. */
export const mostListed = 14;

type Figure = { readonly term: string; readonly value: string; readonly note?: string };

export function figuresOf(account: Account): readonly Figure[] {
	const { sections, items, answered, hunts, counts, score, bonus, percent } = account;
	const { given, maximum } = score;
	const of = (part: number, whole: number) => m.certificate_of({ part, whole });
	return [
		{
			term: m.certificate_score(),
			value: m.certificate_score_value({ percent }),
			note: bonus > 0 ? m.certificate_points_bonus({ given, maximum, bonus }) : m.certificate_points({ given, maximum })
		},
		{ term: m.certificate_sections(), value: String(sections) },
		{ term: m.certificate_items(), value: of(answered, items) },
		...(hunts === 0
			? []
			: [
					{ term: m.certificate_hunts(), value: String(hunts) },
					{ term: m.certificate_found(), value: of(counts.hits, errorsIn(counts)) },
					{ term: m.certificate_accused(), value: of(counts.falseAlarms, soundIn(counts)) }
				])
	];
}

export function passInWords(success: Success, percent: number | undefined): string {
	switch (success) {
		case 'passed':
			return percent === undefined ? m.passed() : m.certificate_passed({ percent });
		case 'failed':
			return percent === undefined ? m.failed() : m.certificate_failed({ percent });
		case 'unknown':
			return '';
	}
}

/** How well wrong claims were told from sound ones; empty where there were too few to say. */
export function discernmentInWords(counts: Counts): string {
	const detected = detection(counts);
	if (detected === 'too-few') return '';
	const { lowest, highest } = detected;
	return lowest === highest
		? m.certificate_discernment({ band: bandInWords(lowest) })
		: m.certificate_discernment_between({ low: bandInWords(lowest), high: bandInWords(highest) });
}
