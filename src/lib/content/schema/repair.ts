import * as v from 'valibot';
import { longestRepair } from '#lib/assessment/hunt/mark.ts';
import { fields, label, largestNumber, listOf, number } from './parts.ts';

const form = label('Form', 'As whole words; case, accents, spaces and kinds of dash or quote do not matter.', 100);

const demand = v.union(
	[
		fields({
			anyOf: v.pipe(
				v.tupleWithRest([form], form),
				v.title('Any of'),
				v.description('The repaired wording has at least one of these forms.')
			)
		}),
		fields({
			number: number(-largestNumber, largestNumber, 'Number', 'Some number of the repaired wording is this one.'),
			tolerance: number(0, largestNumber, 'Tolerance', 'Largest accepted distance; 0 for exact.')
		})
	],
	'either anyOf with a list of texts (digits in quotes), or number with tolerance'
);

const repaired = v.pipe(
	v.string(),
	v.regex(/^[^\r\n]*$/, 'words on a single line'),
	v.maxLength(longestRepair, `at most ${longestRepair} characters`),
	v.title('Wording'),
	v.description('Of the whole quote; empty for leaving it out.')
);

export const repair = v.pipe(
	fields({
		ways: listOf(
			fields({ demands: listOf(demand, 1, 'Demands', 'All are met.') }),
			0,
			'Ways',
			'A repaired wording meets every demand of at least one.'
		),
		forbids: v.pipe(v.array(form), v.title('Forbids'), v.description('Forms that must be gone.')),
		removal: v.pipe(v.boolean(), v.title('Removal'), v.description('Whether leaving the claim out is a repair too.')),
		accepted: v.pipe(
			v.tupleWithRest([repaired], repaired),
			v.title('Accepted'),
			v.description('Wordings of the whole quote that are good repairs. The first is shown to learners.')
		),
		refused: v.pipe(
			v.tupleWithRest([repaired], repaired),
			v.title('Refused'),
			v.description('Wordings that a learner might try and that are no repairs.')
		)
	}),
	v.title('Repair'),
	v.description('Which repaired wordings are accepted.')
);

export type RepairEntry = v.InferOutput<typeof repair>;
