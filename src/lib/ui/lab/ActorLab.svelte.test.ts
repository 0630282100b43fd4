// Actors are found by any of their words and compared in the order of choosing.
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import type { Actor } from '#lib/assessment/exhibit.ts';
import type { Source } from '#lib/assessment/module.ts';
import ActorLab from './ActorLab.svelte';

const actor = (id: string, side: string, name: string, levers: string): Actor => ({
	id,
	name,
	side,
	interests: `What ${id} wants.`,
	levers,
	constraints: `What binds ${id}.`,
	sources: [`source-${id}`]
});
const lab = {
	kind: 'actors',
	sides: [
		{ id: 'water', text: 'On the water' },
		{ id: 'land', text: 'On land' }
	],
	actors: [
		actor('ferry', 'water', 'Ferry company', 'Fares and timetables.'),
		actor('anglers', 'water', 'Anglers', 'Letters to the Café paper.'),
		actor('town', 'land', 'Town council', 'The budget.')
	]
} as const;
const sources: readonly Source[] = lab.actors.map(({ id }) => ({
	id: `source-${id}`,
	title: `Title of ${id}`,
	publisher: 'A publisher',
	date: '2024',
	kind: 'original',
	says: 'So it is.'
}));
const names = (container: Element) =>
	[...container.querySelectorAll('[data-actor] > summary')].map((one) => one.textContent);
const side = (name: string) => page.getByText(name, { exact: false }).first();

test('sides open to actors, actors to what they want, can do and are bound by', async () => {
	await page.viewport(400, 700);
	const { container } = await render(ActorLab, { lab, sources });
	await expect.element(page.getByRole('heading', { name: 'Who acts' })).toHaveAttribute('id', 'lab-title');
	await expect.element(page.getByText('Ferry company').first()).not.toBeVisible();
	await side('On the water (2)').click();
	await container.querySelector<HTMLElement>('[data-actor="ferry"] > summary')?.click();
	await expect.element(page.getByText('What binds ferry.')).toBeVisible();
	await page.getByText('Sources (1)').click();
	await expect.element(page.getByText('Title of ferry')).toBeVisible();
});

test('a search finds words anywhere, opens their sides, and says how many', async () => {
	await page.viewport(400, 700);
	const { container } = await render(ActorLab, { lab, sources });
	await page.getByLabelText('Search the actors').fill('cafe WATER');
	await expect.element(page.getByRole('status')).toHaveTextContent('1 of 3 actors');
	expect(names(container)).toEqual(['Anglers']);
	await expect.element(page.getByText('Anglers').first()).toBeVisible();
	await page.getByLabelText('Search the actors').fill('submarine');
	await expect.element(page.getByRole('status')).toHaveTextContent('No actor has these words.');
	await page.getByLabelText('Search the actors').fill('');
	expect(names(container)).toHaveLength(3);
	await expect.element(page.getByText('Anglers').first()).not.toBeVisible();
});

test('on a wide page all sides are open', async () => {
	await page.viewport(1200, 800);
	await render(ActorLab, { lab, sources });
	await expect.element(page.getByText('Town council').first()).toBeVisible();
});

test('up to three are compared, each once', async () => {
	await page.viewport(1200, 800);
	const { container } = await render(ActorLab, { lab, sources });
	await page.getByText('Compare actors side by side').click();
	await expect.element(page.getByText('Choose at least two.')).toBeVisible();
	await page.getByLabelText('Actor 1').selectOptions('Town council');
	await page.getByLabelText('Actor 2').selectOptions('Town council');
	await page.getByLabelText('Actor 3').selectOptions('Anglers');
	const columns = () => [...container.querySelectorAll('.columns h3')].map((one) => one.textContent);
	expect(columns()).toEqual(['Town council', 'Anglers']);
	await page.getByLabelText('Actor 2').selectOptions('Ferry company');
	expect(columns()).toEqual(['Town council', 'Ferry company', 'Anglers']);
	const tops = [...container.querySelectorAll('.columns dl > div:nth-child(3)')].map((one) =>
		Math.round(one.getBoundingClientRect().top)
	);
	expect(new Set(tops).size).toBe(1);
});
