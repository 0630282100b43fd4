import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentencesOf } from './sentences.ts';

const wordsOf = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

test.each([
	['One holds. Does two? It does!', ['One holds.', 'Does two?', 'It does!']],
	['It threatens U.S. national security. It fell.', ['It threatens U.S. national security.', 'It fell.']],
	['Influence of the U.S. Congress grew.', ['Influence of the U.S. Congress grew.']],
	['They went to the U.S. The rest stayed.', ['They went to the U.S.', 'The rest stayed.']],
	['So said Dr. Anna Kroll. Mr. J. B. Smith agreed.', ['So said Dr. Anna Kroll.', 'Mr. J. B. Smith agreed.']],
	['See No. 5 of Oct. 22. Was it so? No. They left.', ['See No. 5 of Oct. 22.', 'Was it so?', 'No.', 'They left.']],
	['It rose by 4.5 percent. 2024 was worse.', ['It rose by 4.5 percent.', '2024 was worse.']],
	[
		'“It fell.” “It rose,” he said. (He was wrong.) So?',
		['“It fell.”', '“It rose,” he said.', '(He was wrong.)', 'So?']
	],
	['He said "It fell." "It rose," said she.', ['He said "It fell."', '"It rose," said she.']],
	['« Oui. » « Non. »', ['« Oui. »', '« Non. »']],
	['« Oui. », dit-il.', ['« Oui. », dit-il.']],
	['Well… it fell. Stop! said he.', ['Well… it fell.', 'Stop! said he.']],
	['El Sr. García llegó. ¿Cuándo? Ayer.', ['El Sr. García llegó.', '¿Cuándo?', 'Ayer.']],
	['  without an end  ', ['without an end']],
	['   ', []]
])('divides %j', (text, sentences) => {
	expect(wordsOf(text.replaceAll('« ', '«\u00a0').replaceAll(' »', '\u00a0»'))).toEqual(
		sentences.map((sentence) => sentence.replaceAll('« ', '«\u00a0').replaceAll(' »', '\u00a0»'))
	);
});

test('sentences are in order, begin and end with a mark, and have only spaces between them', () => {
	const piece = fc.constantFrom(
		'U.S.',
		'Dr.',
		'No.',
		'5',
		'fell',
		'The',
		'.',
		'. ',
		' ',
		'”',
		'“',
		'"',
		'?!',
		'…',
		'«',
		'a.m.'
	);
	fc.assert(
		fc.property(
			fc.array(piece).map((pieces) => pieces.join('')),
			(text) => {
				let end = 0;
				for (const sentence of sentencesOf(text)) {
					expect(text.slice(end, sentence.start).trim()).toBe('');
					expect(text.slice(sentence.start, sentence.end)).toMatch(/^\S(?:.*\S)?$/u);
					end = sentence.end;
				}
				expect(text.slice(end).trim()).toBe('');
			}
		)
	);
});
