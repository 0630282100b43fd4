import { describe, expect, it } from 'vitest';
import type { ReportedForm } from '../report/report.ts';
import { definitionOf, durationOf, plain, responseOf } from './form.ts';

const arches = [
	{ id: 'seven', text: 'Seven' },
	{ id: 'stone', text: 'Of stone' },
	{ id: 'five', text: 'Five' }
];
const inEnglish = arches.map(({ id, text }) => ({ id, description: { en: text } }));
const range = { minimum: 4, maximum: 6.5 };

const forms: readonly (readonly [ReportedForm, response: string, definition: object])[] = [
	[
		{ type: 'true-false', given: false, right: true },
		'false',
		{ interactionType: 'true-false', correctResponsesPattern: ['true'] }
	],
	[
		{ type: 'choice', options: arches, given: ['five', 'seven'], right: ['seven', 'stone'] },
		'five[,]seven',
		{ interactionType: 'choice', correctResponsesPattern: ['seven[,]stone'], choices: inEnglish }
	],
	[
		{ type: 'sequencing', elements: arches, given: ['stone', 'five'], right: ['seven', 'stone', 'five'] },
		'stone[,]five',
		{ interactionType: 'sequencing', correctResponsesPattern: ['seven[,]stone[,]five'], choices: inEnglish }
	],
	[
		{ type: 'fill-in', given: 'kroll', right: ['Kroll', 'Ada Kroll'] },
		'kroll',
		{
			interactionType: 'fill-in',
			correctResponsesPattern: ['{case_matters=false}Kroll', '{case_matters=false}Ada Kroll']
		}
	],
	[{ type: 'long-fill-in', given: 'It stood.\nIt fell.' }, 'It stood.\nIt fell.', { interactionType: 'long-fill-in' }],
	[
		{ type: 'numeric', given: 0.0000001, right: range },
		'0.0000001',
		{ interactionType: 'numeric', correctResponsesPattern: ['4[:]6.5'] }
	],
	[
		{ type: 'numeric', given: 'about 4', right: { minimum: 4, maximum: Infinity } },
		'about 4',
		{ interactionType: 'numeric', correctResponsesPattern: ['4[:]'] }
	],
	[
		{
			type: 'matching',
			sources: arches,
			targets: arches,
			given: [['five', 'seven']],
			right: [
				['five', 'stone'],
				['seven', 'five']
			]
		},
		'five[.]seven',
		{
			interactionType: 'matching',
			correctResponsesPattern: ['five[.]stone[,]seven[.]five'],
			source: inEnglish,
			target: inEnglish
		}
	],
	[
		{
			type: 'performance',
			steps: arches,
			given: [
				['five', 'Go on'],
				['seven', 5]
			],
			right: [
				['five', 'Stay'],
				['seven', range]
			]
		},
		'five[.]Go on[,]seven[.]5',
		{ interactionType: 'performance', correctResponsesPattern: ['five[.]Stay[,]seven[.]4[:]6.5'], steps: inEnglish }
	]
];

describe('the form of an interaction', () => {
	it.each(forms)('is what xAPI has for it: $type', (form, response, definition) => {
		expect(responseOf(form)).toBe(response);
		expect(definitionOf(form, 'en')).toEqual(definition);
	});

	it('takes no word of a learner for a delimiter', () => {
		expect(responseOf({ type: 'fill-in', given: 'a[,]b[.]c[:]d [x]', right: [] })).toBe('a[ , ]b[ . ]c[ : ]d [x]');
	});

	it('has no blanks in identifiers', () => {
		const steps = [{ id: '2007 Q1', text: '' }];
		const form: ReportedForm = { type: 'performance', steps, given: [['2007 Q1', 3]], right: [] };
		expect(responseOf(form)).toBe('2007_Q1[.]3');
		expect(definitionOf(form, 'en').steps).toEqual([{ id: '2007_Q1', description: { en: '' } }]);
	});

	it('writes numbers in digits alone', () => {
		expect([1e21, -1e-7, 0.5, -0, 3].map(plain)).toEqual(['1000000000000000000000', '-0.0000001', '0.5', '0', '3']);
	});

	it('writes time to the hundredth of a second', () => {
		expect([0, 12_345, -5, 3_600_000].map(durationOf)).toEqual(['PT0.00S', 'PT12.35S', 'PT0.00S', 'PT3600.00S']);
	});
});
