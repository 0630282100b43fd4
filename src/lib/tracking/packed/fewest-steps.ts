/** How many steps it takes until something fits: more steps make it shorter. */

type Taken = { readonly steps: number; readonly packed: string };

/**
 * The fewest steps after which it has at most `limit` characters, found soonest where that is near to `guess`. Throws a RangeError where not even all
 * steps will do.
 */
export function fewestSteps(packedAfter: (steps: number) => string, most: number, limit: number, guess: number): Taken {
	const taken = (steps: number): Taken => ({ steps, packed: packedAfter(steps) });
	const isFitting = ({ packed }: Taken) => packed.length <= limit;

	let fitting = taken(Math.min(guess, most));
	let tooFew = -1;
	for (let stride = 1; !isFitting(fitting); stride *= 2) {
		if (fitting.steps === most) throw new RangeError(`${fitting.packed.length} characters are more than ${limit}`);
		tooFew = fitting.steps;
		fitting = taken(Math.min(fitting.steps + stride, most));
	}
	for (let stride = 1; tooFew < 0 && fitting.steps > 0; stride *= 2) {
		const fewer = taken(Math.max(0, fitting.steps - stride));
		if (isFitting(fewer)) fitting = fewer;
		else tooFew = fewer.steps;
	}
	while (fitting.steps - tooFew > 1) {
		const middle = taken(Math.floor((tooFew + fitting.steps) / 2));
		if (isFitting(middle)) fitting = middle;
		else tooFew = middle.steps;
	}
	return fitting;
}
