/** Draws that differ from seed to seed and yet weigh the same. */
import { shuffle } from '../shuffle.ts';

/** What one way of composing a part adds to the whole: whole numbers from 0. */
export type Weight = { readonly errors: number; readonly difficulty: number };

/** How far the difficulty of a draw may be from the one aimed at. */
export const difficultyTolerance = 2;

/**
 * One option of each part, chosen by the seed alone, such that all seeds get the same number of errors, and sums of difficulties that are at
 * most `difficultyTolerance` from the same value. The number of errors is the one in the middle between the fewest and the most that the parts
 * allow, since there the choice is widest; the difficulty is the commonest at this number.
 *
 * The parts are taken in an order drawn from the seed. Each draws its number of errors first, so that a part with many wrong options is
 * not wrong more often, then one of the options with that number; of those, only with which the rest can still meet the aim.
 */
export function drawEqual<Option extends Weight>(
	parts: readonly (readonly [Option, ...Option[]])[],
	seed: string
): readonly Option[] {
	const order = shuffle([...parts.keys()], seed);
	// At each place in the order, the sums that the parts from there on can make; all orders share the first.
	const sums = [[[1]]];
	for (const index of order.toReversed()) sums.unshift(withPart(sums[0] ?? [], parts[index] ?? []));
	const aim = aimOf(sums[0] ?? []);
	let left = aim;
	const drawn = new Map<number, Option>();
	order.forEach((index, place) => {
		const [first, ...others] = parts[index] ?? [];
		if (first === undefined) return;
		const rest = sums[place + 1] ?? [];
		const afterwards = (option: Option) => ({
			errors: left.errors - option.errors,
			difficulty: left.difficulty - option.difficulty
		});
		const option =
			shuffledByErrors([first, ...others], `${seed}/${index}`).find((one) => isWithinReach(rest, afterwards(one))) ??
			first;
		left = afterwards(option);
		drawn.set(index, option);
	});
	return [...parts.keys()].flatMap((index) => drawn.get(index) ?? []);
}

/** By number of errors, then by difficulty: in how many ways. */
type Sums = readonly (readonly number[])[];

function withPart(sums: Sums, options: readonly Weight[]): number[][] {
	const added: number[][] = [];
	for (const option of options) {
		sums.forEach((row, errors) => {
			const target = (added[errors + option.errors] ??= []);
			row.forEach((ways, difficulty) => {
				const sum = difficulty + option.difficulty;
				target[sum] = (target[sum] ?? 0) + ways;
			});
		});
	}
	// Without holes, which some array methods would skip and others not.
	return Array.from(added, (row = []) => Array.from(row, (ways = 0) => ways));
}

function aimOf(sums: Sums): Weight {
	const possible = [...sums.keys()].filter((errors) => sums[errors]?.some((ways) => ways > 0));
	const middle = ((possible.at(0) ?? 0) + (possible.at(-1) ?? 0)) / 2;
	const [errors = 0] = possible.toSorted((one, other) => Math.abs(one - middle) - Math.abs(other - middle));
	const row = sums[errors] ?? [];
	return { errors, difficulty: row.indexOf(Math.max(...row)) };
}

function isWithinReach(sums: Sums, { errors, difficulty }: Weight): boolean {
	const row = sums[errors] ?? [];
	return row.some((ways, sum) => ways > 0 && Math.abs(sum - difficulty) <= difficultyTolerance);
}

/** Those with the same number of errors together. */
function shuffledByErrors<Option extends Weight>(options: readonly Option[], seed: string): readonly Option[] {
	const numbers = shuffle([...new Set(options.map(({ errors }) => errors))], `${seed}/errors`);
	const shuffled = shuffle(options, seed);
	return numbers.flatMap((number) => shuffled.filter(({ errors }) => errors === number));
}
