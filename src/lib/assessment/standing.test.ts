import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	after,
	anyItemOf,
	anyResponseTo,
	attemptOf,
	earn,
	essay,
	handIn,
	itemOf,
	itemWorth,
	left,
	moduleOf,
	moduleWithAttempt,
	open,
	prefixesOf,
	sectionOf,
	write
} from '../../../tests/fixtures/walks.ts';
import { keptResponse, submittedItems, type Attempt, type Deed } from './attempt.ts';
import type { FeedbackRelease, Module, Policy } from './module.ts';
import { isHandedIn } from './policy.ts';
import { acceptedTries, countedTry, isFull, isSameStanding, standingOf, type Standing, type Try } from './standing.ts';

const item = itemWorth(3, 'item');
const other = itemWorth(3, 'other');
const text = essay('text');
const section = sectionOf('one', [item, other, text]);

const moduleWith = (policy: Partial<Policy>): Module => moduleOf([section, sectionOf('two', [])], policy);
const twoTries = { tries: { allowed: 2, counts: 'first' } } as const;
const free = moduleWith(twoTries);
const forward = moduleWith({ ...twoTries, navigation: 'forward-only' });

/** The points of each try that is accepted. */
function points(module: Module, feedback: FeedbackRelease, ...deeds: readonly Deed[]): readonly number[] {
	return acceptedTries(item, section, module.policy, attemptOf(feedback, ...deeds)).map(({ score }) => score.given);
}

test('where feedback comes at once, as many tries as are allowed are accepted', () => {
	expect(points(free, 'at-once', earn(0, item), earn(1, item), earn(3, item))).toEqual([0, 1]);
	expect(points(forward, 'at-once', earn(0, item), earn(1, item), earn(3, item))).toEqual([0, 1]);
	expect(points(moduleWith({}), 'at-once', earn(0, item), earn(3, item))).toEqual([0]);
});

test('where feedback comes at once, nothing is accepted after a response that was fully right', () => {
	const three = moduleWith({ tries: { allowed: 3, counts: 'last' } });
	expect(points(three, 'at-once', earn(2, item), earn(3, item), earn(0, item))).toEqual([2, 3]);
});

test('where feedback comes at once, only one text of one’s own is accepted, for it settles the item', () => {
	const attempt = attemptOf('at-once', write('First.', text), write('Second.', text));
	const tries = acceptedTries(text, section, free.policy, attempt);
	expect(tries.map(({ submission }) => keptResponse(submission))).toEqual([{ kind: 'extended-text', text: 'First.' }]);
});

test.each(['per-section', 'at-end', 'never'] as const)(
	'where feedback comes later, the last response is accepted (%s)',
	(feedback) => {
		expect(points(free, feedback, earn(3, item), earn(0, item), earn(1, item))).toEqual([1]);
	}
);

test.each(['per-section', 'at-end', 'never'] as const)(
	'where feedback comes later and navigation is forward-only, the first response is accepted (%s)',
	(feedback) => {
		expect(points(forward, feedback, earn(1, item), earn(3, item))).toEqual([1]);
	}
);

test.each(['at-once', 'per-section', 'at-end', 'never'] as const)(
	'a response after the hand-in of its section never counts (%s)',
	(feedback) => {
		for (const module of [free, forward]) {
			expect(points(module, feedback, handIn('one'), earn(3, item))).toEqual([]);
			expect(points(module, feedback, earn(1, item), handIn('one'), earn(3, item))).toEqual([1]);
			// A second hand-in, from another tab, opens nothing again.
			expect(points(module, feedback, earn(1, item), handIn('one'), earn(3, item), handIn('one'))).toEqual([1]);
			expect(points(module, feedback, handIn('two'), open('one'), earn(1, item))).toEqual([1]);
		}
	}
);

test('the section’s own feedback release decides, not the one chosen at the start', () => {
	const atOnce = { ...section, feedback: 'at-once' } as const;
	const attempt = attemptOf('at-end', earn(1, item), earn(2, item));
	expect(acceptedTries(item, atOnce, free.policy, attempt)).toHaveLength(2);
	expect(standingOf(item, atOnce, free, attempt).status).toBe('settled');
});

test('a response of which only the points could be kept is accepted as it was', () => {
	expect(points(free, 'per-section', earn(3, item), left(2, item))).toEqual([2]);
	expect(points(free, 'per-section', left(2, item), earn(1, item), handIn('one'), left(3, item))).toEqual([1]);
	expect(points(forward, 'per-section', left(2, item), earn(1, item))).toEqual([2]);
	expect(points(free, 'at-once', left(1, item), earn(2, item), left(3, item))).toEqual([1, 2]);
	expect(points(free, 'at-once', left(3, item), earn(2, item))).toEqual([3]);
	const attempt = attemptOf('per-section', left(2, item));
	expect(standingOf(item, section, free, attempt)).toMatchObject({ status: 'held', changeable: true });
	expect(submittedItems(attempt.entries)).toEqual(new Set(['item']));
});

