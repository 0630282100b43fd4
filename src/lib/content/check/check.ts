import type { Draft, DraftSection } from '../draft.ts';
import type { Fault } from '../fault.ts';
import type { ItemEntry, ItemOf } from '../schema/items.ts';

/** Looks at what could be read of a module and tells what no schema can say. */
export type Check = (draft: Draft) => readonly Fault[] | Promise<readonly Fault[]>;

export type PlacedItem<Item extends ItemEntry = ItemEntry> = {
	readonly section: DraftSection;
	readonly item: Item;
	readonly file: string;
	/** `items.history-x` */
	readonly path: string;
};

export function itemsOf(draft: Draft): readonly PlacedItem[] {
	return draft.sections.flatMap((section) =>
		section.content.items.map((item) => ({ section, item, file: section.file, path: `items.${item.id}` }))
	);
}

export function itemsOfKind<Kind extends ItemEntry['kind']>(
	draft: Draft,
	kind: Kind
): readonly PlacedItem<ItemOf<Kind>>[] {
	return itemsOf(draft).filter((placed): placed is PlacedItem<ItemOf<Kind>> => placed.item.kind === kind);
}

/** The entries whose value an earlier one has already. */
export function repeated<Entry>(entries: readonly Entry[], valueOf: (entry: Entry) => string): readonly Entry[] {
	const seen = new Set<string>();
	return entries.filter((entry) => {
		const value = valueOf(entry);
		const again = seen.has(value);
		seen.add(value);
		return again;
	});
}
