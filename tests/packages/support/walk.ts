/** A learner's walk through a module in a package, by its buttons and links alone. */
import type { Response } from '#lib/assessment/interaction/interaction.ts';
import { keyMarks } from '#lib/assessment/hunt/judge.ts';
import type { Hunt } from '#lib/assessment/hunt/hunt.ts';
import type { Item, Module, Section } from '#lib/assessment/module.ts';
import { beginHere, flagAs, groundOf, handInHunt, nextStep } from '../../e2e/support/hunter.ts';
import { answer, handIn, ready, type View } from '../../e2e/support/learner.ts';
import { rightResponse, wrongResponse } from '../../e2e/support/responses.ts';
import { expect } from './watch.ts';

export type Manner = {
	readonly respond: (item: Item) => Response;
	/** Whether hunts are marked from the key, or handed in empty; those of sections are then left alone. */
	readonly isHunter: boolean;
};

export function rightly(): Manner {
	return { respond: ({ interaction }) => rightResponse(interaction), isHunter: true };
}

export function wrongly(module: Module): Manner {
	return { respond: ({ interaction }) => wrongResponse(interaction, module.policy.rules), isHunter: false };
}

/** From the title page to the results. */
export async function walkAll(view: View, module: Module, manner: Manner): Promise<void> {
	await view.locator('[data-start]').click();
	for (const section of module.sections) await walkSection(view, module, section, manner);
	await walkLastHunts(view, module, manner);
}

/** From the section's page to where it leads. */
export async function walkSection(view: View, module: Module, section: Section, manner: Manner): Promise<void> {
	await arriveAt(view, section);
	const hunt = module.hunts.find((one) => one.section === section.id);
	if (hunt && manner.isHunter) {
		await view.locator('.call a').click();
		await walkHunt(view, module, hunt, manner.isHunter);
		await arriveAt(view, section);
	}
	await answerAll(view, section, manner);
	await handIn(view);
	await goOn(view);
}

export async function arriveAt(view: View, section: Section): Promise<void> {
	await expect(view.getByRole('heading', { level: 1 })).toHaveText(section.title);
	await ready(view);
}

export async function answerAll(view: View, { items }: Section, { respond }: Manner): Promise<void> {
	for (const item of items) await answer(view, item, respond(item));
}

export async function walkLastHunts(view: View, module: Module, manner: Manner): Promise<void> {
	for (const hunt of module.hunts.filter(({ section }) => section === undefined))
		await walkHunt(view, module, hunt, manner.isHunter);
	await expect(view.locator('[data-percent]')).toBeVisible();
}

/** From the hunt's page to where it leads. */
async function walkHunt(view: View, module: Module, { id }: Hunt, isHunter: boolean): Promise<void> {
	await beginHere(view);
	const ground = groundOf(module, id);
	if (isHunter) {
		const [, second] = ground.hunt.steps;
		if (second) await nextStep(view, second);
		for (const mark of keyMarks(ground.text)) await flagAs(view, ground, mark, ground.hunt.asks);
	}
	await handInHunt(view);
	await goOn(view);
}

/** Where a section or a hunt leads when it is handed in. */
export async function goOn(view: View): Promise<void> {
	await view.getByRole('link', { name: /^(Next:|Continue:|Go on to the questions|To your results)/u }).click();
}

export async function expectPercent(view: View, percent: number): Promise<void> {
	await expect(view.locator('[data-percent]')).toHaveAttribute('data-percent', String(percent));
}

/** Hands in everything that is left, from a section's page to the results. */
export async function handInAsIs(view: View, module: Module): Promise<void> {
	for (const section of module.sections) {
		await arriveAt(view, section);
		await view.locator('[data-hand-in]').click();
		await view.getByRole('button', { name: 'Hand in all the same' }).click();
		await goOn(view);
	}
	for (const hunt of module.hunts.filter(({ section }) => section === undefined))
		await walkHunt(view, module, hunt, false);
}
