/**
 * Whole points of a quotient of measured sizes, from none to the most. A billionth is allowed for the rounding of decimal fractions, so that
 * 0.3 of 0.1 is three.
 */
export function floorPoints(dividend: number, divisor: number, most: number): number {
	const points = Math.floor(dividend / divisor + 1e-9);
	// Where the divisor is no size at all, the quotient says nothing.
	return divisor > 0 ? Math.min(most, Math.max(0, points)) : 0;
}
