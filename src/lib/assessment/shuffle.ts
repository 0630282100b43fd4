/**
 * The elements in an order that depends on the seed alone: the same seed and length give the same permutation everywhere, so that a shuffled
 * order need not be stored. Not for secrets: whoever knows the seed knows the order.
 */
export function shuffle<Element>(list: readonly Element[], seed: string): readonly Element[] {
	return list
		.map((element, index) => ({ element, draw: hash(`${seed}/${index}`) }))
		.sort((one, other) => one.draw - other.draw)
		.map(({ element }) => element);
}

/**
 * A 32-bit number from a text: FNV-1a (draft-eastlake-fnv), then the finishing steps of MurmurHash3, without which texts that differ only
 * at their ends would draw neighbouring numbers.
 */
function hash(text: string): number {
	let state = 0x811c9dc5;
	for (const character of text) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
	state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
	state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
	return (state ^ (state >>> 16)) >>> 0;
}
