/** Finding actors, and how they are told apart. */
import type { Actor, Lab, Theme } from '#lib/assessment/exhibit.ts';
import { fold } from '#lib/assessment/interaction/fold.ts';

type ActorsLab = Extract<Lab, { kind: 'actors' }>;
export type ActorGroup = { readonly side: Theme; readonly actors: readonly Actor[] };

/** The actors side by side; a side without any is left out. */
export function groupActors({ sides }: ActorsLab, actors: readonly Actor[]): readonly ActorGroup[] {
	return sides
		.map((side) => ({ side, actors: actors.filter((actor) => actor.side === side.id) }))
		.filter((group) => group.actors.length > 0);
}

/** Those that have every word of the query somewhere; case and accents do not matter. All for an empty query. */
export function findActors({ sides, actors }: ActorsLab, query: string): readonly Actor[] {
	const words = fold(query).split(' ').filter(Boolean);
	return actors.filter((actor) => {
		const side = sides.find(({ id }) => id === actor.side)?.text ?? '';
		const text = fold([actor.name, side, actor.interests, actor.levers, actor.constraints].join(' '));
		return words.every((word) => text.includes(word));
	});
}

/** The chosen actors in the order of their choosing, each once; what is not an actor is left out. */
export function actorsChosen(actors: readonly Actor[], chosen: readonly string[]): readonly Actor[] {
	return [...new Set(chosen)].flatMap((id) => actors.filter((actor) => actor.id === id));
}
