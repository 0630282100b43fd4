import { expect, test } from 'vitest';
import { isError, type Claim, type Verdicted, type HuntText, type Wording } from './claim.ts';
import { difficultyTolerance } from './equal-draw.ts';
import { trialsOf } from './trials.ts';
import { variantOf, waysToWord } from './variant.ts';

type Difficulty = Claim['difficulty'];
const error: Verdicted = {
	verdict: 'false',
	types: ['number'],
	correction: '',
	repair: { ways: [], forbids: [], removal: true, accepted: ['right'], refused: ['wrong'] }
};
const verdicted = (wrong: boolean): Verdicted => (wrong ? error : { verdict: 'true' });
const said = (difficulty: Difficulty) => ({ difficulty, noticing: [], sources: [], explanation: '' });

function other(id: string, text: string, difficulty: Difficulty = 2): Wording {
	return { id, text, ...said(difficulty), ...verdicted(id.startsWith('wrong')) };
}

/** Of a paragraph: the words of a claim, and what else belongs to it. */
type Part = { words: string; wrong: boolean; difficulty?: Difficulty; wordings?: readonly Wording[] } & Partial<
	Pick<Claim, 'slot' | 'repeatOf' | 'ungraded'>
>;

function textWith(text: string, parts: Readonly<Record<string, Part>>): HuntText {
	const claims = Object.entries(parts).map(([id, { words, wrong, difficulty = 2, ...rest }]): Claim => {
		const start = text.indexOf(words);
		if (start < 0) throw new Error(`${words} is not in the text`);
		const place = { start, end: start + words.length };
		return {
			id,
			wording: 'original',
			slot: id,
			wordings: [],
			...place,
			...said(difficulty),
			...verdicted(wrong),
			...rest
		};
	});
	return { id: 'article', title: '', warning: '', language: 'en', text, claims };
}

/** Plain slots, half of them wrong, of all difficulties; some with two wrong wordings. */
const numbers = Array.from({ length: 10 }, (_, index): [string, Part] => {
	const wrong = index % 2 === 0;
	const difficulties = [1, 2, 3, 4, 5] as const;
	const difficulty = difficulties[index % 5];
	const wordings = [
		...(wrong ? [other('sound', `number ${index} is sound`, difficulty)] : []),
		other('wrong-a', `number ${index} is wrong`, difficulty),
		...(index % 3 === 0 ? [other('wrong-b', `${index} is quite wrong, too`, difficulty)] : [])
	];
	return [`N${index}`, { words: `number ${index} is as it is`, wrong, difficulty, wordings }];
});
const president = (form: string) => [other('sound', `Good${form}`), other('wrong-a', `Evil${form}`)];

const text = textWith(
	[
		'## Ten numbers',
		`Here ${numbers.map(([, { words }]) => words).join(', and ')}.`,
		'All rose: it rose by half, which is a third. President Bad spoke. Bad’s house is old. Nobody liked Badness, so it ends.',
		'A treaty of 1901 followed the war. The war ended in 1920. Nothing else is disputed. This is unclear.'
	].join('\n'),
	{
		...Object.fromEntries(numbers),
		outer: { words: 'it rose by half, which is a third', wrong: true },
		half: {
			words: 'rose by half',
			wrong: true,
			wordings: [other('sound', 'rose by a third'), other('wrong-a', 'fell by half')]
		},
		third: { words: 'a third', wrong: false, wordings: [other('wrong-a', 'a fifth')] },
		P1: { words: 'President Bad', wrong: true, slot: 'president', wordings: president(' spokesman') },
		P2: { words: 'Bad’s', wrong: true, slot: 'president', repeatOf: 'P1', wordings: president('’s') },
		P3: { words: 'Badness', wrong: true, repeatOf: 'P1', wordings: president('ness') },
		T1: {
			words: 'treaty of 1901',
			wrong: false,
			slot: 'treaty',
			wordings: [other('wrong-a', 'treaty of 1840'), other('late', 'x')]
		},
		T2: {
			words: 'ended in 1920',
			wrong: true,
			slot: 'treaty',
			wordings: [other('sound', 'x'), other('wrong-a', 'ended in 1850')]
		},
		fixed: { words: 'Nothing else is disputed', wrong: true, difficulty: 5 },
		unclear: { words: 'This is unclear', wrong: false, ungraded: 'Nobody knows.' }
	}
);

const seeds = Array.from({ length: 1000 }, (_, seed) => `attempt-${seed}`);
const variants = seeds.map((seed) => variantOf(text, seed));

function claimOf({ claims }: HuntText, id: string): Claim {
	const claim = claims.find((one) => one.id === id);
	if (!claim) throw new Error(`no claim ${id}`);
	return claim;
}
const quote = (of: HuntText, { start, end }: Claim) => of.text.slice(start, end);
const errorTrials = ({ claims }: HuntText) =>
	trialsOf(claims.map((claim) => ({ claim, marks: [], flagged: false }))).filter((trial) => trial.error);

test('every claim stands where its range says, and the words between claims stay', () => {
	for (const variant of variants) {
		let rebuilt = variant.text;
		for (const claim of variant.claims.toReversed()) {
			const original = claimOf(text, claim.id);
			const wording = original.wordings.find(({ id }) => id === claim.wording);
			if (original.id !== 'outer') expect(quote(variant, claim)).toBe(wording?.text ?? quote(text, original));
			expect(claim.wording === 'original' || wording !== undefined).toBe(true);
			if (wording) rebuilt = rebuilt.slice(0, claim.start) + quote(text, original) + rebuilt.slice(claim.end);
		}
		expect(rebuilt).toBe(text.text);
		const { start, end } = claimOf(variant, 'outer');
		expect(variant.text.slice(start, end)).toMatch(/^it .*, which is a (?:third|fifth)$/u);
	}
});

