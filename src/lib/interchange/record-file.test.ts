import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attempt, Deed, Entry } from '#lib/assessment/attempt.ts';
import { longestQuote, longestRepair, type Mark } from '#lib/assessment/hunt/mark.ts';
import { longestNote } from '#lib/assessment/interaction/extended-text.ts';
import { anyResponse } from '../../../tests/fixtures/arbitrary.ts';
import { anyHuntDeed } from '../../../tests/fixtures/hunts.ts';
import { maximumFileSize, parse, print } from './record-file.ts';

const attempt: Attempt = {
	id: 'a1',
	entries: [
		{
			kind: 'attempt.started',
			module: 'bridges',
			moduleVersion: '1.0.0',
			language: 'en',
			feedback: 'per-section',
			sequence: 0,
			at: 1000
		},
		{ kind: 'section.opened', section: 'old', sequence: 1, at: 1001 },
		submitted(2, { kind: 'choice', chosen: ['a', 'b'] }),
		submitted(3, { kind: 'inline-choice', chosen: { gap: 'a' } }),
		submitted(4, { kind: 'text-entry', text: 'Kroll' }),
		submitted(5, { kind: 'numeric-entry', text: '1,5', decimalMark: ',' }),
		submitted(6, { kind: 'match', pairs: { row: 'target' } }),
		submitted(7, { kind: 'order', order: ['b', 'a'] }),
		submitted(8, { kind: 'extended-text', text: 'Because.' }),
		{ kind: 'rubric.assessed', item: 'i8', points: { evidence: 1 }, sequence: 9, at: 1009 },
		{ kind: 'section.handed-in', section: 'old', sequence: 10, at: 1010 },
		{ kind: 'hunt.opened', hunt: 'h', edition: 'variant', sequence: 11, at: 1011 },
		{ kind: 'hunt.moved-on', hunt: 'h', step: 'check', sequence: 12, at: 1012 },
		marked(13, {
			start: 7,
			end: 20,
			quote: 'built in 1701',
			wrong: '1701',
			type: 'date',
			confidence: 'sure',
			repair: '1712',
			source: 'CHRONICLE'
		}),
		{ kind: 'mark.removed', hunt: 'h', start: 7, end: 20, sequence: 14, at: 1014 },
		{ kind: 'hunt.handed-in', hunt: 'h', sequence: 15, at: 1015 },
		submitted(16, { kind: 'axis-placement', value: 1853 }),
		submitted(17, { kind: 'grid-placement', places: { row: { across: 4, up: 1 } } }),
		submitted(18, { kind: 'trend-drawing', values: [140, 180.5] }),
		submitted(19, { kind: 'forecast', percents: { opens: 70 } }),
		submitted(20, { kind: 'scenario', path: ['measure', 'row'], evidence: ['ledger'] }),
		submitted(21, { kind: 'extended-text', text: 'Because.', notes: { claim: 'It floods.' } }),
		{ kind: 'response.condensed', item: 'i22', points: 2, confidence: 'sure', sequence: 22, at: 1022 },
		marked(23, { start: 7, end: 20, quote: 'built in 1701', repaired: true }),
		{
			kind: 'hunt.condensed',
			hunt: 'h',
			flags: [{ claim: 'c', confidence: 'unsure', links: { type: 'right', repair: 'wrong', source: 'open' } }],
			sequence: 24,
			at: 1024
		}
	]
};
const record = { module: 'bridges', attempts: [attempt] };

function submitted(sequence: number, response: Extract<Entry, { kind: 'response.submitted' }>['response']): Entry {
	return {
		kind: 'response.submitted',
		item: `i${sequence}`,
		response,
		confidence: 'fairly-sure',
		sequence,
		at: 1000 + sequence
	};
}

function marked(sequence: number, mark: Mark): Entry {
	return { kind: 'mark.set', hunt: 'h', mark, sequence, at: 1000 + sequence };
}

