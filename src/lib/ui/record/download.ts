import type { Walk } from '../walk.svelte.ts';

/** Hands a text to the learner as a file. */
export function download(name: string, type: string, text: string): void {
	downloadBlob(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

export function downloadBlob(name: string, content: Blob): void {
	const address = URL.createObjectURL(content);
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	// The browser reads the file after the click returns.
	setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** All attempts at this module, as a file that can be loaded again here or elsewhere. */
export async function downloadRecord(walk: Walk): Promise<void> {
	const { print } = await import('#lib/interchange/record-file.ts');
	const tracker = await walk.tracker();
	const module = walk.outline.id;
	download(`${module}.errata.json`, 'application/json', print({ module, attempts: await tracker.attempts() }));
}
