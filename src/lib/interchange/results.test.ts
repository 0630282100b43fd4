import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Attempt, Deed, Entry } from '#lib/assessment/attempt.ts';
import type { FeedbackRelease, Item, Module } from '#lib/assessment/module.ts';
import { outcomeOf } from '#lib/assessment/outcome.ts';
import { resultsCsv, resultsJson } from './results.ts';

const choice: Item = {
	id: 'old-arches',
	objective: 'old-count',
	difficulty: 2,
	sources: ['CHRONICLE', 'SURVEY'],
	prompt: '<p>How many <strong>arches</strong>, and &quot;why&quot;?</p>',
	interaction: {
		kind: 'choice',
		cardinality: 'several',
		options: [
			{ id: 'seven', text: '<p>Seven; they can be counted</p>', correct: true, explanation: '' },
			{ id: 'stone', text: '<p>Of stone</p>', correct: true, explanation: '' },
			{ id: 'five', text: '<p>Five</p>', correct: false, explanation: '' }
		]
	}
};
const text: Item = {
	id: 'old-mason',
	objective: 'old-count',
	difficulty: 1,
	sources: ['CHRONICLE'],
	prompt: '<p>Who led the work?</p>',
	interaction: { kind: 'text-entry', accept: ['Kroll'], mistakes: [] }
};
const essay: Item = {
	id: 'new-essay',
	objective: 'new-judge',
	difficulty: 5,
	sources: [],
	prompt: '<p>Is it well built?</p>',
	interaction: {
		kind: 'extended-text',
		words: { minimum: 1, maximum: 50 },
		outline: [],
		rubric: [],
		model: '<p>The model answer.</p>'
	}
};
const year: Item = {
	id: 'new-year',
	objective: 'new-judge',
	difficulty: 3,
	sources: ['UNKNOWN'],
	prompt: '<p>When was it opened?</p>',
	interaction: { kind: 'numeric-entry', value: 1712, tolerance: 0, unit: '', otherUnits: [], mistakes: [] }
};
const module: Module = {
	id: 'bridges',
	version: '1.2.0',
	language: 'en',
	languages: ['en'],
	title: 'Two bridges',
	subtitle: '',
	summary: '',
	warning: '',
	articleHash: '',
	articleLanguage: 'en',
	policy: {
		navigation: 'free',
		feedback: ['per-section'],
		tries: { allowed: 2, counts: 'last' },
		confidence: { asked: true, bonusPercent: 0 },
		passMark: 50,
		rules: {
			choice: 'right-minus-wrong',
			'inline-choice': 'each-part',
			'text-entry': 'all-or-nothing',
			'numeric-entry': 'all-or-nothing',
			match: 'each-part',
			order: 'neighbours',
			'extended-text': 'rubric',
			'axis-placement': 'distance',
			'grid-placement': 'each-part',
			'trend-drawing': 'against-naive',
			forecast: 'brier',
			scenario: 'each-part',
			hunt: 'pair-choice'
		}
	},
	sections: [
		{
			id: 'old',
			title: 'The old bridge',
			objectives: [{ id: 'old-count', text: 'Count, and compare.' }],
			primer: '',
			passage: '',
			passageAt: 0,
			items: [choice, text]
		},
		{
			id: 'new',
			title: 'The new bridge',
			objectives: [{ id: 'new-judge', text: 'Judge' }],
			primer: '',
			passage: '',
			passageAt: 0,
			items: [essay, year]
		}
	],
	sources: [
		{ id: 'CHRONICLE', title: 'Chronicle, vol. 2', publisher: '', date: '', kind: 'original', says: '' },
		{ id: 'SURVEY', title: 'The "great" survey', publisher: '', date: '', kind: 'news', says: '' }
	],
	series: [],
	misconceptions: [],
	events: [],
	themes: [],
	actors: [],
	sides: [],
	texts: [],
	hunts: []
};

const answers: readonly Deed[] = [
	{
		kind: 'response.submitted',
		item: 'old-arches',
		response: { kind: 'choice', chosen: ['seven', 'five'] },
		confidence: 'sure'
	},
	{ kind: 'response.submitted', item: 'old-mason', response: { kind: 'text-entry', text: 'Kroll' } },
	{
		kind: 'response.submitted',
		item: 'new-essay',
		response: { kind: 'extended-text', text: 'Yes, "very"\nwell; said so\r\nthemselves.' }
	},
	{ kind: 'response.submitted', item: 'new-year', response: { kind: 'numeric-entry', text: '1712', decimalMark: '.' } }
];
const oldHandedIn: Deed = { kind: 'section.handed-in', section: 'old' };
const newHandedIn: Deed = { kind: 'section.handed-in', section: 'new' };

