import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

type Run = { readonly code: number | string | null | undefined; readonly output: string };

function run(...parameters: readonly string[]): Promise<Run> {
	return new Promise((resolve) => {
		execFile(process.execPath, ['tools/check-content.ts', ...parameters], (error, output) => {
			resolve({ code: error === null ? 0 : error.code, output });
		});
	});
}

describe('check-content', () => {
	let folder = '';
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'errata-content-'));
		await cp('tests/fixtures/tiny', folder, { recursive: true });
		await writeFile(join(folder, 'notes.txt'), 'to do\n');
	});
	afterAll(() => rm(folder, { recursive: true }));

	it('ends well, with a summary, where nothing is wrong', async () => {
		const { code, output } = await run('tests/fixtures/tiny');
		expect(code).toBe(0);
		expect(output).toMatch(/^tiny: 0 faults; 16 items, 2 sources, 2 series; en, es\n/);
		expect(output).toContain('\n    worst path 0 points: believe, build\n');
		expect(output).toMatch(/reading level .*: old-bridge \d+\.\d, ferry /);
	});

	it('tells each fault and ends with 1', async () => {
		const { code, output } = await run(folder);
		expect(code).toBe(1);
		expect(output).toContain(
			'/notes.txt\n  expected a file that belongs to the module\n  found one that nothing refers to\n'
		);
	});

	it('prints one object for machines', async () => {
		const { code, output } = await run('--json', 'tests/fixtures/tiny', folder);
		expect(code).toBe(1);
		const report = JSON.parse(output);
		expect(report.modules.tiny).toEqual({
			items: {
				total: 16,
				bySection: { 'old-bridge': 5, ferry: 6, 'new-bridge': 5 },
				byKind: {
					'numeric-entry': 3,
					'text-entry': 1,
					choice: 3,
					'inline-choice': 1,
					order: 1,
					match: 1,
					'extended-text': 1,
					'axis-placement': 1,
					'grid-placement': 1,
					'trend-drawing': 1,
					forecast: 1,
					scenario: 1
				}
			},
			claims: 19,
			errors: 11,
			gradedClaims: 18,
			variantSlots: 3,
			texts: 2,
			hunts: 3,
			sources: 2,
			series: 2,
			labs: 3,
			events: 4,
			themes: 2,
			actors: 2,
			sides: 2,
			scenarios: 1,
			scenarioNodes: 6,
			endings: 2,
			forecasts: 2,
			misleadingCharts: 1,
			misleadingTechniques: 1,
			exhibits: { timeline: 1, documents: 1, calculator: 1, 'chart-pair': 1, charts: 1 },
			scenarioPaths: [
				{
					...{ item: 'new-bridge-play', scenario: 'third-crossing', start: 'council', nodes: 6, endings: 2 },
					best: { points: 3, path: ['ask', 'publish', 'agree'] },
					worst: { points: 0, path: ['believe', 'build'] }
				}
			],
			faults: 0,
			faultList: []
		});
		expect(Object.values(report.modules)).toHaveLength(2);
	});

	it('says so where there is no such folder', async () => {
		expect(await run('tests/fixtures/nowhere')).toEqual({ code: 2, output: '' });
	});
});
