import { expect, test } from 'vitest';
import { linksOf, withoutLinks } from './links.ts';

test('links are read in all of their forms', () => {
	const found = linksOf('One [[a b->c]], two [[d<-e f]], three [[g|h]], four [[i]]; [[]] and [[not\nthis]] are none.');
	expect(found.map(({ text: says, to }) => [says, to])).toEqual([
		['a b', 'c'],
		['e f', 'd'],
		['g', 'h'],
		['i', 'i']
	]);
});

test('a link alone on its line goes from the text, of one in a sentence the words stay', () => {
	expect(withoutLinks('The [[ferry->deck]] waits.\n\n[[Go on board->deck]]\n  [[Stay]]\n\n\n\nIt rains.')).toBe(
		'The ferry waits.\n\nIt rains.'
	);
});
