import { describe, expect, it } from 'vitest';
import type { Draft } from '../draft.ts';
import { quotes } from './quotes.ts';

function draft(passage: string, quote: string): Draft {
	return {
		files: new Map(),
		outline: { languages: ['en'], sections: ['s'] },
		language: 'en',
		sources: [],
		series: [],
		tables: new Map(),
		themes: [],
		events: [],
		sides: [],
		actors: [],
		scenarios: [],
		sections: [
			{
				id: 's',
				file: 'en/s.yaml',
				whole: true,
				passage,
				content: {
					title: 't',
					objectives: [],
					primer: 'p',
					items: [
						{
							id: 's-1',
							kind: 'text-entry',
							objective: 'o',
							difficulty: 1,
							sources: ['S'],
							quote,
							prompt: 'Which?',
							accept: ['x'],
							mistakes: [],
							explanation: 'Because.'
						}
					]
				}
			}
		],
		texts: [],
		lost: new Set(),
		unread: new Set()
	};
}

describe('quotes', () => {
	it('accepts words that stand in the passage once', () => {
		expect(quotes(draft('One (two) three.', 'One (two)'))).toEqual([]);
	});
	it('shows how the passage writes them, where only marks or spaces differ', () => {
		const [fault] = quotes(draft('He said: “It’s 5–6 miles.”', `"It's 5-6  miles."`));
		expect(fault?.found).toContain('the passage has "“It’s 5–6 miles.”"');
	});
	it('says how often they stand there', () => {
		expect(quotes(draft('so, so', 'so'))[0]?.found).toBe('"so", which stands there 2 times');
	});
});
