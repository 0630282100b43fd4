import { zipSync } from 'fflate';
import type { PackageFile } from './package.ts';

/**
 * A zip file with these files in the order of their names: the same files give the same bytes, whenever and wherever it is made.
 */
export function zip(files: readonly PackageFile[]): Uint8Array {
	// Zips hold the time that a clock on the wall shows, so this is made of such and is the same in every zone. At noon no zone skips an hour.
	const mtime = new Date(1980, 0, 1, 12);
	const entries = inOrder(files).map(({ path, content }) => [path, content] as const);
	return zipSync(Object.fromEntries(entries), { level: 9, mtime });
}

/** By UTF-16 code units: in no language's own order. */
export function inOrder(files: readonly PackageFile[]): readonly PackageFile[] {
	return files.toSorted((one, other) => (one.path < other.path ? -1 : 1));
}