/** A record as another program might have written it: any JSON in the place of the attempts. */
function fileWith(attempts: unknown, more: Readonly<Record<string, unknown>> = {}): string {
	return JSON.stringify({ format: 'errata-record', version: 1, module: 'bridges', attempts, ...more });
}

function many<Value>(count: number, entry: (index: number) => readonly [string, Value]): Record<string, Value> {
	return Object.fromEntries(Array.from({ length: count }, (_, index) => entry(index)));
}

type Change = (parent: object, name: string) => void;
/** The paths of everything in a document, and the document with each of them changed. */
function* changed(change: Change, path: readonly string[] = []): Generator<readonly [path: string, text: string]> {
	const value = follow(JSON.parse(print(record)), path);
	if (typeof value !== 'object' || value === null) return;
	for (const name of Object.keys(value)) {
		const document: unknown = JSON.parse(print(record));
		const parent = follow(document, path);
		if (typeof parent === 'object' && parent !== null) change(parent, name);
		yield [[...path, name].join('.'), JSON.stringify(document)];
		yield* changed(change, [...path, name]);
	}
}

function follow(value: unknown, path: readonly string[]): unknown {
	return path.reduce<unknown>(
		(part, name) => (typeof part === 'object' && part !== null ? Reflect.get(part, name) : undefined),
		value
	);
}

describe('a record as a file', () => {
	it('is read as it was printed', () => {
		expect(parse(print(record), 'bridges')).toEqual(record);
	});

	it('is read as it was printed, whatever was recorded', () => {
		const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
		const deed: fc.Arbitrary<Deed> = fc.oneof(
			fc.record({ kind: fc.constant('section.opened' as const), section: id }),
			fc.record({ kind: fc.constant('section.handed-in' as const), section: id }),
			fc.record(
				{
					kind: fc.constant('response.submitted' as const),
					item: id,
					response: anyResponse,
					confidence: fc.constantFrom('unsure' as const, 'fairly-sure' as const, 'sure' as const)
				},
				{ requiredKeys: ['kind', 'item', 'response'] }
			),
			fc.record({
				kind: fc.constant('rubric.assessed' as const),
				item: id,
				points: fc.dictionary(fc.oneof(id, fc.constantFrom('constructor', 'prototype')), fc.integer())
			}),
			anyHuntDeed(id)
		);
		const start: fc.Arbitrary<Deed> = fc.record({
			kind: fc.constant('attempt.started' as const),
			module: fc.constant('bridges'),
			moduleVersion: fc.constantFrom('1.0.0', '12.3.45'),
			language: fc.constantFrom('en', 'pt-BR'),
			feedback: fc.constantFrom('at-once' as const, 'per-section' as const, 'at-end' as const, 'never' as const)
		});
		const attempts = fc.array(
			fc.tuple(id, start, fc.array(fc.tuple(deed, fc.nat()))).map(([attemptId, first, more]): Attempt => ({
				id: attemptId,
				entries: [[first, 0] as const, ...more].map(([one, at], sequence): Entry => ({ ...one, sequence, at }))
			})),
			{ maxLength: 3 }
		);
		fc.assert(
			fc.property(attempts, (some) => {
				expect(parse(print({ module: 'bridges', attempts: some }), 'bridges')).toEqual({
					module: 'bridges',
					attempts: some
				});
			})
		);
	});

	it('is read as far as somebody came: with values left out, and with the longest note', () => {
		const unfinished = [
			submitted(1, { kind: 'axis-placement', value: null }),
			submitted(2, { kind: 'grid-placement', places: { row: { across: null, up: 2 } } }),
			submitted(3, { kind: 'trend-drawing', values: [null, 1] }),
			submitted(4, { kind: 'extended-text', text: '', notes: { claim: 'x'.repeat(longestNote) } })
		];
		const file = {
			module: 'bridges',
			attempts: [{ id: 'a1', entries: [...attempt.entries.slice(0, 1), ...unfinished] }]
		};
		expect(parse(print(file), 'bridges')).toEqual(file);
	});

	it('is read however long a text somebody wrote', () => {
		const long = {
			id: 'a1',
			entries: [...attempt.entries.slice(0, 2), submitted(2, { kind: 'text-entry', text: 'x'.repeat(300_000) })]
		};
		expect(parse(print({ module: 'bridges', attempts: [long] }), 'bridges')).toEqual({
			module: 'bridges',
			attempts: [long]
		});
	});

	it.each<readonly [what: string, mark: Mark]>([
		['the first character of the text', { start: 0, end: 1, quote: 'T' }],
		['as much as can be', { start: 1_000_000 - longestQuote, end: 1_000_000, quote: 'x'.repeat(longestQuote) }],
		['words that ought to go', { start: 3, end: 9, quote: 'all of', repair: '' }],
		['words with the longest repair', { start: 3, end: 9, quote: 'all of', repair: 'x'.repeat(longestRepair) }]
	])('is read with a mark on %s', (_what, mark) => {
		const file = {
			module: 'bridges',
			attempts: [{ id: 'a1', entries: [...attempt.entries.slice(0, 1), marked(1, mark)] }]
		};
		expect(parse(print(file), 'bridges')).toEqual(file);
	});

	it('may be without an attempt', () => {
		expect(parse(print({ module: 'bridges', attempts: [] }), 'bridges')).toEqual({ module: 'bridges', attempts: [] });
	});

	it('may carry a note beside the record', () => {
		expect(parse(fileWith([attempt], { note: 'mine' }), 'bridges')).toEqual(record);
	});
});

