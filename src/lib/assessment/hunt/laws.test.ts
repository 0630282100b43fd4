/** What holds for every text, key and set of marks. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { huntText } from '../../../../tests/fixtures/hunt-text.ts';
import { isError, type HuntText } from './claim.ts';
import { chainLinks } from './hunt.ts';
import { judgeHunt, keyMarks } from './judge.ts';
import type { Mark } from './mark.ts';
import { huntRules } from './rules.ts';

const kind = fc.constantFrom('!', '!', '+', '+', '?');
const words = fc.array(fc.constantFrom('then', 'fell', 'U.S.-Canada', '1,200', 'Córdoba’s', 'of'), {
	minLength: 1,
	maxLength: 6
});
/** A claim, or one that holds two others; a repeat of the first claim now and then. */
const piece = fc.oneof(
	{ weight: 4, arbitrary: fc.record({ kind, words, repeats: fc.nat(4) }) },
	{ weight: 1, arbitrary: fc.record({ kind, words, inner: fc.tuple(kind, kind) }) }
);
const anyText: fc.Arbitrary<HuntText> = fc
	.tuple(fc.array(piece, { maxLength: 8 }), fc.array(words, { minLength: 8, maxLength: 8 }))
	.map(([pieces, between]) => {
		const marked = pieces.map((one, index) => {
			const said = one.words.join(' ');
			const rest = between[index]?.join(' ') ?? '';
			if (!('inner' in one)) return `[c${index}${one.kind}|${said} was]; ${rest}. `;
			const [first, second] = one.inner;
			return `[c${index}${one.kind}|so [c${index}a${first}|${said} is], [c${index}b${second}|it ${said}] now]; ${rest}. `;
		});
		const repeats = pieces.flatMap((one, index) =>
			index > 0 && 'repeats' in one && one.repeats === 0 ? [[`c${index}`, { repeatOf: 'c0' }] as const] : []
		);
		return huntText(marked.join(''), Object.fromEntries(repeats));
	});

/** Marks on claims, on words of them, anywhere. */
function marksIn(text: HuntText): fc.Arbitrary<readonly Mark[]> {
	const at = fc.integer({ min: -2, max: text.text.length + 9 });
	const anywhere = fc.tuple(at, at).map(([start, end]) => ({ start, end }));
	const place = text.claims.length === 0 ? anywhere : fc.oneof(fc.constantFrom(...text.claims), anywhere);
	const said = fc.record(
		{
			type: fc.constantFrom('number' as const, 'date' as const),
			confidence: fc.constantFrom('unsure' as const, 'sure' as const),
			repair: fc.constantFrom('', 'right-c0', 'right-c1 and right-c2', 'wrong'),
			source: fc.constantFrom('source-c0', 'source-c1')
		},
		{ requiredKeys: [] }
	);
	const mark = fc.tuple(place, said).map(([{ start, end }, more]) => ({
		start,
		end,
		quote: text.text.slice(Math.max(0, start), Math.max(0, end)),
		...more
	}));
	return fc.uniqueArray(mark, { selector: ({ start, end }) => `${start}-${end}`, maxLength: 12 });
}
const textWithMarks = anyText.chain((text) => fc.tuple(fc.constant(text), marksIn(text)));
const anyRule = fc.constantFrom(...huntRules);
const anyAsks = fc.subarray([...chainLinks]);

const errorsOf = (text: HuntText) => text.claims.filter((claim) => isError(claim) && claim.ungraded === undefined);
const markOf = (text: HuntText, { start, end }: { readonly start: number; readonly end: number }): Mark => ({
	start,
	end,
	quote: text.text.slice(start, end)
});
/** Those that hold no others: a mark on each is a mark on everything. */
const leaves = ({ claims }: HuntText) =>
	claims.filter(({ id }) => !claims.some((other) => other.id !== id && other.id.startsWith(id)));

test('points are whole numbers from nothing to the maximum, and add up', () => {
	fc.assert(
		fc.property(textWithMarks, anyAsks, anyRule, ([text, marks], asks, rule) => {
			const { scores, total, counts } = judgeHunt(text, marks, asks, rule);
			for (const { given, maximum } of Object.values(scores)) {
				expect(Number.isInteger(given) && given >= 0 && given <= maximum).toBe(true);
			}
			const errors = counts.hits + counts.misses;
			expect(total.maximum).toBe((2 + asks.length) * errors);
			expect(total.given).toBe(Object.values(scores).reduce((sum, { given }) => sum + given, 0));
			expect(Object.keys(scores)).toEqual(['find', ...chainLinks.filter((link) => asks.includes(link))]);
		}),
		{ numRuns: 300 }
	);
});

