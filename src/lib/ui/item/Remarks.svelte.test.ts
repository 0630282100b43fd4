// What was given and what is right comes first; the rest can be unfolded.
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import type { Remark } from '#lib/assessment/interaction/interaction.ts';
import Remarks from './Remarks.svelte';

const remark = (about: string, right: boolean, given: boolean): Remark => ({
	part: about,
	about,
	right,
	given,
	explanation: `<p>Why ${about}</p>`
});
const remarks = [
	remark('left alone', false, false),
	remark('missed', true, false),
	remark('chosen', false, true),
	remark('found', true, true)
];

test('what nobody chose and nobody should is folded, and there', async () => {
	await render(Remarks, { kind: 'choice', remarks, misconceptions: [] });
	await expect.element(page.getByText('Why missed')).toBeVisible();
	await expect.element(page.getByText('Why chosen')).toBeVisible();
	await expect.element(page.getByText('Why found')).toBeVisible();
	await expect.element(page.getByText('Why left alone')).not.toBeVisible();
	await page.getByText('Why the rest is not right (1)').click();
	await expect.element(page.getByText('Why left alone')).toBeVisible();
});

test('where nothing is left, nothing is folded', async () => {
	const { container } = await render(Remarks, { kind: 'choice', remarks: remarks.slice(1), misconceptions: [] });
	expect(container.querySelector('details')).toBeNull();
	expect(container.querySelectorAll('li')).toHaveLength(3);
});
