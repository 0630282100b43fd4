import { getContext, setContext } from 'svelte';
import type { Source } from '#lib/assessment/module.ts';

const key = Symbol('sources');

/** Those that the items of the section cite, for parts of an item that cite some of their own. */
export function provideSources(sources: readonly Source[]): void {
	setContext(key, sources);
}

export function useSources(): readonly Source[] {
	return getContext<readonly Source[] | undefined>(key) ?? [];
}
