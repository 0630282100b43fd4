/** A package is uploaded again with its module changed, and attempts go on. */
import { describe, expect, it } from 'vitest';
import type { Attempt } from '#lib/assessment/attempt.ts';
import type { Choice } from '#lib/assessment/interaction/choice.ts';
import type { Item, Module } from '#lib/assessment/module.ts';
import { huntOf, markOn, openHunt, setMark, textOfSorts } from '../../../../tests/fixtures/hunts.ts';
import {
	attemptOf,
	earn,
	handIn,
	itemOf,
	itemWorth,
	moduleOf,
	open,
	sectionOf
} from '../../../../tests/fixtures/walks.ts';
import { pack, unpack } from './pack.ts';

const options = ['stone', 'timber', 'iron'].map((id) => ({ id, text: id, correct: id === 'iron', explanation: '' }));
const material: Choice = { kind: 'choice', cardinality: 'one', options };
const [spans, tolls] = [itemWorth(3, 'spans'), itemWorth(4, 'tolls')];
const text = textOfSorts(['wrong', 'sound', 'wrong']);
const [, bridge] = text.claims;
if (!bridge) throw new Error('the text has three claims');

function moduleWith(items: readonly Item[], hunted = text): Module {
	return {
		...moduleOf([sectionOf('bridge', items), sectionOf('ferry', [])]),
		texts: [hunted],
		hunts: [huntOf('all')],
		sources: []
	};
}

const module = moduleWith([itemOf('material', material), spans, tolls]);
const attempt = attemptOf(
	'per-section',
	open('bridge'),
	{
		kind: 'response.submitted',
		item: 'material',
		response: { kind: 'choice', chosen: ['timber'] },
		confidence: 'sure'
	},
	...[earn(2, spans), earn(4, tolls), handIn('bridge')],
	openHunt('all'),
	setMark('all', markOn(bridge, text, { wrong: '1902', repair: '1912' }))
);

function readWith(other: Module): Attempt {
	const back = unpack(pack({ attempts: [attempt], drafts: new Map() }, module, Infinity), other);
	if ('problem' in back || !back.attempts[0]) throw new Error('unreadable');
	return back.attempts[0];
}

const submitted = (one: Attempt) =>
	one.entries.flatMap((entry) => (entry.kind === 'response.submitted' ? [entry] : []));
const marked = (one: Attempt) => one.entries.flatMap((entry) => (entry.kind === 'mark.set' ? [entry.mark] : []));

describe('what was recorded is read with a module', () => {
	it('in which items, options and sections have other places', () => {
		const turned = { ...material, options: options.toReversed() };
		const { sections, ...rest } = moduleWith([tolls, itemOf('material', turned), spans]);
		expect(readWith({ ...rest, sections: sections.toReversed() })).toEqual(attempt);
	});

	it('in which there are more items, options and sections', () => {
		const [brick] = [{ id: 'brick', text: 'Brick', correct: false, explanation: '' }];
		const more = { ...material, options: [brick, ...options] };
		const { sections, ...rest } = moduleWith([itemWorth(2, 'tide'), itemOf('material', more), spans, tolls]);
		expect(readWith({ ...rest, sections: [sectionOf('tunnel', [itemWorth(1, 'depth')]), ...sections] })).toEqual(
			attempt
		);
	});

	it('from which an item was taken, with all other responses; and the response comes back with the item', () => {
		const less = moduleWith([itemOf('material', material), tolls]);
		const without = readWith(less);
		const [first, lost, last] = submitted(without);
		expect([first, last]).toEqual([submitted(attempt)[0], submitted(attempt)[2]]);
		expect(lost).toMatchObject({ item: expect.stringMatching(/^~[0-9a-f]{4}$/) });
		const again = unpack(pack({ attempts: [without], drafts: new Map() }, less, Infinity), module);
		expect(again).toMatchObject({ attempts: [{ entries: { 3: { item: 'spans' } } }] });
	});

	it('from which an option was taken: what was chosen is no option of it any more', () => {
		const [first, ...others] = submitted(
			readWith(
				moduleWith([
					itemOf('material', { ...material, options: options.filter(({ id }) => id !== 'timber') }),
					spans,
					tolls
				])
			)
		);
		expect(first?.response).toEqual({ kind: 'choice', chosen: [expect.stringMatching(/^~[0-9a-f]{2}$/)] });
		expect(others).toEqual(submitted(attempt).slice(1));
	});

	it('in whose text the flagged words have another place', () => {
		const before = 'The river is long. ';
		const moved = {
			...text,
			text: before + text.text,
			claims: text.claims.map(({ start, end, ...claim }) => ({
				...claim,
				start: start + before.length,
				end: end + before.length
			}))
		};
		const [mark] = marked(attempt);
		expect(marked(readWith(moduleWith(module.sections[0]?.items ?? [], moved)))).toEqual([
			{ ...mark, start: bridge.start + before.length, end: bridge.end + before.length }
		]);
	});

	it('whose text lacks the flagged words: the mark is about nothing, and all others stand', () => {
		const { sections } = module;
		const other = textOfSorts(['wrong', 'wrong', 'wrong'], 10);
		const back = readWith(moduleWith(sections[0]?.items ?? [], other));
		expect(marked(back)).toMatchObject([{ quote: '…', repair: '1912' }]);
		expect(submitted(back)).toEqual(submitted(attempt));
	});
});
