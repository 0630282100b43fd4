import type { Lab, LabKind } from '#lib/assessment/exhibit.ts';
import type { Source } from '#lib/assessment/module.ts';

/** What the component of every lab takes. */
export type LabProps<Kind extends LabKind> = {
	readonly lab: Extract<Lab, { kind: Kind }>;
	/** Those that its entries cite. */
	readonly sources: readonly Source[];
};
