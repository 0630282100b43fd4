/** What a learner takes along from a package: no server has a part in it. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Deed, Entry } from '#lib/assessment/attempt.ts';
import { print } from '#lib/interchange/record-file.ts';
import { allDone, showCertificate } from '../e2e/support/done.ts';
import { moduleIn } from '../e2e/support/modules.ts';
import { expect, test } from '../e2e/support/watch.ts';
import { unpackTo } from './support/packages.ts';

const module = await moduleIn('tests/fixtures', 'tiny');

test('from disk: a gradebook file, and a certificate that is one sheet with nothing else on it; no badge', async ({
	page
}) => {
	const folder = await mkdtemp(join(tmpdir(), 'errata-package-'));
	try {
		await unpackTo(folder, 'tiny-web');
		const address = pathToFileURL(join(folder, 'index.html')).href;
		await page.goto(address);
		await page.locator('input[type=file]').setInputFiles({
			name: 'record.json',
			mimeType: 'application/json',
			buffer: Buffer.from(record())
		});
		await expect(page.getByText('Loaded 1 attempt.')).toBeVisible();
		await page.goto(`${address}#/results`);

		await page.locator('[data-gradebook] > summary').click();
		await page.getByLabel('Login (SIS Login ID)').fill('alee');
		const download = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Save the file' }).click();
		expect(await readFile(await (await download).path(), 'utf8')).toContain(`,,,alee,,82\r\n`);

		await showCertificate(page, 'Ann Lee');
		await expect(page.locator('.certificate-sheet')).toContainText('Passed. The pass mark is 60 %.');
		await expect(page.locator('[data-badge]')).toHaveCount(0);
		for (const format of ['A4', 'Letter']) {
			const paper = await page.pdf({ format });
			expect(paper.toString('latin1').match(/\/Type\s*\/Page[^s]/gu), format).toHaveLength(1);
		}
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
});

/** Everything done, as a learner brings it along from another device. */
function record(): string {
	const started: Deed = {
		kind: 'attempt.started',
		...{
			module: module.id,
			moduleVersion: module.version,
			language: module.language,
			feedback: module.policy.feedback[0]
		}
	};
	const entries = [started, ...allDone(module)].map((deed, sequence): Entry => ({ ...deed, sequence, at: sequence }));
	return print({ module: module.id, attempts: [{ id: 'elsewhere', entries }] });
}
