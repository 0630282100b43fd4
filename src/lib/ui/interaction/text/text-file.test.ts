import { expect, test } from 'vitest';
import { notesInWords, textFile } from './text-file.ts';

const outline = [
	{ id: 'claim', text: 'Which claim?' },
	{ id: 'source', text: 'Which source?' }
];

test('notes follow the order of the questions; empty and foreign ones are left out', () => {
	expect(notesInWords(outline, { source: ' The log ', other: 'x', claim: 'The bridge\nis old' })).toBe(
		'The bridge\nis old\n\nThe log'
	);
	expect(notesInWords(outline, { claim: ' ' })).toBe('');
});

test('the file has the text, then each note under its question', () => {
	expect(textFile({ kind: 'extended-text', text: 'One.\nTwo.', notes: { source: 'The log' } }, outline, 'Notes')).toBe(
		'One.\r\nTwo.\r\n\r\n\r\nNotes\r\n\r\nWhich source?\r\nThe log\r\n'
	);
	expect(textFile({ kind: 'extended-text', text: 'One.' }, outline, 'Notes')).toBe('One.\r\n');
});
