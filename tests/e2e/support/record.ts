import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Deed, Entry } from '#lib/assessment/attempt.ts';
import { textOf } from '#lib/assessment/hunt/hunt.ts';
import { keyMarks } from '#lib/assessment/hunt/judge.ts';
import type { Item, Module, Section } from '#lib/assessment/module.ts';
import { parse, print } from '#lib/interchange/record-file.ts';
import { rightResponse } from './responses.ts';
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

export function itemOf(module: Module, id: string): Item {
	const item = module.sections.flatMap(({ items }) => items).find((one) => one.id === id);
	if (!item) throw new Error(`${module.id} has no item ${id}`);
	return item;
}

/** The section that has these items. */
export function sectionOf(module: Module, items: readonly Item[]): Section {
	const section = module.sections.find((one) => items.every((item) => one.items.some(({ id }) => id === item.id)));
	if (!section) throw new Error(`no section of ${module.id} has them all`);
	return section;
}

/**
 * Loads a record in which everything is done but these items of one section: all other items are answered rightly, all other sections and
 * all hunts are handed in.
 */
export async function loadAllBut(page: Page, module: Module, open: readonly Item[]): Promise<void> {
	const isOpen = (item: Item) => open.some(({ id }) => id === item.id);
	const deeds = module.sections.flatMap((section): readonly Deed[] => [
		...section.items
			.filter((item) => !isOpen(item))
			.map(({ id, interaction }): Deed => {
				return { kind: 'response.submitted', item: id, response: rightResponse(interaction) };
			}),
		...(section.items.some(isOpen) ? [] : [{ kind: 'section.handed-in' as const, section: section.id }])
	]);
	await loadRecord(page, module, [...deeds, ...perfectHunts(module)]);
}

/** All that stands in the record, as the file has it that a learner takes along. Leaves the page for the module's first. */
export async function savedEntries(page: Page, module: Module): Promise<readonly Entry[]> {
	await page.goto(`/learn/${module.id}`);
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save to a file' }).click();
	const record = parse(await readFile(await (await download).path(), 'utf8'), module.id);
	if (!('attempts' in record)) throw new Error(`the record is ${record.problem}`);
	return record.attempts.flatMap(({ entries }) => entries);
}