test('every claim has its outcome, every graded one is in one trial, every mark is accounted for', () => {
	fc.assert(
		fc.property(textWithMarks, ([text, marks]) => {
			const { claims, trials, strays, undecided } = judgeHunt(text, marks, [], 'pair-choice');
			expect(claims.map(({ claim }) => claim.id)).toEqual(text.claims.map(({ id }) => id));
			const inTrials = trials.flatMap((trial) => trial.claims.map(({ claim }) => claim.id));
			const graded = text.claims.filter(({ ungraded }) => ungraded === undefined).map(({ id }) => id);
			expect(inTrials.toSorted()).toEqual(graded.toSorted());
			const onClaims = claims.reduce((sum, one) => sum + one.marks.length, 0);
			expect(onClaims + strays.length + undecided.length).toBe(marks.length);
		})
	);
});

test('the key earns everything', () => {
	fc.assert(
		fc.property(anyText, anyAsks, anyRule, (text, asks, rule) => {
			const { total, counts } = judgeHunt(text, keyMarks(text), asks, rule);
			expect(counts).toMatchObject({ misses: 0, falseAlarms: 0 });
			expect(total.given).toBe(total.maximum);
		})
	);
});

test('flagging nothing earns nothing; flagging every claim earns nothing for finding, unless all are errors', () => {
	fc.assert(
		fc.property(anyText, anyRule, (text, rule) => {
			const none = judgeHunt(text, [], chainLinks, rule);
			expect(none.total.given).toBe(0);
			const every = [...leaves(text), ...errorsOf(text)].map((claim) => markOf(text, claim));
			const { counts, scores } = judgeHunt(text, every, [], rule);
			fc.pre(counts.falseAlarms > 0 && counts.rejections === 0);
			expect(counts.misses).toBe(0);
			expect(scores.find.given).toBe(0);
		})
	);
});

test('the order of the marks does not matter', () => {
	const shuffled = textWithMarks.chain(([text, marks]) =>
		fc.tuple(fc.constant(text), fc.constant(marks), fc.shuffledSubarray([...marks], { minLength: marks.length }))
	);
	fc.assert(
		fc.property(shuffled, ([text, marks, turned]) => {
			expect(judgeHunt(text, turned, chainLinks, 'pair-choice')).toEqual(
				judgeHunt(text, marks, chainLinks, 'pair-choice')
			);
		})
	);
});

test('marks that are repeated change nothing', () => {
	fc.assert(
		fc.property(textWithMarks, anyRule, ([text, marks], rule) => {
			const once = judgeHunt(text, marks, chainLinks, rule);
			const twice = judgeHunt(text, [...marks, ...marks], chainLinks, rule);
			for (const part of ['counts', 'scores', 'total'] as const) {
				expect(twice[part]).toEqual(once[part]);
			}
		})
	);
});

test('a further flag on an error never lowers the points, one on a sound claim never raises them', () => {
	const further = textWithMarks
		.filter(([text]) => leaves(text).some(({ ungraded }) => ungraded === undefined))
		.chain(([text, marks]) => {
			const graded = leaves(text).filter(({ ungraded }) => ungraded === undefined);
			return fc.tuple(fc.constant(text), fc.constant(marks), fc.constantFrom(...graded));
		});
	fc.assert(
		fc.property(further, anyRule, ([text, marks, claim], rule) => {
			// A flag on a sound claim may be the last one that an error around it needs to be found: that is credit for the error.
			fc.pre(isError(claim) || !text.claims.some(({ id }) => id !== claim.id && claim.id.startsWith(id)));
			const before = judgeHunt(text, marks, chainLinks, rule);
			const after = judgeHunt(text, [...marks, markOf(text, claim)], chainLinks, rule);
			if (isError(claim)) expect(after.total.given).toBeGreaterThanOrEqual(before.total.given);
			else expect(after.total.given).toBeLessThanOrEqual(before.total.given);
		}),
		{ numRuns: 300 }
	);
});

test('what went in is left alone, and stored marks are judged alike', () => {
	fc.assert(
		fc.property(textWithMarks, ([text, marks]) => {
			const stored: readonly Mark[] = JSON.parse(JSON.stringify(marks));
			const before = JSON.stringify([text, marks]);
			expect(judgeHunt(text, stored, chainLinks, 'f1')).toEqual(judgeHunt(text, marks, chainLinks, 'f1'));
			expect(JSON.stringify([text, marks])).toBe(before);
		})
	);
});
