import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import type { ExtendedTextResponse } from '#lib/assessment/interaction/extended-text.ts';
import Outline from './Outline.svelte';

/** The outline as the control has it; `response` is what it was last told. */
async function open(first: ExtendedTextResponse) {
	let response: ExtendedTextResponse = $state.raw(first);
	await render(Outline, {
		id: 'answer',
		outline: [{ id: 'claim', text: 'Which claim?' }],
		get response() {
			return response;
		},
		disabled: false,
		onchange: (text: string, notes: ExtendedTextResponse['notes']) =>
			(response = { kind: 'extended-text', text, ...(notes ? { notes } : {}) })
	});
	const note = page.getByRole('textbox', { name: 'Which claim?' });
	return { note, response: () => response };
}

test('with notes it stands open, without it waits', async () => {
	const { note } = await open({ kind: 'extended-text', text: '', notes: { claim: 'The toll.' } });
	await expect.element(note).toBeVisible();
	document.body.replaceChildren();
	await open({ kind: 'extended-text', text: '' });
	expect(document.querySelector('details')?.open).toBe(false);
});

test('it stays open while a note is wiped out to be written anew', async () => {
	const { note, response } = await open({ kind: 'extended-text', text: '' });
	await userEvent.click(page.getByText('Plan first'));
	await userEvent.type(note, 'A');
	await userEvent.keyboard('{Backspace}B');
	await expect.element(note).toBeVisible();
	expect(response().notes).toEqual({ claim: 'B' });
});
