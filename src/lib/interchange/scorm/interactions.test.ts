import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReportedForm, ReportedInteraction } from '../report/report.ts';
import { formOf } from '../report/forms.ts';
import { interactionWithResponse } from '../../../../tests/fixtures/arbitrary.ts';
import { faultIn, type Scorm } from '../../../../tests/packages/strict-lms.ts';
import { printInteraction12 } from './interactions12.ts';
import { printInteraction2004 } from './interactions2004.ts';

const at = Date.UTC(2026, 0, 2, 3, 4, 5, 678);

function interactionIn(form: ReportedForm, more: Partial<ReportedInteraction> = {}): ReportedInteraction {
	return {
		id: 'old-arches',
		of: { item: 'old-arches' },
		description: 'How many arches?',
		form,
		result: 'right',
		score: { given: 3, maximum: 3 },
		latency: 61_230,
		at,
		sequence: 4,
		...more
	};
}

const printers = { scorm12: printInteraction12, scorm2004: printInteraction2004 } as const;

function print(scorm: Scorm, form: ReportedForm, more?: Partial<ReportedInteraction>): Record<string, string> {
	return Object.fromEntries(printers[scorm](interactionIn(form, more)));
}

function faults(scorm: Scorm, interaction: ReportedInteraction): readonly string[] {
	const printed = printers[scorm](interaction);
	const type = printed.find(([element]) => element === 'type')?.[1];
	return printed.flatMap(([element, value]) => {
		const isIdentity = element === 'id' || element === 'type';
		return faultIn(scorm, `cmi.interactions.0.${element}`, value, isIdentity ? '' : type) ?? [];
	});
}

function options(count: number) {
	return Array.from({ length: count }, (_, index) => ({ id: `option-${index}`, text: `Option ${index}` }));
}

const arches: ReportedForm = {
	type: 'choice',
	options: options(4),
	given: ['option-1', 'option-3'],
	right: ['option-0']
};

describe('interactions in SCORM 1.2', () => {
	it('says the identifier first, then the type, and everything in its own words', () => {
		const printed = printInteraction12(interactionIn(arches, { result: 'wrong' }));
		expect(printed.map(([element]) => element)).toEqual([
			'id',
			'type',
			'correct_responses.0.pattern',
			'time',
			'weighting',
			'student_response',
			'result',
			'latency'
		]);
		expect(Object.fromEntries(printed)).toMatchObject({
			id: 'old_arches',
			type: 'choice',
			'correct_responses.0.pattern': 'a',
			weighting: '3',
			student_response: 'b,d',
			result: 'wrong',
			latency: '0000:01:01.23'
		});
	});

	it('tells a claim of a hunt from an item that is called alike', () => {
		const idOf = (id: string) => new Map(printInteraction12({ ...interactionIn(arches), id })).get('id');
		expect(idOf('bridge-length')).toBe('bridge_length');
		expect(idOf('bridge.length')).toBe('bridge__length');
	});

	it('prints each form', () => {
		expect(print('scorm12', { type: 'true-false', given: true, right: false })).toMatchObject({
			type: 'true-false',
			'correct_responses.0.pattern': 'f',
			student_response: 't'
		});
		const rows = options(2);
		const pairs = { given: [['option-0', 'b']], right: [['option-0', 'a'], ['option-1', 'b']] } as const; // prettier-ignore
		const targets = [
			{ id: 'a', text: 'A' },
			{ id: 'b', text: 'B' }
		];
		expect(print('scorm12', { type: 'matching', sources: rows, targets, ...pairs })).toMatchObject({
			type: 'matching',
			'correct_responses.0.pattern': 'a.1,b.2',
			student_response: 'a.2'
		});
		const order = { given: ['option-1', 'option-0'], right: ['option-0', 'option-1'] };
		expect(print('scorm12', { type: 'sequencing', elements: rows, ...order })).toMatchObject({
			type: 'sequencing',
			'correct_responses.0.pattern': 'a,b',
			student_response: 'b,a'
		});
		expect(
			print('scorm12', { type: 'numeric', given: 0.0000001, right: { minimum: 2.5, maximum: 3.5 } })
		).toMatchObject({ type: 'numeric', 'correct_responses.0.pattern': '3', student_response: '0.0000001' });
		expect(
			print('scorm12', { type: 'fill-in', given: 'Kroll, the mason', right: ['Kroll', 'A. Kroll'] })
		).toMatchObject({
			type: 'fill-in',
			'correct_responses.0.pattern': 'Kroll',
			'correct_responses.1.pattern': 'A. Kroll',
			student_response: 'Kroll, the mason'
		});
		expect(
			print('scorm12', {
				type: 'performance',
				steps: rows,
				given: [['option-0', 3], ['option-1', 2.5]], // prettier-ignore
				right: [['option-0', { minimum: 2, maximum: 4 }], ['option-1', 'left']] // prettier-ignore
			})
		).toMatchObject({
			type: 'performance',
			'correct_responses.0.pattern': 'a.2-4,b.left',
			student_response: 'a.3,b.2.5'
		});
	});

	it('knows no long texts: an essay is a text of 255 characters on one line', () => {
		const printed = print('scorm12', { type: 'long-fill-in', given: `One.\n\nTwo. ${'word '.repeat(100)}` });
		expect(printed['type']).toBe('fill-in');
		expect(printed['student_response']).toMatch(/^One\. Two\. word/u);
		expect(printed['student_response']?.length).toBeLessThanOrEqual(255);
		expect(printed).not.toHaveProperty(['correct_responses.0.pattern']);
	});

	it('has characters for 36 parts; where there are more, it says their names in free words', () => {
		const [most, more] = [options(36), options(37)];
		const last = { given: ['option-35'], right: ['option-26', 'option-35'] };
		expect(print('scorm12', { type: 'choice', options: most, ...last })).toMatchObject({
			'correct_responses.0.pattern': '0,9',
			student_response: '9'
		});
		expect(print('scorm12', { type: 'choice', options: more, ...last })).toMatchObject({
			type: 'performance',
			'correct_responses.0.pattern': 'option_26,option_35',
			student_response: 'option_35'
		});
		const all = more.map(({ id }): readonly [string, string] => [id, id]);
		const matched = print('scorm12', { type: 'matching', sources: more, targets: more, given: all, right: all });
		expect(matched['type']).toBe('performance');
		expect(matched['student_response']).toMatch(/^option_0\.option_0,option_1\.option_1,.*,option_\d+\.option_\d+$/u);
		expect(matched['student_response']?.length).toBeLessThanOrEqual(255);
	});

	it('leaves out a response of which nothing is known', () => {
		expect(print('scorm12', { ...arches, given: ['gone'] })).not.toHaveProperty('student_response');
	});
});

