/** The terms of a hunt in the words of the interface. */
import type { ErrorType, Noticing, Verdict } from '#lib/assessment/hunt/claim.ts';
import type { ChainLink, HuntStep } from '#lib/assessment/hunt/hunt.ts';
import type { ClaimState } from '#lib/assessment/hunt/trials.ts';
import { m } from '#lib/paraglide/messages.js';

export function typeInWords(type: ErrorType): string {
	switch (type) {
		case 'number':
			return m.error_type_number();
		case 'date':
			return m.error_type_date();
		case 'person':
			return m.error_type_person();
		case 'place':
			return m.error_type_place();
		case 'cause':
			return m.error_type_cause();
		case 'invented':
			return m.error_type_invented();
		case 'overstated':
			return m.error_type_overstated();
		case 'contradiction':
			return m.error_type_contradiction();
	}
}

export function verdictInWords(verdict: Verdict): string {
	switch (verdict) {
		case 'true':
			return m.verdict_true();
		case 'opinion':
			return m.verdict_opinion();
		case 'false':
			return m.verdict_false();
		case 'contradictory':
			return m.verdict_contradictory();
		case 'misleading':
			return m.verdict_misleading();
		case 'unverifiable':
			return m.verdict_unverifiable();
	}
}

export function noticingInWords(noticing: Noticing): string {
	switch (noticing) {
		case 'text':
			return m.noticing_text();
		case 'general':
			return m.noticing_general();
		case 'lateral':
			return m.noticing_lateral();
	}
}

export function stepInWords(step: HuntStep): string {
	switch (step) {
		case 'scan':
			return m.hunt_step_scan();
		case 'check':
			return m.hunt_step_check();
		case 'exam':
			return m.hunt_step_exam();
	}
}

/** What to do in a step. */
export function taskInWords(step: HuntStep, [first]: readonly HuntStep[]): string {
	switch (step) {
		case 'scan':
			return m.hunt_task_scan();
		case 'check':
			return step === first ? m.hunt_task_check_only() : m.hunt_task_check();
		case 'exam':
			return m.hunt_task_exam();
	}
}

export function linkInWords(link: ChainLink | 'find'): string {
	switch (link) {
		case 'find':
			return m.link_find();
		case 'type':
			return m.link_type();
		case 'repair':
			return m.link_repair();
		case 'source':
			return m.link_source();
	}
}

export function stateInWords(state: ClaimState): string {
	switch (state) {
		case 'found':
			return m.state_found();
		case 'missed':
			return m.state_missed();
		case 'false-alarm':
			return m.state_false_alarm();
		case 'left':
			return m.state_left();
		case 'found-elsewhere':
			return m.state_found_elsewhere();
		case 'ungraded':
			return m.state_ungraded();
	}
}

/** Enough of a statement to know it by. */
export function firstWords(words: string, count = 6): string {
	const all = words.split(/\s+/);
	return all.length <= count + 1 ? words : `${all.slice(0, count).join(' ')} …`;
}
