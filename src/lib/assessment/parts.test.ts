import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleOf, handInHunt, huntOf, openHunt, setMark, textOfSorts } from '../../../tests/fixtures/hunts.ts';
import { scenarioChoice, scenarioNode, scenarioOf } from '../../../tests/fixtures/scenarios.ts';
import {
	after,
	anyModule,
	attemptOf,
	earn,
	handIn,
	itemOf,
	itemWorth,
	moduleOf,
	sectionOf
} from '../../../tests/fixtures/walks.ts';
import { textOf } from './hunt/hunt.ts';
import { keyMarks } from './hunt/judge.ts';
import type { Module, Source } from './module.ts';
import { outcomeOf } from './outcome.ts';
import { partsOf, selectParts, withPassMark } from './parts.ts';

const source = (id: string): Source => ({ id, title: id, publisher: '', date: 'n.d.', kind: 'news', says: '' });
const misconception = (id: string) => ({ id, text: `Takes ${id}.` });

const crossing = scenarioOf(
	[scenarioNode('bank', [scenarioChoice('row', 'end', 'evidence')]), scenarioNode('end', [], { sources: ['NODE'] })],
	{ evidence: [{ id: 'ledger', text: '', sources: [], items: ['old-1', 'new-1'] }] }
);
const played = { kind: 'scenario', scenario: crossing, start: 'bank', best: ['row'], worst: [] } as const;
const texts = [textOfSorts(['wrong', 'sound'], 1), textOfSorts(['wrong', 'wrong'], 3), textOfSorts(['sound'], 5)];
const other = textOfSorts(['wrong'], 50, 'other');
const numbers = {
	kind: 'numeric-entry',
	value: 5,
	tolerance: 0,
	unit: '',
	otherUnits: [],
	mistakes: [{ value: 7, tolerance: 0, explanation: '', misconception: 'slip' }]
} as const;

/** Three sections, a timeline in the first, hunts through the second, the whole article and another text. */
const module: Module = {
	...moduleOf(
		[
			sectionOf('old', [{ ...itemWorth(2, 'old-1'), sources: ['FIRST'] }, itemOf('old-2', numbers)], {
				passage: texts[0]?.text ?? '',
				lab: 'timeline',
				passMark: 40
			}),
			sectionOf('new', [{ ...itemWorth(3, 'new-1'), sources: ['SECOND'] }], { passage: texts[1]?.text ?? '' }),
			sectionOf('next', [itemOf('play-1', played), itemOf('play-2', played)], { passage: texts[2]?.text ?? '' })
		],
		{ passMark: 60 }
	),
	sources: ['NODE', 'FIRST', 'UNUSED', 'SECOND', 'LAB'].map(source),
	misconceptions: ['other', 'slip'].map(misconception),
	themes: [{ id: 'law', text: 'Law' }],
	events: [{ id: 'opens', date: '1901', theme: 'law', text: '', note: '', sources: ['LAB'] }],
	sides: [{ id: 'town', text: 'Town' }],
	texts: [articleOf(texts), other],
	hunts: [huntOf('in-new', { section: 'new' }), huntOf('whole'), huntOf('walk', { text: 'other' })]
};

function selected(...ids: readonly string[]): Module {
	const selection = selectParts(module, ids);
	if (selection.status !== 'selected') throw new Error(selection.status);
	return selection.module;
}
const idsOf = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);

test('partsOf has the sections, then the hunts that belong to none', () => {
	expect(partsOf(module)).toEqual([
		{ id: 'old', title: 'Section old', kind: 'section' },
		{ id: 'new', title: 'Section new', kind: 'section' },
		{ id: 'next', title: 'Section next', kind: 'section' },
		{ id: 'whole', title: 'Hunt whole', kind: 'hunt' },
		{ id: 'walk', title: 'Hunt walk', kind: 'hunt' }
	]);
});

