import { place, type Draft, type DraftScenario } from '../draft.ts';
import { itemsOf } from './check.ts';
import type { Reference } from './reference.ts';

type Holder = { readonly ids: readonly string[]; readonly file: string; readonly path: string };

/** The sources that items, series, events, actors and scenarios name; those of claims are looked at with the claims. */
export function sourceReferences(draft: Draft): readonly Reference[] {
	const { language } = draft;
	if (draft.unread.has(place.sources(language))) return [];
	const known = draft.sources.map(({ id }) => id);
	const what = `an id of ${place.sources(language)}`;
	const inList = (list: 'series' | 'events' | 'actors') =>
		draft[list].map(({ id, sources }) => ({ ids: sources, file: place[list](language), path: `${list}.${id}` }));
	const holders: readonly Holder[] = [
		...itemsOf(draft).map(({ item, file, path }) => ({ ids: item.sources, file, path })),
		...inList('series'),
		...inList('events'),
		...inList('actors'),
		...draft.scenarios.flatMap(inScenario)
	];
	return holders.flatMap(({ ids, file, path }) =>
		ids.map((id) => ({ file, path: `${path}.sources`, id, what, known }))
	);
}

function inScenario({ file, content }: DraftScenario): readonly Holder[] {
	return [
		...content.evidence.map(({ id, sources }) => ({ ids: sources, file, path: `evidence.${id}` })),
		...content.nodes.flatMap((node) => [
			{ ids: node.sources, file, path: `nodes.${node.id}` },
			...node.choices.flatMap((choice) => {
				const path = `nodes.${node.id}.choices.${choice.id}`;
				return [
					{ ids: choice.sources, file, path },
					...choice.effects.map(({ sources }, index) => ({ ids: sources, file, path: `${path}.effects[${index}]` }))
				];
			})
		])
	];
}