test('every variant has equally many error trials of nearly the same difficulty', () => {
	expect(new Set(variants.map((variant) => errorTrials(variant).length)).size).toBe(1);
	const difficulties = variants.map((variant) =>
		errorTrials(variant).reduce((sum, { claims: [first] }) => sum + first.claim.difficulty, 0)
	);
	expect(Math.max(...difficulties) - Math.min(...difficulties)).toBeLessThanOrEqual(2 * difficultyTolerance);
});

test('every slot is wrong in about half of the variants, in each of its wordings, and two variants share few', () => {
	// Both wordings of the treaty are wrong.
	for (const { id, wordings } of text.claims.filter(({ slot, wordings }) => wordings.length > 0 && slot !== 'treaty')) {
		const wrong = variants.filter((variant) => isError(claimOf(variant, id))).length;
		expect(wrong).toBeGreaterThan(250);
		expect(wrong).toBeLessThan(800);
		for (const wording of ['original', ...wordings.map((one) => one.id)]) {
			expect(variants.filter((variant) => claimOf(variant, id).wording === wording).length).toBeGreaterThan(50);
		}
	}
	const slots = numbers.map(([id]) => id);
	const wrongSlots = variants.map((variant) => slots.filter((id) => isError(claimOf(variant, id))));
	const shares = wrongSlots.slice(1).map((wrong, index) => {
		const before = wrongSlots[index] ?? [];
		return wrong.filter((id) => before.includes(id)).length / Math.max(1, wrong.length);
	});
	expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeLessThan(0.6);
});

test('claims of a slot change together, to what all of them offer', () => {
	for (const variant of variants) {
		expect(claimOf(variant, 'P2').wording).toBe(claimOf(variant, 'P1').wording);
		expect(claimOf(variant, 'T2').wording).toBe(claimOf(variant, 'T1').wording);
	}
	expect(new Set(variants.map((variant) => claimOf(variant, 'T1').wording))).toEqual(new Set(['original', 'wrong-a']));
});

test('a sound slot keeps its original where that is sound', () => {
	for (const variant of variants) {
		const { verdict, wording } = claimOf(variant, 'N1');
		if (verdict === 'true') expect(wording).toBe('original');
	}
});

test('a repeat goes on repeating just where both have the same wording', () => {
	for (const variant of variants) {
		const first = claimOf(variant, 'P1');
		expect(claimOf(variant, 'P2').repeatOf).toBe('P1');
		expect(claimOf(variant, 'P3').repeatOf).toBe(claimOf(variant, 'P3').wording === first.wording ? 'P1' : undefined);
	}
});

test('a claim round one that changed is not graded any more, an ungraded one stays so', () => {
	for (const variant of variants) {
		const changed = ['half', 'third'].some((id) => claimOf(variant, id).wording !== 'original');
		expect(claimOf(variant, 'outer').wording).toBe('original');
		expect(claimOf(variant, 'outer').ungraded).toBe(changed ? '' : undefined);
		expect(claimOf(variant, 'unclear').ungraded).toBe('Nobody knows.');
	}
});

test('a claim worded otherwise has all that belongs to its wording, and nothing else', () => {
	const variant = variants.find((one) => claimOf(one, 'half').wording === 'sound');
	expect(variant && claimOf(variant, 'half')).toEqual({
		...{ id: 'half', slot: 'half', wording: 'sound', wordings: [], verdict: 'true', ...said(2) },
		...{ start: expect.any(Number), end: expect.any(Number) }
	});
});

test('the same seed gives the same variant, and most others another', () => {
	expect(variantOf(text, 'attempt-7')).toEqual(variants[7]);
	expect(new Set(variants.map((variant) => variant.text)).size).toBeGreaterThan(900);
});

test('a text without other wordings comes back as it is', () => {
	const plain = { ...text, claims: text.claims.map((claim) => ({ ...claim, wordings: [] })) };
	expect(variantOf(plain, 'seed')).toBe(plain);
	const empty = { ...text, claims: [] };
	expect(variantOf(empty, 'seed')).toBe(empty);
});

test('wordings of a claim that contains another are left alone', () => {
	const nested = textWith('It rose by half.', {
		outer: { words: 'It rose by half', wrong: true, wordings: [other('sound', 'It fell')] },
		inner: { words: 'half', wrong: true }
	});
	expect(variantOf(nested, 'seed')).toBe(nested);
});

test('ways to word a part multiply over its slots, not over its claims', () => {
	const ways = waysToWord(text).map(({ claims, ways: number }) => [claims.map(({ id }) => id).join(' '), number]);
	expect(ways).toContainEqual(['N0', 4]);
	expect(ways).toContainEqual(['N1', 2]);
	expect(ways).toContainEqual(['outer half third', 6]);
	expect(ways).toContainEqual(['P1 P2 P3', 9]);
	// Only one of the wordings is offered by both.
	expect(ways).toContainEqual(['T1 T2', 2]);
	expect(ways).toContainEqual(['fixed', 1]);
});
