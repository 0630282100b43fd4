import * as v from 'valibot';
import { chainLinks, huntSteps } from '#lib/assessment/hunt/hunt.ts';
import { huntRules } from '#lib/assessment/hunt/rules.ts';
import { fields, id, oneOf } from './parts.ts';

const step = oneOf(
	huntSteps,
	'Step',
	'scan: what the text alone gives away, without sources. check: with the sources. exam: with the sources, and no feedback until all is handed in.'
);

/** An entry of `hunts` in module.yaml. */
export const hunt = fields({
	id: id('Identifier', 'Also its place in addresses. It stays the same for ever.'),
	section: v.exactOptional(id('Section', 'The section it belongs to, whose part of the article is hunted through.')),
	text: v.pipe(
		v.optional(id('Text', 'article, which may be left out, or a text of texts/.'), 'article'),
		v.description('article, which may be left out, or a text of texts/.')
	),
	steps: v.pipe(
		v.tupleWithRest([step], step),
		v.checkItems((each, index, all) => all.indexOf(each) === index, 'each step once'),
		v.title('Steps'),
		v.description('Taken in this order.')
	),
	asks: v.pipe(
		v.optional(
			v.pipe(
				v.array(oneOf(chainLinks, 'Link', 'type of error, repair, or a source that bears on it.')),
				v.checkItems((each, index, all) => all.indexOf(each) === index, 'each link once')
			),
			[]
		),
		v.title('Asks'),
		v.description('What earns a point for each error found, beyond finding it.')
	),
	variants: v.pipe(
		v.optional(v.boolean(), false),
		v.title('Variants'),
		v.description('Whether a learner may hunt in a fresh variant of the text instead.')
	)
});

export const huntRule = v.pipe(
	v.optional(v.picklist(huntRules), 'pair-choice'),
	v.title('hunt'),
	v.description('Rule for what is flagged in a hunt; pair-choice where left out.')
);

export type HuntEntry = v.InferOutput<typeof hunt>;
