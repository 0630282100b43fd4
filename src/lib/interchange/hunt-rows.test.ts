import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Attempt, Deed } from '#lib/assessment/attempt.ts';
import type { Mark } from '#lib/assessment/hunt/mark.ts';
import type { FeedbackRelease, Module } from '#lib/assessment/module.ts';
import { outcomeOf } from '#lib/assessment/outcome.ts';
import { huntText, markOn } from '../../../tests/fixtures/hunt-text.ts';
import { handInHunt, huntOf, openHunt, setMark } from '../../../tests/fixtures/hunts.ts';
import { attemptOf, handIn, moduleOf, sectionOf } from '../../../tests/fixtures/walks.ts';
import { huntsCsv, resultsJson } from './results.ts';

const text = huntText(
	'[year!|It was built in 1701] of [stone+|grey stone], and [debated?|some say marble]. ' +
		'[again!|It dates from 1701], like [rail+|its rail]. [wide!|It is 900 m wide]. Nobody pays.',
	{
		year: { types: ['date', 'contradiction'], correction: '<p>In <b>1712</b>.</p>', sources: ['CHRONICLE', 'SURVEY'] },
		again: { repeatOf: 'year', types: ['date'], sources: ['CHRONICLE'] },
		wide: {
			repair: {
				ways: [[{ number: 9, tolerance: 0 }]],
				forbids: ['900'],
				removal: false,
				accepted: ['9'],
				refused: ['90']
			}
		}
	}
);
const hunt = huntOf('river', { text: 'text', asks: ['type', 'repair'] });
const module: Module = {
	...moduleOf([sectionOf('old', [])]),
	texts: [text],
	hunts: [hunt],
	sources: [
		{ id: 'CHRONICLE', title: 'Chronicle, vol. 2', publisher: '', date: '', kind: 'original', says: '' },
		{ id: 'SURVEY', title: '=The survey', publisher: '', date: '', kind: 'news', says: '' }
	]
};

const flag = (quote: string, said: Omit<Mark, 'start' | 'end' | 'quote'> = {}) =>
	setMark('river', markOn(text, quote, said));
const flags: readonly Deed[] = [
	openHunt('river'),
	flag('dates from 1701', { type: 'date', confidence: 'sure', repair: 'dates from right-again', source: 'SURVEY' }),
	flag('grey stone', { confidence: 'unsure', repair: '=1+1' }),
	flag('It is 900 m wide', { type: 'number', wrong: '900', repair: '90' }),
	flag('is 900 m', { type: 'place' }),
	flag('Nobody pays', { type: 'cause' }),
	flag('grey stone, and some say marble')
];
const all: readonly Deed[] = [...flags, handInHunt('river')];

const outcome = (attempt: Attempt) => outcomeOf(module, attempt);
const csvOf = (attempt: Attempt) => huntsCsv(module, outcome(attempt));
const jsonOf = (attempt: Attempt) => JSON.parse(resultsJson(module, attempt, outcome(attempt)));

/** Read as a spreadsheet does, the mark in front taken off. */
function rowsOf(attempt: Attempt) {
	const { data, errors, meta } = Papa.parse<Record<string, string>>(csvOf(attempt).slice(1), {
		header: true,
		skipEmptyLines: true
	});
	expect(errors).toEqual([]);
	return { rows: data, columns: meta.fields };
}

describe('hunts as a table', () => {
	const { rows, columns } = rowsOf(attemptOf('per-section', ...all));
	const rowOf = (claim: string) => rows.find((row) => row['claim'] === claim);

	it('names its columns, with or without rows', () => {
		expect(columns).toEqual(
			'hunt text edition claim wording quote verdict state flagged marked type confidence repair source typePoints repairPoints sourcePoints rightTypes correction sources'.split(
				' '
			)
		);
		const nothing = csvOf(attemptOf('per-section'));
		expect(nothing).toBe(`\ufeff${columns?.join(',')}\r\n`);
	});

	it('has one row a claim, then those of the marks that count neither way', () => {
		expect(rows.map(({ claim, state }) => [claim, state])).toEqual([
			['year', 'found-elsewhere'],
			['stone', 'false-alarm'],
			['debated', 'ungraded'],
			['again', 'found'],
			['rail', 'left'],
			['wide', 'found'],
			['', 'undecided'],
			['', 'stray']
		]);
		for (const row of rows) expect(row).toMatchObject({ hunt: 'river', text: 'text', edition: 'original' });
	});

	it('says of a claim what it was, what was said of it and what holds', () => {
		expect(rowOf('again')).toMatchObject({
			wording: 'original',
			quote: 'It dates from 1701',
			verdict: 'false',
			flagged: 'true',
			marked: 'dates from 1701',
			type: 'date',
			confidence: 'sure',
			repair: 'dates from right-again',
			source: "'=The survey",
			rightTypes: 'date',
			correction: 'Otherwise.',
			sources: 'Chronicle, vol. 2'
		});
		expect(rowOf('year')).toMatchObject({
			flagged: 'false',
			marked: '',
			rightTypes: 'date; contradiction',
			correction: 'In 1712.',
			sources: 'Chronicle, vol. 2; =The survey'
		});
		expect(rowOf('stone')).toMatchObject({
			verdict: 'true',
			flagged: 'true',
			repair: "'=1+1",
			rightTypes: '',
			correction: ''
		});
		expect(rowOf('rail')).toMatchObject({ verdict: 'true', flagged: 'false' });
	});

	it('puts several marks on one claim one after the other', () => {
		expect(rowOf('wide')).toMatchObject({
			marked: 'It is 900 m wide; is 900 m',
			type: 'number; place',
			repair: '90',
			confidence: ''
		});
	});

	it('has the points of a trial in the row of its first claim, so that a column sums up to the points of its link', () => {
		const points = (claim: string) => {
			const { typePoints, repairPoints, sourcePoints } = rowOf(claim) ?? {};
			return [typePoints, repairPoints, sourcePoints];
		};
		expect(points('year')).toEqual(['1', '1', '']);
		expect(points('again')).toEqual(['', '', '']);
		expect(points('wide')).toEqual(['1', '0', '']);
		expect(points('stone')).toEqual(['', '', '']);
		const { scores } = outcome(attemptOf('per-section', ...all)).hunts[0]?.outcome ?? {};
		expect(scores).toMatchObject({ type: { given: 2, maximum: 2 }, repair: { given: 1, maximum: 2 } });
	});

	it('has the learner’s own marks alone until the hunt is released', () => {
		for (const attempt of [
			attemptOf('per-section', ...flags),
			attemptOf('at-end', ...all),
			attemptOf('never', ...all, handIn('old'))
		]) {
			const held = rowsOf(attempt).rows;
			expect(held.map(({ marked, type }) => [marked, type])).toEqual([
				['grey stone', ''],
				['grey stone, and some say marble', ''],
				['dates from 1701', 'date'],
				['It is 900 m wide', 'number'],
				['is 900 m', 'place'],
				['Nobody pays', 'cause']
			]);
			for (const row of held) {
				for (const secret of ['claim', 'wording', 'quote', 'verdict', 'state', 'flagged', 'typePoints', 'rightTypes']) {
					expect(row[secret]).toBe('');
				}
				expect(row['correction'] || row['sources']).toBe('');
			}
		}
	});
});