describe('a file that is damaged', () => {
	// What is within these is free: any item, gap, row or criterion, as many as there are.
	const free =
		/\.(confidence|mark\.(wrong|type|repair|repaired|source)|flags\.\d\.links|chosen\.(gap|\d)|(pairs|places)\.row|order\.\d|points\.evidence|percents\.opens|notes|notes\.claim)$/;
	// What a learner may have left out.
	const nullable = /\.response\.(value|places\.row\.(across|up)|values\.\d)$/;
	const whole = [...changed((parent, name) => Reflect.set(parent, name, null))].filter(
		([path]) => path !== 'format' && !nullable.test(path)
	);
	const lacking = [...changed((parent, name) => Reflect.deleteProperty(parent, name))].filter(
		([path]) => path !== 'format' && !free.test(path) && !/\.\d+$/.test(path)
	);

	it('has as many places as are tried here', () => {
		expect(whole.length).toBeGreaterThan(70);
		expect(lacking.length).toBeGreaterThan(50);
	});

	it.each(whole)('is named where %s is nothing', (path, text) => {
		expect(parse(text, 'bridges')).toEqual({ problem: 'damaged', path });
	});

	it.each(lacking)('is named where %s is missing', (path, text) => {
		expect(parse(text, 'bridges')).toEqual({ problem: 'damaged', path });
	});

	it.each([
		['a number is missing', [0, 2], 'attempts.0.entries'],
		['a number comes twice', [0, 1, 1], 'attempts.0.entries'],
		['the first is not 0', [1, 2], 'attempts.0.entries'],
		['a number is not whole', [0, 0.5], 'attempts.0.entries.1.sequence'],
		['a number is below 0', [-1, 0], 'attempts.0.entries.0.sequence']
	])('is named where %s', (_what, numbers, path) => {
		const entries = numbers.map((sequence, index) => ({ ...attempt.entries[index], sequence }));
		expect(parse(fileWith([{ id: 'a1', entries }]), 'bridges')).toEqual({ problem: 'damaged', path });
	});

	it('is named where an attempt does not begin with its start, or has nothing in it', () => {
		const opened = { kind: 'section.opened', section: 'old', sequence: 0, at: 1 };
		const problem = { problem: 'damaged', path: 'attempts.0.entries' };
		expect(parse(fileWith([{ id: 'a1', entries: [opened] }]), 'bridges')).toEqual(problem);
		expect(parse(fileWith([{ id: 'a1', entries: [] }]), 'bridges')).toEqual(problem);
	});

	it('is named where it holds what nobody records', () => {
		const [first] = attempt.entries;
		const withPoints = fileWith([{ id: 'a1', entries: [{ ...first, points: 100 }] }]);
		expect(parse(withPoints, 'bridges')).toEqual({ problem: 'damaged', path: 'attempts.0.entries.0.points' });
		const withKind = fileWith([{ id: 'a1', entries: [first, { kind: 'cheated', sequence: 1, at: 1 }] }]);
		expect(parse(withKind, 'bridges')).toEqual({ problem: 'damaged', path: 'attempts.0.entries.1.kind' });
	});

	it.each([
		['chosen by gap', { kind: 'inline-choice', chosen: ['a'] }, 'chosen'],
		['pairs', { kind: 'match', pairs: ['a'] }, 'pairs'],
		['pairs', { kind: 'match', pairs: 'ab' }, 'pairs'],
		['a target', { kind: 'match', pairs: { row: 7 } }, 'pairs.row'],
		['so many pairs', { kind: 'match', pairs: many(501, (index) => [`row-${index}`, 'a']) }, 'pairs'],
		['a place', { kind: 'axis-placement', value: '1853' }, 'value'],
		['half a place', { kind: 'grid-placement', places: { row: { across: 1 } } }, 'places.row.up'],
		['a place in depth', { kind: 'grid-placement', places: { row: { across: 1, up: 1, deep: 1 } } }, 'places.row.deep'],
		['so long a line', { kind: 'trend-drawing', values: Array.from({ length: 1001 }, () => 0) }, 'values'],
		['a forecast in words', { kind: 'forecast', percents: { opens: 'likely' } }, 'percents.opens'],
		['so long a path', { kind: 'scenario', path: Array.from({ length: 1001 }, () => 'on'), evidence: [] }, 'path'],
		['a path without evidence', { kind: 'scenario', path: [] }, 'evidence'],
		[
			'so long a note',
			{ kind: 'extended-text', text: '', notes: { claim: 'x'.repeat(longestNote + 1) } },
			'notes.claim'
		]
	])('is named where %s cannot be', (_what, response, field) => {
		const entries = [attempt.entries[0], { kind: 'response.submitted', item: 'i', response, sequence: 1, at: 1 }];
		const path = `attempts.0.entries.1.response.${field}`;
		expect(parse(fileWith([{ id: 'a1', entries }]), 'bridges')).toEqual({ problem: 'damaged', path });
	});

	it.each([
		['axis-placement","value":1', 'value'],
		['forecast","percents":{"opens":1', 'percents.opens']
	])('is named where a number is too large to be one: %s', (start, field) => {
		const response = `{"kind":"${start}e999${start.includes('{') ? '}' : ''}}`;
		const entries = [attempt.entries[0], { kind: 'response.submitted', item: 'i', response: 0, sequence: 1, at: 1 }];
		const text = fileWith([{ id: 'a1', entries }]).replace('"response":0', `"response":${response}`);
		const path = `attempts.0.entries.1.response.${field}`;
		expect(parse(text, 'bridges')).toEqual({ problem: 'damaged', path });
	});

	it.each([
		['begins before the text', { start: -1, end: 5, quote: 'x'.repeat(6) }, 'start'],
		['begins within a character', { start: 0.5, end: 5.5, quote: 'words' }, 'start'],
		['ends beyond any text', { start: 999_999, end: 1_000_001, quote: 'xx' }, 'end'],
		['is on nothing', { start: 5, end: 5, quote: 'words' }, 'end'],
		['ends before it begins', { start: 10, end: 5, quote: 'words' }, 'end'],
		['is on other words', { start: 0, end: 6, quote: 'words' }, 'quote'],
		['is on no words', { start: 0, end: 1, quote: '' }, 'quote'],
		['is on too many words', { start: 0, end: longestQuote + 1, quote: 'x'.repeat(longestQuote + 1) }, 'quote'],
		['finds wrong what is not flagged', { start: 0, end: 5, quote: 'words', wrong: 'swords' }, 'wrong'],
		['finds nothing wrong', { start: 0, end: 5, quote: 'words', wrong: '' }, 'wrong'],
		['has a type that there is not', { start: 0, end: 5, quote: 'words', type: 'style' }, 'type'],
		['is sure beyond measure', { start: 0, end: 5, quote: 'words', confidence: 'certain' }, 'confidence'],
		['is repaired at length', { start: 0, end: 5, quote: 'words', repair: 'x'.repeat(longestRepair + 1) }, 'repair'],
		['has no source but says so', { start: 0, end: 5, quote: 'words', source: '' }, 'source'],
		['has a repair that is lost', { start: 0, end: 5, quote: 'words', repair: 'x', repaired: true }, 'repaired'],
		['knows its verdict', { start: 0, end: 5, quote: 'words', verdict: 'false' }, 'verdict']
	])('is named where a mark %s', (_what, mark, field) => {
		const entries = [attempt.entries[0], { kind: 'mark.set', hunt: 'h', mark, sequence: 1, at: 1 }];
		const path = `attempts.0.entries.1.mark.${field}`;
		expect(parse(fileWith([{ id: 'a1', entries }]), 'bridges')).toEqual({ problem: 'damaged', path });
	});

	it.each([
		['a step', { kind: 'hunt.moved-on', hunt: 'h', step: 'guess' }, 'step'],
		['an edition', { kind: 'hunt.opened', hunt: 'h', edition: 'second' }, 'edition'],
		['a place', { kind: 'mark.removed', hunt: 'h', start: 4, end: 4 }, 'end'],
		['a number of points', { kind: 'response.condensed', item: 'i', points: 0.5 }, 'points'],
		['a point', { kind: 'response.condensed', item: 'i', points: -1 }, 'points'],
		[
			'a link',
			{ kind: 'hunt.condensed', hunt: 'h', flags: [{ claim: 'c', links: { type: 'right' } }] },
			'flags.0.links.repair'
		]
	])('is named where %s is none', (_what, deed, field) => {
		const entries = [attempt.entries[0], { ...deed, sequence: 1, at: 1 }];
		const path = `attempts.0.entries.1.${field}`;
		expect(parse(fileWith([{ id: 'a1', entries }]), 'bridges')).toEqual({ problem: 'damaged', path });
	});

	it('is told in no time, however much of it is damaged', () => {
		const text = fileWith(Array.from({ length: 5_000_000 }, () => 0));
		const begin = performance.now();
		expect(parse(text, 'bridges')).toEqual({ problem: 'damaged', path: 'attempts.0' });
		// A few hundred milliseconds to read; ten times as many seconds where every fault is gathered.
		expect(performance.now() - begin).toBeLessThan(3000);
	});
});

