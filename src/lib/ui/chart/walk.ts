/** From point to point of a chart. */

/** A line and one of its points, by their numbers from 0. */
export type Here = { readonly line: number; readonly point: number };

/** The nearest point of the line above or below, by place along the chart; the same where there is no such line. */
export function toLine(places: readonly (readonly number[])[], here: Here, by: 1 | -1): Here {
	const line = here.line + by;
	const at = places[here.line]?.[here.point];
	const there = places[line];
	if (at === undefined || there === undefined || there.length === 0) return here;
	return { line, point: nearestIndex(there, (place) => Math.abs(place - at)) };
}

/** A point in the picture, in pixels. */
export type Spot = Here & { readonly x: number; readonly y: number };

/** The point under a finger or a pointer: distance along the chart decides, then height. */
export function nearestSpot(spots: readonly Spot[], x: number, y: number): Spot | undefined {
	return spots[nearestIndex(spots, (spot) => 1000 * Math.abs(spot.x - x) + Math.abs(spot.y - y))];
}

function nearestIndex<Kind>(all: readonly Kind[], distance: (one: Kind) => number): number {
	let best = 0;
	let least = Infinity;
	for (const [index, one] of all.entries()) {
		const far = distance(one);
		if (far < least) [best, least] = [index, far];
	}
	return best;
}