test('points that were kept are never more than there are to earn now', () => {
	const [one] = acceptedTries(item, section, free.policy, attemptOf('per-section', left(9, item)));
	expect(one?.score).toEqual({ given: 3, maximum: 3 });
});

test('responses to other items are none to this one', () => {
	expect(points(free, 'per-section', earn(2, item), earn(3, other))).toEqual([2]);
	expect(standingOf(item, section, free, attemptOf('at-once', earn(3, other)))).toEqual({ status: 'open' });
});

/** A standing in few words. */
function inWords(standing: Standing): string {
	switch (standing.status) {
		case 'open':
		case 'settled':
			return standing.status;
		case 'retry':
			return `retry, ${standing.left} left`;
		case 'held':
			return standing.changeable ? 'changeable' : 'held';
	}
}

// Of two tries: after a response that is partly right, after the hand-in of the section, and after that of all sections.
test.each([
	['free', 'at-once', 'retry, 1 left', 'settled', 'settled'],
	['forward-only', 'at-once', 'retry, 1 left', 'settled', 'settled'],
	['free', 'per-section', 'changeable', 'settled', 'settled'],
	['forward-only', 'per-section', 'held', 'settled', 'settled'],
	['free', 'at-end', 'changeable', 'held', 'settled'],
	['forward-only', 'at-end', 'held', 'held', 'settled'],
	['free', 'never', 'changeable', 'held', 'held'],
	['forward-only', 'never', 'held', 'held', 'held']
] as const)('navigation %s, feedback %s: open, then %s, %s, %s', (navigation, feedback, answered, handedIn, all) => {
	const module = moduleWith({ ...twoTries, navigation });
	const walk = (...deeds: readonly Deed[]) => standingOf(item, section, module, attemptOf(feedback, ...deeds));
	const response = earn(1, item);
	expect(inWords(walk())).toBe('open');
	expect(inWords(walk(response))).toBe(answered);
	expect(inWords(walk(response, handIn('one')))).toBe(handedIn);
	expect(inWords(walk(response, handIn('one'), handIn('two')))).toBe(all);
	expect(inWords(walk(handIn('one')))).toBe(handedIn);
	expect(inWords(walk(handIn('one'), handIn('two')))).toBe(all);
});

test.each([
	['fully right', [earn(3, item)]],
	['fully right at the second try', [earn(0, item), earn(3, item)]],
	['wrong as often as allowed', [earn(0, item), earn(0, item)]]
])('feedback at once settles an item that was %s', (_, deeds) => {
	const standing = standingOf(item, section, free, attemptOf('at-once', ...deeds));
	expect(standing).toMatchObject({ status: 'settled', tries: deeds.map((deed) => ({ submission: deed })) });
});

test('feedback at once settles a text of one’s own when it is submitted: there is nothing to try again', () => {
	expect(standingOf(text, section, free, attemptOf('at-once')).status).toBe('open');
	expect(standingOf(text, section, free, attemptOf('at-once', write('Words.', text))).status).toBe('settled');
});

test('a standing carries the accepted tries', () => {
	const last = { score: { given: 2, maximum: 3 }, submission: { ...earn(2, item), sequence: 2, at: 2000 } };
	for (const deeds of [[], [handIn('one')], [handIn('one'), handIn('two')]]) {
		const attempt = attemptOf('at-end', earn(1, item), earn(2, item), ...deeds);
		expect(standingOf(item, section, free, attempt)).toMatchObject({ tries: [last] });
	}
	const once = attemptOf('at-once', earn(1, other), earn(2, item));
	expect(standingOf(item, section, free, once)).toEqual({ status: 'retry', tries: [last], left: 1 });
});

/** Tries with these points of three. */
function triesOf(...given: readonly number[]): readonly Try[] {
	const allowed = moduleWith({ tries: { allowed: 9, counts: 'best' } });
	const attempt = attemptOf('at-once', ...given.map((one) => earn(one, item)));
	return acceptedTries(item, section, allowed.policy, attempt);
}

test.each([
	['first', [1, 2, 0], 0],
	['last', [1, 2, 0], 2],
	['best', [1, 2, 0], 1],
	['best', [2, 1, 2], 0],
	['best', [0, 0], 0],
	['best', [1, 0, 3], 2]
] as const)('countedTry: of the %s rule with %j points, the try at index %i counts', (rule, given, index) => {
	const tries = triesOf(...given);
	expect(tries).toHaveLength(given.length);
	expect(countedTry(tries, rule)).toBe(tries[index]);
});

test('countedTry keeps the best score when a later response is worse', () => {
	expect(countedTry(triesOf(2, 1), 'best')?.score).toEqual({ given: 2, maximum: 3 });
});

test('countedTry of nothing answered is undefined under each rule', () => {
	for (const rule of ['first', 'last', 'best'] as const) expect(countedTry([], rule)).toBeUndefined();
});

test('isFull of every point, but never of what only a person can score', () => {
	expect(isFull({ given: 3, maximum: 3 })).toBe(true);
	expect(isFull({ given: 2, maximum: 3 })).toBe(false);
	expect(isFull({ given: 0, maximum: 0 })).toBe(false);
});

