import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PlayerData } from '#lib/interchange/package/package.ts';
import { earn, handIn, itemWorth, moduleOf, sectionOf, start } from '../../../../tests/fixtures/walks.ts';
import { MemoryTracker } from '../memory.ts';
import { counting } from '../tracker.contract.ts';
import { tellStatements } from './tell-statements.ts';

const item = itemWorth(3, 'first');
const module = moduleOf([sectionOf('old', [item])], { passMark: 50 });
const data: PlayerData = { format: 'web', id: 'old', activity: 'urn:errata:module:old', module };
const author = { endpoint: 'https://author.example/xapi/', authorization: 'Basic YQ==' };
const here = 'https://school.example/old/index.html';

let sent: [address: string, key: string | null][];
beforeEach(() => {
	sent = [];
	const items = new Map<string, string>();
	vi.stubGlobal('localStorage', {
		getItem: (name: string) => items.get(name) ?? null,
		setItem: (name: string, value: string) => void items.set(name, value)
	});
	vi.stubGlobal('addEventListener', () => undefined);
	vi.stubGlobal('removeEventListener', () => undefined);
	vi.stubGlobal('fetch', async (address: string, { headers }: RequestInit) => {
		sent.push([address, new Headers(headers).get('Authorization')]);
		return new Response('[]');
	});
});
afterEach(() => vi.unstubAllGlobals());

/** A page in which something was done before it was opened at that address. */
async function opened(address: string, statements?: PlayerData['statements']) {
	const tracker = new MemoryTracker(counting());
	await tracker.record(start('per-section'));
	await tracker.record(earn(3, item));
	const telling = tellStatements(tracker, { ...data, ...(statements ? { statements } : {}) }, address);
	await new Promise((resolve) => setTimeout(resolve, 5));
	return telling;
}

describe('a package for the web', () => {
	it('tells nobody, if nobody was named', async () => {
		await opened(here);
		expect(sent).toEqual([]);
	});

	it('tells its author’s store everything', async () => {
		await opened(here, author);
		expect(sent).toEqual([['https://author.example/xapi/statements', author.authorization]]);
	});

	it('never tells a store that a link names what was done before, nor gives it the author’s key', async () => {
		const tracker = await opened(`${here}?endpoint=https://other.example/&auth=Basic%20eA==`, author);
		expect(sent).toEqual([]);
		await tracker.record(handIn('old'));
		await vi.waitFor(() => expect(sent).toEqual([['https://other.example/statements', 'Basic eA==']]));
		tracker.close();
	});
});
