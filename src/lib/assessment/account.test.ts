import { expect, it } from 'vitest';
import { after, attemptOf, earn, handIn, itemWorth, moduleOf, open, sectionOf } from '../../../tests/fixtures/walks.ts';
import { huntOf, handInHunt, openHunt, setMark, markOn, textOfSorts } from '../../../tests/fixtures/hunts.ts';
import { accountOf } from './account.ts';
import { outcomeOf } from './outcome.ts';

const [first, second] = [itemWorth(3, 'first'), itemWorth(2, 'second')];
const text = textOfSorts(['wrong', 'wrong', 'sound']);
const hunt = huntOf('hunt', { text: text.id });
const module = {
	...moduleOf([sectionOf('one', [first]), sectionOf('two', [second])], { passMark: 60 }),
	texts: [text],
	hunts: [hunt]
};
const [claim] = text.claims;
if (!claim) throw new Error('no claim');

const begun = attemptOf('per-section', open('one'), earn(3, first), handIn('one'));
const complete = after(
	begun,
	handIn('two'),
	openHunt('hunt'),
	setMark('hunt', markOn(claim, text)),
	handInHunt('hunt')
);
const account = (attempt: typeof begun, of = module) => accountOf(outcomeOf(of, attempt), attempt);

it('there is none until everything is handed in', () => {
	expect(account(begun)).toBe('incomplete');
});

it('there is none where what was right is not shown: the score would tell', () => {
	const hidden = { ...module, sections: module.sections.map((one) => ({ ...one, feedback: 'never' as const })) };
	expect(account(complete, hidden)).toBe('unreleased');
});

it('it counts what was there and what was done, the hunts once over', () => {
	expect(account(complete)).toMatchObject({
		sections: 2,
		items: 2,
		answered: 1,
		hunts: 1,
		counts: { hits: 1, misses: 1, falseAlarms: 0, rejections: 1 },
		percent: outcomeOf(module, complete).percent
	});
});

it('a hunt that was never opened is not told of', () => {
	expect(account(after(begun, handIn('two'), handInHunt('hunt')))).toMatchObject({ hunts: 0 });
});

it('it ends with the last hand-in, whatever came after', () => {
	const closing = complete.entries.at(-1);
	const later = after(complete, open('one'));
	expect(account(later)).toMatchObject({ startedAt: complete.entries[0]?.at, finishedAt: closing?.at });
});

it('the score has the bonus in it, as the percent has', () => {
	const rewarded = moduleOf([sectionOf('one', [first, second])], { confidence: { asked: true, bonusPercent: 100 } });
	const attempt = attemptOf(
		'per-section',
		open('one'),
		earn(3, first, 'sure'),
		earn(0, second, 'unsure'),
		handIn('one')
	);
	const outcome = outcomeOf(rewarded, attempt);
	expect(outcome.bonus).toBeGreaterThan(0);
	expect(accountOf(outcome, attempt)).toMatchObject({
		score: { given: 3 + outcome.bonus, maximum: 5 },
		bonus: outcome.bonus,
		percent: outcome.percent
	});
});
