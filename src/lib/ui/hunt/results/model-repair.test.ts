import { expect, test } from 'vitest';
import { repairedParts, repairedWording } from '#lib/assessment/hunt/mark.ts';
import { modelMark } from './model-repair.ts';

function modelOf(quote: string, accepted: string) {
	const repair = { ways: [], forbids: [], removal: false, accepted: [accepted], refused: [''] } as const;
	return modelMark({ start: 0, end: quote.length, repair }, quote);
}

test.each([
	['a word in the middle', 'launched in 2001 by both', 'launched in 2007 by both', '2001', '2007'],
	['all', 'it fell', 'prices rose', 'it fell', 'prices rose'],
	['leaving the claim out', 'it fell', '', 'it fell', ''],
	['an insertion, with the word before it', 'it fell twice', 'it never fell twice', 'it ', 'it never '],
	['words that stand earlier, too', 'in 2001 and in 2001', 'in 2001 and in 2007', 'and in 2001', 'and in 2007'],
	['part of an earlier word', 'within it and in it', 'within it and of it', 'and in', 'and of']
])('changes as few words as can be named: %s', (_, quote, accepted, wrong, repair) => {
	const mark = modelOf(quote, accepted);
	expect(repairedParts(mark)).toMatchObject({ wrong, repair });
	expect(repairedWording(mark)).toBe(accepted);
});
