import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { launchOptions } from './tools/launch-options.ts';

/** What the pages of hunts and their results need, and no other page does. */
const ofHuntsAlone = new RegExp(
	[
		String.raw`assessment.hunt.(?!standing|mark|hunt\.ts)`,
		'assessment.outcome|signal-detection',
		'ui.hunt.(?!HuntCall|names)',
		'paraglide.messages.(findings|error_type|verdict|noticing|state|drawer|link)_'
	].join('|')
);

export default defineConfig({
	plugins: [sveltekit()],
	build: {
		rolldownOptions: {
			// What several pages share travels as one file: two dozen small ones cost 8 kB in headers alone. What only hunts and results share is in
			// another, which the other pages do without; it comes second, or it would take along what it builds on.
			output: {
				codeSplitting: {
					groups: [
						{ name: 'shared', test: (id) => !ofHuntsAlone.test(id), minShareCount: 2, priority: 2 },
						{ name: 'hunt', minShareCount: 2, priority: 1 }
					]
				}
			}
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
