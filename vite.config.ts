import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { launchOptions } from './tools/launch-options.ts';

export default defineConfig({
	plugins: [sveltekit()],
	build: {
		rolldownOptions: {
			// What several pages share travels as one file: two dozen small ones cost 8 kB in headers alone.
			output: { codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] } }
		}
	},
	test: {
		projects: [
			{
				test: {
					name: 'node',
					include: ['src/**/*.test.ts', 'tests/**/*.test.ts', 'tools/**/*.test.ts'],
					exclude: ['**/*.svelte.test.ts']
				}
			},
			{
				extends: true,
				test: {
					name: 'browser',
					include: ['src/**/*.svelte.test.ts'],
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({ launchOptions }),
						instances: [{ browser: 'chromium' }]
					}
				}
			}
		]
	}
});
