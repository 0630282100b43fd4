import type { Page } from '@playwright/test';
import type { Deed } from '#lib/assessment/attempt.ts';
import { textOf } from '#lib/assessment/hunt/hunt.ts';
import { keyMarks } from '#lib/assessment/hunt/judge.ts';
import type { Module } from '#lib/assessment/module.ts';
import { print } from '#lib/interchange/record-file.ts';
import { expect } from './watch.ts';

/** Loads a record in which these things were done, as a learner who comes from another device. */
export async function loadRecord(page: Page, module: Module, deeds: readonly Deed[]): Promise<void> {
	const started: Deed = {
		kind: 'attempt.started',
		module: module.id,
		moduleVersion: module.version,
		language: module.language,
		feedback: module.policy.feedback[0]
	};
	const entries = [started, ...deeds].map((deed, sequence) => ({
		...deed,
		sequence,
		at: 1_700_000_000_000 + sequence
	}));
	const text = print({ module: module.id, attempts: [{ id: 'elsewhere', entries }] });
	await page.goto(`/learn/${module.id}`);
	await page
		.locator('input[type=file]')
		.setInputFiles({ name: 'record.json', mimeType: 'application/json', buffer: Buffer.from(text) });
	await expect(page.getByText('Loaded 1 attempt.')).toBeVisible();
}

/** Every hunt answered from the key and handed in. */
export function perfectHunts(module: Module): readonly Deed[] {
	return module.hunts.flatMap((hunt): readonly Deed[] => [
		{ kind: 'hunt.opened', hunt: hunt.id, edition: 'original' },
		...keyMarks(textOf(hunt, module)).map((mark): Deed => ({ kind: 'mark.set', hunt: hunt.id, mark })),
		{ kind: 'hunt.handed-in', hunt: hunt.id }
	]);
}