describe('interactions in SCORM 2004', () => {
	it('says the identifier first, then the type, and everything in its own words', () => {
		const printed = printInteraction2004(interactionIn(arches, { result: 'wrong' }));
		expect(printed.map(([element]) => element)).toEqual([
			'id',
			'type',
			'correct_responses.0.pattern',
			'description',
			'timestamp',
			'weighting',
			'learner_response',
			'result',
			'latency'
		]);
		expect(Object.fromEntries(printed)).toEqual({
			id: 'old-arches',
			type: 'choice',
			'correct_responses.0.pattern': 'option_0',
			description: 'How many arches?',
			timestamp: '2026-01-02T03:04:05.67Z',
			weighting: '3',
			learner_response: 'option_1[,]option_3',
			result: 'incorrect',
			latency: 'PT0H1M1.23S'
		});
	});

	it('prints each form', () => {
		expect(print('scorm2004', { type: 'true-false', given: true, right: false })).toMatchObject({
			'correct_responses.0.pattern': 'false',
			learner_response: 'true'
		});
		const rows = options(2);
		expect(
			print('scorm2004', {
				type: 'matching',
				sources: rows,
				targets: rows,
				given: [['option-0', 'option-1']],
				right: [['option-0', 'option-0'], ['option-1', 'option-1']] // prettier-ignore
			})
		).toMatchObject({
			'correct_responses.0.pattern': 'option_0[.]option_0[,]option_1[.]option_1',
			learner_response: 'option_0[.]option_1'
		});
		expect(print('scorm2004', { type: 'numeric', given: -0.5, right: { minimum: 4, maximum: 6 } })).toMatchObject({
			'correct_responses.0.pattern': '4[:]6',
			learner_response: '-0.5'
		});
		expect(
			print('scorm2004', {
				type: 'performance',
				steps: rows,
				given: [['option-0', 3]],
				right: [['option-0', { minimum: 2, maximum: 4 }], ['option-1', { minimum: 5, maximum: 5 }]] // prettier-ignore
			})
		).toMatchObject({
			'correct_responses.0.pattern': 'option_0[.]2[:]4[,]option_1[.]5',
			learner_response: 'option_0[.]3'
		});
	});

	it('lets no text be taken for what parts a list', () => {
		const printed = print('scorm2004', { type: 'fill-in', given: '{lang=de}a[,]b[.]c\nd', right: ['{x}', 'a, b'] });
		expect(printed['learner_response']).toBe('(lang=de)a(,)b(.)c d');
		expect(printed['correct_responses.0.pattern']).toBe('(x)');
		expect(printed).not.toHaveProperty(['correct_responses.1.pattern']);
	});

	it('keeps commas out of what is right, and few in what was given: some LMSs take them for separators', () => {
		const commas = print('scorm2004', { type: 'fill-in', given: 'a,b,c', right: ['Kroll, Ada', 'and, also'] });
		expect(commas).toMatchObject({
			learner_response: 'a,b,c',
			'correct_responses.0.pattern': 'Kroll Ada',
			'correct_responses.1.pattern': 'and also'
		});
		const many = print('scorm2004', { type: 'fill-in', given: 'a,'.repeat(20), right: ['a'] });
		expect(many['learner_response']).toBe('a;'.repeat(20));
	});

	it('begins no description with a bracket, and cuts it at 250 characters, never in the middle of one', () => {
		const { description = '' } = print('scorm2004', arches, { description: `{${'😀'.repeat(200)}` });
		expect(description).toBe(`(${'😀'.repeat(124)}`);
	});

	it('has a name of its own for each part', () => {
		const twins = [
			{ id: 'a-b', text: '' },
			{ id: 'a.b', text: '' },
			{ id: 'a_b', text: '' }
		];
		const form = { type: 'choice', options: twins, given: ['a_b', 'a.b', 'a-b'], right: ['a.b'] } as const;
		expect(print('scorm2004', form)).toMatchObject({
			learner_response: 'a_b_3[,]a_b_2[,]a_b',
			'correct_responses.0.pattern': 'a_b_2'
		});
	});

	it('says lists that are longer than LMSs must take in free words', () => {
		const many = options(40);
		const all = many.map(({ id }) => id);
		const printed = print('scorm2004', { type: 'sequencing', elements: many, given: all, right: all });
		expect(printed['type']).toBe('other');
		expect(printed['learner_response']).toMatch(/^option_0 option_1 /u);
	});

	it('leaves out what is no time', () => {
		expect(print('scorm2004', arches, { at: Date.UTC(2039, 0) })).not.toHaveProperty('timestamp');
		expect(print('scorm2004', arches, { at: 1e17 })).not.toHaveProperty('timestamp');
		expect(print('scorm12', arches, { at: 1e17 })).not.toHaveProperty('time');
	});
});

