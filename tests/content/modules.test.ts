import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { key, listedWrong, maximum, readiness, score } from '../../src/lib/assessment/judge.ts';
import { parseModule } from '../../src/lib/content/parse-module.ts';
import { findModules, readModule } from '#lib/server/module-folder.ts';

for (const folder of [...(await findModules('questions')), 'tests/fixtures/tiny']) {
	const id = basename(folder);
	const files = await readModule(folder);
	const first = await parseModule(id, files);

	describe(`the module ${id}`, () => {
		it('has no faults in any language', async () => {
			expect(first.faults).toEqual([]);
			for (const language of first.module?.languages ?? []) {
				expect((await parseModule(id, files, language)).faults).toEqual([]);
			}
		});

		const items = (first.module?.sections ?? []).flatMap((section) => section.items);

		it('gives full points to the key of every item', () => {
			expect(items.length).toBeGreaterThan(0);
			for (const { id, interaction } of items) {
				const right = key(interaction);
				if (first.module === undefined || right === undefined) continue;
				const most = maximum(interaction, first.module.policy.rules);
				expect(readiness(interaction, right), id).toBe('ready');
				expect(score(interaction, first.module.policy.rules, right), id).toEqual({ given: most, maximum: most });
				expect(most, id).toBeGreaterThan(0);
			}
		});

		it('gives nothing to the worst response of those kinds that are worked on in a lab', () => {
			const kinds = ['axis-placement', 'grid-placement', 'trend-drawing', 'forecast', 'scenario'];
			for (const { id, interaction } of items.filter((item) => kinds.includes(item.interaction.kind))) {
				const rules = first.module?.policy.rules;
				const points = listedWrong(interaction).map((wrong) => rules && score(interaction, rules, wrong).given);
				expect(points, id).toContain(0);
			}
		});

		it('gives less to every wrong response that its author foresaw', () => {
			for (const { id, interaction } of items) {
				if (first.module === undefined) continue;
				for (const wrong of listedWrong(interaction)) {
					const { given, maximum } = score(interaction, first.module.policy.rules, wrong);
					expect(given, `${id} ${JSON.stringify(wrong)}`).toBeLessThan(maximum);
				}
			}
		});
	});
}
