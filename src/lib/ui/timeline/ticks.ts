/** Round numbers between two others, about `count` of them, for the marks of an axis: steps are 1, 2 or 5 times a power of ten. */
export function ticksBetween(minimum: number, maximum: number, count: number): readonly number[] {
	const rough = (maximum - minimum) / count;
	if (!(rough > 0)) return [];
	const power = 10 ** Math.floor(Math.log10(rough));
	const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= rough) ?? rough;
	// An end that is itself a mark is one, though 0.6 / 0.1 is 5.999… And 3 × 0.1 is to be shown as 0.3.
	const first = Math.ceil(minimum / step - 1e-9);
	const last = Math.floor(maximum / step + 1e-9);
	return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

/** Where a value stands between two others, in percent, as SVG takes it. */
export function placeBetween(minimum: number, maximum: number, value: number): string {
	const share = maximum > minimum ? (value - minimum) / (maximum - minimum) : 0.5;
	return `${(100 * Math.min(1, Math.max(0, share))).toFixed(2)}%`;
}
