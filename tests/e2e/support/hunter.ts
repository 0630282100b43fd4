import type { Locator, Page } from '@playwright/test';
import type { HuntText, Range } from '#lib/assessment/hunt/claim.ts';
import { textOf, type ChainLink, type Hunt } from '#lib/assessment/hunt/hunt.ts';
import type { Mark } from '#lib/assessment/hunt/mark.ts';
import { paragraphsOf, type Paragraph } from '#lib/assessment/hunt/statements.ts';
import type { Module } from '#lib/assessment/module.ts';
import type { View } from './learner.ts';
import { expect } from './watch.ts';

/** A hunt as it is on the page. */
export type Ground = {
	readonly hunt: Hunt;
	readonly address: string;
	readonly text: HuntText;
	/** Without the headings. */
	readonly paragraphs: readonly Paragraph[];
	readonly statements: readonly Statement[];
};
export type Statement = Range & { readonly words: string };

export function groundOf(module: Module, id: string): Ground {
	const hunt = module.hunts.find((one) => one.id === id);
	if (!hunt) throw new Error(`${module.id} has no hunt ${id}`);
	const text = textOf(hunt, module);
	const paragraphs = paragraphsOf(text.text, text.claims).filter(({ heading }) => !heading);
	const statements = paragraphs
		.flatMap((paragraph) => paragraph.statements)
		.map((range) => ({ ...range, words: text.text.slice(range.start, range.end) }));
	return { hunt, address: `/learn/${module.id}/hunt/${id}`, text, paragraphs, statements };
}

/** Those at these places of the list, which has to have them. */
export function pick<One, Places extends readonly number[]>(
	all: readonly One[],
	...places: Places
): { readonly [Place in keyof Places]: One } {
	// eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- `map` forgets how many there are
	return places.map((place) => {
		const one = all.at(place);
		if (one === undefined) throw new Error(`there is no number ${place}`);
		return one;
	}) as { readonly [Place in keyof Places]: One };
}

/** The statement as prose. */
export function onPage(page: View, { start }: Range): Locator {
	return page.locator(`#statement-${start}`);
}

/** The page has read the record. */
export async function huntReady(page: View): Promise<void> {
	await expect(page.locator('[data-begin][aria-disabled=false], [data-step], .on').first()).toBeVisible();
}

export async function begin(page: Page, { address }: Ground, edition: 'original' | 'variant' = 'original') {
	await page.goto(address);
	await beginHere(page, edition);
}

/** The same on the hunt's page. */
export async function beginHere(page: View, edition: 'original' | 'variant' = 'original'): Promise<void> {
	await huntReady(page);
	if (edition === 'variant') await page.getByRole('radio', { name: /^A fresh variant/u }).check();
	await page.locator('[data-begin]').click();
	await expect(page.locator('[data-step]')).toBeVisible();
	// It comes a moment later, and may scroll.
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
}

export async function tap(page: View, statement: Range): Promise<void> {
	await onPage(page, statement).click();
	await expect(onPage(page, statement)).toHaveClass(/\bflagged\b/u);
}

export async function expectFlagged(page: View, count: number): Promise<void> {
	await expect(page.locator('[data-count]')).toHaveText(`${count} flagged`);
}

/** What can be said about a flag. */
export function details(page: View): Locator {
	return page.getByRole('group', { name: 'What is wrong here?' });
}

export async function chooseSource(page: View, source: string): Promise<void> {
	await page.locator('[data-choose-source]').click();
	await page.locator(`[data-source="${source}"]`).click();
	await expect(page.locator('[data-drawer]')).toBeHidden();
}

/** Flags the statement that holds the mark, and says about it all that the mark says. */
export async function flagAs(page: View, { statements }: Ground, mark: Mark, links: readonly ChainLink[]) {
	const statement = statements.find(({ start, end }) => start <= mark.start && mark.end <= end);
	if (!statement) throw new Error(`no statement holds "${mark.quote}"`);
	await tap(page, statement);
	const form = details(page);
	await expect(form.locator('blockquote')).toHaveText(statement.words);
	// A module may not ask for it.
	const sureness = form.locator(`[name$=confidence][value="${mark.confidence}"]`);
	if ((await sureness.count()) > 0) await sureness.check();
	if (links.includes('type') && mark.type) await form.locator(`[name$=type][value="${mark.type}"]`).check();
	if (mark.quote !== statement.words) await form.getByLabel('The words that are wrong').fill(mark.quote);
	if (links.includes('repair') && mark.repair === '') {
		await form.getByRole('checkbox', { name: 'Delete these words' }).check();
	} else if (links.includes('repair') && mark.repair !== undefined) {
		await form.getByLabel(/^What should it say/u).fill(mark.repair);
		await form.getByLabel(/^What should it say/u).blur();
	}
	if (links.includes('source') && mark.source) await chooseSource(page, mark.source);
}

export async function nextStep(page: View, to: string): Promise<void> {
	await page.locator('[data-next-step]').click();
	await expect(page.locator(`[data-step="${to}"]`)).toBeVisible();
}

export async function handInHunt(page: View): Promise<void> {
	await page.locator('[data-hand-in]').click();
	await page.locator('[data-confirm]').click();
	await expect(page.locator('.on a')).toBeVisible();
	// The page goes to its heading, a moment later.
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
}
