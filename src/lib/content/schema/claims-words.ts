/** What learners read about the claims of a text, in one language. */
import * as v from 'valibot';
import { claimId } from './claims-file.ts';
import { fields, inlineMarkdown, label, listOf, markdown, sourceId } from './parts.ts';

const explained = {
	explanation: markdown(
		'Explanation',
		'Why the verdict: of claims that hold, why they do though they look suspicious.'
	),
	correction: v.exactOptional(markdown('Correction', 'What holds instead: of errors, and of them alone.')),
	noticed: v.exactOptional(
		v.pipe(
			fields({
				text: v.exactOptional(inlineMarkdown('Text', 'How the text alone gives it away.')),
				general: v.exactOptional(inlineMarkdown('General', 'What general knowledge says to it.')),
				lateral: v.exactOptional(inlineMarkdown('Lateral', 'Where it could be looked up.'))
			}),
			v.title('Noticed'),
			v.description('How it could have been noticed: exactly the ways that the key lists under noticing.')
		)
	)
};

const claims = listOf(
	fields({
		id: claimId,
		...explained,
		ungraded: v.exactOptional(
			markdown('Ungraded', 'Why it counts neither for nor against anyone: where the key says graded: false.')
		),
		wordings: v.exactOptional(
			listOf(
				fields({ id: sourceId('Identifier', 'A wording of this claim in the key.'), ...explained }),
				0,
				'Wordings',
				'What learners read about the other wordings.'
			)
		)
	}),
	1,
	'Claims',
	'One entry for each claim of the key.'
);

/** <language>/claims.yaml */
export const claimsWordsFile = fields({ claims });

/** <language>/texts/<id>.yaml */
export const textWordsFile = fields({
	title: label('Title', 'Of the text.'),
	warning: markdown('Warning', 'Said before the text is shown: it contains errors.'),
	claims
});

export type ClaimsWordsFile = v.InferOutput<typeof claimsWordsFile>;
export type ClaimWords = ClaimsWordsFile['claims'][number];
export type WordingWords = NonNullable<ClaimWords['wordings']>[number];