function attemptOf(deeds: readonly Deed[], feedback: FeedbackRelease = 'per-section'): Attempt {
	const start: Deed = { kind: 'attempt.started', module: 'bridges', moduleVersion: '1.2.0', language: 'en', feedback };
	const at = Date.UTC(2026, 0, 31, 12, 0, 0);
	return {
		id: 'a1',
		entries: [start, ...deeds].map((deed, sequence): Entry => ({ ...deed, sequence, at: at + 1000 * sequence }))
	};
}

function csvOf(attempt: Attempt): string {
	return resultsCsv(module, outcomeOf(module, attempt));
}

/** Read as a spreadsheet does, the mark in front taken off. */
function rowsOf(attempt: Attempt) {
	const { data, errors, meta } = Papa.parse<Record<string, string>>(csvOf(attempt).slice(1), {
		header: true,
		skipEmptyLines: true
	});
	expect(errors).toEqual([]);
	return { rows: data, columns: meta.fields };
}

function jsonOf(attempt: Attempt) {
	return JSON.parse(resultsJson(module, attempt, outcomeOf(module, attempt)));
}

describe('results as a table', () => {
	it('has one row an item, with the values that the screen shows', () => {
		const { rows, columns } = rowsOf(attemptOf([...answers, oldHandedIn, newHandedIn]));
		expect(columns).toEqual(
			'section item kind objective difficulty prompt response answeredAt tries confidence points maximum right rightResponse sources'.split(
				' '
			)
		);
		expect(rows).toEqual([
			{
				section: 'old',
				item: 'old-arches',
				kind: 'choice',
				objective: 'Count, and compare.',
				difficulty: '2',
				prompt: 'How many arches, and "why"?',
				response: 'Seven; they can be counted; Five',
				answeredAt: '2026-01-31T12:00:01.000Z',
				tries: '1',
				confidence: 'sure',
				points: '0',
				maximum: '2',
				right: 'false',
				rightResponse: 'Seven; they can be counted; Of stone',
				sources: 'Chronicle, vol. 2; The "great" survey'
			},
			{
				section: 'old',
				item: 'old-mason',
				kind: 'text-entry',
				objective: 'Count, and compare.',
				difficulty: '1',
				prompt: 'Who led the work?',
				response: 'Kroll',
				answeredAt: '2026-01-31T12:00:02.000Z',
				tries: '1',
				confidence: '',
				points: '1',
				maximum: '1',
				right: 'true',
				rightResponse: 'Kroll',
				sources: 'Chronicle, vol. 2'
			},
			{
				section: 'new',
				item: 'new-essay',
				kind: 'extended-text',
				objective: 'Judge',
				difficulty: '5',
				prompt: 'Is it well built?',
				response: 'Yes, "very"\nwell; said so\r\nthemselves.',
				answeredAt: '2026-01-31T12:00:03.000Z',
				tries: '1',
				confidence: '',
				points: '',
				maximum: '0',
				right: '',
				rightResponse: '',
				sources: ''
			},
			{
				section: 'new',
				item: 'new-year',
				kind: 'numeric-entry',
				objective: 'Judge',
				difficulty: '3',
				prompt: 'When was it opened?',
				response: '1712',
				answeredAt: '2026-01-31T12:00:04.000Z',
				tries: '1',
				confidence: '',
				points: '1',
				maximum: '1',
				right: 'true',
				rightResponse: '1712',
				sources: 'UNKNOWN'
			}
		]);
	});

	it('is marked as UTF-8, and ends each row as spreadsheets do', () => {
		const csv = csvOf(attemptOf([]));
		expect(csv.startsWith('\ufeffsection,item,')).toBe(true);
		expect(csv.endsWith('\r\n')).toBe(true);
		expect(csv.split('\r\n')).toHaveLength(6);
	});

	it('leaves empty what was not answered', () => {
		const { rows } = rowsOf(attemptOf([oldHandedIn]));
		expect(rows[0]).toMatchObject({ response: '', answeredAt: '', tries: '0', points: '0', right: 'false' });
	});

	it('shows no points and no right responses of sections that are not released', () => {
		const { rows } = rowsOf(attemptOf([...answers, oldHandedIn]));
		expect(rows.map(({ points }) => points)).toEqual(['0', '1', '', '']);
		expect(rows.map(({ right }) => right)).toEqual(['false', 'true', '', '']);
		expect(rows[3]).toMatchObject({ response: '1712', maximum: '1', rightResponse: '' });
		expect(csvOf(attemptOf([oldHandedIn]))).not.toContain('1712');
	});

	it.each(['at-end', 'never'] as const)(
		'shows nothing of the key where feedback comes %s and not all is handed in',
		(feedback) => {
			const csv = csvOf(attemptOf([oldHandedIn], feedback));
			for (const secret of ['1712', 'Kroll', 'Of stone']) expect(csv).not.toContain(secret);
		}
	);

	it('never shows the model text as the right response, nor where feedback never comes', () => {
		expect(csvOf(attemptOf([...answers, oldHandedIn, newHandedIn]))).not.toContain('model answer');
		expect(csvOf(attemptOf([oldHandedIn, newHandedIn], 'never'))).not.toContain('1712');
	});

	it.each([
		['=1+1', "'=1+1"],
		['+1', "'+1"],
		['-1', "'-1"],
		['@SUM(A1)', "'@SUM(A1)"],
		['\t=1+1', "'\t=1+1"],
		['\r=1+1', "'\r=1+1"],
		['\n=1+1', "'\n=1+1"],
		[' =1+1', "' =1+1"],
		['=1+1\nand more', "'=1+1\nand more"],
		['=HYPERLINK("x","y")', `'=HYPERLINK("x","y")`],
		['\uff1d1+1', "'\uff1d1+1"],
		['a=b', 'a=b'],
		['1-2', '1-2'],
		["'quoted", "'quoted"],
		['', '']
	])('writes %j so that no spreadsheet runs it', (title, cell) => {
		const source = { id: 'CHRONICLE', title, publisher: '', date: '', kind: 'original', says: '' } as const;
		const attempt = attemptOf([]);
		const csv = resultsCsv({ ...module, sources: [source] }, outcomeOf(module, attempt));
		const { data } = Papa.parse<Record<string, string>>(csv.slice(1), { header: true, newline: '\r\n' });
		expect(data[1]?.['sources']).toBe(cell);
	});

	it('guards what a learner typed', () => {
		const formula: Deed = {
			kind: 'response.submitted',
			item: 'new-essay',
			response: { kind: 'extended-text', text: '=cmd|calc\nand a second line' }
		};
		expect(rowsOf(attemptOf([formula])).rows[2]?.['response']).toBe("'=cmd|calc\nand a second line");
	});
});

