import { expect, test } from 'vitest';
import { articleOf, handInHunt, huntOf, openHunt, setMark, textOfSorts } from '../../../tests/fixtures/hunts.ts';
import { attemptOf, earn, handIn, itemWorth, moduleOf, sectionOf } from '../../../tests/fixtures/walks.ts';
import { keyMarks } from './hunt/judge.ts';
import { outcomeOf } from './outcome.ts';
import { forResults } from './results-module.ts';

test('what is left out changes no result', () => {
	const item = itemWorth(3, 'item');
	const shown = {
		...item,
		exhibit: {
			kind: 'timeline' as const,
			themes: [],
			events: [{ id: 'e', date: '1901', theme: 't', text: 'Opened', note: '', sources: [] }]
		}
	};
	const module = {
		...moduleOf([sectionOf('one', [shown], { primer: '<p>Before</p>', passage: 'The bridge.' })]),
		themes: [{ id: 't', text: 'Bridges' }]
	};
	const attempt = attemptOf('per-section', earn(2, item), handIn('one'));
	const light = forResults(module);
	const { sections: _full, items: _items, ...whole } = outcomeOf(module, attempt);
	expect(outcomeOf(light, attempt)).toMatchObject(whole);
	expect(JSON.stringify(light)).not.toMatch(/Before|The bridge|Opened|Bridges/);
});

test('nor does it from what hunts through a section come to', () => {
	const parts = [textOfSorts(['wrong', 'sound']), textOfSorts(['wrong', 'wrong'], 3)];
	const module = {
		...moduleOf(parts.map(({ text }, index) => sectionOf(`s${index}`, [], { passage: text }))),
		texts: [articleOf(parts)],
		hunts: [huntOf('second', { section: 's1' })]
	};
	const marks = keyMarks(textOfSorts(['wrong', 'wrong'], 3)).map((mark) => setMark('second', mark));
	const attempt = attemptOf(
		'per-section',
		openHunt('second'),
		...marks,
		handInHunt('second'),
		handIn('s0'),
		handIn('s1')
	);
	const light = forResults(module);
	expect(light.sections.map(({ passage }) => passage)).toEqual(['', parts[1]?.text]);
	const { sections: _, ...whole } = outcomeOf(module, attempt);
	expect(whole.score).toEqual({ given: 4, maximum: 4 });
	expect(outcomeOf(light, attempt)).toMatchObject(whole);
});
