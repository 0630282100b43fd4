/** What a scenario says in its own terms, in the words of the interface. */
import type { Basis, Scenario } from '#lib/assessment/scenario/scenario.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { formatNumber } from '../language.ts';
import { gaugesOf, type Barrier, type Known, type Step } from './way.ts';

/** With its sign, so that a change is never read as a value. */
export function formatChange(change: number): string {
	return new Intl.NumberFormat(getLocale(), { signDisplay: 'exceptZero', maximumFractionDigits: 1 })
		.format(change)
		.replace('-', '−');
}

export function basisInWords(basis: Basis): string {
	switch (basis) {
		case 'evidence':
			return m.scenario_basis_evidence();
		case 'assumption':
			return m.scenario_basis_assumption();
		case 'misreading':
			return m.scenario_basis_misreading();
	}
}

/** Beside the words, for the eye alone. */
export const basisSign = { evidence: '✓', assumption: '?', misreading: '✗' } as const satisfies Record<Basis, string>;

export function originInWords({ origin }: Known): string {
	if (origin.kind === 'way') return m.scenario_found_at({ title: origin.title });
	return origin.section === undefined ? m.scenario_found_earlier() : m.scenario_found_in({ section: origin.section });
}

export function barrierInWords(barrier: Barrier): string {
	switch (barrier.kind) {
		case 'evidence':
			return barrier.inModule ? m.scenario_barrier_elsewhere() : m.scenario_barrier_on_the_way();
		case 'low':
			return m.scenario_barrier_low(numbersOf(barrier));
		case 'high':
			return m.scenario_barrier_high(numbersOf(barrier));
	}
}

function numbersOf({ indicator, bound, value }: Exclude<Barrier, { kind: 'evidence' }>) {
	return { indicator, bound: formatNumber(bound), value: formatNumber(value) };
}

/** Spoken after a choice: what was chosen and what it changed. */
export function stepInWords(scenario: Scenario, step: Step): string {
	const moved = gaugesOf(scenario, step.after, step).filter(({ value, before }) => value !== before);
	const found = step.after.evidence.length - step.before.evidence.length;
	return [
		m.scenario_chose({ text: step.choice.text }),
		...moved.map(({ indicator, value, before }) =>
			m.scenario_said_change({
				indicator: indicator.text,
				change: formatChange(value - before),
				value: formatNumber(value)
			})
		),
		...(moved.length === 0 ? [m.scenario_said_unchanged()] : []),
		...(found > 0 ? [m.scenario_said_evidence({ count: found })] : [])
	].join(' ');
}
