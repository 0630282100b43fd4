import type { Exhibit } from '#lib/assessment/exhibit.ts';
import type { Source } from '#lib/assessment/module.ts';

/** What the component of every exhibit takes. */
export type ExhibitProps<Kind extends Exhibit['kind']> = {
	/** The item's id; begins the ids of its elements. */
	readonly id: string;
	readonly exhibit: Extract<Exhibit, { kind: Kind }>;
	/** Those of the section. */
	readonly sources: readonly Source[];
	/** Whether what is right may be shown. */
	readonly revealed: boolean;
};
