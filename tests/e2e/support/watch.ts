import { expect, test as base, type Page } from '@playwright/test';

/** What must never happen on a page: script errors, breaches of the policy, requests to other hosts. */
function watch(page: Page, origin: string): readonly string[] {
	const wrong: string[] = [];
	page.on('pageerror', (error) => wrong.push(`error: ${error.message}`));
	page.on('console', (message) => {
		// The words of Playwright itself, where a test lets no service worker in.
		if (message.text() === 'Service Worker registration blocked by Playwright') return;
		if (['error', 'warning'].includes(message.type())) wrong.push(`console: ${message.text()}`);
	});
	page.on('request', (request) => {
		const { protocol, origin: other } = new URL(request.url());
		if (['http:', 'https:', 'ws:', 'wss:'].includes(protocol) && other !== origin)
			wrong.push(`request: ${request.url()}`);
	});
	return wrong;
}

/** Playwright's test, on whose page nothing may go wrong unnoticed. */
export const test = base.extend<{ watched: void }>({
	watched: [
		async ({ page, baseURL }, use) => {
			const wrong = watch(page, baseURL ?? '');
			await use();
			expect(wrong).toEqual([]);
		},
		{ auto: true }
	]
});
export { expect };
