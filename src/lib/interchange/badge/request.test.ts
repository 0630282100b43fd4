import { describe, expect, it } from 'vitest';
import { attemptOf, earn, handIn, itemWorth } from '../../../../tests/fixtures/walks.ts';
import { print } from '../record-file.ts';
import { largestBadgeRequest, parseBadgeRequest } from './request.ts';

const attempt = attemptOf('per-section', earn(1, itemWorth(1, 'arches')), handIn('one'));
const start = attempt.entries[0];
if (start?.kind !== 'attempt.started') throw new Error('no start');
const record: unknown = JSON.parse(print({ module: start.module, attempts: [attempt] }));
const text = (more: object) => JSON.stringify({ module: start.module, record, ...more });

describe('a request for a badge', () => {
	it.each([
		['a name', { name: ' Ann Lee ' }, { name: 'Ann Lee' }],
		['an address', { email: 'ann@example.org' }, { email: 'ann@example.org' }],
		['an address and an empty name, as a form sends it', { name: '', email: 'a@b.org' }, { email: 'a@b.org' }]
	])('is read with %s', (_what, who, expected) => {
		expect(parseBadgeRequest(text(who))).toEqual({ module: start.module, attempts: [attempt], ...expected });
	});

	it.each([
		['nobody', {}, 'no-recipient'],
		['blanks', { name: ' ', email: ' ' }, 'no-recipient'],
		['a name that is none', { name: 7 }, 'recipient'],
		['a name of several lines', { name: 'a\nb' }, 'recipient'],
		['an address that is none', { name: 'Ann', email: 'ann' }, 'recipient'],
		['too long an address', { email: `${'a'.repeat(250)}@b.org` }, 'recipient'],
		['another module', { name: 'Ann', module: 'other' }, 'other-module'],
		['a record as text', { name: 'Ann', record: JSON.stringify(record) }, 'foreign'],
		['a record that is a list', { name: 'Ann', record: [] }, 'foreign']
	])('is told what is wrong with %s', (_what, more, problem) => {
		expect(parseBadgeRequest(text(more))).toMatchObject({ problem });
	});

	it.each(['', 'null', '[]', '"text"', '{', '{"__proto__":{"module":"a","record":{}}}'])('is none: %s', (nothing) => {
		expect(parseBadgeRequest(nothing)).toEqual({ problem: 'foreign' });
	});

	it('is not even looked at beyond its largest', () => {
		const padded = text({ name: 'Ann' }).padEnd(largestBadgeRequest);
		expect(parseBadgeRequest(padded)).toHaveProperty('name');
		expect(parseBadgeRequest(`${padded} `)).toEqual({ problem: 'too-large' });
	});
});