describe('selectParts', () => {
	test('keeps the order of the module, and takes the hunts of a section along', () => {
		const { sections, hunts } = selected('next', 'new', 'next');
		expect([idsOf(sections), idsOf(hunts)]).toEqual([['new', 'next'], ['in-new']]);
		expect(idsOf(selected('walk', 'old').hunts)).toEqual(['walk']);
	});

	test('gives the module itself where all parts are chosen', () => {
		expect(selected('walk', 'whole', 'next', 'new', 'old')).toBe(module);
	});

	test('tells each id that is no part once; the hunt of a section is none', () => {
		const selection = selectParts(module, ['old', 'gone', 'in-new', 'gone']);
		expect(selection).toEqual({ status: 'unknown', unknown: ['gone', 'in-new'] });
	});

	test('finds nothing chosen', () => {
		expect(selectParts(module, [])).toEqual({ status: 'empty' });
	});

	test('hunts through a passage without the sections before it', () => {
		const { hunts, texts: kept, ...rest } = selected('new');
		const [hunt] = hunts;
		if (!hunt) throw new Error('no hunt');
		expect(textOf(hunt, { hunts, texts: kept, ...rest })).toEqual(textOf(hunt, module));
		expect(textOf(hunt, module).claims).toHaveLength(2);
	});

	test('leaves out sources, misconceptions, events, actors and texts that only the other parts used', () => {
		const old = selected('old');
		expect(idsOf(old.sources)).toEqual(['FIRST', 'LAB']);
		expect(idsOf(old.misconceptions)).toEqual(['slip']);
		expect([old.events, old.themes]).toEqual([module.events, module.themes]);
		expect([old.sides, old.texts]).toEqual([[], []]);
		const next = selected('next');
		expect(idsOf(next.sources)).toEqual(['NODE']);
		expect([next.events, next.themes, next.misconceptions]).toEqual([[], [], []]);
		expect(idsOf(selected('walk').texts)).toEqual(['other']);
	});

	test('keeps all sources for a hunt, which shows those that bear on nothing too', () => {
		expect(selected('walk').sources).toEqual(module.sources);
		expect(selected('new').sources).toEqual(module.sources);
	});

	test('knows no evidence from items that are left out, and keeps one scenario one object', () => {
		const scenarios = (chosen: Module) =>
			chosen.sections.flatMap(({ items }) =>
				items.flatMap(({ interaction }) => (interaction.kind === 'scenario' ? [interaction.scenario] : []))
			);
		const [first, second] = scenarios(selected('next'));
		expect(first?.evidence).toEqual([{ id: 'ledger', text: '', sources: [], items: [] }]);
		expect(second).toBe(first);
		expect(scenarios(selected('next', 'new'))[0]?.evidence[0]?.items).toEqual(['new-1']);
		expect(crossing.evidence[0]?.items).toEqual(['old-1', 'new-1']);
	});

	test('leaves out what is earned elsewhere and nothing more, whatever the module and its parts', () => {
		const chosen = anyModule.chain((whole) =>
			fc.tuple(fc.constant(whole), fc.subarray([...idsOf(partsOf(whole))], { minLength: 1 }))
		);
		fc.assert(
			fc.property(chosen, ([whole, ids]) => {
				const selection = selectParts(whole, ids);
				if (selection.status !== 'selected') throw new Error(selection.status);
				const part = selection.module;
				const marks = part.hunts.flatMap((hunt) => [
					openHunt(hunt.id),
					...keyMarks(textOf(hunt, whole)).map((mark) => setMark(hunt.id, mark)),
					handInHunt(hunt.id)
				]);
				const attempt = attemptOf('per-section', ...marks);
				const all = outcomeOf(whole, attempt);
				const own = outcomeOf(part, attempt);
				expect(own.hunts.map(({ score }) => score)).toEqual(
					all.hunts.filter(({ hunt }) => part.hunts.some(({ id }) => id === hunt.id)).map(({ score }) => score)
				);
				expect(own.items.map(({ item }) => item.id)).toEqual(
					all.items.filter(({ section }) => ids.includes(section)).map(({ item }) => item.id)
				);
			})
		);
	});
});

test('a pass mark from outside stands for that of the module and those of its sections', () => {
	const strict = withPassMark(module, 80);
	expect(strict.policy.passMark).toBe(80);
	expect(strict.sections.map(({ passMark }) => passMark)).toEqual([undefined, undefined, undefined]);
	const half = sectionOf('half', [itemWorth(2, 'a')], { passMark: 90 });
	const small = moduleOf([half], { passMark: 90 });
	const attempt = after(attemptOf('per-section'), earn(1, itemWorth(2, 'a')), handIn('half'));
	expect(outcomeOf(small, attempt).success).toBe('failed');
	expect(outcomeOf(withPassMark(small, 50), attempt).success).toBe('passed');
});
