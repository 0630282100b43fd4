import { describe, expect, it } from 'vitest';
import { attemptOf, handIn, itemWorth, moduleOf, open, sectionOf } from '../../tests/fixtures/walks.ts';
import { addressToResume, isPlace, links, partAt, placeAt } from './places.ts';

const bridges = moduleOf([
	sectionOf('old-bridge', [itemWorth(1, 'year')]),
	sectionOf('50 % steel & wire?', [itemWorth(1, 'span')])
]);
const module = {
	...bridges,
	hunts: [{ id: 'whole', title: '', text: 'article', steps: ['exam'] as const, asks: [], variants: false }]
};

describe('addresses in a package', () => {
	it('lead to each place and back', () => {
		for (const { id } of module.sections) expect(placeAt(links.section(id), module)).toEqual({ section: id });
		expect(placeAt(links.hunt('whole'), module)).toEqual({ hunt: 'whole' });
		expect(placeAt(links.results, module)).toBe('results');
		expect(placeAt(links.title, module)).toBe('title');
	});

	it.each(['', '#', '#main', '#/section/nowhere', '#/hunt/', '#/section/%E0%A4%A', 'javascript:alert(1)'])(
		'%j names no place of the module: the title page',
		(hash) => expect(placeAt(hash, module)).toBe('title')
	);

	it('may lead to a part of a place', () => {
		for (const { id } of module.sections) {
			const address = `${links.section(id)}#item-year`;
			expect(placeAt(address, module)).toEqual({ section: id });
			expect(partAt(address)).toBe('item-year');
			expect(partAt(links.section(id))).toBe('');
		}
	});

	it('are told from links into the page', () => {
		expect([links.title, links.results, links.section('a')].every(isPlace)).toBe(true);
		expect(['#main', '#item-year', ''].some(isPlace)).toBe(false);
	});
});

describe('where an attempt goes on', () => {
	const [first, second] = module.sections.map(({ id }) => id);

	it('is the section opened last, then the one that is left, then the hunt, then the results', () => {
		const at = (...deeds: Parameters<typeof attemptOf> extends [unknown, ...infer Deeds] ? Deeds : never) =>
			addressToResume(module, attemptOf('per-section', ...deeds));
		expect(at()).toBe(links.section(first ?? ''));
		expect(at(open(second ?? ''))).toBe(links.section(second ?? ''));
		expect(at(handIn(first ?? ''))).toBe(links.section(second ?? ''));
		const all = [handIn(first ?? ''), handIn(second ?? '')];
		expect(at(...all)).toBe(links.hunt('whole'));
		expect(at(...all, { kind: 'hunt.handed-in', hunt: 'whole' })).toBe(links.results);
	});
});