describe('a file that is not ours', () => {
	it.each([
		['nothing', ''],
		['words', 'Dear diary'],
		['a list', '[]'],
		['null', 'null'],
		['a number', '17'],
		['a text', '"errata-record"'],
		['an empty object', '{}'],
		['another format', '{"format":"errata-results","version":1,"module":"bridges","attempts":[]}'],
		['a format in a list', '[{"format":"errata-record","version":1,"module":"bridges","attempts":[]}]']
	])('is foreign where it holds %s', (_what, text) => {
		expect(parse(text, 'bridges')).toEqual({ problem: 'foreign' });
	});

	it('is foreign wherever it is cut off', () => {
		const text = print(record).trimEnd();
		for (let end = 0; end < text.length; end += 1) {
			expect(parse(text.slice(0, end), 'bridges')).toEqual({ problem: 'foreign' });
		}
	});

	it.each([
		['lists', '[', ']'],
		['objects', '{"a":', '}']
	])('does not stop us with 100 000 %s in each other', (_what, opening, closing) => {
		const nested = `${opening.repeat(100_000)}0${closing.repeat(100_000)}`;
		const closed = '"closed"';
		expect(parse(nested, 'bridges')).toEqual({ problem: 'foreign' });
		expect(parse(opening.repeat(100_000), 'bridges')).toEqual({ problem: 'foreign' });
		const within = fileWith('closed').replace(closed, nested);
		// A browser may give up reading it, or read it and find no attempts.
		expect(parse(within, 'bridges')).toMatchObject({ problem: expect.stringMatching(/^(foreign|damaged)$/) });
	});
});

