import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Story } from '#lib/assessment/scenario/story.ts';
import { parseTwee, printTwee } from './twee.ts';

const word = fc.string({
	unit: fc.constantFrom('a', 'B', '[', ']', '{', '}', '\\', ':', '|', '-', '>', 'é', '"'),
	minLength: 1,
	maxLength: 8
});
const name = fc
	.array(word, { minLength: 1, maxLength: 3 })
	.map((words) => words.join(' '))
	.filter((one) => one !== 'StoryTitle' && one !== 'StoryData');
const line = fc.oneof(
	word,
	fc.constantFrom('', ':: not a header', '\\:: nor this', '::', '[[go->there]]', '  indented')
);
const text = fc.array(line, { maxLength: 5 }).map((lines) => lines.join('\n').replace(/[\n\s]+$/, ''));
const json = fc.dictionary(fc.constantFrom('position', 'size', 'x'), fc.oneof(fc.string(), fc.integer()), {
	noNullPrototype: true
});

const stories: fc.Arbitrary<Story> = fc
	.record({
		title: text,
		ifid: fc.uuid({ version: 4 }).map((id) => id.toUpperCase()),
		data: fc.dictionary(fc.constantFrom('format', 'zoom', 'tag-colors'), fc.oneof(fc.string(), fc.integer()), {
			noNullPrototype: true
		}),
		passages: fc.uniqueArray(fc.record({ name, tags: fc.uniqueArray(word, { maxLength: 3 }), metadata: json, text }), {
			selector: (passage) => passage.name,
			minLength: 1,
			maxLength: 5
		}),
		hasStart: fc.boolean()
	})
	.map(({ hasStart, ...story }) => ({ ...story, ...(hasStart ? { start: story.passages[0]?.name ?? '' } : {}) }));

test('what is printed is read back as it was', () => {
	fc.assert(
		fc.property(stories, (story) => {
			expect(parseTwee(printTwee(story))).toEqual({ story, problems: [] });
		}),
		{ numRuns: 500 }
	);
});

test('any text whatever is answered, not thrown at', () => {
	fc.assert(
		fc.property(fc.array(fc.oneof(line, fc.string()), { maxLength: 12 }), (lines) => {
			parseTwee(lines.join('\n'));
		}),
		{ numRuns: 500 }
	);
});

test('a header that is long and wrong is told soon', () => {
	const began = performance.now();
	expect(parseTwee(`:: a${' '.repeat(50_000)}}`).problems).toMatchObject([
		{ problem: 'header' },
		{ problem: 'no-passages' }
	]);
	expect(performance.now() - began).toBeLessThan(1000);
});

test('the form that Twine writes is read: tags, places, line ends of Windows, a byte order mark', () => {
	const twine = [
		'\uFEFF:: StoryTitle',
		'The ferry',
		'',
		'',
		':: StoryData',
		'{ "ifid": "D674C58C-DEFA-4F70-B7A2-27742230C0FC", "format": "Harlowe", "start": "Quay" }',
		'',
		':: Quay [harbor start] {"position":"100,200","size":"100,100"}',
		'The ferry waits.',
		'',
		'[[Go on board->Deck]]',
		'',
		':: Deck',
		'The end.',
		''
	].join('\r\n');
	expect(parseTwee(twine)).toEqual({
		problems: [],
		story: {
			title: 'The ferry',
			ifid: 'D674C58C-DEFA-4F70-B7A2-27742230C0FC',
			start: 'Quay',
			data: { format: 'Harlowe' },
			passages: [
				{
					name: 'Quay',
					tags: ['harbor', 'start'],
					metadata: { position: '100,200', size: '100,100' },
					text: 'The ferry waits.\n\n[[Go on board->Deck]]'
				},
				{ name: 'Deck', tags: [], metadata: {}, text: 'The end.' }
			]
		}
	});
});

test('what is wrong is told with its line', () => {
	const { problems } = parseTwee(
		[':: StoryData', '{ not json', ':: ', 'x', ':: A {"position":}', ':: B', ':: B', 'again', ':: C ]['].join('\n')
	);
	expect(problems).toEqual([
		{ problem: 'story-data', line: 2 },
		{ problem: 'header', line: 3 },
		{ problem: 'metadata', line: 5 },
		{ problem: 'same-name', line: 7, name: 'B' },
		{ problem: 'header', line: 9 }
	]);
});

test('a file without passages, or one that is too large, is no story', () => {
	expect(parseTwee('Just words.')).toEqual({ problems: [{ problem: 'no-passages' }] });
	expect(parseTwee(':: A\n'.padEnd(2_000_001, 'x'))).toEqual({ problems: [{ problem: 'too-large' }] });
});
