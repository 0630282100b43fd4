import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim, Wording } from '../../src/lib/assessment/hunt/claim.ts';
import type { InteractionKind } from '../../src/lib/assessment/interaction/interaction.ts';
import { key } from '../../src/lib/assessment/judge.ts';
import type { Module } from '../../src/lib/assessment/module.ts';
import { parseModule } from '../../src/lib/content/parse-module.ts';
import { readModule } from '#lib/server/module-folder.ts';

const files = await readModule('tests/fixtures/tiny');
const kinds: Record<InteractionKind, true> = {
	choice: true,
	'inline-choice': true,
	'text-entry': true,
	'numeric-entry': true,
	match: true,
	order: true,
	'extended-text': true,
	'axis-placement': true,
	'grid-placement': true,
	'trend-drawing': true,
	forecast: true,
	scenario: true
};

async function parsed(language?: string): Promise<Module> {
	const { module, faults } = await parseModule('tiny', files, language);
	expect(faults).toEqual([]);
	if (module === undefined) throw new Error('no faults, yet no module');
	return module;
}

/** Of texts that are hunted through: what stands there, could stand there, or is typed to repair it. */
const inTheTextsLanguage = new Set(['quote', 'passage', 'repair']);

/** All texts but those that stay in the language of the article or of a source. */
function wordsOf(value: unknown, name = ''): readonly string[] {
	if (typeof value === 'string') return /\s|<p>/.test(value) ? [value] : [];
	if (typeof value !== 'object' || value === null) return [];
	if (name === 'rows' && Array.isArray(value) && value.some((row) => 'note' in row)) return [];
	return (
		Object.entries(value)
			.filter(([key]) => !(inTheTextsLanguage.has(key) || ('publisher' in value && key !== 'says')))
			.filter(([key]) => !(key === 'text' && ('claims' in value || 'verdict' in value)))
			// Of a point that comes from a series.
			.filter(([key]) => !(key === 'note' && 'x' in value))
			.flatMap(([key, part]) => wordsOf(part, key))
	);
}

/** A claim or a wording without the words about it. */
function claimBones(claim: Claim | Wording): unknown {
	const { explanation: _, ...rest } = claim;
	return {
		...rest,
		noticing: claim.noticing.map(({ by }) => by),
		correction: 'correction' in claim,
		ungraded: 'ungraded' in claim,
		wordings: 'wordings' in claim ? claim.wordings.map(claimBones) : []
	};
}

/** How often words of a few letters stand in a text that only one of the languages has. */
function count(words: RegExp, text: string): number {
	return (text.match(words) ?? []).length;
}

