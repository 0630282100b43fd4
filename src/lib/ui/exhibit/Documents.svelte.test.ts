import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import type { Source } from '#lib/assessment/module.ts';
import Documents from './Documents.svelte';

const source = (id: string, more: Partial<Source>): Source => ({
	id,
	title: `Title of ${id}`,
	publisher: 'A publisher',
	date: '2024',
	kind: 'original',
	says: 'So it is.',
	...more
});
const document = (id: string, more: Partial<Source> = {}) => ({
	id,
	title: `What the ${id} said`,
	source: source(id, more),
	points: [`<p>The ${id} came <em>first</em>.</p>`, '<p>Nobody else came.</p>']
});

test('each document has its title, its source and its points, with equal room', async () => {
	await page.viewport(900, 700);
	const documents = [document('town', { url: 'https://example.org/' }), document('ferry')];
	const { container } = await render(Documents, {
		id: 'compare',
		exhibit: { kind: 'documents', documents },
		sources: [],
		revealed: false
	});
	await expect.element(page.getByRole('article', { name: 'What the town said' })).toBeVisible();
	expect(container.querySelector('.source')?.textContent).toContain('A publisher, 2024. Original.');
	expect(container.querySelector('a')?.textContent).toContain('Title of town');
	expect(container.querySelectorAll('li')).toHaveLength(4);
	expect(container.querySelector('li em')?.textContent).toBe('first');
	const boxes = [...container.querySelectorAll('article')].map((one) => one.getBoundingClientRect());
	expect(boxes[0]?.top).toBe(boxes[1]?.top);
	expect(boxes[0]?.width).toBe(boxes[1]?.width);
	await page.viewport(320, 700);
	const narrow = [...container.querySelectorAll('article')].map((one) => one.getBoundingClientRect());
	expect(narrow[0]?.left).toBe(narrow[1]?.left);
});