const standingAfter = (module: Module, feedback: FeedbackRelease, ...deeds: readonly Deed[]) =>
	standingOf(item, section, module, attemptOf(feedback, ...deeds));

test('isSameStanding holds where only other items were answered since', () => {
	const before = standingAfter(free, 'at-once', earn(1, item));
	expect(isSameStanding(before, standingAfter(free, 'at-once', earn(1, item), earn(1, other)))).toBe(true);
	expect(isSameStanding({ status: 'open' }, standingAfter(free, 'at-once', earn(1, other)))).toBe(true);
});

test('isSameStanding holds of an item that was handed in without a response', () => {
	const before = standingAfter(free, 'at-end', handIn('one'));
	expect(isSameStanding(before, standingAfter(free, 'at-end', handIn('one'), earn(1, item)))).toBe(true);
});

test('isSameStanding does not hold where the item was answered anew', () => {
	const before = standingAfter(free, 'at-end', earn(1, item));
	expect(isSameStanding(before, standingAfter(free, 'at-end', earn(1, item), earn(1, item)))).toBe(false);
});

test('isSameStanding does not hold where the status is another', () => {
	const settled = standingAfter(free, 'at-once', handIn('one'));
	expect(isSameStanding(settled, { status: 'open' })).toBe(false);
});

test('isSameStanding does not hold where a response can be changed no more', () => {
	const held = standingAfter(free, 'at-end', earn(1, item));
	expect(isSameStanding(held, standingAfter(free, 'at-end', earn(1, item), handIn('one')))).toBe(false);
});

const anyItemWithAttempt = moduleWithAttempt
	.filter(([module]) => module.sections.some(({ items }) => items.length > 0))
	.chain(([module, attempt]) => anyItemOf(module).map(([one, its]) => ({ module, attempt, item: one, section: its })));

test('a standing follows from any beginning of a record, and agrees with the accepted tries', () => {
	fc.assert(
		fc.property(anyItemWithAttempt, ({ module, attempt, item: one, section: its }) => {
			for (const prefix of prefixesOf(attempt)) {
				const tries = acceptedTries(one, its, module.policy, prefix);
				const standing = standingOf(one, its, module, prefix);
				expect(standing.status === 'open' ? [] : standing.tries).toEqual(tries);
				expect(tries.length).toBeLessThanOrEqual(module.policy.tries.allowed);
				if (standing.status === 'retry') expect(standing.left + tries.length).toBe(module.policy.tries.allowed);
				if (standing.status === 'open') expect(isHandedIn(its.id, prefix.entries)).toBe(false);
			}
		})
	);
});

test('a settled item stays settled on the same tries, whatever is recorded afterwards', () => {
	fc.assert(
		fc.property(anyItemWithAttempt, ({ module, attempt, item: one, section: its }) => {
			const standings = prefixesOf(attempt).map((prefix) => standingOf(one, its, module, prefix));
			const settledAt = standings.findIndex(({ status }) => status === 'settled');
			if (settledAt < 0) return;
			for (const later of standings.slice(settledAt)) expect(later).toEqual(standings[settledAt]);
		})
	);
});

test('one more response never lowers what counts under `best` with feedback at once, nor a better one under any feedback', () => {
	const oneMore = anyItemWithAttempt.chain((those) =>
		anyResponseTo(those.item).map((deed) => ({ ...those, policy: best(those.module.policy), deed }))
	);
	fc.assert(
		fc.property(oneMore, ({ attempt, item: one, section: its, policy, deed }) => {
			const given = (of: Attempt) => countedTry(acceptedTries(one, its, policy, of), 'best')?.score.given ?? 0;
			const alone = given(attemptOf('never', deed));
			const atOnce = (its.feedback ?? startedWith(attempt)) === 'at-once';
			if (atOnce || alone >= given(attempt)) {
				expect(given(after(attempt, deed))).toBeGreaterThanOrEqual(given(attempt));
			}
		}),
		{ numRuns: 300 }
	);
});

function best(policy: Policy): Policy {
	return { ...policy, tries: { ...policy.tries, counts: 'best' } };
}

function startedWith({ entries: [first] }: Attempt): FeedbackRelease | undefined {
	return first?.kind === 'attempt.started' ? first.feedback : undefined;
}

test('what one expects before one sees is given once, however many tries there are', () => {
	const drawing = itemOf('drawing', {
		kind: 'trend-drawing',
		title: '',
		unit: '',
		given: [{ x: '1', y: 1 }],
		hidden: [{ x: '2', y: 9 }],
		tolerance: 1,
		top: 10
	});
	const drawn = (value: number): Deed => ({
		kind: 'response.submitted',
		item: drawing.id,
		response: { kind: 'trend-drawing', values: [value] }
	});
	const asked = sectionOf('one', [drawing]);
	const module = moduleOf([asked], twoTries);
	const attempt = attemptOf('at-once', drawn(1), drawn(9));
	expect(standingOf(drawing, asked, module, attempt)).toMatchObject({
		status: 'settled',
		tries: [{ score: { given: 0, maximum: 4 } }]
	});
});
