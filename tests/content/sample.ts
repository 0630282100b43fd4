import { parse } from 'yaml';
import * as v from 'valibot';
import type { Files } from '../../src/lib/content/fault.ts';

const edits = v.array(v.strictObject({ file: v.string(), find: v.string(), replace: v.string() }));

/**
 * A module as a sample changes it. `edit.yaml` replaces words in its files (each found once), `delete.txt` names files that are
 * taken away, `expected.txt` holds the faults; any other file of the sample is added, or stands for the one of its name.
 */
export function withSample(original: Files, sample: Files): Files {
	const files = new Map(original);
	for (const { file, find, replace } of v.parse(edits, parse(sample.get('edit.yaml') ?? '[]'))) {
		const parts = (files.get(file) ?? '').split(find);
		if (parts.length !== 2) throw new Error(`${file} has ${JSON.stringify(find)} ${parts.length - 1} times`);
		files.set(file, parts.join(replace));
	}
	for (const file of (sample.get('delete.txt') ?? '').split('\n').filter((line) => line !== '')) {
		if (!files.delete(file)) throw new Error(`there is no ${file} to delete`);
	}
	for (const [file, text] of sample) {
		if (!['edit.yaml', 'delete.txt', 'expected.txt'].includes(file)) files.set(file, text);
	}
	return files;
}
