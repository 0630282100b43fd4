import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeFault } from '../../src/lib/content/fault.ts';
import { findModules, readModule } from '#lib/server/module-folder.ts';
import { summarise } from '../../tools/summarise-content.ts';
import { withSample } from './sample.ts';

const tiny = await readModule('tests/fixtures/tiny');
const samples = await findModules('tests/samples/content');

describe('bad content', () => {
	it('has a sample for many ways to go wrong', () => {
		expect(samples.length).toBeGreaterThanOrEqual(24);
	});

	for (const folder of samples) {
		it(`is told exactly: ${basename(folder).replaceAll('-', ' ')}`, async () => {
			const sample = await readModule(folder);
			const { faults } = await summarise('tiny', withSample(tiny, sample));
			const told = faults.map((fault) => `${describeFault(fault)}\n`).join('\n');
			expect(told).toBe(sample.get('expected.txt'));
			expect(told).not.toBe('');
		});
	}
});
