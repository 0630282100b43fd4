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

/** What only the labs of sections, the exhibits of items and the kinds of items that work with them need: each is loaded where it is shown. */
const ofLabsAlone = new RegExp(
	[
		'ui.(chart|timeline|scenario)',
		'ui.exhibit.(?!ExhibitView)',
		'ui.lab.(?!LabBand)',
		'ui.interaction.(trend|grid|forecast|TrendDrawing|GridPlacement|AxisPlacement|Forecast|Scenario)',
		'assessment.(series|exhibit|scenario.(?!play)|statistics.brier)',
		'machines.scenario',
		// Tables are made of results and of charts, when somebody takes them away.
		'interchange.csv|papaparse',
		'paraglide.messages.(timeline|axis|chart|actors|grid|documents|forecast|scenario|trend|calculator)_'
	].join('|')
);

export default defineConfig({
	plugins: [sveltekit()],
	build: {
		rolldownOptions: {
			// What several pages share travels as one file: two dozen small ones cost 8 kB in headers alone. What only hunts and results share is in
			// another, which the other pages do without; it comes second, or it would take along what it builds on. So is what two labs share.
			output: {
				codeSplitting: {
					groups: [
						{
							name: 'shared',
							test: (id) => !ofHuntsAlone.test(id) && !ofLabsAlone.test(id),
							minShareCount: 2,
							priority: 3
						},
						{ name: 'hunt', test: (id) => ofHuntsAlone.test(id), minShareCount: 2, priority: 2 },
						{ name: 'timeline', test: /ui.timeline|paraglide.messages.(timeline|axis)_/, minShareCount: 2, priority: 1 }
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
					// Laws and simulations take some seconds on a busy machine.
					testTimeout: 20_000,
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
