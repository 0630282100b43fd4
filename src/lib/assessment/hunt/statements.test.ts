import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWithin, type Range } from './claim.ts';
import { paragraphsOf, statementsTouching } from './statements.ts';

/** A text whose claims stand in brackets, which may be nested. */
function read(marked: string): { text: string; claims: readonly Range[] } {
	const claims: Range[] = [];
	const open: number[] = [];
	let text = '';
	for (const character of marked) {
		if (character === '[') open.push(text.length);
		else if (character === ']') claims.push({ start: open.pop() ?? 0, end: text.length });
		else text += character;
	}
	return { text, claims };
}

function statementsIn(marked: string): readonly string[] {
	const { text, claims } = read(marked);
	return paragraphsOf(text, claims).flatMap(({ statements }) =>
		statements.map(({ start, end }) => text.slice(start, end))
	);
}

test.each([
	['a rest that runs on into the claim after it', 'In the end all [is well].', ['In the end all is well.']],
	[
		'of a rest, what runs on from the claim before and into the claim after',
		'[Seizures fell] at the border, and though the police worked as before, deaths [rose].',
		['Seizures fell at the border,', 'and though the police worked as before,', 'deaths rose.']
	],
	[
		'few words between marks go to the claim after',
		'[It fell], he said, [and rose].',
		['It fell,', 'he said, and rose.']
	],
	['few words at the end go to the claim before', '[It fell], he said.', ['It fell, he said.']],
	[
		'an opening mark goes with the claim it opens',
		'[It fell] ("[by half]") – [so far].',
		['It fell', '("by half") –', 'so far.']
	],
	['a unit or sign stays with its number', '[It cost] $[5 million].', ['It cost', '$5 million.']],
	[
		'sentence ends within a claim do not count',
		'So [it fell. It rose]. And it fell.',
		['So it fell. It rose.', 'And it fell.']
	],
	['a claim within a word', 'An [immi]grant [came].', ['An immi', 'grant came.']]
])('%s', (_, marked, statements) => {
	expect(statementsIn(marked)).toEqual(statements);
});

test('headings and blank lines have no statements, and offsets count from the start of the text', () => {
	expect(paragraphsOf('## One\n\n It fell. \n', [])).toEqual([
		{ start: 0, end: 6, heading: true, statements: [] },
		{ start: 8, end: 18, heading: false, statements: [{ start: 9, end: 17 }] }
	]);
	expect(paragraphsOf('', [])).toEqual([]);
});

test('finds the statements that a selection touches', () => {
	const { text, claims } = read('## It fell\n[It fell], [it rose]. It stayed.');
	const paragraphs = paragraphsOf(text, claims);
	const at = (words: string) => text.lastIndexOf(words);
	const touched = (start: number, end: number) => statementsTouching(paragraphs, { start, end }).length;
	expect(touched(0, text.length)).toBe(3);
	expect(touched(0, at('It fell,') + 1)).toBe(1);
	expect(touched(at(' it rose'), at('rose'))).toBe(1);
	expect(touched(at('rose'), at('rose'))).toBe(0);
	expect(touched(0, at('It fell,'))).toBe(0);
	expect(touched(at(' it rose'), at('it rose'))).toBe(0);
	expect(touched(text.length, text.length + 1)).toBe(0);
});

const word = fc.constantFrom(
	'fell',
	'The',
	'U.S.',
	'Dr.',
	'seizures,',
	'“It',
	'rose.”',
	'rose.',
	'–',
	'(so',
	'it)',
	'"',
	'45%',
	'No.'
);
const line = fc
	.tuple(fc.boolean(), fc.array(word, { minLength: 1, maxLength: 40 }))
	.map(([heading, words]) => (heading ? '## ' : '') + words.join(' '));
const texts = fc.array(line, { maxLength: 3 }).map((lines) => lines.join('\n'));

/** A text with claims that begin and end at words, nested or apart, some of them round others. */
const texted = fc.tuple(texts, fc.infiniteStream(fc.nat(4))).map(([text, draws]) => {
	const draw = () => draws.next().value ?? 0;
	const claims: Range[] = [];
	let offset = 0;
	for (const one of text.split('\n')) {
		const heading = one.startsWith('## ');
		const words = [...one.matchAll(/\S+/gu)].map(({ 0: chunk, index }) => ({
			start: offset + index,
			end: offset + index + chunk.length
		}));
		for (let index = 0; index < words.length; index += 1) {
			const [first, last] = [words[index], words[index + draw()]];
			if (heading || !first || !last || draw() < 2) continue;
			claims.push({ start: first.start, end: last.end });
			const inner = words[index + 1];
			if (inner && inner.end < last.end && draw() > 2) claims.push(inner);
			index = words.indexOf(last);
		}
		offset += one.length + 1;
	}
	return { text, claims };
});

test('statements cover everything but headings, without overlap', () => {
	fc.assert(
		fc.property(texted, ({ text, claims }) => {
			const paragraphs = paragraphsOf(text, claims);
			for (const { heading, start, end, statements } of paragraphs) {
				expect(heading).toBe(text.startsWith('## ', start));
				if (heading) expect(statements).toEqual([]);
				let covered = heading ? end : start;
				for (const statement of statements) {
					expect(text.slice(covered, statement.start).trim()).toBe('');
					expect(text.slice(statement.start, statement.end)).toMatch(/^\S(?:.*\S)?$/u);
					covered = statement.end;
				}
				expect(text.slice(covered, end).trim()).toBe('');
			}
			expect(paragraphs.map(({ start, end }) => text.slice(start, end))).toEqual(
				text.split('\n').filter((one) => one !== '')
			);
		}),
		{ numRuns: 500 }
	);
});

test('every claim that contains no other lies in one statement, and no statement has two', () => {
	fc.assert(
		fc.property(texted, ({ text, claims }) => {
			const leaves = claims.filter((claim) => !claims.some((other) => other !== claim && isWithin(other, claim)));
			const statements = paragraphsOf(text, claims).flatMap((paragraph) => paragraph.statements);
			for (const claim of leaves) {
				expect(statementsTouching(paragraphsOf(text, claims), claim)).toHaveLength(1);
				expect(statements.filter((statement) => isWithin(claim, statement))).toHaveLength(1);
			}
			for (const statement of statements) {
				expect(leaves.filter((claim) => isWithin(claim, statement)).length).toBeLessThanOrEqual(1);
			}
		}),
		{ numRuns: 500 }
	);
});

test('what follows a paragraph changes nothing in it, nor does the order of the claims', () => {
	fc.assert(
		fc.property(texted, texted, (before, after) => {
			const alone = paragraphsOf(before.text, before.claims);
			const shift = before.text.length + 1;
			const added = after.claims.map(({ start, end }) => ({ start: start + shift, end: end + shift }));
			const both = paragraphsOf(`${before.text}\n${after.text}`, [...added, ...before.claims]);
			expect(both.slice(0, alone.length)).toEqual(alone);
		})
	);
});
