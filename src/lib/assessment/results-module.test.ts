import { expect, test } from 'vitest';
import { attemptOf, earn, handIn, itemWorth, moduleOf, sectionOf } from '../../../tests/fixtures/walks.ts';
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
