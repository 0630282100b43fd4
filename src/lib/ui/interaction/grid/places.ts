/** What a response says of places on a grid, and how it changes. */
import type {
	GridPlace,
	GridPlacement,
	GridPlacementResponse,
	GridRow
} from '#lib/assessment/interaction/grid-placement.ts';

/** A coordinate is null as long as it is not given. */
export type Place = GridPlacementResponse['places'][string];
/** A row with its number, from 1, by which it is known on the grid. */
export type NumberedRow = { readonly row: GridRow; readonly number: number };
/** Which coordinates of a row lie within what can be justified. */
export type Fit = 'both' | 'across' | 'up' | 'none';

const nowhere: Place = { across: null, up: null };

export function placeOf({ places }: GridPlacementResponse, row: string): Place {
	return Object.hasOwn(places, row) ? (places[row] ?? nowhere) : nowhere;
}

/** Undefined as long as a coordinate is missing. */
export function wholePlace({ across, up }: Place): GridPlace | undefined {
	return across === null || up === null ? undefined : { across, up };
}

/** The response with one row elsewhere; a row without any coordinate is left out. */
export function withPlace(response: GridPlacementResponse, row: string, place: Place): GridPlacementResponse {
	const { [row]: _, ...others } = response.places;
	const isNowhere = place.across === null && place.up === null;
	return { kind: 'grid-placement', places: isNowhere ? others : { ...others, [row]: place } };
}

export function withoutPlace(response: GridPlacementResponse, row: string): GridPlacementResponse {
	return withPlace(response, row, nowhere);
}

export function numbered(rows: readonly GridRow[]): readonly NumberedRow[] {
	return rows.map((row, index) => ({ row, number: index + 1 }));
}

/** Who stands in a cell, in the order of the rows. */
export function rowsAt(
	{ rows }: GridPlacement,
	response: GridPlacementResponse,
	{ across, up }: GridPlace
): readonly NumberedRow[] {
	return numbered(rows).filter(({ row }) => {
		const place = placeOf(response, row.id);
		return place.across === across && place.up === up;
	});
}

/** The next row without a whole place, begun after `row` and from the start again; undefined where all are placed. */
export function nextUnplaced(
	{ rows }: GridPlacement,
	response: GridPlacementResponse,
	row: string
): GridRow | undefined {
	const from = rows.findIndex(({ id }) => id === row) + 1;
	return [...rows.slice(from), ...rows.slice(0, from)].find(
		({ id }) => id !== row && wholePlace(placeOf(response, id)) === undefined
	);
}

/** The row `step` further on; the first follows the last. */
export function rowBeside({ rows }: GridPlacement, row: string, step: -1 | 1): GridRow | undefined {
	const from = rows.findIndex(({ id }) => id === row);
	return rows.at((from + step) % rows.length);
}

export function countPlaced({ rows }: GridPlacement, response: GridPlacementResponse): number {
	return rows.filter(({ id }) => wholePlace(placeOf(response, id)) !== undefined).length;
}

/** Where a key leads from a cell: never off the grid; undefined for a key that does not move. */
export function cellAfter(key: string, { across, up }: GridPlace, size: number): GridPlace | undefined {
	switch (key) {
		case 'ArrowLeft':
			return { across: Math.max(1, across - 1), up };
		case 'ArrowRight':
			return { across: Math.min(size, across + 1), up };
		case 'ArrowUp':
			return { across, up: Math.min(size, up + 1) };
		case 'ArrowDown':
			return { across, up: Math.max(1, up - 1) };
		case 'Home':
			return { across: 1, up };
		case 'End':
			return { across: size, up };
		default:
			return undefined;
	}
}

/** Undefined where nothing was placed. */
export function fitOf(row: GridRow, place: Place): Fit | undefined {
	if (place.across === null && place.up === null) return undefined;
	const across = isWithin(place.across, row.across);
	const up = isWithin(place.up, row.up);
	if (across) return up ? 'both' : 'across';
	return up ? 'up' : 'none';
}

function isWithin(value: number | null, [low, high]: readonly [number, number]): boolean {
	return value !== null && low <= value && value <= high;
}
