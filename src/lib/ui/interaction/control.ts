import type { InteractionKind, InteractionOf, ResponseOf } from '#lib/assessment/interaction/interaction.ts';

/** What every interaction's component takes. */
export type Control<Kind extends InteractionKind> = {
	/** The item's id; names the controls. */
	readonly id: string;
	readonly interaction: InteractionOf<Kind>;
	readonly response: ResponseOf<Kind>;
	readonly disabled: boolean;
	/** Whether what is right may be shown. */
	readonly revealed: boolean;
	/** Id of the element that says what is to be done. */
	readonly labelledby: string;
	readonly onchange: (response: ResponseOf<Kind>) => void;
};
