/** What was said about a flag, link by link of the chain. */
import type { Claim, Verdicted } from './claim.ts';
import type { ChainLink } from './hunt.ts';
import type { Mark } from './mark.ts';
import { isRepaired } from './repair.ts';

/** `open`: nothing was said. */
export const linkStates = ['right', 'wrong', 'open'] as const;
export type LinkState = (typeof linkStates)[number];
export type Links = Readonly<Record<ChainLink, LinkState>>;

const nothingSaid: Links = { type: 'open', repair: 'open', source: 'open' };

/** What one mark says about an error. */
export function linksOf(text: string, claim: Claim & Extract<Verdicted, { types: unknown }>, mark: Mark): Links {
	return {
		type: stateOf(mark.type === undefined ? undefined : claim.types.includes(mark.type)),
		repair: stateOf(isRepaired(text, claim, mark)),
		source: stateOf(mark.source === undefined ? undefined : claim.sources.includes(mark.source))
	};
}

/** A link is right where any says it rightly; wrong where it is said, but never rightly. */
export function bestLinks(all: readonly Links[]): Links {
	return all.reduce((best, one) => merged(best, one, ['right', 'wrong', 'open']), nothingSaid);
}

/** A link is right where all say it rightly; open where it is not said wrongly, but not by all. */
export function commonLinks(all: readonly Links[]): Links {
	const [first = nothingSaid, ...others] = all;
	return others.reduce((common, one) => merged(common, one, ['wrong', 'open', 'right']), first);
}

/** Link by link the state that comes first in the order. */
function merged(one: Links, other: Links, order: readonly LinkState[]): Links {
	const first = (link: ChainLink) => order.find((state) => state === one[link] || state === other[link]) ?? 'open';
	return { type: first('type'), repair: first('repair'), source: first('source') };
}

function stateOf(right: boolean | undefined): LinkState {
	if (right === undefined) return 'open';
	return right ? 'right' : 'wrong';
}