describe('a file for somebody else', () => {
	it('of a newer version says so, whatever else is in it', () => {
		expect(parse('{"format":"errata-record","version":2}', 'bridges')).toEqual({ problem: 'too-new' });
		expect(parse(fileWith([attempt], { version: 1.5 }), 'bridges')).toEqual({ problem: 'too-new' });
	});

	it('of no version that ever was is damaged', () => {
		expect(parse(fileWith([attempt], { version: 0 }), 'bridges')).toEqual({ problem: 'damaged', path: 'version' });
		expect(parse(fileWith([attempt], { version: '1' }), 'bridges')).toEqual({ problem: 'damaged', path: 'version' });
	});

	it('of another module names that', () => {
		const problem = { problem: 'other-module', module: 'bridges' };
		expect(parse(print(record), 'tunnels')).toEqual(problem);
		expect(parse(print({ module: 'bridges', attempts: [] }), 'tunnels')).toEqual(problem);
	});

	it('of another module names that, also where only an attempt within it is', () => {
		const other = attempt.entries.map((entry) =>
			entry.kind === 'attempt.started' ? { ...entry, module: 'tunnels' } : entry
		);
		const text = print({ module: 'bridges', attempts: [attempt, { id: 'a2', entries: other }] });
		expect(parse(text, 'bridges')).toEqual({ problem: 'other-module', module: 'tunnels' });
	});

	it('that is larger than any record is not even looked at', () => {
		const text = print(record);
		expect(parse(text.padEnd(maximumFileSize), 'bridges')).toEqual(record);
		expect(parse(text.padEnd(maximumFileSize + 1), 'bridges')).toEqual({ problem: 'too-large' });
	});
});

