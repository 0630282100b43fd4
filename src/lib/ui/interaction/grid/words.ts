/** Places on a grid, in the words of the interface. */
import type { GridPlace, GridPlacement, GridRow } from '#lib/assessment/interaction/grid-placement.ts';
import { m } from '#lib/paraglide/messages.js';
import { wholePlace, type Fit, type NumberedRow, type Place } from './places.ts';

/** A cell's coordinates, and who is there. */
export function cellInWords(
	{ across, up }: GridPlacement,
	place: GridPlace,
	occupants: readonly NumberedRow[]
): string {
	const cell = m.grid_cell({ across: across.text, x: place.across, up: up.text, y: place.up });
	if (occupants.length === 0) return m.grid_cell_empty({ cell });
	return m.grid_cell_held({ cell, names: occupants.map(({ row }) => row.text).join('; ') });
}

/** Where somebody was just placed, and who comes next. */
export function placedInWords(
	{ across, up }: GridPlacement,
	row: GridRow,
	place: GridPlace,
	next: GridRow | undefined
): string {
	const said = m.grid_said({ text: row.text, across: across.text, x: place.across, up: up.text, y: place.up });
	return next ? m.grid_said_next({ said, text: next.text }) : said;
}

export function placeInWords(place: Place): string {
	if (place.across === null && place.up === null) return m.grid_missing();
	const { across, up } = wholePlace(place) ?? place;
	return m.grid_place({ across: across ?? m.grid_unset(), up: up ?? m.grid_unset() });
}

export function rangesInWords({ across, up }: GridRow): string {
	return m.grid_place({ across: rangeInWords(across), up: rangeInWords(up) });
}

function rangeInWords([low, high]: readonly [number, number]): string {
	return low === high ? String(low) : m.grid_range({ low, high });
}

export function fitInWords(fit: Fit): string {
	switch (fit) {
		case 'both':
			return m.grid_fit_both();
		case 'across':
			return m.grid_fit_across();
		case 'up':
			return m.grid_fit_up();
		case 'none':
			return m.grid_fit_none();
	}
}
