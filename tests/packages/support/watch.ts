import { expect, test as base, type BrowserContext } from '@playwright/test';
import { ensurePlayer } from '../../../tools/setup.mjs';
import { startLms, type Lms } from './lms-server.ts';

/** What must never happen in any window or frame: script errors, warnings of the LMS or of a package, requests to other hosts. */
function watch(context: BrowserContext, origins: readonly string[]): string[] {
	const wrong: string[] = [];
	context.on('weberror', (error) => wrong.push(`error: ${error.error().stack ?? error.error().message}`));
	context.on('console', (message) => {
		// The words of Playwright itself, where a test lets no service worker in.
		if (message.text() === 'Service Worker registration blocked by Playwright') return;
		if (['error', 'warning'].includes(message.type()))
			wrong.push(`console: ${message.text()} (${message.location().url})`);
	});
	context.on('request', (request) => {
		const { protocol, origin } = new URL(request.url());
		if (['http:', 'https:', 'ws:', 'wss:'].includes(protocol) && !origins.includes(origin))
			wrong.push(`request: ${request.url()}`);
	});
	return wrong;
}

type Watched = {
	/** Another place to which requests may go, and what the browser says of its answers without being asked. */
	readonly allow: (origin: string, said: RegExp) => void;
	/** Forgives what has gone wrong up to here and is like this, which must be something. */
	readonly forgive: (expected: RegExp) => void;
};

/** Playwright's test, with an LMS, and with nothing in its windows that may go wrong unnoticed. */
export const test = base.extend<{ watched: Watched }, { lms: Lms }>({
	lms: [
		async ({}, use) => {
			ensurePlayer();
			const lms = await startLms();
			await use(lms);
			await lms.close();
		},
		// The player may be still to build.
		{ scope: 'worker', timeout: 180_000 }
	],
	watched: [
		async ({ context, lms }, use) => {
			const origins: string[] = [...lms.origins];
			const allowed: RegExp[] = [];
			const wrong = watch(context, origins);
			await use({
				allow(origin, said) {
					origins.push(origin);
					allowed.push(said);
				},
				forgive(expected) {
					const left = wrong.filter((one) => !expected.test(one));
					expect(left.length, `something like ${String(expected)}`).toBeLessThan(wrong.length);
					wrong.splice(0, wrong.length, ...left);
				}
			});
			expect(wrong.filter((one) => !allowed.some((said) => said.test(one)))).toEqual([]);
		},
		{ auto: true }
	]
});
export { expect };
