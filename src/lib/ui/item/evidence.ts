import { getContext, setContext } from 'svelte';
import type { EvidenceItem } from '#lib/assessment/section.ts';

const key = Symbol('evidence');

/** Items of the module whose right answers are evidence in a scenario. */
export function provideEvidence(items: readonly EvidenceItem[]): void {
	setContext(key, items);
}

export function useEvidence(): readonly EvidenceItem[] {
	return getContext<readonly EvidenceItem[] | undefined>(key) ?? [];
}
