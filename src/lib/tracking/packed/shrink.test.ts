/** What is let go, and what never is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attempt, Deed, Entry } from '#lib/assessment/attempt.ts';
import type { Module } from '#lib/assessment/module.ts';
import { parse, print } from '#lib/interchange/record-file.ts';
import { comesTo } from '../../../../tests/fixtures/comes-to.ts';
import { articleOf, huntOf, markOn, openHunt, setMark, textOfSorts } from '../../../../tests/fixtures/hunts.ts';
import {
	after,
	attemptOf,
	earn,
	essay,
	handIn,
	itemWorth,
	moduleOf,
	moduleWithAttempt,
	open,
	sectionOf,
	write
} from '../../../../tests/fixtures/walks.ts';
import { pack, unpack, type Packable } from './pack.ts';
import { shrinking } from './shrink.ts';

/** Each tries every step. */
const numRuns = 40;

const noDrafts = new Map<string, never>();

/** The attempt after each step, numbered as it is when it was unpacked. */
function shrunk(module: Module, attempt: Attempt): readonly Attempt[] {
	let record: Packable = { attempts: [attempt], drafts: noDrafts };
	return shrinking(record, module).map((step) => {
		record = step(record);
		const { id, entries } = record.attempts[0] ?? attempt;
		return { id, entries: entries.map((entry, sequence) => ({ ...entry, sequence })) };
	});
}

describe('a record that shrinks', () => {
	it('comes to the same and stands in the same place, step by step', () => {
		fc.assert(
			fc.property(moduleWithAttempt, ([module, attempt]) => {
				const whole = comesTo(module, attempt);
				for (const one of shrunk(module, attempt)) expect(comesTo(module, one)).toEqual(whole);
			}),
			{ numRuns }
		);
	});

	it('goes on as if nothing had been let go, but for the last step', () => {
		fc.assert(
			fc.property(moduleWithAttempt, fc.nat(), ([module, attempt], at) => {
				const [start, ...entries] = attempt.entries;
				const begun = entries.slice(0, at % (entries.length + 1));
				const rest = entries.slice(begun.length);
				const before: Attempt = { id: attempt.id, entries: [...(start ? [start] : []), ...begun] };
				const whole = comesTo(module, attempt);
				for (const one of shrunk(module, before).slice(0, -1)) {
					expect(comesTo(module, after(one, ...rest.map(deedOf)))).toEqual(whole);
				}
			}),
			{ numRuns }
		);
	});

	it('can be kept as a file, and ends as the same whatever was let go before', () => {
		fc.assert(
			fc.property(moduleWithAttempt, ([module, attempt]) => {
				const all = shrunk(module, attempt);
				for (const one of all) {
					const file = { module: 'small', attempts: [one] };
					expect(parse(print(file), 'small')).toEqual(file);
					expect(shrunk(module, one).at(-1)).toEqual(all.at(-1));
				}
			}),
			{ numRuns }
		);
	});
});

function deedOf({ sequence: _, at: __, ...deed }: Entry): Deed {
	return deed;
}

const closedText = textOfSorts(['wrong', 'sound', 'wrong'], 1);
const openText = textOfSorts(['wrong', 'wrong'], 5);
const [first, second, third] = [itemWorth(3, 'first'), itemWorth(3, 'second'), itemWorth(3, 'third')];
const [note, plan] = [essay('note'), essay('plan')];
const article = articleOf([closedText, openText]);
const module: Module = {
	...moduleOf([
		sectionOf('closed', [first, note], { passage: closedText.text }),
		sectionOf('away', [second], { passage: openText.text, passageAt: closedText.text.length + 1 }),
		sectionOf('here', [third, plan], { passageAt: article.text.length })
	]),
	texts: [article],
	hunts: [huntOf('in-closed', { section: 'closed' }), huntOf('in-away', { section: 'away' })]
};

/** Words that cannot be made much shorter. */
function words(count: number, salt: number): string {
	return Array.from({ length: count }, (_, index) => (2654435761 * (index + 1 + 1000 * salt)).toString(36)).join(' ');
}

function flag(hunt: string, text: typeof closedText, claim: number, salt: number): readonly Deed[] {
	const found = text.claims[claim];
	if (!found) throw new Error(`there is no claim ${claim}`);
	return [setMark(hunt, markOn(found, text, { type: 'date', confidence: 'sure', repair: words(20, salt) }))];
}

