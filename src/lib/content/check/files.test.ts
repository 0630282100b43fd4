import { describe, expect, it } from 'vitest';
import type { Draft } from '../draft.ts';
import { largestFile } from '../limits.ts';
import type { ModuleFile } from '../schema/module-file.ts';
import { articleHash, fileSizes } from './files.ts';

function draft(files: Readonly<Record<string, string>>, settings?: ModuleFile): Draft {
	return {
		files: new Map(Object.entries(files)),
		outline: { languages: ['en'], sections: ['a', 'b'] },
		language: 'en',
		...(settings === undefined ? {} : { settings }),
		sources: [],
		series: [],
		tables: new Map(),
		themes: [],
		events: [],
		sides: [],
		actors: [],
		scenarios: [],
		sections: [],
		texts: [],
		lost: new Set(),
		unread: new Set()
	};
}

describe('fileSizes', () => {
	it('accepts the largest table and article, and none larger', () => {
		const largest = 'x'.repeat(largestFile);
		expect(fileSizes(draft({ 'article/a.txt': largest, 'series/a.csv': largest }))).toEqual([]);
		expect(fileSizes(draft({ 'article/a.txt': `${largest}x`, 'series/a.csv': `${largest}x` }))).toHaveLength(2);
	});
});

describe('articleHash', () => {
	// printf 'One.\nTwo.' | sha256sum
	const sha256 = 'd9613c9fbcb5f8543b8df74c6396c10dec440097a4877797d4ebe008971295a5';
	const settings: ModuleFile = {
		version: '1.0.0',
		languages: ['en'],
		article: { language: 'en', sha256 },
		sections: ['a', 'b'],
		hunts: [],
		labs: {},
		policy: {
			navigation: 'free',
			feedback: ['never'],
			tries: { allowed: 1, counts: 'first' },
			confidence: { asked: false, bonusPercent: 0 },
			rules: {
				choice: 'all-or-nothing',
				'inline-choice': 'all-or-nothing',
				'text-entry': 'all-or-nothing',
				'numeric-entry': 'all-or-nothing',
				match: 'all-or-nothing',
				order: 'all-or-nothing',
				'extended-text': 'rubric',
				'axis-placement': 'distance',
				'grid-placement': 'each-part',
				'trend-drawing': 'against-naive',
				forecast: 'brier',
				scenario: 'each-part',
				hunt: 'pair-choice'
			}
		}
	};

	it('is that of the sections joined by a line feed, whatever line feeds end them', async () => {
		for (const end of ['', '\n', '\n\n']) {
			expect(
				await articleHash(draft({ 'article/a.txt': `One.${end}`, 'article/b.txt': `Two.${end}` }, settings))
			).toEqual([]);
		}
	});
	it('changes with the order and with every character', async () => {
		for (const files of [
			{ 'article/a.txt': 'Two.', 'article/b.txt': 'One.' },
			{ 'article/a.txt': 'One. ', 'article/b.txt': 'Two.' }
		]) {
			expect(await articleHash(draft(files, settings))).toMatchObject([{ path: 'article.sha256', found: sha256 }]);
		}
	});
	it('says nothing while a section is missing', async () => {
		expect(await articleHash(draft({ 'article/a.txt': 'One.' }, settings))).toEqual([]);
	});
});
