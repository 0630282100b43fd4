import type { Chart } from '#lib/assessment/exhibit.ts';
import type { Source } from '#lib/assessment/module.ts';

export function sourcesOfChart({ sources: ids }: Chart, sources: readonly Source[]): readonly Source[] {
	return sources.filter(({ id }) => ids.includes(id));
}
