import type { RecordFileProblem } from '#lib/interchange/record-file.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Walk } from '../walk.svelte.ts';

/** Takes in a record from a file. What went wrong is said in words, and then nothing has changed. */
export async function loadRecord(walk: Walk, file: File): Promise<{ readonly loaded: boolean; readonly text: string }> {
	const { maximumFileSize, parse } = await import('#lib/interchange/record-file.ts');
	if (file.size > maximumFileSize) return { loaded: false, text: m.record_too_large() };
	const record = parse(await file.text(), walk.outline.id);
	if ('problem' in record) return { loaded: false, text: problemInWords(record) };
	try {
		walk.replace(await (await walk.tracker()).load(record.attempts));
	} catch {
		return { loaded: false, text: m.record_load_failed() };
	}
	return { loaded: true, text: m.record_loaded({ count: record.attempts.length }) };
}

function problemInWords(problem: RecordFileProblem): string {
	switch (problem.problem) {
		case 'too-large':
			return m.record_too_large();
		case 'foreign':
			return m.record_foreign();
		case 'too-new':
			return m.record_too_new();
		case 'damaged':
			return m.record_damaged({ path: problem.path });
		case 'other-module':
			return m.record_other_module({ module: problem.module });
	}
}
