import * as v from 'valibot';
import { fields, id, label, listOf, sourceIds } from './parts.ts';

const longest = 600;

/** <language>/actors.yaml */
export const actorsFile = fields({
	sides: listOf(
		fields({
			id: id('Identifier', 'Unique among the sides.'),
			text: label('Text', 'What the side is called.', 60)
		}),
		1,
		'Sides',
		'What actors are grouped by.'
	),
	actors: listOf(
		fields({
			id: id('Identifier', 'Unique among the actors.'),
			name: label('Name', 'Of the body or the group.', 120),
			side: id('Side', 'One of the sides.'),
			interests: label('Interests', 'What it wants, in plain words.', longest),
			levers: label('Levers', 'What it can do.', longest),
			constraints: label('Constraints', 'What binds it.', longest),
			sources: sourceIds(1)
		}),
		1,
		'Actors',
		'Who acts.'
	)
});

export type ActorsFile = v.InferOutput<typeof actorsFile>;