describe('names that every object inherits', () => {
	it('do no harm as ids, and are kept where an author may use them', () => {
		const entries = [
			...attempt.entries.slice(0, 2),
			submitted(2, { kind: 'match', pairs: { constructor: 'prototype', valueof: 'x' } })
		];
		const odd = { module: 'bridges', attempts: [{ id: 'constructor', entries }] };
		expect(parse(print(odd), 'bridges')).toEqual(odd);
	});

	it('change no prototype', () => {
		const text = fileWith([
			{
				id: '__proto__',
				entries: [
					attempt.entries[0],
					{ kind: 'response.submitted', item: '__proto__', response: 'RESPONSE', sequence: 1, at: 1 }
				]
			}
		]).replace('"RESPONSE"', '{"kind":"match","pairs":{"__proto__":"polluted","row":"target"}}');
		const parsed = parse(text, 'bridges');
		if ('problem' in parsed) throw new Error(parsed.problem);
		const [, entry] = parsed.attempts[0]?.entries ?? [];
		if (entry?.kind !== 'response.submitted' || entry.response.kind !== 'match') throw new Error('no pairs');
		expect(entry.response.pairs['row']).toBe('target');
		expect(Object.getPrototypeOf(entry.response.pairs)).toBe(Object.prototype);
		expect(Reflect.get({}, 'polluted')).toBeUndefined();
		expect(parse('{"__proto__":{"format":"errata-record","version":1},"module":"bridges"}', 'bridges')).toEqual({
			problem: 'foreign'
		});
		const asObject = text.replace('"__proto__":"polluted"', '"__proto__":{"polluted":"yes"}');
		expect(parse(asObject, 'bridges')).toMatchObject({ problem: 'damaged' });
	});
});
