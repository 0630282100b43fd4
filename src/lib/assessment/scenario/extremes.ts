/** The paths that rest on evidence most and least often. */
import type { State, StateGraph } from './states.ts';

/** Ids of the choices from the start to an ending, and how many of them rest on evidence. */
export type ScoredPath = { readonly path: readonly string[]; readonly points: number };

/** From a state to an ending. */
type Way = { readonly points: number; readonly choice?: string; readonly rest?: Way };

/**
 * The best or the worst path to an ending among those that visit no node twice; of several, the one whose choices stand first. `path` is
 * undefined where no path ends. `complete` is false where more than `limit` ways had to be compared, so that a better one may be missing.
 */
export function extremePath(
	{ states }: StateGraph,
	extreme: 'best' | 'worst',
	limit: number
): { readonly complete: boolean; readonly path: ScoredPath | undefined } {
	const loops = loopsOf(states);
	// By place of the state, then by the nodes that cannot come again.
	const known = states.map(() => new Map<string, Way | undefined>());
	let count = 0;
	const isPreferred = (one: Way, other: Way) =>
		extreme === 'best' ? one.points > other.points : one.points < other.points;

	/** From a state on; `visited` are the nodes of its own loop that were visited, itself included: no others can come again. */
	function wayFrom(place: number, state: State, visited: readonly string[]): Way | undefined {
		const visits = [...visited].sort().join(' ');
		const memo = known[place];
		if (memo?.has(visits)) return memo.get(visits);
		if (count >= limit) return undefined;
		count += 1;
		const way = state.node?.choices.length === 0 ? { points: 0 } : preferredMove(state, visited);
		memo?.set(visits, way);
		return way;
	}

	function preferredMove({ node, moves }: State, visited: readonly string[]): Way | undefined {
		let preferred: Way | undefined;
		for (const { choice, to } of moves) {
			const next = states[to];
			if (next?.node === undefined || visited.includes(next.node.id)) continue;
			const isSameLoop = loops.get(next.node.id) === loops.get(node?.id ?? '');
			const rest = wayFrom(to, next, isSameLoop ? [...visited, next.node.id] : [next.node.id]);
			if (rest === undefined) continue;
			const way = { points: rest.points + (choice.basis === 'evidence' ? 1 : 0), choice: choice.id, rest };
			if (preferred === undefined || isPreferred(way, preferred)) preferred = way;
		}
		return preferred;
	}

	const [first] = states;
	const way = first?.node && wayFrom(0, first, [first.node.id]);
	return { complete: count < limit, path: way && { path: choicesOf(way), points: way.points } };
}

function choicesOf({ choice, rest }: Way): readonly string[] {
	return choice === undefined || rest === undefined ? [] : [choice, ...choicesOf(rest)];
}

/** To each node the first one that it can be left for and reached from again, itself included: the same for all nodes of a loop. */
function loopsOf(states: readonly State[]): ReadonlyMap<string, string> {
	const next = new Map<string, Set<string>>();
	for (const { node, moves } of states) {
		if (node === undefined) continue;
		const successors = next.get(node.id) ?? new Set();
		for (const { choice } of moves) successors.add(choice.to);
		next.set(node.id, successors);
	}
	const nodes = [...next.keys()];
	const reached = new Map(nodes.map((node) => [node, reachedFrom(node, next)]));
	const isMutual = (one: string, other: string) => reached.get(one)?.has(other) && reached.get(other)?.has(one);
	return new Map(nodes.map((node) => [node, nodes.find((other) => isMutual(node, other)) ?? node]));
}

function reachedFrom(node: string, next: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
	const reached = new Set([node]);
	// A set goes on through what is added on the way.
	for (const one of reached) for (const successor of next.get(one) ?? []) reached.add(successor);
	return reached;
}
