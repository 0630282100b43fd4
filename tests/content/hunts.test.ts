/** The texts of the modules that ship, as they are hunted through: what can be flagged in them, and all their variants. */
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isError, isWithin, type HuntText } from '../../src/lib/assessment/hunt/claim.ts';
import { difficultyTolerance } from '../../src/lib/assessment/hunt/equal-draw.ts';
import { textOf } from '../../src/lib/assessment/hunt/hunt.ts';
import { judgeHunt, keyMarks } from '../../src/lib/assessment/hunt/judge.ts';
import { sentencesOf } from '../../src/lib/assessment/hunt/sentences.ts';
import { paragraphsOf } from '../../src/lib/assessment/hunt/statements.ts';
import { variantOf } from '../../src/lib/assessment/hunt/variant.ts';
import { parseModule } from '../../src/lib/content/parse-module.ts';
import { findModules, readModule } from '#lib/server/module-folder.ts';

const seeds = 1000;
const shownSeeds = 12;

for (const folder of await findModules('questions')) {
	const id = basename(folder);
	const { module } = await parseModule(id, await readModule(folder));
	if (!module) throw new Error(`module ${id} has faults`);

	describe(`the texts of ${id}`, () => {
		it.each(module.texts.map((text) => [text.id, text] as const))(
			'%s: can be flagged in units that make sense',
			async (name, text) => {
				await expect(statementsIn(text)).toMatchFileSnapshot(`snapshots/${id}.${name}.statements.txt`);
			}
		);

		it('are hunted with every link of the chain, and the key earns all of it', () => {
			for (const hunt of module.hunts) {
				const text = textOf(hunt, module);
				const { total, scores } = judgeHunt(text, keyMarks(text), hunt.asks, module.policy.rules.hunt);
				expect(total.maximum, hunt.id).toBeGreaterThan(0);
				for (const score of [total, ...Object.values(scores)]) expect(score.given, hunt.id).toBe(score.maximum);
			}
		});
	});

	describe.each(module.hunts.filter(({ variants }) => variants).map((hunt) => [hunt.id, hunt] as const))(
		`the variants of ${id}: %s`,
		(name, hunt) => {
			const original = textOf(hunt, module);
			const variants = Array.from({ length: seeds }, (_, seed) => variantOf(original, `seed-${seed}`));

			it('offer at least twenty places that can be worded otherwise', () => {
				const slots = new Set(original.claims.filter(({ wordings }) => wordings.length > 0).map(({ slot }) => slot));
				expect(slots.size).toBeGreaterThanOrEqual(20);
				for (const slot of slots) {
					const claims = original.claims.filter((claim) => claim.slot === slot);
					const verdicts = claims.flatMap((claim) => [isError(claim), ...claim.wordings.map(isError)]);
					expect(new Set(verdicts), slot).toEqual(new Set([true, false]));
				}
			});

			it('have every claim where it says, in the wording that it says', () => {
				for (const { text, claims } of variants) {
					for (const claim of claims) {
						const source = original.claims.find((one) => one.id === claim.id);
						const worded = source?.wordings.find((one) => one.id === claim.wording)?.text;
						const words = text.slice(claim.start, claim.end);
						const isOuter = claims.some((inner) => inner !== claim && isWithin(inner, claim));
						if (!isOuter) expect(words).toBe(worded ?? original.text.slice(source?.start, source?.end));
					}
				}
			});

			it('have equally many errors of similar difficulty, and no two are alike', () => {
				const errors = variants.map((text) =>
					judgeHunt(text, [], [], 'pair-choice').trials.filter(({ error }) => error)
				);
				expect(new Set(errors.map(({ length }) => length)).size).toBe(1);
				const difficulties = errors.map((trials) =>
					trials.reduce((sum, { claims: [{ claim }] }) => sum + claim.difficulty, 0)
				);
				expect(Math.max(...difficulties) - Math.min(...difficulties)).toBeLessThanOrEqual(2 * difficultyTolerance);
				expect(new Set(variants.map(({ text }) => text)).size).toBe(seeds);
			});

			it('score: everything for the key, nothing for flags on everything or nothing', () => {
				for (const text of variants.slice(0, 200)) {
					const judge = (marks: Parameters<typeof judgeHunt>[1]) =>
						judgeHunt(text, marks, ['type', 'repair', 'source'], module.policy.rules.hunt);
					const perfect = judge(keyMarks(text));
					expect(perfect.total.given).toBe(perfect.total.maximum);
					const all = paragraphsOf(text.text, text.claims)
						.flatMap(({ statements }) => statements)
						.map((statement) => ({ ...statement, quote: text.text.slice(statement.start, statement.end) }));
					expect(judge(all).scores.find.given).toBe(0);
					expect(judge([]).total.given).toBe(0);
				}
			});

			it('read well where words were exchanged', async () => {
				const shown = variants.slice(0, shownSeeds).map((text, seed) => `seed-${seed}\n${changedSentences(text)}`);
				await expect(`${shown.join('\n\n')}\n`).toMatchFileSnapshot(`snapshots/${id}.${name}.variants.txt`);
			});
		}
	);
}

/** A statement a line, with the claim in it. */
function statementsIn({ text, claims }: HuntText): string {
	const lines = paragraphsOf(text, claims).flatMap(({ start, end, heading, statements }) =>
		heading
			? ['', text.slice(start, end)]
			: [
					'',
					...statements.map((statement) => {
						const own = claims.filter((claim) => isWithin(claim, statement)).map((claim) => claim.id);
						return `${own.join(' ').padEnd(4)}  ${text.slice(statement.start, statement.end)}`;
					})
				]
	);
	return `${lines.join('\n').trimStart()}\n`;
}

/** The sentences in which something is worded otherwise, each with what was changed and whether it is wrong now. */
function changedSentences({ text, claims }: HuntText): string {
	const changed = claims.filter(({ wording }) => wording !== 'original');
	let start = 0;
	const sentences = text.split('\n').flatMap((line) => {
		const offset = start;
		start += line.length + 1;
		return sentencesOf(line).map((one) => ({ start: one.start + offset, end: one.end + offset }));
	});
	return sentences
		.flatMap((sentence) => {
			const here = changed.filter((claim) => isWithin(claim, sentence));
			const said = here.map((claim) => `${claim.id} ${claim.wording}: ${claim.verdict}`).join(', ');
			return here.length === 0 ? [] : [`  [${said}]\n  ${text.slice(sentence.start, sentence.end)}`];
		})
		.join('\n');
}