describe('hunts as JSON', () => {
	it('says everything once all is released', () => {
		const json = jsonOf(attemptOf('per-section', ...all, handIn('old')));
		expect(json).toMatchObject({ completion: 'completed', score: { maximum: 8 } });
		expect(json.hunts).toMatchObject([
			{
				id: 'river',
				title: 'Hunt river',
				text: 'text',
				edition: 'original',
				opened: true,
				handedIn: true,
				score: json.score,
				scores: { type: { given: 2, maximum: 2 }, repair: { given: 1, maximum: 2 } },
				counts: { hits: 2, misses: 0, falseAlarms: 1, rejections: 1 }
			}
		]);
		const [{ sensitivity, criterion, marks, claims }] = json.hunts;
		// Rates of 2.5/3 and 1.5/3: z of 0.8333 is 0.9674, of 0.5 is 0.
		expect(sensitivity.value).toBeCloseTo(0.9674, 4);
		expect(criterion.value).toBeCloseTo(-0.4837, 4);
		expect(criterion.standardError).toBeCloseTo(sensitivity.standardError / 2, 9);
		expect(marks).toHaveLength(6);
		// What a learner typed is kept as it is: no spreadsheet reads this.
		expect(marks[0]).toMatchObject({ quote: 'grey stone', repair: '=1+1' });
		expect(claims).toHaveLength(8);
	});

	it.each<readonly [FeedbackRelease, readonly Deed[]]>([
		['per-section', [...flags, handIn('old')]],
		['at-end', all],
		['never', [...all, handIn('old')]]
	])('with feedback %s, has the marks alone of a hunt that is not released, and no total', (release, deeds) => {
		const json = jsonOf(attemptOf(release, ...deeds));
		const [{ marks, ...rest }] = json.hunts;
		expect(marks).toHaveLength(6);
		expect(Object.keys(rest)).toEqual(['id', 'title', 'text', 'edition', 'opened', 'handedIn']);
		for (const total of ['score', 'bonus', 'percent', 'success']) expect(json).not.toHaveProperty(total);
		expect(JSON.stringify(json.hunts)).not.toMatch(/1712|Otherwise|contradiction|verdict/);
	});

	it('has no standard error where there is no error, or nothing sound', () => {
		const wrong = { ...module, texts: [huntText('[only!|It sinks].')] };
		const attempt = attemptOf('per-section', openHunt('river'), handInHunt('river'));
		const json = JSON.parse(resultsJson(wrong, attempt, outcomeOf(wrong, attempt)));
		expect(json.hunts[0]).toMatchObject({ sensitivity: { standardError: null }, criterion: { standardError: null } });
	});
});

it('of flags that could not be kept it says what is left: which claims, how sure, and what that earned', () => {
	const links = { type: 'right', repair: 'wrong', source: 'open' } as const;
	const flags = [{ claim: 'year', confidence: 'sure', links } as const, { claim: 'stone' }];
	const { rows } = rowsOf(
		attemptOf('per-section', openHunt('river'), { kind: 'hunt.condensed', hunt: 'river', flags }, handInHunt('river'))
	);
	const [year, stone] = ['year', 'stone'].map((id) => rows.find(({ claim }) => claim === id));
	expect(year).toMatchObject({
		state: 'found',
		flagged: 'true',
		marked: '',
		confidence: 'sure',
		typePoints: '1',
		repairPoints: '0'
	});
	expect(stone).toMatchObject({ state: 'false-alarm', confidence: '' });
});