describe.each(['scorm12', 'scorm2004'] as const)('%s', (scorm) => {
	const wrong = { scorm12: 'wrong', scorm2004: 'incorrect' }[scorm];

	it('has a word for each result, and a share of the points for what is partly right', () => {
		const result = (more: Partial<ReportedInteraction>) => print(scorm, arches, more)['result'];
		expect(result({})).toBe('correct');
		expect(result({ result: 'wrong' })).toBe(wrong);
		expect(result({ result: 'neutral' })).toBe('neutral');
		expect(result({ result: 'partial', score: { given: 2, maximum: 3 } })).toBe('0.67');
		expect(result({ result: 'partial', score: { given: 1, maximum: 1000 } })).toBe('0.01');
	});

	it('never says anything that the standard forbids, whatever was asked and given', () => {
		fc.assert(
			fc.property(
				interactionWithResponse,
				fc.string({ unit: 'binary', maxLength: 600 }),
				fc.constantFrom('right', 'partial', 'wrong', 'neutral'),
				fc.oneof(fc.integer(), fc.maxSafeInteger(), fc.double({ noNaN: true })),
				([interaction, response], description, result, time) => {
					const form = formOf(interaction, response);
					if (!form) return;
					const more = { description, result, at: time, latency: Math.abs(time), score: { given: 1, maximum: 3 } };
					expect(faults(scorm, interactionIn(form, more))).toEqual([]);
				}
			),
			{ numRuns: 400 }
		);
	});

	it('never says anything that the standard forbids of any words', () => {
		const words = fc.string({ unit: 'binary', maxLength: 5000 });
		fc.assert(
			fc.property(words, fc.array(words, { maxLength: 9 }), fc.boolean(), (given, right, isLong) => {
				const form = isLong ? ({ type: 'long-fill-in', given } as const) : ({ type: 'fill-in', given, right } as const);
				expect(faults(scorm, interactionIn(form))).toEqual([]);
			})
		);
	});
});
