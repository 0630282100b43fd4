import { submissionsTo } from '#lib/assessment/attempt.ts';
import type { Response } from '#lib/assessment/interaction/interaction.ts';
import { score } from '#lib/assessment/judge.ts';
import type { Module } from '#lib/assessment/module.ts';
import { handIn, itemCard, ready } from './support/learner.ts';
import { moduleIn } from './support/modules.ts';
import { itemOf, loadAllBut, savedEntries, sectionOf } from './support/record.ts';
import { answerBy, type Way } from './support/ways.ts';
import { expect, test } from './support/watch.ts';

type Case = { readonly module: Module; readonly responses: Readonly<Record<string, Response>> };

const tiny = await moduleIn('tests/fixtures', 'tiny');
const large = await moduleIn('questions', 'us-mexico-security');

/** Of one section each; each response is partly right. */
const cases: Readonly<Record<string, Case>> = {
	'on an axis and on a grid': {
		module: tiny,
		responses: {
			'old-bridge-place': { kind: 'axis-placement', value: 1730 },
			'old-bridge-interests': {
				kind: 'grid-placement',
				places: { council: { across: 5, up: 2 }, ferrymen: { across: 1, up: 1 }, sheep: { across: 4, up: 3 } }
			}
		}
	},
	'as a drawn trend': {
		module: tiny,
		responses: { 'ferry-tolls-drawn': { kind: 'trend-drawing', values: [80, 85, 88] } }
	},
	'as forecasts and in a scenario': {
		module: tiny,
		responses: {
			'new-bridge-forecast': { kind: 'forecast', percents: { open: 71, twice: 36 } },
			'new-bridge-play': { kind: 'scenario', path: ['ask', 'publish', 'refuse'], evidence: [] }
		}
	},
	// What the small module orders is too little to be partly right.
	'in order': {
		module: large,
		responses: {
			'reflection-claim-ladder': { kind: 'order', order: ['record', 'shrank', 'fits', 'because', 'forever'] }
		}
	}
};

function giveEachBy(way: Way) {
	for (const [name, { module, responses }] of Object.entries(cases)) {
		test(`${name}, by ${way}`, async ({ page }) => {
			const given = Object.entries(responses).map(([id, response]) => ({ item: itemOf(module, id), response }));
			const items = given.map(({ item }) => item);
			await loadAllBut(page, module, items);
			await page.goto(`/learn/${module.id}/${sectionOf(module, items).id}`);
			await ready(page);
			for (const { item, response } of given) await answerBy(way, page, item, response);
			await handIn(page);
			for (const { item, response } of given) {
				const { given: points, maximum } = score(item.interaction, module.policy.rules, response);
				expect(points, item.id).toBeGreaterThan(0);
				expect(points, item.id).toBeLessThan(maximum);
				await expect(itemCard(page, item).locator('[data-feedback]')).toContainText(`Points: ${points} of ${maximum}`);
			}
			const entries = await savedEntries(page, module);
			for (const { item, response } of given) {
				const [submission, ...others] = submissionsTo(item.id, entries);
				expect(submission).toMatchObject({ kind: 'response.submitted', response });
				expect(others).toEqual([]);
			}
		});
	}
}

test.describe('the same response is recorded and earns the same', () => {
	for (const way of ['mouse', 'keyboard', 'fields'] as const) giveEachBy(way);

	test.describe('on a phone', () => {
		test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
		giveEachBy('touch');
	});
});
