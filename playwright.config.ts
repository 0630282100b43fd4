import { defineConfig } from '@playwright/test';
import { launchOptions } from './tools/launch-options.ts';

// Chosen once and handed to the workers, so that two runs on one machine do not meet.
process.env.E2E_PORT ??= String(4200 + Math.floor(Math.random() * 800));
const origin = `http://127.0.0.1:${process.env.E2E_PORT}`;

export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: '.cache/e2e',
	reporter: 'list',
	fullyParallel: true,
	forbidOnly: Boolean(process.env.CI),
	workers: 2,
	// Generous: a shared machine may stall for seconds, and a wrong page stays wrong.
	timeout: 60_000,
	expect: { timeout: 15_000 },
	use: { baseURL: origin, launchOptions, trace: 'retain-on-failure' },
	webServer: {
		// Not `node`: outside npm's scripts that is whatever Node the machine has.
		command: `"${process.execPath}" tools/serve.mjs`,
		url: origin,
		env: { PORT: process.env.E2E_PORT, HOST: '127.0.0.1', ERRATA_MODULES: 'tests/fixtures' },
		reuseExistingServer: false
	}
});
