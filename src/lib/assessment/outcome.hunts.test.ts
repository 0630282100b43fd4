import { describe, expect, test } from 'vitest';
import {
	articleOf,
	handInHunt,
	huntOf,
	markOn,
	openHunt,
	setMark,
	textOfSorts
} from '../../../tests/fixtures/hunts.ts';
import { attemptOf, earn, handIn, itemWorth, moduleOf, sectionOf } from '../../../tests/fixtures/walks.ts';
import type { Confidence, Deed } from './attempt.ts';
import type { HuntText } from './hunt/claim.ts';
import { keyMarks } from './hunt/judge.ts';
import type { Module, Policy } from './module.ts';
import { isAllReleased, outcomeOf, releasedJudgements } from './outcome.ts';

const a = itemWorth(3, 'a');
const one = sectionOf('one', [a, itemWorth(2, 'b')]);
const bonus = (bonusPercent: number) => ({ confidence: { asked: true, bonusPercent } });

const article = textOfSorts(['wrong', 'sound', 'wrong', 'sound']);
const [wrong, sound] = article.claims;
const hunt = huntOf('whole');
const withHunt = (policy: Partial<Policy> = {}): Module => ({
	...moduleOf([one], policy),
	texts: [article],
	hunts: [hunt]
});
const markAll = keyMarks(article).map((mark) => setMark('whole', mark));

test('points, percent and success are of items and hunts together; a section has those of its items alone', () => {
	const found = [openHunt('whole'), ...markAll, handInHunt('whole')];
	const outcome = outcomeOf(withHunt({ passMark: 70 }), attemptOf('at-end', earn(3, a), handIn('one'), ...found));
	// Two errors of two points each.
	expect(outcome).toMatchObject({
		completion: 'completed',
		success: 'passed',
		score: { given: 7, maximum: 9 },
		percent: 77,
		sections: [{ score: { given: 3, maximum: 5 } }]
	});
	expect(outcome.hunts.map(({ score }) => score)).toEqual([{ given: 4, maximum: 4 }]);
});

test('a hunt that was never opened earns nothing, and is wanting for completion', () => {
	const outcome = outcomeOf(withHunt({ passMark: 10 }), attemptOf('at-end', earn(3, a), handIn('one')));
	expect(outcome).toMatchObject({
		completion: 'incomplete',
		success: 'unknown',
		score: { given: 3, maximum: 9 },
		hunts: [{ opened: false, handedIn: false, released: false, score: { given: 0, maximum: 4 } }]
	});
});

test('the bonus goes by the flags as well, and is a share of what items and hunts earned', () => {
	const flags = (confidence: 'sure' | 'unsure') =>
		keyMarks(article).map((mark) => setMark('whole', { ...mark, confidence }));
	const bonusOf = (confidence: 'sure' | 'unsure') =>
		outcomeOf(withHunt(bonus(100)), attemptOf('at-end', openHunt('whole'), ...flags(confidence))).bonus;
	// All of 4 points, times a skill of 0.99.
	expect(bonusOf('sure')).toBe(3);
	expect(bonusOf('unsure')).toBe(0);
});

test('judgements of flags and of items are seen as far as they are released', () => {
	if (!wrong || !sound) throw new Error('the text has claims');
	const flags = [
		setMark('whole', markOn(wrong, article, { confidence: 'sure' })),
		setMark('whole', markOn(sound, article, { confidence: 'unsure' }))
	];
	const done = [earn(3, a, 'fairly-sure'), openHunt('whole'), ...flags];
	const seen = (...deeds: readonly Deed[]) =>
		releasedJudgements(outcomeOf(withHunt(), attemptOf('per-section', ...done, ...deeds)));
	const ofItems = [{ right: true, confidence: 'fairly-sure' }];
	const ofFlags = [
		{ right: true, confidence: 'sure' },
		{ right: false, confidence: 'unsure' }
	];
	expect(seen()).toEqual([]);
	expect(seen(handIn('one'))).toEqual(ofItems);
	expect(seen(handInHunt('whole'))).toEqual(ofFlags);
	expect(seen(handIn('one'), handInHunt('whole'))).toEqual([...ofItems, ...ofFlags]);
});

describe('a claim that is hunted twice', () => {
	const parts = [textOfSorts(['wrong', 'sound']), textOfSorts(['wrong', 'wrong', 'wrong', 'wrong'], 3)];
	const [part] = parts;
	const whole = articleOf(parts);
	if (!part) throw new Error('there are parts');
	const overlapping = (policy: Partial<Policy> = {}): Module => ({
		...moduleOf(
			parts.map((its, index) => sectionOf(`s${index}`, [], { passage: its.text })),
			policy
		),
		texts: [whole],
		hunts: [huntOf('whole'), huntOf('part', { section: 's0' })]
	});
	/** Marks the first two errors, each with that confidence. */
	const hunted = (hunt: string, its: HuntText, confidence: Confidence) => [
		openHunt(hunt),
		...keyMarks(its)
			.slice(0, 2)
			.map((mark) => setMark(hunt, { ...mark, confidence }))
	];
	const unsureThenSure = [...hunted('part', part, 'unsure'), ...hunted('whole', whole, 'sure')];
	const seen = (...deeds: readonly Deed[]) =>
		releasedJudgements(outcomeOf(overlapping(), attemptOf('per-section', ...unsureThenSure, ...deeds)));
	const unsure = { right: true, confidence: 'unsure' };
	const sure = { right: true, confidence: 'sure' };

	test('is one judgement, as it was said in the hunt that was handed in first', () => {
		expect(seen(handInHunt('part'), handInHunt('whole'))).toEqual([unsure, sure]);
		expect(seen(handInHunt('whole'), handInHunt('part'))).toEqual([sure, sure]);
	});

	test('is judged by what is released', () => {
		expect(seen(handInHunt('whole'))).toEqual([sure, sure]);
		const heldBack = { ...overlapping(), hunts: [huntOf('whole'), huntOf('part', { section: 's0', steps: ['exam'] })] };
		const attempt = attemptOf('per-section', ...unsureThenSure, handInHunt('part'), handInHunt('whole'));
		expect(releasedJudgements(outcomeOf(heldBack, attempt))).toEqual([sure, sure]);
	});

	test('counts once towards the bonus, as it was said in the hunt that was handed in first, released or not', () => {
		const bonusOf = (...deeds: readonly Deed[]) => {
			const outcome = outcomeOf(overlapping(bonus(50)), attemptOf('never', ...unsureThenSure, ...deeds));
			expect(outcome.score).toEqual({ given: 8, maximum: 12 });
			return outcome.bonus;
		};
		// Half of 8 points, at a skill of 0.99 in both of two judgements or in one of them.
		expect(bonusOf(handInHunt('whole'), handInHunt('part'))).toBe(3);
		expect(bonusOf(handInHunt('part'), handInHunt('whole'))).toBe(1);
		expect(bonusOf(handInHunt('part'))).toBe(1);
	});
});

test('all is released when every section and every hunt is', () => {
	const at = (...deeds: readonly Deed[]) => isAllReleased(outcomeOf(withHunt(), attemptOf('per-section', ...deeds)));
	expect(at(handIn('one'))).toBe(false);
	expect(at(handInHunt('whole'))).toBe(false);
	expect(at(handIn('one'), handInHunt('whole'))).toBe(true);
	const never = attemptOf('never', handIn('one'), handInHunt('whole'));
	expect(isAllReleased(outcomeOf(withHunt(), never))).toBe(false);
	expect(isAllReleased({ sections: [], hunts: [] })).toBe(true);
});
