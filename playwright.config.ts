import { defineConfig } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { launchOptions } from './tools/launch-options.ts';

// Chosen once and handed to the workers, so that two runs on one machine do not meet.
process.env.E2E_PORT ??= String(4200 + Math.floor(Math.random() * 800));
const origin = `http://127.0.0.1:${process.env.E2E_PORT}`;
// Packages bring a server of their own: `playwright test --project=packages` needs no build of the app.
// What is to be begun before, the workers, who read this file as well, find done.
const isWorker = process.env.TEST_WORKER_INDEX !== undefined;
const isAppNeeded = !isWorker && !/--project[= ]packages\b/u.test(process.argv.join(' '));
// The server signs badges with a key of this machine's own.
const badgeKey = join(import.meta.dirname, '.cache', 'badge-key.json');
if (isAppNeeded && !existsSync(badgeKey)) {
	mkdirSync(dirname(badgeKey), { recursive: true });
	execFileSync(process.execPath, [join(import.meta.dirname, 'tools', 'badge-key.ts'), badgeKey]);
}

export default defineConfig({
	projects: [
		{ name: 'app', testDir: 'tests/e2e' },
		{ name: 'packages', testDir: 'tests/packages', testMatch: '*.spec.ts' }
	],
	outputDir: '.cache/e2e',
	reporter: 'list',
	fullyParallel: true,
	forbidOnly: Boolean(process.env.CI),
	workers: 2,
	// Generous: a shared machine may stall for seconds, and a wrong page stays wrong.
	timeout: 60_000,
	expect: { timeout: 15_000 },
	// Each test is a first visit, and sees what the server answers; those of the service worker let it in.
	use: { baseURL: origin, launchOptions, serviceWorkers: 'block', trace: 'retain-on-failure' },
	webServer: isAppNeeded
		? {
				// Not `node`: outside npm's scripts that is whatever Node the machine has.
				command: `"${process.execPath}" tools/serve.mjs`,
				url: origin,
				env: {
					PORT: process.env.E2E_PORT,
					HOST: '127.0.0.1',
					ERRATA_MODULES: 'tests/fixtures',
					ERRATA_BADGE_KEY: badgeKey,
					ERRATA_BADGE_ISSUER: `Northfield School <${origin}>`
				},
				reuseExistingServer: false
			}
		: undefined
});
