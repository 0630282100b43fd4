/** What a service worker keeps on the device, and how the worker's file is put together. */
import type { PackageFile } from './package.ts';

export type OfflinePlan = {
	/** Part of the names of the caches, together with the address where all this lies. */
	readonly id: string;
	/** Changes with any of the files. */
	readonly version: string;
	/** By their addresses below the worker's folder, whose own page is ''; with fingerprints. */
	readonly files: readonly (readonly [address: string, fingerprint: string])[];
	/**
	 * Pages that a server makes, and that are kept as they were last seen: an address, which is fetched along with the files, or the beginning of
	 * addresses, which ends with a slash.
	 */
	readonly visits: readonly string[];
	/** Address of the page to show in place of one that is not on the device. */
	readonly substitute?: string;
};

/**
 * 64 bits as hexadecimal digits, so that a file of another version, or one that was cut off or rewritten on its way, is recognized: that is
 * all it is for, and everybody could make two files with the same. Two multiplicative hashes side by side, mixed at the end as in MurmurHash3.
 */
export function fingerprint(content: Uint8Array): string {
	let one = 0xdeadbeef ^ content.length;
	let two = 0x41c6ce57 ^ content.length;
	for (const byte of content) {
		one = Math.imul(one ^ byte, 0x9e3779b1);
		two = Math.imul(two ^ byte, 0x5f356495);
	}
	const mixed = [mix(one) ^ mix(two ^ one), mix(two) ^ mix(one ^ ~two)];
	return mixed.map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}

function mix(value: number): number {
	const once = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
	const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
	return twice ^ (twice >>> 16);
}

/** The same files in any order make the same plan. */
export function planOf(
	id: string,
	files: readonly PackageFile[],
	server?: Pick<OfflinePlan, 'visits' | 'substitute'>
): OfflinePlan {
	const prints = files.map(({ path, content }) => [path, fingerprint(content)] as const);
	const sorted = prints.toSorted(([one], [other]) => (one < other ? -1 : 1));
	const pages = { visits: [], ...server };
	const version = fingerprint(new TextEncoder().encode(JSON.stringify([sorted, pages])));
	return { id, version, files: sorted, ...pages };
}

/** The worker finds its plan in front of it: one file, so that browsers see every change. */
export function workerFile(plan: OfflinePlan, worker: string): string {
	return `const offlinePlan = ${JSON.stringify(plan)};\n${worker}`;
}