describe('results as JSON', () => {
	it('says everything once all is released', () => {
		const attempt = attemptOf([...answers, oldHandedIn, newHandedIn]);
		const { items, ...rest } = jsonOf(attempt);
		expect(rest).toEqual({
			format: 'errata-results',
			version: 1,
			module: { id: 'bridges', version: '1.2.0', title: 'Two bridges' },
			attempt: 'a1',
			completion: 'completed',
			success: 'passed',
			score: { given: 2, maximum: 4 },
			bonus: 0,
			percent: 50,
			sections: [
				{ id: 'old', title: 'The old bridge', answered: 2, items: 2, handedIn: true, score: { given: 1, maximum: 3 } },
				{ id: 'new', title: 'The new bridge', answered: 2, items: 2, handedIn: true, score: { given: 1, maximum: 1 } }
			],
			hunts: [],
			entries: attempt.entries
		});
		expect(items).toHaveLength(4);
		expect(items[3]).toMatchObject({ item: 'new-year', points: 1, maximum: 1, right: true, rightResponse: '1712' });
	});

	it('hides the points of a section that is not released, also within the total', () => {
		const json = jsonOf(attemptOf([...answers, oldHandedIn]));
		expect(json).toMatchObject({ completion: 'incomplete', sections: [{ score: { given: 1 } }, { handedIn: false }] });
		expect(json.sections[1]).not.toHaveProperty('score');
		for (const total of ['score', 'bonus', 'percent', 'success']) expect(json).not.toHaveProperty(total);
		expect(json.items.map(({ points }: { points: unknown }) => points)).toEqual([0, 1, '', '']);
	});

	it.each(['at-end', 'never'] as const)(
		'holds nothing of the key where feedback comes %s and not all is handed in',
		(feedback) => {
			const attempt = attemptOf([oldHandedIn], feedback);
			const json = resultsJson(module, attempt, outcomeOf(module, attempt));
			for (const secret of ['1712', 'Kroll', 'Of stone', 'model answer', '"given"']) expect(json).not.toContain(secret);
		}
	);

	it('keeps a text as it was typed: no spreadsheet reads this', () => {
		const formula: Deed = {
			kind: 'response.submitted',
			item: 'old-mason',
			response: { kind: 'text-entry', text: '=1+1' }
		};
		expect(jsonOf(attemptOf([formula])).items[1]).toMatchObject({ response: '=1+1' });
	});
});
