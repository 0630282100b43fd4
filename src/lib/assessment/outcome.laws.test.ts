/** What holds for every module and every record of an attempt at it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	after,
	anyModule,
	anyRelease,
	anyResponseTo,
	attemptOf,
	deedsIn,
	essay,
	handIn,
	moduleWithAttempt,
	prefixesOf
} from '../../../tests/fixtures/walks.ts';
import { outcomeOf, type Outcome } from './outcome.ts';

const text = essay('text');

/** What an outcome comes to, without the entries it rests on. */
function summary({ completion, success, score, bonus: extra, percent, sections, objectives, items }: Outcome) {
	return {
		...{ completion, success, score, bonus: extra, percent, objectives },
		sections: sections.map(({ section, ...rest }) => ({ id: section.id, ...rest })),
		items: items.map(({ item, response, confidence, score: points }) => ({ id: item.id, response, confidence, points }))
	};
}

test('an outcome follows from any beginning of a record, with points and percent within bounds', () => {
	fc.assert(
		fc.property(moduleWithAttempt, ([module, attempt]) => {
			for (const prefix of prefixesOf(attempt)) {
				const { score, bonus: extra, percent, sections, items } = outcomeOf(module, prefix);
				for (const { score: points } of [{ score }, ...sections, ...items]) {
					expect(Number.isInteger(points.given) && points.given >= 0 && points.given <= points.maximum).toBe(true);
				}
				const most = Math.min(score.maximum - score.given, (score.given * module.policy.confidence.bonusPercent) / 100);
				expect(Number.isInteger(extra) && extra >= 0 && extra <= most).toBe(true);
				expect(Number.isInteger(percent) && percent >= 0 && percent <= 100).toBe(true);
				expect(percent === 100).toBe(score.maximum > 0 && score.given + extra === score.maximum);
			}
		})
	);
});

test('points of the whole are those of its sections, and of its items', () => {
	fc.assert(
		fc.property(moduleWithAttempt, ([module, attempt]) => {
			const { score, sections, items } = outcomeOf(module, attempt);
			for (const parts of [sections, items]) {
				expect(parts.reduce((points, part) => points + part.score.given, 0)).toBe(score.given);
				expect(parts.reduce((points, part) => points + part.score.maximum, 0)).toBe(score.maximum);
			}
		})
	);
});

test('while the record grows, completion goes from incomplete to completed alone, and what is known of success stays', () => {
	fc.assert(
		fc.property(moduleWithAttempt, ([module, attempt]) => {
			const outcomes = prefixesOf(attempt).map((prefix) => outcomeOf(module, prefix));
			const done = outcomes.findIndex(({ completion }) => completion === 'completed');
			if (done < 0) return;
			for (const later of outcomes.slice(done)) expect(summary(later)).toEqual(summary(outcomes[done] ?? later));
		})
	);
});

test('the order in which sections were worked on does not change what it comes to', () => {
	const inTwoOrders = anyModule.chain((module) => {
		const parts = fc.tuple(...module.sections.map(deedsIn));
		const orders = parts.chain((deeds) =>
			fc.tuple(fc.constant(deeds), fc.shuffledSubarray(deeds, { minLength: deeds.length }))
		);
		return fc.tuple(fc.constant(module), anyRelease, orders);
	});
	fc.assert(
		fc.property(inTwoOrders, ([module, feedback, [oneOrder, otherOrder]]) => {
			const oneOutcome = outcomeOf(module, attemptOf(feedback, ...oneOrder.flat()));
			const otherOutcome = outcomeOf(module, attemptOf(feedback, ...otherOrder.flat()));
			expect(summary(otherOutcome)).toEqual(summary(oneOutcome));
		})
	);
});

test('nor does the order of the sections in the module change points, bonus or success', () => {
	fc.assert(
		fc.property(moduleWithAttempt, ([module, attempt]) => {
			const turned = { ...module, sections: module.sections.toReversed() };
			const { completion, success, score, bonus: extra, percent } = outcomeOf(module, attempt);
			expect(outcomeOf(turned, attempt)).toMatchObject({ completion, success, score, bonus: extra, percent });
		})
	);
});

test('nothing recorded after its hand-in changes what a section comes to', () => {
	const withLate = moduleWithAttempt.chain(([module, attempt]) => {
		const handedIn = after(attempt, ...module.sections.map(({ id }) => handIn(id)));
		return fc.tuple(...module.sections.map(deedsIn)).map((deeds) => [module, handedIn, deeds.flat()] as const);
	});
	fc.assert(
		fc.property(withLate, ([module, handedIn, late]) => {
			expect(outcomeOf(module, after(handedIn, ...late))).toEqual(outcomeOf(module, handedIn));
		})
	);
});

test('texts of one’s own and the learner’s judgement of them never change points', () => {
	const withText = moduleWithAttempt.chain(([module, attempt]) => {
		const [first, ...others] = module.sections;
		const sections = first ? [{ ...first, items: [...first.items, text] }, ...others] : [];
		return fc.tuple(fc.constant({ ...module, sections }), fc.constant(attempt), anyResponseTo(text));
	});
	fc.assert(
		fc.property(withText, ([module, attempt, written]) => {
			const assessed = { kind: 'rubric.assessed', item: 'text', points: { evidence: 3 } } as const;
			const { score, bonus: extra, percent, success } = outcomeOf(module, attempt);
			expect(outcomeOf(module, after(attempt, written, assessed))).toMatchObject({
				score,
				bonus: extra,
				percent,
				success
			});
		})
	);
});

test('the same comes out each time, and the record is left alone', () => {
	fc.assert(
		fc.property(moduleWithAttempt, ([module, attempt]) => {
			freeze(module);
			freeze(attempt);
			expect(outcomeOf(module, attempt)).toEqual(outcomeOf(module, attempt));
		})
	);
});

function freeze(value: unknown): void {
	if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
	Object.values(Object.freeze(value)).forEach(freeze);
}
