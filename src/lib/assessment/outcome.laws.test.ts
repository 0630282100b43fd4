/** What holds for every module and every record of an attempt at it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleOf, handInHunt, huntOf, openHunt, setMark } from '../../../tests/fixtures/hunts.ts';
import {
	after,
	anyModule,
	anyRelease,
	anyResponseTo,
	attemptOf,
	deedsInParts,
	essay,
	handIn,
	inArticle,
	moduleWithAttempt,
	prefixesOf
} from '../../../tests/fixtures/walks.ts';
import { textOf } from './hunt/hunt.ts';
import { keyMarks } from './hunt/judge.ts';
import type { Module } from './module.ts';
import { outcomeOf, type Outcome } from './outcome.ts';

const text = essay('text');

/** What an outcome comes to, without the entries it rests on. */
function summary({ completion, success, score, bonus: extra, percent, sections, objectives, items, hunts }: Outcome) {
	return {
		...{ completion, success, score, bonus: extra, percent, objectives },
		sections: sections.map(({ section, ...rest }) => ({ id: section.id, ...rest })),
		items: items.map(({ item, response, confidence, score: points }) => ({
			id: item.id,
			response,
			confidence,
			points
		})),
		hunts: hunts.map(({ hunt, closedBy: _, ...rest }) => ({ id: hunt.id, ...rest }))
	};
}

test('an outcome follows from any beginning of a record, with points and percent within bounds', () => {
	fc.assert(
		fc.property(moduleWithAttempt, ([module, attempt]) => {
			for (const prefix of prefixesOf(attempt)) {
				const { score, bonus: extra, percent, sections, items, hunts } = outcomeOf(module, prefix);
				for (const { score: points } of [{ score }, ...sections, ...items, ...hunts]) {
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

test('points of the whole are those of its hunts and its sections, or their items', () => {
	fc.assert(
		fc.property(moduleWithAttempt, ([module, attempt]) => {
			const { score, sections, items, hunts } = outcomeOf(module, attempt);
			for (const parts of [
				[...sections, ...hunts],
				[...items, ...hunts]
			]) {
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

/** Without the hunts through the whole article, in which the claims of its sections are met twice. */
function withoutWhole(module: Module): Module {
	return {
		...module,
		hunts: module.hunts.filter(({ section, text: hunted }) => section !== undefined || hunted !== 'article')
	};
}

test('the order in which sections and hunts were worked on does not change points, nor anything where no claim is met twice', () => {
	const inTwoOrders = anyModule.chain((module) => {
		const orders = deedsInParts(module).chain((deeds) =>
			fc.tuple(fc.constant(deeds), fc.shuffledSubarray([...deeds], { minLength: deeds.length }))
		);
		return fc.tuple(fc.constant(module), anyRelease, orders);
	});
	fc.assert(
		fc.property(inTwoOrders, ([module, feedback, [oneOrder, otherOrder]]) => {
			const [one, other] = [oneOrder, otherOrder].map((deeds) => attemptOf(feedback, ...deeds.flat()));
			if (!one || !other) return;
			// Which of two judgements of a claim counts towards the bonus depends on which hunt was handed in first.
			const { bonus: _, percent: __, success: ___, ...rest } = summary(outcomeOf(module, one));
			expect(summary(outcomeOf(module, other))).toMatchObject(rest);
			const apart = withoutWhole(module);
			expect(summary(outcomeOf(apart, other))).toEqual(summary(outcomeOf(apart, one)));
		})
	);
});

test('nor does the order of sections and hunts in the module change points, bonus or success', () => {
	fc.assert(
		fc.property(moduleWithAttempt, ([all, attempt]) => {
			// A hunt through the whole article has its marks at places that move with the sections.
			const module = withoutWhole(all);
			const sections = inArticle(module.sections.toReversed());
			const passages = sections.map(({ id }) => textOf(huntOf('any', { section: id }), module));
			const texts = [articleOf(passages), ...module.texts.slice(1)];
			const turned = { ...module, sections, texts, hunts: module.hunts.toReversed() };
			const { completion, success, score, bonus: extra, percent } = outcomeOf(module, attempt);
			expect(outcomeOf(turned, attempt)).toMatchObject({ completion, success, score, bonus: extra, percent });
		})
	);
});

test('nothing recorded after its hand-in changes what a section or a hunt comes to', () => {
	const withLate = moduleWithAttempt.chain(([module, attempt]) => {
		const handIns = [...module.sections.map(({ id }) => handIn(id)), ...module.hunts.map(({ id }) => handInHunt(id))];
		const handedIn = after(attempt, ...handIns);
		return deedsInParts(module).map((deeds) => [module, handedIn, deeds.flat()] as const);
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

test('whoever marks as the key does earns every point of a hunt, in every edition; whoever marks nothing earns none', () => {
	const editions = fc.constantFrom('original' as const, 'variant' as const);
	fc.assert(
		fc.property(anyModule, editions, (module, edition) => {
			const opened = attemptOf('at-end', ...module.hunts.map(({ id }) => openHunt(id, edition)));
			const { hunts } = outcomeOf(module, opened);
			for (const { score } of hunts) expect(score.given).toBe(0);
			const marked = hunts.flatMap(({ hunt, text: hunted }) => keyMarks(hunted).map((mark) => setMark(hunt.id, mark)));
			for (const { score } of outcomeOf(module, after(opened, ...marked)).hunts)
				expect(score.given).toBe(score.maximum);
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
