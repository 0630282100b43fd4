import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDraft } from '../../src/lib/content/read-draft.ts';
import { scenarioOf, storyOf } from '../../src/lib/content/story.ts';
import { parseTwee, printTwee } from '../../src/lib/interchange/twee.ts';
import { findModules, readModule } from '#lib/server/module-folder.ts';

describe('scenarios as Twee', async () => {
	for (const folder of [...(await findModules('questions')), 'tests/fixtures/tiny']) {
		const { draft } = readDraft(await readModule(folder));
		for (const { id, file, content } of draft?.scenarios ?? []) {
			it(`${basename(folder)}, ${id}: comes back from the file with every word and rule`, () => {
				const start = content.nodes[0]?.id ?? '';
				const ifid = 'D674C58C-DEFA-4F70-B7A2-27742230C0FC';
				const reading = parseTwee(printTwee(storyOf(content, start, ifid)));
				expect(reading.problems).toEqual([]);
				if (!('story' in reading)) throw new Error('no story');
				expect(reading.story).toMatchObject({ title: content.title, ifid, start });
				expect(scenarioOf(reading.story, file)).toMatchObject({ faults: [], scenario: content });
			});
		}
	}
});