function timed({ entries }: Attempt, id: string): Attempt {
	return { id, entries: entries.map((entry) => ({ ...entry, at: 1_795_000_000_123 + 30_333 * entry.sequence })) };
}

const counted = timed(
	attemptOf(
		'per-section',
		open('closed'),
		openHunt('in-closed'),
		...[...flag('in-closed', closedText, 0, 1), ...flag('in-closed', closedText, 1, 2)],
		...[earn(1, first, 'sure'), earn(2, first, 'sure'), write(words(500, 3), note), handIn('closed')],
		...[
			open('away'),
			openHunt('in-away'),
			...flag('in-away', openText, 0, 6),
			...flag('in-away', openText, 1, 4),
			earn(3, second, 'unsure')
		],
		...[open('here'), earn(2, third)]
	),
	'counted'
);
const practice = timed(attemptOf('per-section', open('closed'), earn(1, first)), 'practice');
const latest = timed(attemptOf('per-section', open('closed'), earn(2, first)), 'latest');
const record: Packable = {
	attempts: [counted, practice, latest],
	drafts: new Map([['plan', { response: { kind: 'extended-text', text: words(300, 5) } }]])
};

/** What is still there, in the order in which it is let go. */
function keeps({ attempts }: Packable) {
	const [{ entries } = counted] = attempts;
	const own = (item: string) => entries.filter((entry) => 'item' in entry && entry.item === item);
	const isSubmitted = (item: string) => own(item).some(({ kind }) => kind === 'response.submitted');
	const repairsIn = (hunt: string) =>
		entries.filter((entry) => entry.kind === 'mark.set' && entry.hunt === hunt && entry.mark.repair !== undefined)
			.length;
	const marksIn = (hunt: string) => entries.filter((entry) => entry.kind === 'mark.set' && entry.hunt === hunt).length;
	return {
		'practice before the last': attempts.some(({ id }) => id === 'practice'),
		'the last practice': attempts.some(({ id }) => id === 'latest'),
		milliseconds: entries.some(({ at }) => at % 1000 !== 0),
		'what was changed': own('first').length === 2,
		'whole texts': isSubmitted('note') && JSON.stringify(own('note')).length > 3000,
		'a piece of the texts': isSubmitted('note'),
		'repairs in a closed hunt': repairsIn('in-closed') === 2,
		'marks in a closed hunt': marksIn('in-closed') === 2,
		'repairs in an open hunt': repairsIn('in-away') === 2,
		'a response in another open section': isSubmitted('second'),
		'a response where the learner is': isSubmitted('third'),
		'marks in an open hunt': marksIn('in-away') === 2
	};
}

/** What is given back as the room gets less and less, until there is none for anything more. */
function withLessAndLessRoom(whole: Packable): readonly Packable[] {
	const all: Packable[] = [];
	let limit = pack(whole, module, Infinity).length;
	for (;;) {
		let packed: string;
		try {
			packed = pack(whole, module, limit);
		} catch (failure) {
			expect(failure).toBeInstanceOf(RangeError);
			return all;
		}
		expect(packed.length).toBeLessThanOrEqual(limit);
		const back = unpack(packed, module);
		if ('problem' in back) throw new Error(back.problem);
		all.push(back);
		limit = packed.length - 1;
	}
}

it('lets go in its order, each time no more than there is no room for', () => {
	const all = withLessAndLessRoom(record);
	expect(all[0]).toEqual(record);
	for (const { attempts } of all) expect(comesTo(module, attempts[0] ?? latest)).toEqual(comesTo(module, counted));
	const kept = all.map((one) => Object.entries(keeps(one)).flatMap(([name, isKept]) => (isKept ? [name] : [])));
	const names = Object.keys(keeps(record));
	expect([...new Set(kept.map((one) => JSON.stringify(one)))]).toEqual(
		[...names.map((_, gone) => names.slice(gone)), []].map((one) => JSON.stringify(one))
	);
});

it('shortens a text that was begun, then forgets it', () => {
	const lengths = withLessAndLessRoom({ attempts: [counted], drafts: record.drafts }).map(({ drafts }) => {
		const { response } = drafts.get('plan') ?? {};
		return response?.kind === 'extended-text' ? response.text.length : 0;
	});
	expect([...new Set(lengths)]).toEqual([words(300, 5).length, 2000, 1000, 500, 250, 120, 60, 0]);
});