describe('the tiny module', () => {
	it('has all kinds of items, three sections and two series', async () => {
		const module = await parsed();
		const used = new Set(module.sections.flatMap(({ items }) => items.map(({ interaction }) => interaction.kind)));
		expect([...used].sort()).toEqual(Object.keys(kinds).sort());
		expect(module.sections.map(({ id }) => id)).toEqual(['old-bridge', 'ferry', 'new-bridge']);
		expect(module.series[0]).toMatchObject({
			columns: ['carts', 'people'],
			rows: [
				{ x: '1690', values: [310, null], note: 'ferry; nobody counted the people' },
				{},
				{ values: [2650, 48200.5] }
			]
		});
	});

	it('carries what module.yaml says of its sections', async () => {
		const module = await parsed();
		expect(module.sections.map(({ passMark }) => passMark)).toEqual([undefined, 50, undefined]);
		expect(module.policy).not.toHaveProperty('sectionPassMarks');
		expect(module.policy.passMark).toBeUndefined();
		expect(module.misconceptions.map(({ id }) => id)).toEqual(['first-number', 'praise-as-fact', 'later-is-right']);
	});

	it('shows Markdown as HTML and the passage word for word', async () => {
		const module = await parsed();
		expect(module.warning).toMatch(/^<p><strong>This article contains errors\.<\/strong>/);
		expect(module.sections[1]?.passage).toMatch(/^## The ferry\nBefore that .* its keeper\.$/);
		const choice = module.sections[0]?.items[2]?.interaction;
		expect(choice?.kind === 'choice' && choice.options[0]?.text).toBe('There are <strong>seven</strong> arches.');
	});

	it('has an article with claims in the order of the text, each where its words stand', async () => {
		const { texts, sections } = await parsed();
		const [article, walk] = texts;
		expect(article?.text).toBe(sections.map(({ passage }) => passage).join('\n'));
		expect(article?.claims.map(({ id }) => id).slice(0, 5)).toEqual(['opening', 'keystones', 'fares', 'free', 'pence']);
		const first = article?.claims[0];
		expect(article?.text.slice(first?.start, first?.end)).toBe('was opened in 1712, after nine years of work');
		expect(walk).toMatchObject({ id: 'river-walk', title: 'A walk along the river', language: 'en' });
		expect(walk?.claims.find(({ id }) => id === 'begin-again')).toMatchObject({ repeatOf: 'begin', slot: 'begin' });
	});

	it('lets wordings inherit from their claim what they do not say themselves', async () => {
		const { texts } = await parsed();
		const twice = texts[0]?.claims.find(({ id }) => id === 'twice');
		const [sound, thrice] = twice?.wordings ?? [];
		expect(sound).toMatchObject({ verdict: 'true', difficulty: 2, sources: ['SURVEY'] });
		expect(sound).not.toHaveProperty('correction');
		expect(thrice).toMatchObject({
			types: ['number', 'contradiction'],
			noticing: twice?.noticing,
			correction: '<p>The iron bridge is half as long again as the stone bridge.</p>',
			repair: { forbids: ['three'] }
		});
	});

	it('names each hunt after what is hunted through', async () => {
		const { hunts, policy } = await parsed();
		expect(hunts.map(({ id, title, text }) => [id, title, text])).toEqual([
			['new-bridge', 'The iron bridge', 'article'],
			['whole', 'Three ways across the Sill', 'article'],
			['river-walk', 'A walk along the river', 'river-walk']
		]);
		expect(policy.rules.hunt).toBe('pair-choice');
	});

	it('has the first language when none is named', async () => {
		expect(await parsed('en')).toEqual(await parsed());
	});

	it('has Spanish words in Spanish, each of them its own', async () => {
		const english = await parsed('en');
		const spanish = await parsed('es');
		expect(spanish.language).toBe('es');
		const onlyEnglish = /\b(?:the|and|of|is|which|was|bridge|nobody)\b/giu;
		const onlySpanish = /(?<!\p{L})(?:el|los|las|del|qué|puente|nadie|años|según|una)(?!\p{L})/giu;
		const words = (module: Module) => wordsOf(module).join('\n');
		expect(count(onlyEnglish, words(english))).toBeGreaterThan(100);
		expect(count(onlySpanish, words(spanish))).toBeGreaterThan(80);
		expect(count(onlySpanish, words(english))).toBe(0);
		expect(count(onlyEnglish, words(spanish))).toBe(0);
		const common = new Set(wordsOf(english));
		expect(wordsOf(spanish).filter((text) => common.has(text))).toEqual(['Edda Kroll', 'Tomas Vell']);
	});

	it('has the same ids, keys, sources and numbers in both languages', async () => {
		const english = await parsed('en');
		const spanish = await parsed('es');
		const bones = ({ sections, policy, sources, series, events, actors, articleHash, texts, hunts }: Module) => ({
			policy,
			articleHash,
			texts: texts.map(({ id, text, language, claims }) => ({ id, text, language, claims: claims.map(claimBones) })),
			hunts: hunts.map(({ title: _, ...rest }) => rest),
			sources: sources.map(({ says: _, ...rest }) => rest),
			series: series.map(({ id, rows, columns, mark }) => ({ id, rows, columns, mark })),
			events: events.map(({ id, date, theme, sources }) => ({ id, date, theme, sources })),
			actors: actors.map(({ id, side, sources }) => ({ id, side, sources })),
			sections: sections.map(({ id, passage, items }) => ({
				id,
				passage,
				items: items.map(({ id, objective, difficulty, sources, quote, interaction }) => ({
					...{ id, objective, difficulty, sources, quote },
					// The key of a text entry is words.
					key: interaction.kind === 'text-entry' ? interaction.accept.length : key(interaction)
				}))
			}))
		});
		expect(bones(spanish)).toEqual(bones(english));
	});

	it('refuses a language that it does not have', async () => {
		expect((await parseModule('tiny', files, 'fr')).faults).toMatchObject([{ file: 'module.yaml', path: 'languages' }]);
	});

	it('reads files from a Windows checkout alike', async () => {
		const windows = new Map([...files].map(([file, text]) => [file, `\uFEFF${text.replaceAll('\n', '\r\n')}`]));
		expect((await parseModule('tiny', windows)).module).toEqual(await parsed());
	});

	it('has either a module or faults, whatever is done to its lines', async () => {
		const names = [...files.keys()];
		const change = fc.record({
			file: fc.constantFrom(...names),
			line: fc.nat(80),
			edit: fc.constantFrom('delete', 'twice', 'indent', 'cut', 'null', 'list', 'swap')
		});
		await fc.assert(
			fc.asyncProperty(
				fc.array(change, { minLength: 1, maxLength: 3 }),
				fc.constantFrom('en', 'es'),
				async (changes, language) => {
					const broken = new Map(files);
					for (const { file, line, edit } of changes) {
						const lines = (broken.get(file) ?? '').split('\n');
						const at = line % lines.length;
						const text = lines[at] ?? '';
						const instead = {
							delete: [],
							twice: [text, text],
							indent: [`  ${text}`],
							cut: [text.slice(0, text.length / 2)],
							null: [text.replace(/:.*/, ':')],
							list: [text.replace(/: .*/, ': [1, { a: b }]')],
							swap: [text.replace(/: (.*)/, ': { __proto__: $1 }')]
						}[edit];
						broken.set(file, lines.toSpliced(at, 1, ...instead).join('\n'));
					}
					const { module, faults } = await parseModule('tiny', broken, language);
					expect(module === undefined).toBe(faults.length > 0);
				}
			),
			{ numRuns: 60 }
		);
	}, 30_000);
});
